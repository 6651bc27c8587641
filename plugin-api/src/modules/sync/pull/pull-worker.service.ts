import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scheduler } from '../../../platform/schedule/scheduler.ts';
import { PULL_JOB } from './pull-job.ts';
import { Providers } from './providers.service.ts';
import { PullReading } from './pull-reading.service.ts';
import { PullRuns } from './pull-runs.service.ts';
import { type PullRow, PullsRepository } from './pulls.repository.ts';

const EVERY_SECONDS = 30;
const AT_ONCE = 4;
const LOOK_MS = 1_000;
/** A reading that kills its reader so often is not begun again. */
const BEGUN_AT_MOST = 5;
const GIVEN_UP =
  'Чтение несколько раз подряд прерывалось вместе с сервером наставничества. Следующее начнётся по расписанию или по вашей команде.';

type Begun = PullRow & { runId: string };

/** Reads providers by their schedules and on demand, a few at a time. */
@Injectable()
export class PullWorker implements OnModuleInit, OnModuleDestroy {
  private readonly log = new Logger('Pull');
  private readonly stopping = new AbortController();

  constructor(
    private readonly scheduler: Scheduler,
    private readonly pulls: PullsRepository,
    private readonly runs: PullRuns,
    private readonly reading: PullReading,
    private readonly providers: Providers,
  ) {}

  onModuleInit() {
    this.scheduler.every(PULL_JOB, { seconds: EVERY_SECONDS }, () => this.work());
  }

  /** What is being read is given up at once, and begun anew by whoever starts next. */
  onModuleDestroy() {
    this.stopping.abort();
  }

  /** Only one worker is here at a time, so what it finds half read was left by a dead one. */
  private async work(): Promise<void> {
    const { signal } = this.stopping;
    const active = new Set<Promise<void>>();
    const start = async (pull: PullRow) => {
      const begun = await this.begin(pull);
      if (!begun) return;
      const work = this.read(begun).finally(() => active.delete(work));
      active.add(work);
    };
    for (const pull of await this.pulls.reading()) await start(pull);
    while (!signal.aborted) {
      const free = AT_ONCE - active.size;
      if (free > 0) for (const pull of await this.pulls.toRead(new Date(), free)) await start(pull);
      if (active.size === 0) return;
      await Promise.race([...active, sleep(LOOK_MS)]);
    }
    await Promise.all(active);
  }

  /** The same with an open run that nobody has put anything into; null when there can be none. */
  private async begin(pull: PullRow): Promise<Begun | null> {
    const { phase, runId, begun } = pull;
    if (phase === 'asked' && runId !== null)
      return (await this.pulls.note(pull, { phase: 'reading', begun: begun + 1 }))
        ? { ...pull, runId }
        : null;
    if (phase === 'reading' && runId !== null) await this.reading.giveUp(runId);
    if (begun >= BEGUN_AT_MOST) {
      await this.pulls.note(pull, { phase: 'idle', begun: 0, trouble: GIVEN_UP });
      return null;
    }
    try {
      const run = await this.runs.open(pull, 'reading');
      return { ...pull, runId: run.runId };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      await this.runs.postpone(pull, error);
      return null;
    }
  }

  private async read(pull: Begun): Promise<void> {
    const { signal } = this.stopping;
    try {
      await this.reading.read(pull.runId, () => this.providers.clientOf(pull, signal));
      await this.pulls.note(pull, { phase: 'idle', begun: 0 });
    } catch (error) {
      if (signal.aborted) return;
      const { name, message } = error as Error;
      this.log.error({ runId: pull.runId, error: `${name}: ${message}`.slice(0, 300) });
    }
  }
}
