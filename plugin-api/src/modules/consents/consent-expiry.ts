import { Injectable, Logger } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { Scheduler } from '../../platform/schedule/scheduler.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { Orgs } from '../orgs/orgs.service.ts';
import { ConsentFacts } from './consent-facts.ts';
import { ConsentsRepository } from './consents.repository.ts';

const HOUR = 3_600;
/** A job that was down for less than this still tells everything. */
const BACK_DAYS = 30;

/** Tells, school by school, whose consents have run out; telling it again changes nothing. */
@Injectable()
export class ConsentExpiry {
  private readonly log = new Logger('Consents');

  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly consents: ConsentsRepository,
    private readonly facts: ConsentFacts,
    private readonly orgs: Orgs,
  ) {}

  register(scheduler: Scheduler): void {
    scheduler.every('consent-expiry', { seconds: HOUR }, () => this.tellAll());
  }

  private async tellAll() {
    for (const school of await this.orgs.schools())
      await this.scope
        .inOrg(school, 'consent-expiry', () => this.tell())
        .catch((error: Error) => this.log.error({ school: school.id, error: error.message }));
  }

  private async tell() {
    const people = await this.consents.ranOut(this.scope.today(), BACK_DAYS);
    if (people.length > 0) await this.db.transaction(() => this.facts.tell(people));
  }
}
