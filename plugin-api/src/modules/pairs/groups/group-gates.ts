import type { HeardBy } from '@nastavnik/contracts/pair-drafts';
import type { GroupJoining } from '@nastavnik/contracts/pair-members';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../../platform/problem/problem.ts';
import { AccordSettling } from '../accords/accord-settling.ts';
import { OwnPairs } from '../own/own-pairs.ts';
import { PairAdmission } from '../joining/pair-admission.ts';
import type { LockedPair } from '../pair-people.ts';
import { PairRules } from '../pair-rules.ts';
import { GroupStandIns } from './group-stand-ins.ts';

const MOST = 15;

/** What stands before a change of a group. */
@Injectable()
export class GroupGates {
  constructor(
    private readonly own: OwnPairs,
    private readonly rules: PairRules,
    private readonly admission: PairAdmission,
    private readonly accords: AccordSettling,
    private readonly standIns: GroupStandIns,
  ) {}

  /** Whoever is of the group does not decide who is in it, whatever their office. */
  needOutside(pairId: string): Promise<void> {
    return this.own.needOutside(pairId, 'pair.own-decision');
  }

  /** Who has gone through the programme does so with the pair. */
  async needReason(reason: string): Promise<void> {
    if ((await this.rules.outcomeOf(reason)) === 'finished')
      throw new Problem('group.reason-finished');
  }

  needOrder(
    { stage, startedOn, menteeIds }: LockedPair,
    { date, menteeIds: more }: GroupJoining,
    today: string,
  ): void {
    if (stage === 'DONE') throw new Problem('group.over');
    if (date > today) throw new Problem('pair.order-in-future');
    if (startedOn !== null && date < startedOn)
      throw new Problem('group.order-before', { since: startedOn });
    if (menteeIds.length + more.length > MOST) throw new Problem('group.too-big');
  }

  /** Whoever comes back does so after the days that they were there. */
  async needAway({ members }: LockedPair, { date, menteeIds }: GroupJoining): Promise<void> {
    const back = members.find(({ id, leftOn }) => menteeIds.includes(id) && (leftOn ?? '') > date);
    if (!back?.leftOn) return;
    const name = await this.rules.nameOf(back.id);
    throw new Problem('group.back-too-early', { name, until: back.leftOn });
  }

  /** All that a new pair and its order have to pass, for those who join. */
  async admit(pair: LockedPair, menteeIds: string[]): Promise<void> {
    await this.standIns.needFit(pair.id, menteeIds);
    await this.admission.admitTo(pair, menteeIds);
    await this.rules.holdForOrder([{ ...pair, menteeIds }]);
  }

  /** Both sides have told the curator. */
  agreed(pairId: string, menteeIds: string[], heardBy: HeardBy): Promise<void> {
    return this.accords.enterFits(pairId, menteeIds, heardBy);
  }
}
