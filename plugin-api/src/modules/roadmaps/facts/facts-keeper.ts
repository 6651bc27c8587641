import { Injectable, Logger } from '@nestjs/common';
import { Scheduler } from '../../../platform/schedule/scheduler.ts';
import { type Org, Scope } from '../../../platform/scope/scope.ts';
import { Orgs, pathOf } from '../../orgs/orgs.service.ts';
import { ChangedOrgs } from './changed-orgs.ts';
import { FactsCount } from './facts-count.ts';

const HOURS = 6;
/** A count of so many hours ago is made anew when its turn comes. */
const STALE_HOURS = 5;
const SOON_SECONDS = 60;
/** However many have changed in a minute, so many are counted; the rest wait for the next one. */
const AT_ONCE = 100;

const levels: readonly Org['kind'][] = ['school', 'municipality', 'region'];
const lowestFirst = (one: Org, other: Org) => levels.indexOf(one.kind) - levels.indexOf(other.kind);

/**
 * Keeps what is known of every org, and notes the items that have finished themselves: within minutes
 * of a change at it or below it, and several times a day, since acts and offices also run out.
 */
@Injectable()
export class FactsKeeper {
  private readonly log = new Logger('Facts');

  constructor(
    private readonly scope: Scope,
    private readonly orgs: Orgs,
    private readonly changed: ChangedOrgs,
    private readonly counting: FactsCount,
    scheduler: Scheduler,
  ) {
    scheduler.every('facts.changed', { seconds: SOON_SECONDS }, () => this.recountChanged());
    scheduler.every('facts', { seconds: HOURS * 3_600 }, async () => {
      await this.recountChanged();
      await this.recountStale();
    });
  }

  private async recountChanged(): Promise<void> {
    const touched = new Map(this.changed.take(AT_ONCE).map((org) => [org.id, org]));
    for (const id of new Set([...touched.values()].flatMap((org) => pathOf(org).slice(1)))) {
      const above = touched.has(id) ? null : await this.orgs.find(id);
      if (above) touched.set(id, above);
    }
    for (const org of [...touched.values()].toSorted(lowestFirst))
      await this.at(org, () => this.counting.recount());
  }

  /** Servers start and stop: whoever comes second finds the counts of the first. */
  private async recountStale(): Promise<void> {
    const since = new Date(Date.now() - STALE_HOURS * 3_600_000);
    const above = new Set<string>();
    for (const org of (await this.orgs.all()).toSorted(lowestFirst))
      await this.at(org, async () => {
        if (!above.has(org.id) && (await this.counting.isFresh(since))) return;
        for (const id of pathOf(org).slice(1)) above.add(id);
        await this.counting.recount();
      });
  }

  private at(org: Org, work: () => Promise<void>): Promise<void> {
    return this.scope
      .inOrg(org, 'facts', work)
      .catch((error: Error) => this.log.error({ org: org.id, error: error.message }));
  }
}
