import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { BatchesRepository, type Waiting } from '../intake/batches.repository.ts';
import { piecesOf } from '../in-texts.ts';
import type { Finding } from '../issue-words.ts';
import { IssuesRepository } from '../issues.repository.ts';
import { pack, unpack } from '../packed.ts';
import { saidOf } from './said-of.ts';
import type { SnapshotDemographics } from './snapshot.ts';

/** How many lost rows of some batches are told of. */
const TOLD = 100;
/** Batches taken at a time: so many rows are in memory, however large the run is. */
const AT_ONCE = 10;

/** Demographics name only a user: once all users are known, each row goes to the user's schools. */
@Injectable()
export class RouteDemographics {
  constructor(
    private readonly db: Db,
    private readonly batches: BatchesRepository,
    private readonly issues: IssuesRepository,
  ) {}

  /** Some batches at a time in their own transaction, so that a crash goes on where it stopped. */
  async route(runId: string): Promise<void> {
    const waiting = await this.batches.waiting(runId, 'demographics');
    if (waiting.length === 0) return;
    const users = await this.batches.waiting(runId, 'users');
    for (const some of piecesOf(waiting, AT_ONCE)) {
      const seqs = some.map(({ seq }) => seq);
      const [seq = 0] = seqs;
      const { sorted, lost } = sort(some, users);
      const chunks = [...sorted].map(([schoolId, rows]) => ({ schoolId, content: pack(rows) }));
      await this.db.transaction(async () => {
        await this.batches.putChunks(runId, 'demographics', seq, chunks);
        await this.issues.add({ runId, entity: 'demographics', seq }, lost);
        await this.batches.nothingWaits(runId, 'demographics', seqs);
      });
    }
  }
}

function sort(batches: readonly Waiting[], users: readonly Waiting[]) {
  const rows = Map.groupBy(
    batches.flatMap(({ content }) => unpack(content) as SnapshotDemographics[]),
    ({ sourcedId }) => sourcedId,
  );
  const sorted = new Map<string, SnapshotDemographics[]>();
  const placed = new Set<string>();
  for (const { content } of users)
    for (const [schoolId, sourcedIds] of unpack(content) as [string, string[]][]) {
      const ours = sourcedIds.filter((sourcedId) => rows.has(sourcedId));
      const list = ours.flatMap((sourcedId) => rows.get(sourcedId) ?? []);
      for (const sourcedId of ours) placed.add(sourcedId);
      if (list.length > 0) sorted.set(schoolId, [...(sorted.get(schoolId) ?? []), ...list]);
    }
  const lost = [...rows].filter(([sourcedId]) => !placed.has(sourcedId)).slice(0, TOLD);
  return { sorted, lost: lost.flatMap(([, [row]]) => (row ? dangling(row) : [])) };
}

const dangling = (row: SnapshotDemographics): Finding => ({
  level: 'warning',
  code: 'demographics.dangling',
  ...saidOf(row, '/sourcedId'),
});
