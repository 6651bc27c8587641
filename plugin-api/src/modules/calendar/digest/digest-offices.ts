import type { Right } from '@nastavnik/contracts/access';
import { Injectable } from '@nestjs/common';
import { Outbox } from '../../../platform/outbox/outbox.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { Standings } from '../../access/sessions/standings.ts';
import type { DigestDue } from './digest.events.ts';
import { DigestsRepository } from './digests.repository.ts';

/** The people of the org in scope who are told of what is due, as far as they may open it. */
@Injectable()
export class DigestOffices {
  constructor(
    private readonly scope: Scope,
    private readonly digests: DigestsRepository,
    private readonly standings: Standings,
    private readonly outbox: Outbox,
  ) {}

  /** Those whom the calendar would let in now: not who has left, nobody where the plugin is off. */
  async here(): Promise<string[]> {
    const found: string[] = [];
    for (const personId of await this.digests.holders(this.scope.today()))
      if (await this.lets(personId, 'calendar.read')) found.push(personId);
    return found;
  }

  /** Whether a person may do something here now. */
  async lets(personId: string, right: Right): Promise<boolean> {
    const { rights, refused } = await this.standings.of(personId, this.scope.org);
    return !refused && rights.has(right);
  }

  tell(due: DigestDue): Promise<void> {
    return this.outbox.add('calendar.digest', due);
  }
}
