import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { bin } from '../../platform/db/id.ts';
import { inIds } from '../../platform/db/where.ts';

/** What a pair has come to, and what was said of it before. */
interface Results {
  mentorId: string;
  menteeIds: readonly string[];
  result: string;
  before: string | null;
}

interface End {
  menteeId: string;
  schoolYear: number;
  passedIds: readonly string[];
}

const RESULTS = `results = IF(results IS NULL OR results = ?, ?, results),
  version = version + 1, changed_at = ?`;

/** Whether somebody has passed in some pair of the last year in which they completed one. */
function hasPassed(menteeId: string, ends: readonly End[]): boolean {
  const own = ends.filter((end) => end.menteeId === menteeId);
  const last = Math.max(...own.map(({ schoolYear }) => schoolYear));
  return own.some(
    ({ schoolYear, passedIds }) => schoolYear === last && passedIds.includes(menteeId),
  );
}

/** The columns of the bases that a completed pair fills in; the results that a person wrote stay. */
@Injectable()
export class BaseResults {
  constructor(private readonly db: Db) {}

  /** The completion itself is written before: the mark is read from all of a mentee's pairs. */
  async enter({ mentorId, menteeIds, result, before }: Results): Promise<void> {
    const now = new Date();
    await this.db.query(`UPDATE mentors SET ${RESULTS} WHERE school_id = ? AND id = ?`, [
      before,
      result,
      now,
      this.db.school,
      bin(mentorId),
    ]);
    const ends = await this.endsOf(menteeIds);
    for (const menteeId of menteeIds)
      await this.db.query(
        `UPDATE mentees SET completion = ?, ${RESULTS} WHERE school_id = ? AND id = ?`,
        [
          hasPassed(menteeId, ends) ? 'yes' : 'no',
          before,
          result,
          now,
          this.db.school,
          bin(menteeId),
        ],
      );
  }

  /** All completed pairs of these mentees. */
  private endsOf(menteeIds: readonly string[]): Promise<End[]> {
    const { marks, params } = inIds(menteeIds);
    return this.db.query<End>(
      `SELECT pm.mentee_id AS menteeId, x.school_year AS schoolYear, k.passed_ids AS passedIds
       FROM pair_mentees pm
       JOIN pairs x ON x.school_id = pm.school_id AND x.id = pm.pair_id
       JOIN completions k ON k.school_id = x.school_id AND k.id = x.id
       WHERE pm.school_id = ? AND pm.mentee_id IN (${marks})`,
      [this.db.school, ...params],
    );
  }
}
