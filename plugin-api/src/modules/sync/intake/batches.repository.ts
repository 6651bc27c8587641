import type { SyncEntity } from '@nastavnik/contracts/sync-run';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { bin } from '../../../platform/db/id.ts';

export interface BatchRow {
  runId: string;
  entity: SyncEntity;
  seq: number;
  digest: Buffer;
  lineCount: number;
  accepted: number;
  /** Packed: rows that find their school only when the run is sealed, and where users went. */
  waiting: Buffer | null;
}

export type Waiting = { seq: number; content: Buffer };

export interface Chunk {
  schoolId: string;
  content: Buffer;
}

const PUT_AT_ONCE = 50;

/** Batches as they came, and their rows sorted by school. */
@Injectable()
export class BatchesRepository {
  constructor(private readonly db: Db) {}

  async find(
    runId: string,
    entity: SyncEntity,
    seq: number,
  ): Promise<Omit<BatchRow, 'waiting'> | null> {
    const [row] = await this.db.platform.query<Omit<BatchRow, 'waiting'>>(
      `SELECT b.run_id AS runId, b.entity, b.seq, b.digest, b.line_count AS lineCount, b.accepted
       FROM sync_batches b WHERE b.run_id = ? AND b.entity = ? AND b.seq = ?`,
      [bin(runId), entity, seq],
    );
    return row ?? null;
  }

  async insert({ runId, entity, seq, digest, lineCount, accepted, waiting }: BatchRow) {
    await this.db.platform.query(
      `INSERT INTO sync_batches (run_id, entity, seq, digest, line_count, accepted, waiting,
                                 received_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [bin(runId), entity, seq, digest, lineCount, accepted, waiting, new Date()],
    );
  }

  /** Puts the rows of one batch with their schools; only the schools of its run are in it. */
  async putChunks(runId: string, entity: SyncEntity, seq: number, chunks: readonly Chunk[]) {
    for (let start = 0; start < chunks.length; start += PUT_AT_ONCE) {
      const some = chunks.slice(start, start + PUT_AT_ONCE);
      await this.db.exempt(
        'sync.chunks',
        `INSERT INTO sync_chunks (school_id, run_id, entity, seq, content)
         VALUES ${some.map(() => '(?, ?, ?, ?, ?)').join(', ')}`,
        some.flatMap(({ schoolId, content }) => [bin(schoolId), bin(runId), entity, seq, content]),
      );
    }
  }

  /** Batches whose rows still wait. */
  async waiting(runId: string, entity: SyncEntity): Promise<Waiting[]> {
    return this.db.platform.query(
      `SELECT b.seq, b.waiting AS content FROM sync_batches b
       WHERE b.run_id = ? AND b.entity = ? AND b.waiting IS NOT NULL ORDER BY b.seq`,
      [bin(runId), entity],
    );
  }

  async nothingWaits(runId: string, entity: SyncEntity, seqs: readonly number[]): Promise<void> {
    await this.db.platform.query(
      `UPDATE sync_batches SET waiting = NULL
       WHERE run_id = ? AND entity = ? AND seq IN (${seqs.map(() => '?').join(', ')})`,
      [bin(runId), entity, ...seqs],
    );
  }

  /** Lets go of all that waits, once no part of the run needs it. */
  async forgetWaiting(runId: string): Promise<void> {
    await this.db.platform.query(
      `UPDATE sync_batches SET waiting = NULL WHERE run_id = ? AND waiting IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM sync_parts p WHERE p.run_id = ?
           AND p.state IN ('receiving', 'validating', 'planned', 'held', 'applying'))`,
      [bin(runId), bin(runId)],
    );
  }
}
