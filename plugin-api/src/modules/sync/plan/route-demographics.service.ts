import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { BatchesRepository } from '../intake/batches.repository.ts';
import type { Finding } from '../issue-words.ts';
import { IssuesRepository } from '../issues.repository.ts';
import { pack, unpack } from '../packed.ts';
import type { PartRow } from '../part-row.ts';
import { Schools } from '../schools.service.ts';
import { SnapshotRepository } from './snapshot.repository.ts';
import type { SnapshotDemographics } from './snapshot.ts';

/** How many lost rows of a batch are told of. */
const TOLD = 100;

/** Demographics name only a user: once all users are known, each row goes to the user's schools. */
@Injectable()
export class RouteDemographics {
  constructor(
    private readonly db: Db,
    private readonly batches: BatchesRepository,
    private readonly snapshot: SnapshotRepository,
    private readonly issues: IssuesRepository,
    private readonly schools: Schools,
  ) {}

  /** A batch at a time in its own transaction, so that a crash goes on where it stopped. */
  async route(runId: string, parts: readonly PartRow[]): Promise<void> {
    const waiting = await this.batches.waiting(runId, 'demographics');
    if (waiting.length === 0) return;
    const schoolsOf = await this.users(runId, parts);
    for (const { seq, content } of waiting) {
      const rows = await unpack<SnapshotDemographics[]>(content);
      const { sorted, lost } = sort(rows, schoolsOf);
      const chunks = await Promise.all(
        [...sorted].map(async ([schoolId, some]) => ({ schoolId, content: await pack(some) })),
      );
      await this.db.transaction(async () => {
        await this.batches.putChunks(runId, 'demographics', seq, chunks);
        await this.issues.add({ runId, entity: 'demographics', seq }, lost.slice(0, TOLD));
        await this.batches.nothingWaits(runId, 'demographics', seq);
      });
    }
  }

  private async users(runId: string, parts: readonly PartRow[]): Promise<Map<string, string[]>> {
    const schoolsOf = new Map<string, string[]>();
    for (const { schoolId } of parts) {
      const users = await this.schools.enter(schoolId, () => this.snapshot.rows(runId, 'users'));
      for (const { sourcedId } of users) {
        const known = schoolsOf.get(sourcedId);
        if (known) known.push(schoolId);
        else schoolsOf.set(sourcedId, [schoolId]);
      }
    }
    return schoolsOf;
  }
}

function sort(rows: SnapshotDemographics[], schoolsOf: ReadonlyMap<string, string[]>) {
  const sorted = new Map<string, SnapshotDemographics[]>();
  const lost: Finding[] = [];
  for (const row of rows) {
    const { sourcedId } = row;
    const schools = schoolsOf.get(sourcedId);
    if (!schools)
      lost.push({
        level: 'warning',
        code: 'demographics.dangling',
        pointer: '/sourcedId',
        sourcedId,
      });
    for (const schoolId of schools ?? []) {
      const list = sorted.get(schoolId);
      if (list) list.push(row);
      else sorted.set(schoolId, [row]);
    }
  }
  return { sorted, lost };
}
