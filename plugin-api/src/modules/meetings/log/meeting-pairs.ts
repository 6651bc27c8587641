import type { MeetingStatus } from '@nastavnik/contracts/meetings';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { isInOn } from '../../pairs/groups/membership.ts';
import { type LockedPair, PairPeopleRepository } from '../../pairs/pair-people.ts';
import { PairRules } from '../../pairs/pair-rules.ts';
import { PairsRepository } from '../../pairs/pairs.repository.ts';
import { shortName } from '../../roster/brief.ts';
import { RosterService } from '../../roster/roster.service.ts';
import { areAnswersOver } from '../meeting-view.ts';

/** The pair whose meetings are about to change. */
@Injectable()
export class MeetingPairs {
  constructor(
    private readonly scope: Scope,
    private readonly pairs: PairsRepository,
    private readonly people: PairPeopleRepository,
    private readonly rules: PairRules,
    private readonly roster: RosterService,
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

  /** Refuses answers about a pair that ended long ago, or that the person left then. */
  needAwaited({ endedOn, members }: LockedPair, personId: string): void {
    const leftOn = members.find(({ id }) => id === personId)?.leftOn ?? null;
    if (areAnswersOver(leftOn ?? endedOn, this.scope.today()))
      throw new Problem('feedback.too-late');
  }

  /** Refuses a day that has not come, unless it is only planned, and one before the pair began. */
  needDay(pair: LockedPair, date: string, status: MeetingStatus): void {
    if (status !== 'planned' && date > this.scope.today()) throw new Problem('meeting.in-future');
    const { startedOn: from } = pair;
    if (from !== null && date < from) throw new Problem('meeting.before-pair', { from });
  }

  /** Refuses people who are no mentees of the pair, and those who were not in the group that day. */
  async needMentees(pair: LockedPair, personIds: readonly string[], day: string): Promise<void> {
    const members = new Map(pair.members.map((each) => [each.id, each]));
    if (personIds.some((id) => !members.has(id))) throw new Problem('entity.not-found');
    const there = new Set(this.menteesOn(pair, day));
    const away = personIds.filter((id) => !there.has(id));
    if (away.length === 0) return;
    const people = await this.roster.members(away);
    const names = [...people.values()].map(({ brief }) => shortName(brief));
    throw new Problem('group.not-then', { names });
  }

  /** Who was in the group on a day; there is no meeting without anybody. */
  menteesOn({ members }: LockedPair, day: string): string[] {
    const there = members.filter((each) => isInOn(each, day)).map(({ id }) => id);
    if (there.length === 0) throw new Problem('group.nobody-then');
    return there;
  }
}
