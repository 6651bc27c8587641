import type { ClosingEventDraft, GroupReflectionDraft } from '@nastavnik/contracts/closings';
import { statesBeforePairs } from '@nastavnik/contracts/programme-states';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { ClosingMembers } from './closing-members.ts';
import { ClosingsRepository } from './closings.repository.ts';
import { ClosingProgrammes } from './closing-programmes.ts';

/** Writes how programmes end: the event with who came, and what the group said. */
@Injectable()
export class ClosingWriting {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly closings: ClosingsRepository,
    private readonly members: ClosingMembers,
    private readonly programmes: ClosingProgrammes,
  ) {}

  setEvent(id: string, version: number, draft: ClosingEventDraft): Promise<void> {
    const { on, place, link, nobodyShown, guests } = draft;
    const attendedIds = [...new Set(draft.attendedIds)];
    return this.db.transaction(async () => {
      await this.lock(id);
      if (attendedIds.length > 0) this.needBeen(on);
      await this.needMembers(id, attendedIds);
      if (link !== null && !nobodyShown) await this.members.needShown(attendedIds);
      const event = { heldOn: on, place, link, nobodyShown, guests, attendedIds };
      await this.closings.keepEvent(id, version, event);
      const action = attendedIds.length > 0 ? 'closing_attended' : 'closing_planned';
      await this.programmes.happened(id, action, `${place}, ${on}`);
    });
  }

  setReflection(id: string, version: number, draft: GroupReflectionDraft): Promise<void> {
    const { on, change, ...said } = draft;
    return this.db.transaction(async () => {
      await this.lock(id);
      this.needBeen(on);
      await this.closings.keepReflection(id, version, { ...said, heldOn: on, toChange: change });
      await this.programmes.happened(id, 'group_reflected', on);
    });
  }

  private async lock(id: string): Promise<void> {
    const state = await this.programmes.lock(id);
    if (state === 'cancelled' || statesBeforePairs.includes(state))
      throw new Problem('closing.too-early');
  }

  private needBeen(on: string): void {
    if (on > this.scope.today()) throw new Problem('closing.in-future', { on });
  }

  /** Who was marked before may stay marked after their pair has broken up. */
  private async needMembers(id: string, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const kept = await this.closings.events.find({ id });
    const members = (await this.members.of(id)).map(({ person }) => person.id);
    const known = new Set([...members, ...(kept?.attendedIds ?? [])]);
    if (ids.some((each) => !known.has(each))) throw new Problem('closing.not-member');
  }
}
