import type { Run } from '@nastavnik/contracts/sync-run';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scheduler } from '../../../platform/schedule/scheduler.ts';
import { PULL_JOB } from './pull-job.ts';
import { PullPlaces } from './pull-places.service.ts';
import { PullRuns } from './pull-runs.service.ts';
import { PullsRepository } from './pulls.repository.ts';

/** Reading on demand: the run is open before the answer, the reading follows. */
@Injectable()
export class PullNow {
  constructor(
    private readonly db: Db,
    private readonly pulls: PullsRepository,
    private readonly places: PullPlaces,
    private readonly runs: PullRuns,
    private readonly scheduler: Scheduler,
  ) {}

  async run(org: string): Promise<Run> {
    const key = await this.places.named(org);
    return this.db.transaction(async () => {
      const pull = await this.pulls.lock(key);
      if (!pull) throw new Problem('pull.not-set');
      const run = await this.runs.open(pull, 'asked');
      this.db.afterCommit(() => this.scheduler.wake(PULL_JOB));
      return run;
    });
  }
}
