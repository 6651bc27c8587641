import type { Indicator, NewTarget, Target } from '@nastavnik/contracts/targets';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { bin } from '../../platform/db/id.ts';
import { inIds } from '../../platform/db/where.ts';
import { Scope } from '../../platform/scope/scope.ts';

export type KeptTarget = Target & { year: number };

/** The only reader and writer of `targets`. */
@Injectable()
export class TargetsRepository {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
  ) {}

  /** What these orgs themselves have set, of all years. */
  of(indicator: Indicator, orgIds: readonly string[]): Promise<KeptTarget[]> {
    const { marks, params } = inIds([...new Set(orgIds)]);
    return this.db.platform.query<KeptTarget>(
      `SELECT t.org_id AS orgId, o.name AS orgName, t.year, t.percent, t.example
       FROM targets t JOIN orgs o ON o.id = t.org_id
       WHERE t.indicator = ? AND t.org_id IN (${marks})`,
      [indicator, ...params],
    );
  }

  async set({ orgId, indicator, year, percent, example }: NewTarget): Promise<void> {
    await this.db.platform.query(
      `INSERT INTO targets (org_id, indicator, year, percent, example, set_by, set_at)
       VALUES (?, ?, ?, ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE percent = VALUES(percent), example = VALUES(example),
         set_by = VALUES(set_by), set_at = VALUES(set_at)`,
      [bin(orgId), indicator, year, percent, Number(example), bin(this.scope.personId), new Date()],
    );
  }

  async drop({ orgId, indicator, year }: NewTarget): Promise<void> {
    await this.db.platform.query(
      'DELETE FROM targets WHERE org_id = ? AND indicator = ? AND year = ?',
      [bin(orgId), indicator, year],
    );
  }
}
