import type { Feedback } from '@nastavnik/contracts/meetings';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { type KeptPart, MeetingBook } from './meeting-book.ts';
import { MeetingFacts } from './meeting-facts.ts';
import { MeetingPairs } from './meeting-pairs.ts';
import { Voices } from './voices.ts';

/** Whether a part may be answered (again): the same person may mend an answer until all are there. */
export function mayAnswer(part: KeptPart, parts: KeptPart[], byOther: string | null): boolean {
  if (!part.answered) return true;
  const complete = parts.every(({ attended, answered }) => !attended || answered);
  return !complete && part.enteredBy === byOther;
}

/** Takes what the two sides say of a meeting. */
@Injectable()
export class FeedbackService {
  constructor(
    private readonly db: Db,
    private readonly voices: Voices,
    private readonly book: MeetingBook,
    private readonly facts: MeetingFacts,
    private readonly pairs: MeetingPairs,
  ) {}

  /** The meeting is within the caller's reach already. */
  answer(meetingId: string, pairId: string, { personId, mark, words }: Feedback): Promise<void> {
    return this.db.transaction(async () => {
      const { whose, enteredBy } = await this.voices.of(pairId, personId);
      this.pairs.needAwaited(await this.pairs.lock(pairId), whose);
      const meeting = await this.book.rows.need({ id: meetingId });
      const parts = await this.book.parts(meetingId);
      const part = parts.find((each) => each.personId === whose);
      if (!part) throw new Problem('entity.not-found');
      if (meeting.status !== 'held') throw new Problem('meeting.not-held');
      if (!part.attended) throw new Problem('feedback.absent');
      if (!mayAnswer(part, parts, enteredBy)) throw new Problem('feedback.already-given');
      await this.book.answer(meetingId, whose, { mark, words, enteredBy });
      await this.book.settle(meetingId, true);
      await this.facts.happened('feedback_given', { pairId, meetingId, type: meeting.type });
    });
  }
}
