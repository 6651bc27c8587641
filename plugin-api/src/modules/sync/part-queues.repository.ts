import type { RunState } from '@nastavnik/contracts/sync-run';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { bin } from '../../platform/db/id.ts';
import { PART, type PartKey, partOf, type PartRow, type StoredPart } from './part-row.ts';

/** Nothing more can come of the part; a plan that was only tried ends as planned. */
const ENDED = `(p.state IN ('applied', 'undone', 'rejected', 'superseded', 'expired', 'cancelled', 'failed')
  OR (p.state = 'planned'
    AND EXISTS (SELECT 1 FROM sync_runs d WHERE d.id = p.run_id AND d.dry_run = 1)))`;

/** Later runs that are named to somebody who wants to undo one. */
const SHOWN = 20;

/** Parts by what has to be done with them, over all schools and runs. */
@Injectable()
export class PartQueuesRepository {
  constructor(private readonly db: Db) {}

  /** Parts in a state, oldest run first. */
  inState(state: RunState, limit = 500): Promise<PartRow[]> {
    return this.many(`p.state = ? ORDER BY p.run_id, p.school_id LIMIT ${limit}`, [state]);
  }

  /** Parts of sealed runs that need another plan, or have it and were left before they went on. */
  toReplan(): Promise<PartRow[]> {
    return this.many(
      `p.state IN ('validating', 'planned')
       AND EXISTS (SELECT 1 FROM sync_runs r WHERE r.id = p.run_id AND r.state = 'sealed'
         AND (p.state = 'validating' OR r.dry_run = 0))
       ORDER BY p.run_id, p.school_id LIMIT 500`,
      [],
    );
  }

  /** Whether something is being applied or taken back at the school. */
  async applyingAt(schoolId: string): Promise<boolean> {
    const found = await this.many("p.school_id = ? AND p.state = 'applying' LIMIT 1", [
      bin(schoolId),
    ]);
    return found.length > 0;
  }

  /** Runs that have changed the school and stand, applied later than this one, latest first. */
  appliedLater(
    schoolId: string,
    than: Pick<PartRow, 'runId' | 'appliedAt'> | null,
  ): Promise<{ runId: string; createdAt: string }[]> {
    const moment = than?.appliedAt ? new Date(than.appliedAt) : null;
    const run = than && bin(than.runId);
    return this.db.platform.query(
      `SELECT p.run_id AS runId, r.created_at AS createdAt
       FROM sync_parts p JOIN sync_runs r ON r.id = p.run_id
       WHERE p.school_id = ? AND p.state = 'applied' AND p.steps > 0
         AND (? IS NULL OR p.applied_at > ? OR (p.applied_at = ? AND p.run_id > ?))
       ORDER BY p.applied_at DESC, p.run_id DESC LIMIT ${SHOWN}`,
      [bin(schoolId), moment, moment, moment, run],
    );
  }

  /** Parts that have waited for a decision since then. */
  heldSince(moment: Date): Promise<PartKey[]> {
    return this.keys("p.state = 'held' AND p.held_at < ?", [moment]);
  }

  /** Ended parts whose rows, as they came, are still kept. */
  withFeedToForget(): Promise<PartKey[]> {
    return this.keys(`p.staged = 1 AND ${ENDED}`, []);
  }

  /** Parts that can no longer be undone, whose journal is still kept. */
  withJournalToForget(appliedBefore: Date): Promise<PartKey[]> {
    return this.keys(
      `p.journalled = 1 AND ${ENDED}
       AND COALESCE(p.applied_at, (SELECT r.touched_at FROM sync_runs r WHERE r.id = p.run_id)) < ?`,
      [appliedBefore],
    );
  }

  private keys(condition: string, params: unknown[]): Promise<PartKey[]> {
    return this.db.platform.query<PartKey>(
      `SELECT p.run_id AS runId, p.school_id AS schoolId FROM sync_parts p
       WHERE ${condition} LIMIT 1000`,
      params,
    );
  }

  private async many(condition: string, params: unknown[]): Promise<PartRow[]> {
    const rows = await this.db.platform.query<StoredPart>(`${PART} WHERE ${condition}`, params);
    return rows.map(partOf);
  }
}
