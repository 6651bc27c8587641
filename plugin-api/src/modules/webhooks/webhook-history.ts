import { Injectable } from '@nestjs/common';
import { History } from '../../platform/history/history.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { ConnectionsRepository } from '../connections/connections.repository.ts';
import { Orgs } from '../orgs/orgs.service.ts';

interface Done {
  connectionId: string;
  id: string;
  action: `webhook.${string}`;
  fields?: string[];
  note?: string;
}

/** Keeps what was done to a host's addresses in the history of the regions that the host serves. */
@Injectable()
export class WebhookHistory {
  constructor(
    private readonly history: History,
    private readonly scope: Scope,
    private readonly connections: ConnectionsRepository,
    private readonly orgs: Orgs,
  ) {}

  async add({ connectionId, ...change }: Done): Promise<void> {
    for (const regionId of await this.connections.regionsOf(connectionId)) {
      const region = await this.orgs.find(regionId);
      if (region)
        await this.scope.inOrg(region, 'webhooks', () =>
          this.history.add({ entity: 'webhook', ...change }),
        );
    }
  }
}
