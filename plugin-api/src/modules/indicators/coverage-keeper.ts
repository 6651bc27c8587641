import { Injectable, Logger } from '@nestjs/common';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { Scheduler } from '../../platform/schedule/scheduler.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { Orgs } from '../orgs/orgs.service.ts';
import { CoverageService } from './coverage.service.ts';

const HOURS = 6;

/** Keeps the figures above the school true: after each change, and of every school several times a day. */
@Injectable()
export class CoverageKeeper {
  private readonly log = new Logger('Coverage');

  constructor(
    private readonly scope: Scope,
    private readonly orgs: Orgs,
    private readonly coverage: CoverageService,
    outbox: Outbox,
    scheduler: Scheduler,
  ) {
    for (const type of ['pairs.changed', 'roster.applied', 'roster.undone'] as const)
      outbox.on(type, () => this.coverage.recount());
    scheduler.every('coverage', { seconds: HOURS * 3_600 }, () => this.recountAll());
  }

  private async recountAll() {
    for (const school of await this.orgs.schools())
      await this.scope
        .inOrg(school, 'coverage', () => this.coverage.recount())
        .catch((error: Error) => this.log.error({ school: school.id, error: error.message }));
  }
}
