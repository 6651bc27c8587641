import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { bin } from '../../../platform/db/id.ts';
import { pack, unpack } from '../packed.ts';
import type { Relinkable } from './relinkable.ts';
import type { Sentence } from './sentences.ts';
import type { Step } from './steps.ts';

/** What sync remembers about a school as a whole. */
export interface SchoolState {
  /** Counts what sync has done here; a plan made on another revision is made again. */
  revision: number;
  /** The last run was undone: the next plan is looked at first (G14). */
  afterUndo: boolean;
  lastAppliedAt: string | null;
}

interface Readable {
  entries: Sentence[];
  relinkable: Relinkable | null;
}

/** The plans of the school in scope: sentences for people, steps for the machine. */
@Injectable()
export class PlansRepository {
  constructor(private readonly db: Db) {}

  async school(): Promise<SchoolState> {
    const [state] = await this.db.query<SchoolState>(
      `SELECT s.revision, s.after_undo AS afterUndo, s.last_applied_at AS lastAppliedAt
       FROM sync_schools s WHERE s.school_id = ?`,
      [this.db.school],
    );
    return state ?? { revision: 0, afterUndo: false, lastAppliedAt: null };
  }

  async putSchool({ revision, afterUndo, lastAppliedAt }: SchoolState): Promise<void> {
    await this.db.query(
      `INSERT INTO sync_schools (school_id, revision, after_undo, last_applied_at)
       VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE revision = VALUES(revision),
         after_undo = VALUES(after_undo), last_applied_at = VALUES(last_applied_at)`,
      [this.db.school, revision, afterUndo, lastAppliedAt && new Date(lastAppliedAt)],
    );
  }

  async entries(runId: string): Promise<Sentence[]> {
    const [plan] = await this.db.query<{ entries: Buffer }>(
      'SELECT p.entries FROM sync_plans p WHERE p.school_id = ? AND p.run_id = ?',
      [this.db.school, bin(runId)],
    );
    return plan ? (unpack(plan.entries) as Sentence[]) : [];
  }

  /** Who can be told to be whom at a held plan (G4); null when there is nothing of the kind. */
  async relinkable(runId: string): Promise<Relinkable | null> {
    const [plan] = await this.db.query<{ relinkable: string | null }>(
      'SELECT p.relinkable FROM sync_plans p WHERE p.school_id = ? AND p.run_id = ?',
      [this.db.school, bin(runId)],
    );
    return plan?.relinkable ? (JSON.parse(plan.relinkable) as Relinkable) : null;
  }

  /** Keeps what people read of a plan. */
  async put(runId: string, { entries, relinkable }: Readable): Promise<void> {
    await this.db.query(
      `INSERT INTO sync_plans (school_id, run_id, entries, relinkable) VALUES (?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE entries = VALUES(entries), relinkable = VALUES(relinkable)`,
      [this.db.school, bin(runId), pack(entries), relinkable && JSON.stringify(relinkable)],
    );
  }

  /** Forgets the steps that are not applied yet. */
  async dropSteps(runId: string, from: number): Promise<void> {
    await this.db.query(
      'DELETE FROM sync_changes WHERE school_id = ? AND run_id = ? AND step >= ?',
      [this.db.school, bin(runId), from],
    );
  }

  /** Keeps steps; the first of them gets number `from`. */
  async putSteps(runId: string, from: number, contents: readonly Buffer[]): Promise<void> {
    const run = bin(runId);
    for (const [index, content] of contents.entries())
      await this.db.query(
        'INSERT INTO sync_changes (school_id, run_id, step, content) VALUES (?, ?, ?, ?)',
        [this.db.school, run, from + index, content],
      );
  }

  /** All that a run has written here, one step in memory at a time. */
  async *steps(runId: string, count: number): AsyncGenerator<Step> {
    for (let step = 0; step < count; step++) yield unpack(await this.step(runId, step)) as Step;
  }

  async step(runId: string, step: number): Promise<Buffer> {
    const [found] = await this.db.query<{ content: Buffer }>(
      'SELECT c.content FROM sync_changes c WHERE c.school_id = ? AND c.run_id = ? AND c.step = ?',
      [this.db.school, bin(runId), step],
    );
    if (!found) throw new Error(`step ${step} of a plan is not there`);
    return found.content;
  }

  /** Keys of the rows that were left alone because somebody changed them later. */
  async stepUndone(runId: string, step: number, skipped: string[]): Promise<void> {
    await this.db.query(
      `UPDATE sync_changes SET undone_at = ?, skipped = ?
       WHERE school_id = ? AND run_id = ? AND step = ?`,
      [new Date(), JSON.stringify(skipped), this.db.school, bin(runId), step],
    );
  }

  /** How many rows an undo has left alone. */
  async skipped(runId: string): Promise<number> {
    const steps = await this.db.query<{ skipped: string }>(
      `SELECT c.skipped FROM sync_changes c
       WHERE c.school_id = ? AND c.run_id = ? AND c.skipped IS NOT NULL`,
      [this.db.school, bin(runId)],
    );
    return steps.reduce((sum, { skipped }) => sum + (JSON.parse(skipped) as string[]).length, 0);
  }

  /** Forgets names and before-images once a run can no longer be undone. */
  async forget(runId: string): Promise<void> {
    const key = [this.db.school, bin(runId)];
    await this.db.query('DELETE FROM sync_changes WHERE school_id = ? AND run_id = ?', key);
    await this.db.query('DELETE FROM sync_plans WHERE school_id = ? AND run_id = ?', key);
  }
}
