import { Injectable, Logger } from '@nestjs/common';
import { Outbox } from '../../../platform/outbox/outbox.ts';
import { Scheduler } from '../../../platform/schedule/scheduler.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { Orgs } from '../../orgs/orgs.service.ts';
import { FactsRepository } from './facts.repository.ts';

const HOURS = 6;

/** Keeps what those above know of a school's facts: after each change of pairs, and several times a day. */
@Injectable()
export class FactsKeeper {
  private readonly log = new Logger('Facts');

  constructor(
    private readonly scope: Scope,
    private readonly orgs: Orgs,
    private readonly facts: FactsRepository,
    outbox: Outbox,
    scheduler: Scheduler,
  ) {
    outbox.on('pairs.changed', () => this.recount());
    scheduler.every('facts', { seconds: HOURS * 3_600 }, () => this.recountAll());
  }

  private async recount(): Promise<void> {
    await this.facts.keep(this.scope.org, await this.facts.ofSchool());
  }

  private async recountAll(): Promise<void> {
    for (const school of await this.orgs.schools())
      await this.scope
        .inOrg(school, 'facts', () => this.recount())
        .catch((error: Error) => this.log.error({ school: school.id, error: error.message }));
  }
}
