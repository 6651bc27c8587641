import { type CompletionDraft, reserveYearOf } from '@nastavnik/contracts/completions';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { MentorChangesService } from '../mentors/mentor-changes.service.ts';
import { MentorReserve } from '../mentors/mentor-reserve.service.ts';
import { fits } from '../packs/pack-lists.ts';
import { PacksService } from '../packs/packs.service.ts';
import type { LockedPair } from '../pairs/pair-people.ts';
import { shortName } from '../roster/brief.ts';
import { RosterService } from '../roster/roster.service.ts';

/** What follows a completed pair; part of the transaction that completes it. */
@Injectable()
export class NextSteps {
  constructor(
    private readonly scope: Scope,
    private readonly roster: RosterService,
    private readonly packs: PacksService,
    private readonly mentors: MentorChangesService,
    private readonly reserve: MentorReserve,
  ) {}

  async take(pair: LockedPair, { next, newMentorIds }: CompletionDraft): Promise<void> {
    if (next === 'new_role') await this.makeMentors(newMentorIds);
    if (next === 'reserve') await this.putInReserve(pair, null);
    if (next === 'extend') await this.putInReserve(pair, await this.wish(pair.menteeIds));
  }

  /** Into the sub-base that suits each of them. */
  private async makeMentors(personIds: readonly string[]): Promise<void> {
    if (personIds.length === 0) throw new Problem('completion.new-mentor-needed');
    const { bases } = await this.packs.current();
    for (const member of (await this.roster.need(personIds)).values()) {
      const base = bases.find(({ side }) => fits(side, member));
      if (!base) throw new Problem('completion.nowhere', { name: shortName(member.brief) });
      await this.mentors.add({ personIds: [member.id], base: base.code, competences: [] });
    }
  }

  private putInReserve({ mentorId, schoolYear }: LockedPair, wish: string | null): Promise<void> {
    const year = reserveYearOf(schoolYear, this.scope.today());
    return this.reserve.add(mentorId, { year, wish });
  }

  /** «Продолжить с: Гайсин Т., Орлова П.» */
  private async wish(menteeIds: readonly string[]): Promise<string> {
    const members = await this.roster.members([...menteeIds]);
    const names = [...members.values()].map(({ brief }) => shortName(brief));
    return `Продолжить с: ${names.join(', ')}`;
  }
}
