import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { PairFacts } from '../pair-facts.ts';
import type { LockedPair } from '../pair-people.ts';
import { GroupMeetings } from './group-meetings.ts';
import { GroupQuestions } from './group-questions.ts';

/** Whatever happens to a group: its meetings, its questions, the bases and its history follow. */
@Injectable()
export class GroupFacts {
  constructor(
    private readonly db: Db,
    private readonly meetings: GroupMeetings,
    private readonly questions: GroupQuestions,
    private readonly pairs: PairFacts,
  ) {}

  together(work: () => Promise<void>): Promise<void> {
    return this.db.transaction(work);
  }

  /** The pair as it was before. */
  async left(pair: LockedPair, menteeId: string, { on, reason }: { on: string; reason: string }) {
    await this.meetings.leave(pair.id, menteeId, on);
    await this.pairs.happened('mentee_left', [pair], `${menteeId} ${reason}`);
    const menteeIds = pair.menteeIds.filter((id) => id !== menteeId);
    await this.questions.settle({ ...pair, menteeIds });
  }

  async joined(pair: LockedPair, menteeIds: string[], { number, date }: Joined): Promise<void> {
    await this.meetings.join(pair.id, menteeIds, date);
    const whole = { ...pair, menteeIds: [...pair.menteeIds, ...menteeIds] };
    for (const menteeId of menteeIds)
      await this.pairs.happened(
        'mentee_joined',
        [{ ...pair, menteeIds: [menteeId] }],
        `${menteeId} ${number} от ${date}`,
      );
    await this.questions.settle(whole);
  }
}

interface Joined {
  number: string;
  date: string;
}
