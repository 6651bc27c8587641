import type { PersonBrief } from '@nastavnik/contracts/roster';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { bin, newId } from '../../../platform/db/id.ts';
import { inIds } from '../../../platform/db/where.ts';
import { briefColumns, briefOf, type BriefRow } from '../../roster/brief.ts';

/** Days that a mentee spent in a group before they left it and came back. */
export interface PastStay {
  pairId: string;
  menteeId: string;
  joinedOn: string | null;
  orderNumber: string | null;
  orderDate: string | null;
  leftOn: string;
  reason: string | null;
  note: string | null;
  by: PersonBrief | null;
}

/** What `pair_mentees`, which keeps the last stay of a mentee, does not say any more. */
@Injectable()
export class PastStaysRepository {
  constructor(private readonly db: Db) {}

  /** By pair, oldest first. */
  async of(pairIds: readonly string[]): Promise<Map<string, PastStay[]>> {
    if (pairIds.length === 0) return new Map();
    const { marks, params } = inIds(pairIds);
    const rows = await this.db.query<Omit<PastStay, 'by'> & BriefRow<'leaver'>>(
      `SELECT b.pair_id AS pairId, b.mentee_id AS menteeId, b.joined_on AS joinedOn,
         b.order_number AS orderNumber, b.order_date AS orderDate, b.left_on AS leftOn,
         b.leave_reason AS reason, b.leave_note AS note, ${briefColumns('w', 'wc', 'leaver')}
       FROM pair_past_stays b
       LEFT JOIN people w ON w.school_id = b.school_id AND w.id = b.left_by
       LEFT JOIN classes wc ON wc.school_id = w.school_id AND wc.id = w.class_id
       WHERE b.school_id = ? AND b.pair_id IN (${marks}) ORDER BY b.left_on, b.id`,
      [this.db.school, ...params],
    );
    const stays = rows.map((row) => ({ ...row, by: briefOf(row, 'leaver') }));
    return Map.groupBy(stays, ({ pairId }) => pairId);
  }

  /** Keeps how the last stay of a mentee who comes back has been, before it is written over. */
  async keep(pairId: string, menteeId: string): Promise<void> {
    await this.db.query(
      `INSERT INTO pair_past_stays (school_id, id, pair_id, mentee_id, joined_on, order_number,
         order_date, left_on, leave_reason, leave_note, left_by)
       SELECT ?, ?, pm.pair_id, pm.mentee_id, pm.joined_on, pm.order_number, pm.order_date,
         pm.left_on, pm.leave_reason, pm.leave_note, pm.left_by
       FROM pair_mentees pm WHERE pm.school_id = ? AND pm.pair_id = ? AND pm.mentee_id = ?`,
      [this.db.school, bin(newId()), this.db.school, bin(pairId), bin(menteeId)],
    );
  }
}
