import type { MeetingStatus } from '@nastavnik/contracts/meetings';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { type LockedPair, PairPeopleRepository } from '../../pairs/pair-people.ts';
import { PairRules } from '../../pairs/pair-rules.ts';
import { PairsRepository } from '../../pairs/pairs.repository.ts';

/** The pair whose meetings are about to change. */
@Injectable()
export class MeetingPairs {
  constructor(
    private readonly scope: Scope,
    private readonly pairs: PairsRepository,
    private readonly people: PairPeopleRepository,
    private readonly rules: PairRules,
  ) {}

  /** Locks a pair within reach and, before it, its people; another pair is unknown. */
  async lock(pairId: string): Promise<LockedPair> {
    await this.pairs.need(pairId);
    const [pair] = await this.people.lockWithPeople([pairId]);
    if (!pair) throw new Problem('entity.not-found');
    return pair;
  }

  /** Refuses while whoever meets has left or the consents that the pair rests on are missing. */
  async needGround(pair: LockedPair, leaderId = pair.mentorId): Promise<void> {
    const led = { ...pair, mentorId: leaderId };
    if ((await this.rules.lossOf(led)) !== null) throw new Problem('meeting.pair-waits');
  }

  /** Refuses a day that has not come, unless it is only planned, and one before the pair began. */
  needDay(pair: LockedPair, date: string, status: MeetingStatus): void {
    if (status !== 'planned' && date > this.scope.today()) throw new Problem('meeting.in-future');
    if (pair.startedOn !== null && date < pair.startedOn) throw new Problem('meeting.before-pair');
  }

  /** Refuses people who are not mentees of the pair. */
  needMentees(pair: LockedPair, personIds: readonly string[]): void {
    if (personIds.some((id) => !pair.menteeIds.includes(id))) throw new Problem('entity.not-found');
  }
}
