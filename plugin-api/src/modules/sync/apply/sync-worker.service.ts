import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Scheduler } from '../../../platform/schedule/scheduler.ts';
import { PartQueuesRepository } from '../part-queues.repository.ts';
import { PlanRun } from '../plan/plan-run.service.ts';
import { RunsRepository } from '../runs.repository.ts';
import { SYNC_JOB } from '../sync-job.ts';
import { PatienceWith } from './patience-with.ts';
import { ApplyQueue } from './apply-queue.service.ts';

const EVERY_SECONDS = 5;
/** Short: whoever takes over from a runner that died finds every cursor where it stood. */
const LEASE_SECONDS = 6;

interface Trial {
  work: () => Promise<void>;
  giveUp: () => Promise<void>;
}

/** Carries runs from sealed to applied and back. All it knows is in the tables: it may die anywhere. */
@Injectable()
export class SyncWorker implements OnModuleInit {
  private readonly log = new Logger('Sync');
  private readonly patience = new PatienceWith();

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
    let done = false;
    for (const part of await this.parts.toReplan()) {
      const { runId, schoolId } = part;
      const planned = await this.patiently(`${runId} ${schoolId}`, runId, {
        work: () => this.plans.again(part),
        giveUp: () => this.plans.giveUpPart(part),
      });
      done ||= planned;
    }
    return done;
  }

  /** The oldest run that can be planned; one that fails does not keep the others waiting. */
  private async planNext(): Promise<boolean> {
    for (const run of await this.runs.toPlan()) {
      const planned = await this.patiently(run.id, run.id, {
        work: () => this.plans.plan(run),
        giveUp: () => this.plans.giveUp(run.id),
      });
      if (planned) return true;
    }
    return false;
  }

  /** Whether it was done; what fails is tried ever rarer, until it is given up. */
  private async patiently(key: string, runId: string, { work, giveUp }: Trial): Promise<boolean> {
    if (!this.patience.isDue(key)) return false;
    try {
      await work();
    } catch (error) {
      const { name, message } = error as Error;
      this.log.error({ runId, error: `${name}: ${message}`.slice(0, 300) });
      if (!this.patience.failed(key)) return false;
      await giveUp();
    }
    this.patience.forget(key);
    return true;
  }
}
