import { mismatchWords } from '@nastavnik/contracts/sync-problems';
import { type Counts, type Guard, SyncEntity } from '@nastavnik/contracts/sync-run';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scheduler } from '../../../platform/schedule/scheduler.ts';
import { IssuesRepository } from '../issues.repository.ts';
import { PartsRepository } from '../parts.repository.ts';
import type { RunRow } from '../run-row.ts';
import { RunsRepository } from '../runs.repository.ts';
import { SYNC_JOB } from '../sync-job.ts';
import { missingSeqs } from './missing-seqs.ts';

interface Mismatch {
  entity: SyncEntity;
  expected: number;
  received: number;
  /** Numbers of batches that did not come, the first few. */
  missing: number[];
}

/** Ends intake: with equal counts the run goes on to its plans, else it fails and changes nothing. */
@Injectable()
export class SealRun {
  constructor(
    private readonly db: Db,
    private readonly runs: RunsRepository,
    private readonly parts: PartsRepository,
    private readonly issues: IssuesRepository,
    private readonly scheduler: Scheduler,
  ) {}

  async seal(runId: string, counts: Counts): Promise<void> {
    const mismatches = await this.db.transaction(async () => {
      const run = await this.runs.lock(runId);
      const wrong = await this.mismatches(runId, counts);
      if (run?.state === 'receiving') await this.end(run, wrong);
      return wrong;
    });
    if (mismatches.length > 0) throw new Problem('run.incomplete', { mismatches });
    const run = await this.runs.find(runId);
    if (run?.state === 'expired' || run?.state === 'cancelled')
      throw new Problem('run.not-receiving');
  }

  /** Leaves a run that is not sealed yet; leaving it twice is no error. */
  async cancel(runId: string): Promise<void> {
    await this.db.transaction(async () => {
      const run = await this.runs.lock(runId);
      if (run?.state === 'cancelled') return;
      if (run?.state === 'failed' || run?.state === 'expired')
        throw new Problem('run.ended', { state: run.state });
      if (!(await this.runs.move(runId, 'receiving', 'cancelled')))
        throw new Problem('run.cannot-cancel');
      await this.parts.moveAll(runId, 'receiving', 'cancelled');
    });
  }

  /** Ends a run that cannot be received to its end: nothing of it is applied anywhere. */
  async fail(runId: string, failure: Guard): Promise<void> {
    await this.db.transaction(async () => {
      if (await this.runs.move(runId, 'receiving', 'failed', failure))
        await this.parts.moveAll(runId, 'receiving', 'failed');
    });
  }

  /** Gives up runs that nobody has sent anything to since then. */
  async expire(idleSince: Date): Promise<void> {
    for (const runId of await this.runs.idle(idleSince))
      await this.db.transaction(async () => {
        if (await this.runs.move(runId, 'receiving', 'expired'))
          await this.parts.moveAll(runId, 'receiving', 'expired');
      });
  }

  private async end(run: RunRow, wrong: Mismatch[]): Promise<void> {
    const { id: runId } = run;
    if (wrong.length > 0) {
      await this.runs.move(runId, 'receiving', 'failed', incomplete(wrong));
      await this.parts.moveAll(runId, 'receiving', 'failed');
      return;
    }
    await this.admitDoubts(run);
    await this.runs.move(runId, 'receiving', 'validating');
    await this.parts.moveAll(runId, 'receiving', 'validating');
    this.db.afterCommit(() => this.scheduler.wake(SYNC_JOB));
  }

  /** What a collection with unreadable rows does not name may be among them: nobody leaves by it. */
  private async admitDoubts(run: RunRow): Promise<void> {
    const unread = await this.issues.unreadIn(run.id);
    const partial = unread.filter((entity) => run.completeness[entity] === 'bulk');
    if (partial.length === 0) return;
    await this.runs.complete(
      run,
      Object.fromEntries(partial.map((entity) => [entity, 'delta' as const])),
    );
    for (const { schoolId } of await this.parts.of(run.id))
      for (const entity of partial)
        await this.issues.add({ runId: run.id, entity, schoolId }, [
          { level: 'warning', code: 'collection.partial', pointer: '' },
        ]);
  }

  /** Every line and every number counts: refused lines too, and no batch may be left out. */
  private async mismatches(runId: string, counts: Counts): Promise<Mismatch[]> {
    const { received } = await this.runs.counts(runId);
    const seqs = await this.runs.seqs(runId);
    return SyncEntity.options.flatMap((entity) => {
      const missing = missingSeqs(seqs[entity] ?? []);
      const one = {
        entity,
        expected: counts[entity] ?? 0,
        received: received[entity] ?? 0,
        missing,
      };
      return one.expected === one.received && missing.length === 0 ? [] : [one];
    });
  }
}

const incomplete = (wrong: Mismatch[]): Guard => ({
  code: 'G7',
  effect: 'fail',
  text: `Данные пришли не полностью. ${mismatchWords(wrong)}.`,
});
