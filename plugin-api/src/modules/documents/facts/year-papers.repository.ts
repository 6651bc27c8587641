import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';

/** How many there are of everything. */
@Injectable()
export class YearPapersRepository {
  constructor(private readonly db: Db) {}

  async counts(schoolYear: number): Promise<{ mentees: number; mentors: number; pairs: number }> {
    const { school } = this.db;
    const count = async (sql: string, params: unknown[]) =>
      (await this.db.query<{ n: number }>(sql, params))[0]?.n ?? 0;
    return {
      mentees: await count(
        'SELECT COUNT(*) AS n FROM mentees m WHERE m.school_id = ? AND m.active = 1',
        [school],
      ),
      mentors: await count(
        'SELECT COUNT(*) AS n FROM mentors m WHERE m.school_id = ? AND m.active = 1',
        [school],
      ),
      pairs: await count(
        `SELECT COUNT(*) AS n FROM pairs r WHERE r.school_id = ? AND r.school_year = ?
         AND r.started_on IS NOT NULL`,
        [school, schoolYear],
      ),
    };
  }
}
