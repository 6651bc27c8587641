import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { bin } from '../../platform/db/id.ts';

/** What a pair has come to, and what was said of it before. */
interface Results {
  mentorId: string;
  menteeIds: readonly string[];
  passedIds: readonly string[];
  result: string;
  before: string | null;
}

const RESULTS = `results = IF(results IS NULL OR results = ?, ?, results),
  version = version + 1, changed_at = ?`;

/** The columns of the bases that a completed pair fills in; what a person wrote there stays. */
@Injectable()
export class BaseResults {
  constructor(private readonly db: Db) {}

  async enter({ mentorId, menteeIds, passedIds, result, before }: Results): Promise<void> {
    const now = new Date();
    await this.db.query(`UPDATE mentors SET ${RESULTS} WHERE school_id = ? AND id = ?`, [
      before,
      result,
      now,
      this.db.school,
      bin(mentorId),
    ]);
    for (const menteeId of menteeIds)
      await this.db.query(
        `UPDATE mentees SET completion = ?, ${RESULTS} WHERE school_id = ? AND id = ?`,
        [
          passedIds.includes(menteeId) ? 'yes' : 'no',
          before,
          result,
          now,
          this.db.school,
          bin(menteeId),
        ],
      );
  }
}
