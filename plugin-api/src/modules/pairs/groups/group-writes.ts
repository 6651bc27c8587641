import type { GroupJoining, GroupLeaving } from '@nastavnik/contracts/pair-members';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { bin } from '../../../platform/db/id.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { PairEntity } from '../pair.entity.ts';
import type { LockedPair } from '../pair-people.ts';
import { PastStaysRepository } from './past-stays.repository.ts';

/** Writes who leaves and who joins a group; the caller holds it locked. */
@Injectable()
export class GroupWrites {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly stays: PastStaysRepository,
  ) {}

  /** Frees both keys that hold a mentee in one open pair. */
  async leave(pairId: string, version: number, { menteeId, on, reason, note }: GroupLeaving) {
    await this.touch(pairId, version);
    await this.db.query(
      `UPDATE pair_mentees SET is_open = 0, left_on = ?, leave_reason = ?, leave_note = ?, left_by = ?
       WHERE school_id = ? AND pair_id = ? AND mentee_id = ?`,
      [on, reason, note, bin(this.scope.personId), this.db.school, bin(pairId), bin(menteeId)],
    );
  }

  /** Whoever comes back was away until the day of their order; how they left stays kept. */
  async join(
    { id, mentorId, form, members }: LockedPair,
    version: number,
    { menteeIds, number, date }: GroupJoining,
  ): Promise<void> {
    await this.touch(id, version);
    const before = new Set(members.map((each) => each.id));
    for (const menteeId of menteeIds) {
      const key = [this.db.school, bin(id), bin(menteeId)];
      if (before.has(menteeId)) await this.stays.keep(id, menteeId);
      await (before.has(menteeId)
        ? this.db.query(
            `UPDATE pair_mentees SET is_open = 1, form = ?, joined_on = ?, order_number = ?, order_date = ?,
               left_on = NULL, leave_reason = NULL, leave_note = NULL, left_by = NULL
             WHERE school_id = ? AND pair_id = ? AND mentee_id = ?`,
            [form, date, number, date, ...key],
          )
        : this.db.query(
            `INSERT INTO pair_mentees
               (school_id, pair_id, mentee_id, mentor_id, form, is_open, joined_on, order_number, order_date)
             VALUES (?, ?, ?, ?, ?, 1, ?, ?, ?)`,
            [...key, bin(mentorId), form, date, number, date],
          ));
    }
  }

  /** The version is the whole pair's: of two who change it at once, one is refused. */
  private touch(pairId: string, version: number) {
    const changedAt = new Date().toISOString();
    return this.db.rows(PairEntity).update(pairId, version, { changedAt });
  }
}
