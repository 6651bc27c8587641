import type { NewTarget } from '@nastavnik/contracts/targets';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { History } from '../../platform/history/history.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { pathOf } from '../orgs/orgs.service.ts';
import { nearestTarget } from './nearest-target.ts';
import { TargetsRepository } from './targets.repository.ts';
import { Territories } from './territory/territories.ts';

declare module '../../platform/outbox/events.ts' {
  interface Events {
    'target.set': { orgId: string; year: number };
  }
}

/** Sets the targets of orgs within the caller's territory. */
@Injectable()
export class TargetsService {
  constructor(
    private readonly db: Db,
    private readonly territories: Territories,
    private readonly targets: TargetsRepository,
    private readonly history: History,
    private readonly outbox: Outbox,
  ) {}

  /** Gives the target that holds afterwards: an ancestor's, when the org's own was taken away. */
  async set(target: NewTarget) {
    const { orgId, year, percent, indicator } = target;
    const org = await this.territories.need(orgId);
    const path = pathOf(org);
    return this.db.transaction(async () => {
      if (percent === null) await this.targets.drop(target);
      else await this.targets.set(target);
      await this.history.add({
        entity: 'target',
        id: orgId,
        action: percent === null ? 'dropped' : 'set',
        note: `${indicator} ${year}${percent === null ? '' : `: ${percent} %`}`,
      });
      await this.outbox.add('target.set', { orgId, year });
      return { target: nearestTarget(await this.targets.of(indicator, path), path, year) };
    });
  }
}
