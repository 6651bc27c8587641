import { ControlMatter, SchoolMatter } from '@nastavnik/contracts/control-matters';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { bin } from '../../platform/db/id.ts';
import type { Org } from '../../platform/scope/scope.ts';
import type { Counts } from './control.entity.ts';

export interface CountedSchool {
  counts: Counts;
  countedAt: string;
}

/** What schools were counted at last, for their municipalities. */
@Injectable()
export class CountedRepository {
  constructor(private readonly db: Db) {}

  /** Written anew: a school may have come under another municipality. */
  async keep({ id, regionId, municipalityId }: Org, counts: Counts): Promise<void> {
    const now = new Date();
    const rows = Object.entries(counts).map(([matter, value]) => [
      bin(id),
      matter,
      bin(regionId),
      municipalityId === null ? null : bin(municipalityId),
      value,
      now,
    ]);
    await this.db.transaction(async () => {
      await this.db.query('DELETE FROM agg_control WHERE school_id = ?', [bin(id)]);
      await this.db.query(
        `INSERT INTO agg_control (school_id, matter, region_id, municipality_id, value, counted_at)
         VALUES ${rows.map(() => '(?, ?, ?, ?, ?, ?)').join(', ')}`,
        rows.flat(),
      );
    });
  }

  /** Whether the school in scope was counted, in everything that is counted now, after a moment. */
  async isFresh(since: Date): Promise<boolean> {
    const [row] = await this.db.query<{ counted: number; oldest: string | null }>(
      'SELECT COUNT(*) AS counted, MIN(t.counted_at) AS oldest FROM agg_control t WHERE t.school_id = ?',
      [this.db.school],
    );
    if (!row?.oldest || row.counted !== SchoolMatter.options.length) return false;
    return Date.parse(row.oldest) > since.getTime();
  }

  /** Every school under the municipality in scope that was ever counted. */
  async schools(): Promise<Map<string, CountedSchool>> {
    const rows = await this.db.query<{
      id: string;
      matter: string;
      value: number;
      countedAt: string;
    }>(
      `SELECT t.school_id AS id, t.matter, t.value, t.counted_at AS countedAt
       FROM agg_control t WHERE t.municipality_id = ?`,
      [this.db.school],
    );
    const found = new Map<string, CountedSchool>();
    for (const { id, matter, value, countedAt } of rows) {
      const school = found.get(id) ?? { counts: {}, countedAt };
      const known = ControlMatter.options.find((each) => each === matter);
      if (known) school.counts[known] = value;
      found.set(id, school);
    }
    return found;
  }
}
