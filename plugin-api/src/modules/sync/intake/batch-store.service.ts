import { type Batch, REJECTED_LISTED, type SyncEntity } from '@nastavnik/contracts/sync-run';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { Outbox } from '../../../platform/outbox/outbox.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { IssuesRepository } from '../issues.repository.ts';
import type { Finding } from '../issue-words.ts';
import { RunsRepository } from '../runs.repository.ts';
import '../sync.events.ts';
import { BatchesRepository, type BatchRow, type Chunk } from './batches.repository.ts';

type Known = Omit<BatchRow, 'waiting'>;

/** Keeps a batch once: its rows, its findings and its answer are one transaction. */
@Injectable()
export class BatchStore {
  constructor(
    private readonly db: Db,
    private readonly runs: RunsRepository,
    private readonly batches: BatchesRepository,
    private readonly issues: IssuesRepository,
    private readonly outbox: Outbox,
  ) {}

  /** The answer to a batch that has come before; null when it is new. Other content is refused. */
  async repeated({
    runId,
    entity,
    seq,
    digest,
  }: Pick<Known, 'runId' | 'entity' | 'seq' | 'digest'>) {
    const known = await this.batches.find(runId, entity, seq);
    if (!known) return null;
    if (!known.digest.equals(digest)) throw new Problem('batch.differs');
    return this.answer(known);
  }

  keep(row: BatchRow, chunks: Chunk[], findings: Finding[]): Promise<Batch> {
    return this.db.transaction(async () => {
      const { runId, entity, seq } = row;
      const run = await this.runs.lock(runId);
      const repeated = await this.repeated(row);
      if (repeated) return repeated;
      if (run?.state !== 'receiving') throw new Problem('run.not-receiving');
      await this.batches.insert(row);
      await this.batches.putChunks(runId, entity, seq, chunks);
      await this.issues.add({ runId, entity, seq }, findings);
      await this.runs.touch(runId);
      const foreign = findings.filter(({ level }) => level === 'security').length;
      if (foreign > 0)
        await this.outbox.add('sync.foreign-scope', { runId, entity, rows: foreign });
      return this.answer(row);
    });
  }

  /** Findings about rows that never came into a batch; `rows` of them are an event. */
  foreign(runId: string, findings: readonly [SyncEntity, Finding[]][], rows: number) {
    return this.db.transaction(async () => {
      for (const [entity, found] of findings) await this.issues.add({ runId, entity }, found);
      if (rows > 0) await this.outbox.add('sync.foreign-scope', { runId, entity: 'orgs', rows });
    });
  }

  private async answer({ runId, entity, seq, accepted, lineCount }: Known): Promise<Batch> {
    const rejectedCount = lineCount - accepted;
    const issues =
      rejectedCount > 0 ? await this.issues.rejectedIn(runId, entity, seq, REJECTED_LISTED) : [];
    const rejected = issues.map(({ line, code, pointer, sourcedId }) => ({
      line: line ?? 0,
      code,
      pointer,
      entity,
      sourcedId,
    }));
    return { entity, seq, accepted, rejectedCount, rejected };
  }
}
