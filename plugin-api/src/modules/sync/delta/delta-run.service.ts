import { createHash } from 'node:crypto';
import type { DeltaOp } from '@nastavnik/contracts/sync-deltas';
import { type Counts, SyncEntity } from '@nastavnik/contracts/sync-run';
import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/db/id.ts';
import { BatchStore } from '../intake/batch-store.service.ts';
import { chunksOf } from '../intake/chunks.ts';
import type { OrgInRun } from '../intake/placing.ts';
import type { ReadBatch } from '../intake/read-batch.ts';
import { SealRun } from '../intake/seal-run.service.ts';
import { pack } from '../packed.ts';
import { PartsRepository } from '../parts.repository.ts';
import type { RunRow } from '../run-row.ts';
import { RunsRepository } from '../runs.repository.ts';

interface Taken {
  connectionId: string;
  ops: readonly DeltaOp[];
  batches: ReadonlyMap<SyncEntity, ReadBatch>;
  orgs: ReadonlyMap<string, OrgInRun>;
}

/** Turns a delta that was read into a sealed run, in the transaction of the caller. */
@Injectable()
export class DeltaRun {
  constructor(
    private readonly runs: RunsRepository,
    private readonly parts: PartsRepository,
    private readonly store: BatchStore,
    private readonly sealing: SealRun,
  ) {}

  async make({ connectionId, ops, batches, orgs }: Taken): Promise<string> {
    const run = runOf(connectionId);
    await this.runs.insert(run);
    const placed = new Set([...batches.values()].flatMap((batch) => [...batch.placed.keys()]));
    const schools = [...orgs.values()].filter(({ id }) => placed.has(id));
    await this.parts.insert(run.id, connectionId, schools, false);
    const digest = createHash('sha256').update(JSON.stringify(ops)).digest();
    const counts: Counts = {};
    for (const [entity, batch] of batches) {
      const { lines: lineCount, accepted, findings } = batch;
      const waiting = batch.waiting.length > 0 ? pack(batch.waiting) : null;
      const row = { runId: run.id, entity, seq: 0, digest, lineCount, accepted, waiting };
      await this.store.keep(row, chunksOf(batch), findings);
      counts[entity] = lineCount;
    }
    await this.sealing.seal(run.id, counts);
    return run.id;
  }
}

const runOf = (connectionId: string): RunRow => ({
  id: newId(),
  connectionId,
  state: 'receiving',
  mode: 'delta',
  way: 'delta',
  deletions: true,
  dryRun: false,
  completeness: Object.fromEntries(
    SyncEntity.options.map((entity) => [entity, 'delta']),
  ) as RunRow['completeness'],
  source: {},
  failure: null,
  createdAt: new Date().toISOString(),
  sealedAt: null,
});
