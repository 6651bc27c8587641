import { Injectable, Logger } from '@nestjs/common';
import { Outbox } from '../../../platform/outbox/outbox.ts';
import { Scheduler } from '../../../platform/schedule/scheduler.ts';
import { type Org, Scope } from '../../../platform/scope/scope.ts';
import { Orgs, pathOf } from '../../orgs/orgs.service.ts';
import { FactsCount } from './facts-count.ts';

const HOURS = 6;
const SOON_SECONDS = 60;

/**
 * Keeps what those above know of a school's facts, and notes the items that have finished themselves:
 * at a school within a minute of a change of its pairs, everywhere several times a day.
 */
@Injectable()
export class FactsKeeper {
  private readonly log = new Logger('Facts');
  /** Schools to be counted soon: a hundred pairs that change at once are counted once. */
  private readonly changed = new Map<string, Org>();

  constructor(
    private readonly scope: Scope,
    private readonly orgs: Orgs,
    private readonly counting: FactsCount,
    outbox: Outbox,
    scheduler: Scheduler,
  ) {
    outbox.on('pairs.changed', async () => void this.changed.set(scope.org.id, scope.org));
    scheduler.every('facts.changed', { seconds: SOON_SECONDS }, () => this.recountChanged());
    scheduler.every('facts', { seconds: HOURS * 3_600 }, () => this.recountAll());
  }

  private async recountChanged(): Promise<void> {
    const schools = [...this.changed.values()];
    this.changed.clear();
    for (const school of schools) await this.at(school, () => this.counting.ofSchool());
  }

  private async recountAll(): Promise<void> {
    const schools = await this.orgs.schools();
    for (const school of schools) await this.at(school, () => this.counting.ofSchool());
    // each level is told of the one below it
    const above = new Set(
      [1, 2].flatMap((at) => schools.flatMap((each) => pathOf(each)[at] ?? [])),
    );
    for (const id of above) {
      const org = await this.orgs.find(id);
      if (org) await this.at(org, () => this.counting.above());
    }
  }

  private at(org: Org, work: () => Promise<void>): Promise<void> {
    return this.scope
      .inOrg(org, 'facts', work)
      .catch((error: Error) => this.log.error({ org: org.id, error: error.message }));
  }
}
