import { NewRun } from '@nastavnik/contracts/sync';
import type { Run } from '@nastavnik/contracts/sync-run';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { OpenRun } from '../intake/open-run.service.ts';
import { RunOrgsRepository } from '../intake/run-orgs.repository.ts';
import { PullPlaces } from './pull-places.service.ts';
import { type PullRow, PullsRepository } from './pulls.repository.ts';

/** Opens the runs that providers are read into. */
@Injectable()
export class PullRuns {
  constructor(
    private readonly db: Db,
    private readonly pulls: PullsRepository,
    private readonly places: PullPlaces,
    private readonly orgs: RunOrgsRepository,
    private readonly opening: OpenRun,
  ) {}

  /** A new run for the organisation and all below it that are switched on; the schedule moves on. */
  open(pull: PullRow, phase: 'asked' | 'reading'): Promise<Run> {
    return this.db.transaction(async () => {
      const { connectionId, orgId, settings } = pull;
      const orgs = await this.orgs.enabledUnder(connectionId, orgId);
      if (orgs.length === 0) throw new Problem('run.schools-off');
      const { oneRoster, baseUrl } = settings.provider;
      const systemName = `OneRoster ${oneRoster}, ${new URL(baseUrl).host}`.slice(0, 200);
      const schools = orgs.map(({ sourcedId }) => sourcedId);
      const asked = NewRun.parse({ schools, source: { systemName } });
      const run = await this.opening.open(asked, { connectionId, way: 'pull' });
      const begun = phase === 'asked' ? 0 : pull.begun + 1;
      const nextAt = await this.places.nextAt(orgId, settings);
      const progress = { phase, begun, runId: run.runId, trouble: null, nextAt };
      if (!(await this.pulls.note(pull, progress))) throw new Problem('version.stale');
      return run;
    });
  }

  /** What came between the schedule and its run is told where the settings are seen. */
  async postpone(pull: PullRow, error: Problem): Promise<void> {
    const trouble = error.body().detail.slice(0, 1_000);
    const nextAt = await this.places.nextAt(pull.orgId, pull.settings);
    await this.pulls.note(pull, { phase: 'idle', begun: 0, trouble, nextAt });
  }
}
