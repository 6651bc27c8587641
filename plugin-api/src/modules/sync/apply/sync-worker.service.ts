import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Scheduler } from '../../../platform/schedule/scheduler.ts';
import { PartQueuesRepository } from '../part-queues.repository.ts';
import { PlanRun } from '../plan/plan-run.service.ts';
import { RunsRepository } from '../runs.repository.ts';
import { SYNC_JOB } from '../sync-job.ts';
import { ApplyQueue } from './apply-queue.service.ts';

const EVERY_SECONDS = 5;
/** Short: whoever takes over from a runner that died finds every cursor where it stood. */
const LEASE_SECONDS = 6;

/** Carries runs from sealed to applied and back. All it knows is in the tables: it may die anywhere. */
@Injectable()
export class SyncWorker implements OnModuleInit {
  private readonly log = new Logger('Sync');

  constructor(
    private readonly scheduler: Scheduler,
    private readonly runs: RunsRepository,
    private readonly parts: PartQueuesRepository,
    private readonly plans: PlanRun,
    private readonly queue: ApplyQueue,
  ) {}

  onModuleInit() {
    this.scheduler.every(SYNC_JOB, { seconds: EVERY_SECONDS, leaseSeconds: LEASE_SECONDS }, () =>
      this.work(),
    );
  }

  /** Goes on until nothing is left to do; what was begun is ended before anything new is planned. */
  async work(): Promise<void> {
    for (;;) {
      const busy =
        (await this.queue.applyAll()) || (await this.planAgain()) || (await this.planNext());
      if (!busy) return;
    }
  }

  private async planAgain(): Promise<boolean> {
    const parts = await this.parts.toReplan();
    await this.plans.again(parts);
    return parts.length > 0;
  }

  /** The oldest run that can be planned; one that fails does not keep the others waiting. */
  private async planNext(): Promise<boolean> {
    for (const run of await this.runs.toPlan()) {
      try {
        await this.plans.plan(run);
        return true;
      } catch (error) {
        const { name, message } = error as Error;
        this.log.error({ runId: run.id, error: `${name}: ${message}`.slice(0, 300) });
      }
    }
    return false;
  }
}
