import type { Guard } from '@nastavnik/contracts/sync-run';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import type { PartRow } from '../part-row.ts';
import { PartsRepository } from '../parts.repository.ts';
import type { RunRow } from '../run-row.ts';
import { RunsRepository } from '../runs.repository.ts';
import { FeedBroken } from './feed-broken.ts';
import { PartPlanner } from './part-planner.service.ts';

import { RouteDemographics } from './route-demographics.service.ts';

const hopeless: Guard = {
  code: 'G7',
  effect: 'fail',
  text: 'План этой загрузки не удалось составить за несколько часов, поэтому она не применена. Отправьте данные заново полной загрузкой; если это повторится, сообщите номер загрузки в поддержку наставничества.',
};

const stuck: Guard = {
  code: 'G7',
  effect: 'fail',
  text: 'Изменения этой загрузки не удалось записать за несколько часов, поэтому она отменена: что успело записаться, возвращено. Отправьте данные заново полной загрузкой; если это повторится, сообщите номер загрузки в поддержку наставничества.',
};

/** Plans all parts of a run before any of them is applied: a broken feed changes nothing anywhere. */
@Injectable()
export class PlanRun {
  constructor(
    private readonly db: Db,
    private readonly runs: RunsRepository,
    private readonly parts: PartsRepository,
    private readonly demographics: RouteDemographics,
    private readonly planner: PartPlanner,
  ) {}

  async plan(run: RunRow): Promise<void> {
    const parts = await this.parts.of(run.id);
    await this.demographics.route(run.id);
    const waiting = parts.filter(({ state }) => state === 'validating');
    try {
      await this.planner.all(run, waiting);
    } catch (error) {
      if (!(error instanceof FeedBroken)) throw error;
      return this.fail(run.id, error.guard);
    }
    await this.db.transaction(async () => {
      await this.runs.move(run.id, 'validating', 'sealed');
      // A full feed makes waiting plans pointless, once it can be planned itself; a delta tells other things.
      if (run.mode === 'bulk') await this.parts.supersede(run.id);
      // What was only tried ends here: its guards say what would have held it.
      if (run.dryRun) await this.parts.moveAll(run.id, 'held', 'planned');
      else await this.parts.moveAll(run.id, 'planned', 'applying');
    });
  }

  /** Plans again a part whose school has changed, or which goes on without removals. */
  async again(part: PartRow): Promise<void> {
    const run = await this.runs.find(part.runId);
    if (run?.state !== 'sealed') return;
    try {
      if (part.state === 'validating') await this.planner.all(run, [part]);
    } catch (error) {
      if (!(error instanceof FeedBroken)) throw error;
      return this.endPart(part, error.guard);
    }
    const state = (await this.parts.find(part))?.state;
    if (state === 'planned' && !run.dryRun) await this.parts.patch(part, { state: 'applying' });
  }

  /** Ends a run that cannot be planned whatever the number of tries. */
  giveUp(runId: string): Promise<void> {
    return this.fail(runId, hopeless);
  }

  giveUpPart(part: PartRow): Promise<void> {
    return this.endPart(part, hopeless);
  }

  /** Ends a part that cannot be written whatever the number of tries. */
  async giveUpApplying(part: PartRow): Promise<void> {
    const now = await this.parts.find(part);
    if (now?.state === 'applying' && !now.backwards) await this.endPart(now, stuck);
  }

  /** What the part has written already is taken back. */
  private async endPart(part: PartRow, guard: Guard): Promise<void> {
    const { guards } = part;
    const state = part.doneSteps > 0 ? 'applying' : 'failed';
    const backwards = part.doneSteps > 0;
    await this.parts.patch(part, { state, backwards, guards: [...guards, guard] });
  }

  private async fail(runId: string, failure: Guard): Promise<void> {
    await this.db.transaction(async () => {
      await this.runs.move(runId, 'validating', 'failed', failure);
      for (const state of ['validating', 'planned', 'held', 'rejected'] as const)
        await this.parts.moveAll(runId, state, 'failed');
    });
  }
}
