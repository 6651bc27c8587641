import type { GroupJoining, GroupLeaving } from '@nastavnik/contracts/pair-members';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { type LockedPair, PairPeopleRepository } from '../pair-people.ts';
import { GroupFacts } from './group-facts.ts';
import { GroupGates } from './group-gates.ts';
import { GroupWrites } from './group-writes.ts';
import { isPresent } from './membership.ts';

/** Takes mentees out of groups that go on, and into them. */
@Injectable()
export class GroupChangesService {
  constructor(
    private readonly scope: Scope,
    private readonly people: PairPeopleRepository,
    private readonly gates: GroupGates,
    private readonly writes: GroupWrites,
    private readonly facts: GroupFacts,
  ) {}

  /** The last mentee stays: without them there is no pair, and its end is another decision. */
  async leave(pairId: string, version: number, leaving: GroupLeaving): Promise<void> {
    await this.gates.needReason(leaving.reason);
    await this.facts.together(async () => {
      const pair = await this.locked(pairId);
      const member = pair.members.find(({ id }) => id === leaving.menteeId);
      if (!member || !isPresent(member)) throw new Problem('group.not-member');
      if (pair.menteeIds.length === 1) throw new Problem('group.last-mentee');
      const since = member.joinedOn ?? pair.startedOn ?? leaving.on;
      if (leaving.on > this.scope.today() || leaving.on < since)
        throw new Problem('group.wrong-day', { since });
      await this.writes.leave(pairId, version, leaving);
      await this.facts.left(pair, leaving.menteeId, leaving);
    });
  }

  join(pairId: string, version: number, wanted: GroupJoining): Promise<void> {
    const joining = { ...wanted, menteeIds: [...new Set(wanted.menteeIds)] };
    const { menteeIds, heardBy } = joining;
    return this.facts.together(async () => {
      const pair = await this.locked(pairId, menteeIds);
      this.gates.needOrder(pair, joining, this.scope.today());
      await this.gates.needAway(pair, joining);
      await this.gates.admit(pair, menteeIds);
      await this.writes.join(pair, version, joining);
      await this.gates.agreed(pairId, menteeIds, heardBy);
      await this.facts.joined(pair, menteeIds, joining);
    });
  }

  private async locked(pairId: string, more: string[] = []): Promise<LockedPair> {
    const [pair] = await this.people.lockWithPeople([pairId], more);
    if (!pair) throw new Problem('entity.not-found');
    await this.gates.needOutside(pairId);
    const { status } = pair;
    if (status !== 'active') throw new Problem('pair.wrong-status', { status });
    return pair;
  }
}
