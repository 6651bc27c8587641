import type { Counts, Guard, RunState, RunWay, SyncEntity } from '@nastavnik/contracts/sync-run';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { bin } from '../../platform/db/id.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { type IntakeState, RUN, runOf, type RunRow, type StoredRun } from './run-row.ts';
import './sync.events.ts';

/** Whose runs, and which of them when not all. */
export interface RunsOf {
  connectionId: string | null;
  schoolId: string | null;
  state?: RunState | undefined;
  way?: RunWay | undefined;
}
const OF_SCHOOL = 'r.id IN (SELECT p.run_id FROM sync_parts p WHERE p.school_id = ?)';
const IN_STATE = `IF(r.state = 'sealed', EXISTS (SELECT 1 FROM sync_parts s
  WHERE s.run_id = r.id AND s.state = ? AND (? IS NULL OR s.school_id = ?)), r.state = ?)`;

/** Runs: what a host opened, sealed or left. */
@Injectable()
export class RunsRepository {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
  ) {}

  async insert(run: RunRow): Promise<void> {
    const now = new Date(run.createdAt);
    await this.db.platform.query(
      `INSERT INTO sync_runs (id, connection_id, state, mode, way, deletions, dry_run, completeness,
                              source, created_at, touched_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        bin(run.id),
        bin(run.connectionId),
        run.state,
        run.mode,
        run.way,
        run.deletions,
        run.dryRun,
        JSON.stringify(run.completeness),
        JSON.stringify(run.source),
        now,
        now,
      ],
    );
  }

  async find(id: string): Promise<RunRow | null> {
    return first(await this.db.platform.query<StoredRun>(`${RUN} WHERE r.id = ?`, [bin(id)]));
  }

  /** The run, held against others until the transaction ends. */
  async lock(id: string): Promise<RunRow | null> {
    const sql = `${RUN} WHERE r.id = ? FOR UPDATE`;
    return first(await this.db.platform.query<StoredRun>(sql, [bin(id)]));
  }

  async touch(id: string): Promise<void> {
    await this.db.platform.query('UPDATE sync_runs SET touched_at = ? WHERE id = ?', [
      new Date(),
      bin(id),
    ]);
  }

  /** Says otherwise of collections while they are received. */
  async complete({ id, completeness }: RunRow, rest: Partial<RunRow['completeness']>) {
    await this.db.platform.query(
      "UPDATE sync_runs SET completeness = ? WHERE id = ? AND state = 'receiving'",
      [JSON.stringify({ ...completeness, ...rest }), bin(id)],
    );
  }

  /** Moves a run on; false when it is not in the expected state any more. */
  async move(id: string, from: IntakeState, to: IntakeState, failure?: Guard): Promise<boolean> {
    const now = new Date();
    return this.db.transaction(async () => {
      const [done] = await this.db.platform.query<{ affectedRows: number }>(
        `UPDATE sync_runs SET state = ?, failure = ?, touched_at = ?,
           sealed_at = IF(? = 'validating', ?, sealed_at) WHERE id = ? AND state = ?`,
        [to, failure ? JSON.stringify(failure) : null, now, to, now, bin(id), from],
      );
      const moved = done?.affectedRows === 1;
      if (moved && to === 'failed') await this.outbox.add('sync.run-failed', { runId: id });
      return moved;
    });
  }

  /** Sealed runs whose parts are not planned yet, oldest first. */
  async toPlan(): Promise<RunRow[]> {
    const rows = await this.db.platform.query<StoredRun>(
      `${RUN} WHERE r.state = 'validating' ORDER BY r.sealed_at, r.id LIMIT 200`,
    );
    return rows.map(runOf);
  }

  /** Runs that nobody has sent anything to since then. */
  async idle(since: Date): Promise<string[]> {
    const rows = await this.db.platform.query<{ id: string }>(
      `SELECT r.id FROM sync_runs r WHERE r.state = 'receiving' AND r.touched_at < ? LIMIT 100`,
      [since],
    );
    return rows.map(({ id }) => id);
  }

  /** The numbers of batches that came, in order. */
  async seqs(runId: string): Promise<Partial<Record<SyncEntity, number[]>>> {
    const rows = await this.db.platform.query<{ entity: SyncEntity; seq: number }>(
      'SELECT b.entity, b.seq FROM sync_batches b WHERE b.run_id = ? ORDER BY b.entity, b.seq',
      [bin(runId)],
    );
    const seqs: Partial<Record<SyncEntity, number[]>> = {};
    for (const { entity, seq } of rows) (seqs[entity] ??= []).push(seq);
    return seqs;
  }

  /** Lines received and refused, per collection. */
  async counts(runId: string): Promise<{ received: Counts; rejected: Counts }> {
    const rows = await this.db.platform.query<{
      entity: SyncEntity;
      lines: number;
      accepted: number;
    }>(
      `SELECT b.entity, CAST(SUM(b.line_count) AS SIGNED) AS \`lines\`,
              CAST(SUM(b.accepted) AS SIGNED) AS accepted
       FROM sync_batches b WHERE b.run_id = ? GROUP BY b.entity`,
      [bin(runId)],
    );
    const received: Counts = {};
    const rejected: Counts = {};
    for (const { entity, lines, accepted } of rows) {
      received[entity] = lines;
      rejected[entity] = lines - accepted;
    }
    return { received, rejected };
  }

  /** Runs of a connection or of a school, newest first. */
  async page(
    { connectionId, schoolId, ...of }: RunsOf,
    page: { before: string | null; limit: number },
  ) {
    const [host, school] = [connectionId && bin(connectionId), schoolId && bin(schoolId)];
    const [state, way, before] = [
      of.state ?? null,
      of.way ?? null,
      page.before && bin(page.before),
    ];
    const rows = await this.db.platform.query<StoredRun>(
      `${RUN} WHERE ${host ? 'r.connection_id = ?' : OF_SCHOOL} AND (? IS NULL OR ${IN_STATE})
         AND (? IS NULL OR r.way = ?) AND (? IS NULL OR r.id < ?)
       ORDER BY r.id DESC LIMIT ${page.limit}`,
      [host ?? school, state, state, school, school, state, way, way, before, before],
    );
    return rows.map(runOf);
  }
}

const first = (rows: StoredRun[]) => (rows[0] ? runOf(rows[0]) : null);
