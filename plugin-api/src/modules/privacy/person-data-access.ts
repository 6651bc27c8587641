import type { PersonBrief } from '@nastavnik/contracts/roster';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { SessionSource } from '../../platform/scope/session-source.ts';
import { OwnPairs } from '../pairs/own/own-pairs.ts';
import { RosterService } from '../roster/roster.service.ts';
import type { HeldSection } from './held/held-section.ts';
import { heldSections } from './held/held-sections.ts';
import { HeldRepository } from './held/held.repository.ts';

const HOUR = 3_600_000;
/** So often an hour one reader may take out somebody's data. */
const MOST = 20;

/** Whose data the signed-in reader may take out, how often, and which of them. */
@Injectable()
export class PersonDataAccess {
  constructor(
    private readonly scope: Scope,
    private readonly sessions: SessionSource,
    private readonly roster: RosterService,
    private readonly held: HeldRepository,
    private readonly own: OwnPairs,
  ) {}

  /** Whose data they are; refuses the other side of a pair, and whoever has taken out too much. */
  async admit(personId: string): Promise<PersonBrief> {
    const member = (await this.roster.need([personId])).get(personId);
    if (!member) throw new Problem('entity.not-found');
    if (await this.own.sharedWith(personId)) throw new Problem('person-data.own-pair');
    await this.needTurn();
    return member.brief;
  }

  /** What the reader may see by any other way as well, and what not. */
  async sections(): Promise<{ shown: HeldSection[]; leftOut: HeldSection[] }> {
    const { rights } = await this.sessions.rightsOf(this.scope.person, this.scope.org);
    const sees = ({ may }: HeldSection) => !may || (rights.get(may)?.has('school') ?? false);
    return {
      shown: heldSections.filter(sees),
      leftOut: heldSections.filter((section) => !sees(section)),
    };
  }

  /** Readers are held to their number one call after another: parallel ones wait for each other. */
  private async needTurn(): Promise<void> {
    const { personId } = this.scope;
    await this.roster.lock([personId]);
    const now = Date.now();
    const taken = await this.held.takenSince(personId, new Date(now - HOUR));
    const oldest = taken.at(-MOST);
    if (!oldest) return;
    const minutes = Math.max(1, Math.ceil((oldest.getTime() + HOUR - now) / 60_000));
    throw new Problem('person-data.too-often', { most: MOST, minutes });
  }
}
