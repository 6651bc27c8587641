import type { Reserve } from '@nastavnik/contracts/mentor-records';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { inIds } from '../../platform/db/where.ts';
import { Scope } from '../../platform/scope/scope.ts';

interface KeptReserve {
  id: string;
  reserveYear: number | null;
  readiness: Reserve['readiness'] | null;
  wishes: string | null;
}

/** Who is in reserve. */
@Injectable()
export class ReserveRepository {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
  ) {}

  /** Those of the ids that are or were in the base; they wait for the transaction to end. */
  lock(ids: readonly string[]): Promise<KeptReserve[]> {
    const { marks, params } = inIds(ids);
    return this.db.query(
      `SELECT m.id, m.reserve_year AS reserveYear, m.readiness, m.wishes FROM mentors m
       WHERE m.school_id = ? AND m.id IN (${marks}) ORDER BY m.id FOR UPDATE`,
      [this.db.school, ...params],
    );
  }

  async set(ids: readonly string[], reserve: Reserve | null): Promise<void> {
    const { marks, params } = inIds(ids);
    const { year = null, readiness = null, wishes = null } = reserve ?? {};
    await this.db.query(
      `UPDATE mentors SET reserve_year = ?, readiness = ?, wishes = ?, version = version + 1, changed_at = ?
       WHERE school_id = ? AND id IN (${marks})`,
      [year, readiness, wishes, new Date(), this.db.school, ...params],
    );
  }

  /** Into the base, as if they were added today; their states are set afterwards. */
  async bringIn(ids: readonly string[]): Promise<void> {
    const { marks, params } = inIds(ids);
    await this.db.query(
      `UPDATE mentors SET added_on = IF(active = 1, added_on, ?), active = 1, left_on = NULL,
         leave_reason = NULL, reserve_year = NULL, readiness = NULL, wishes = NULL,
         version = version + 1, changed_at = ?
       WHERE school_id = ? AND id IN (${marks})`,
      [this.scope.today(), new Date(), this.db.school, ...params],
    );
  }
}
