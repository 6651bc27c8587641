import type { Accepted, Declining } from '@nastavnik/contracts/requests';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { shortName } from '../roster/brief.ts';
import { RosterService } from '../roster/roster.service.ts';
import { RequestFacts } from './request-facts.ts';
import { RequestIntake } from './request-intake.ts';
import { RequestsRepository } from './requests.repository.ts';

/** What becomes of requests. */
@Injectable()
export class RequestDecisions {
  constructor(
    private readonly db: Db,
    private readonly requests: RequestsRepository,
    private readonly roster: RosterService,
    private readonly intake: RequestIntake,
    private readonly facts: RequestFacts,
  ) {}

  /** All of them or none: their people come into the base, with what the requests say. */
  accept(requestIds: string[]): Promise<Accepted> {
    return this.db.transaction(async () => {
      const ids = [...new Set(requestIds)];
      const people = (await this.requests.peopleOf(ids)).map(({ personId }) => personId);
      await this.roster.needActive(people);
      const waiting = await this.waiting(ids);
      const twice = people.filter((id, at) => people.indexOf(id) !== at);
      if (twice.length > 0)
        throw new Problem('mentor-request.two-of-one', { names: await this.names(twice) });
      const taken = await this.intake.take(waiting);
      await this.requests.decide(ids, 'accepted', null);
      await this.facts.add('accepted', ids);
      return { accepted: ids.length, ...taken };
    });
  }

  decline({ requestIds, reason }: Declining): Promise<{ declined: number }> {
    return this.db.transaction(async () => {
      const ids = [...new Set(requestIds)];
      await this.waiting(ids);
      await this.requests.decide(ids, 'declined', reason);
      await this.facts.add('declined', ids);
      return { declined: ids.length };
    });
  }

  /** Taken back while nobody has decided, by anyone who might have filed it. */
  withdraw(requestId: string, version: number): Promise<void> {
    return this.db.transaction(async () => {
      if (!(await this.requests.find(requestId))) throw new Problem('entity.not-found');
      await this.waiting([requestId]);
      const changedAt = new Date().toISOString();
      await this.requests.rows.update(requestId, version, { state: 'withdrawn', changedAt });
      await this.facts.add('withdrawn', [requestId]);
    });
  }

  /** The requests, if nobody has decided about them; nobody does until the transaction ends. */
  private async waiting(ids: string[]) {
    const rows = await this.requests.lock(ids);
    if (rows.length < ids.length) throw new Problem('entity.not-found');
    const decided = rows.filter(({ state }) => state !== 'new');
    if (decided.length > 0)
      throw new Problem('mentor-request.decided', {
        names: await this.names(decided.map(({ personId }) => personId)),
      });
    return rows;
  }

  private async names(ids: string[]): Promise<string[]> {
    const members = await this.roster.members(ids);
    return [...members.values()].map(({ brief }) => shortName(brief));
  }
}
