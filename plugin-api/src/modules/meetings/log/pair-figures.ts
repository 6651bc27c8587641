import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { bin } from '../../../platform/db/id.ts';
import { stageOf } from '../meeting-order.ts';
import { MeetingBook } from './meeting-book.ts';

/** What a pair is said to have come to; it follows from its meetings and its agreed plan. */
@Injectable()
export class PairFigures {
  constructor(
    private readonly db: Db,
    private readonly book: MeetingBook,
  ) {}

  /** Stage, number of meetings and the last one. */
  async refresh(pairId: string): Promise<void> {
    const meetings = await this.book.ofPair(pairId);
    const types = (status: string) =>
      meetings.flatMap((meeting) => (meeting.status === status ? [meeting.type] : []));
    const lastMetOn = meetings.findLast(({ status }) => status === 'held')?.heldOn ?? null;
    await this.db.query(
      `UPDATE pairs r SET r.stage = ?, r.meetings = ?, r.last_met_on = ?,
         r.quiet_since = IF(r.status = 'active', COALESCE(?, r.started_on), NULL)
       WHERE r.school_id = ? AND r.id = ?`,
      [
        stageOf(types('held'), types('planned'), await this.hasPlan(pairId)),
        meetings.filter(({ counted }) => counted).length,
        lastMetOn,
        lastMetOn,
        this.db.school,
        bin(pairId),
      ],
    );
  }

  /** The curator has agreed to the plan, or what was agreed holds no more. */
  async planAgreed(pairId: string, on: string | null): Promise<void> {
    await this.db.query('UPDATE pairs SET plan_agreed_on = ? WHERE school_id = ? AND id = ?', [
      on,
      this.db.school,
      bin(pairId),
    ]);
    await this.refresh(pairId);
  }

  private async hasPlan(pairId: string): Promise<boolean> {
    const [pair] = await this.db.query<{ planAgreedOn: string | null }>(
      'SELECT r.plan_agreed_on AS planAgreedOn FROM pairs r WHERE r.school_id = ? AND r.id = ?',
      [this.db.school, bin(pairId)],
    );
    return pair?.planAgreedOn != null;
  }
}
