import type { LockKind } from '@nastavnik/contracts/matching-data';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { bin } from '../../../platform/db/id.ts';
import { inIds } from '../../../platform/db/where.ts';

/** Pairs that the curator holds or forbids; a mentee is held to one mentor. */
@Injectable()
export class LocksRepository {
  constructor(private readonly db: Db) {}

  async set(menteeId: string, mentorId: string, kind: LockKind | null, by: string): Promise<void> {
    if (kind === null) {
      await this.db.query(
        'DELETE FROM matching_locks WHERE school_id = ? AND mentee_id = ? AND mentor_id = ?',
        [this.db.school, bin(menteeId), bin(mentorId)],
      );
      return;
    }
    if (kind === 'must') await this.letGo([menteeId]);
    await this.db.query(
      `INSERT INTO matching_locks (school_id, mentee_id, mentor_id, kind, set_by, set_at)
       VALUES (?, ?, ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE kind = VALUES(kind), set_by = VALUES(set_by), set_at = VALUES(set_at)`,
      [this.db.school, bin(menteeId), bin(mentorId), kind, bin(by), new Date()],
    );
  }

  /** Holds these mentees no longer; what is forbidden stays so. */
  async letGo(menteeIds: readonly string[]): Promise<void> {
    const { marks, params } = inIds(menteeIds);
    await this.db.query(
      `DELETE FROM matching_locks WHERE school_id = ? AND kind = 'must' AND mentee_id IN (${marks})`,
      [this.db.school, ...params],
    );
  }
}
