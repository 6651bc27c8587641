import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { bin } from '../../../platform/db/id.ts';
import { History } from '../../../platform/history/history.ts';
import { Outbox } from '../../../platform/outbox/outbox.ts';
import { stageOf } from '../meeting-order.ts';
import { MeetingBook } from './meeting-book.ts';

declare module '../../../platform/outbox/events.ts' {
  interface Events {
    'meetings.changed': { pairId: string; meetingId: string; action: MeetingAction };
  }
}

export type MeetingAction =
  | 'meeting_logged'
  | 'meeting_planned'
  | 'meeting_held'
  | 'meeting_missed'
  | 'meeting_corrected'
  | 'meeting_removed'
  | 'feedback_given';

export interface MeetingFact {
  pairId: string;
  meetingId: string;
  type: string;
  fields?: string[];
}

/** Whatever happens to a meeting: the pair's figures follow, history keeps it, the outbox tells it. */
@Injectable()
export class MeetingFacts {
  constructor(
    private readonly db: Db,
    private readonly book: MeetingBook,
    private readonly history: History,
    private readonly outbox: Outbox,
  ) {}

  async happened(
    action: MeetingAction,
    { pairId, meetingId, type, fields }: MeetingFact,
  ): Promise<void> {
    await this.figures(pairId);
    await this.history.add({ entity: 'pair', id: pairId, action, note: type, fields });
    await this.outbox.add('meetings.changed', { pairId, meetingId, action });
  }

  /** Stage, number of meetings and the last one, all from the meetings themselves. */
  private async figures(pairId: string) {
    const meetings = await this.book.ofPair(pairId);
    const types = (status: string) =>
      meetings.flatMap((meeting) => (meeting.status === status ? [meeting.type] : []));
    const lastMetOn = meetings.findLast(({ status }) => status === 'held')?.heldOn ?? null;
    await this.db.query(
      `UPDATE pairs r SET r.stage = ?, r.meetings = ?, r.last_met_on = ?,
         r.quiet_since = IF(r.status = 'active', COALESCE(?, r.started_on), NULL)
       WHERE r.school_id = ? AND r.id = ?`,
      [
        stageOf(types('held'), types('planned')),
        meetings.filter(({ counted }) => counted).length,
        lastMetOn,
        lastMetOn,
        this.db.school,
        bin(pairId),
      ],
    );
  }
}
