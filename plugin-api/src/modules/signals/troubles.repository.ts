import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { bin } from '../../platform/db/id.ts';

/** What signals come of. */
@Injectable()
export class TroublesRepository {
  constructor(private readonly db: Db) {}

  /** Who marked a meeting so low or lower. */
  lowMarks(meetingId: string, low: number) {
    return this.db.query<{ pairId: string; personId: string }>(
      `SELECT m.pair_id AS pairId, t.person_id AS personId FROM meeting_parts t
       JOIN meetings m ON m.school_id = t.school_id AND m.id = t.meeting_id
       WHERE t.school_id = ? AND t.meeting_id = ? AND t.mark <= ?`,
      [this.db.school, bin(meetingId), low],
    );
  }
}
