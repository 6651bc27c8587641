import { Injectable, Logger } from '@nestjs/common';
import { Scheduler } from '../../platform/schedule/scheduler.ts';
import { type Org, Scope } from '../../platform/scope/scope.ts';
import { Orgs } from '../orgs/orgs.service.ts';
import { ChangedOrgs } from '../roadmaps/facts/changed-orgs.ts';
import { SchoolCount } from './school-count.ts';

const HOURS = 6;
/** A count of so many hours ago is made anew when its turn comes. */
const STALE_HOURS = 5;
const SOON_SECONDS = 60;
/** However many have changed in a minute, so many are counted; the rest wait for the next one. */
const AT_ONCE = 100;

/**
 * Keeps what each school would say in a control sheet: within minutes of a change, and several times
 * a day, since days and consents also run out. Nobody above reads a school itself.
 */
@Injectable()
export class ControlKeeper {
  private readonly log = new Logger('Control');

  constructor(
    private readonly scope: Scope,
    private readonly orgs: Orgs,
    private readonly changed: ChangedOrgs,
    private readonly count: SchoolCount,
    scheduler: Scheduler,
  ) {
    scheduler.every('control.changed', { seconds: SOON_SECONDS }, () => this.recountChanged());
    scheduler.every('control', { seconds: HOURS * 3_600 }, async () => {
      await this.recountChanged();
      await this.recountStale();
    });
  }

  private async recountChanged(): Promise<void> {
    for (const org of this.changed.take(AT_ONCE))
      if (org.kind === 'school') await this.at(org, () => this.count.again());
  }

  /** Servers start and stop: whoever comes second finds the counts of the first. */
  private async recountStale(): Promise<void> {
    const since = new Date(Date.now() - STALE_HOURS * 3_600_000);
    for (const school of await this.orgs.schools())
      await this.at(school, () => this.count.unlessFresh(since));
  }

  private at(org: Org, work: () => Promise<void>): Promise<void> {
    return this.scope
      .inOrg(org, 'control', work)
      .catch((error: Error) => this.log.error({ org: org.id, error: error.message }));
  }
}
