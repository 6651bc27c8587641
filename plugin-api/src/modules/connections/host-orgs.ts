import { Injectable } from '@nestjs/common';
import type { Org } from '../../platform/scope/scope.ts';
import { Orgs } from '../orgs/orgs.service.ts';
import { ConnectionsRepository } from './connections.repository.ts';
import { ExternalRefs } from './external-refs.repository.ts';

/** The orgs of a host by the host's own names. */
@Injectable()
export class HostOrgs {
  constructor(
    private readonly refs: ExternalRefs,
    private readonly connections: ConnectionsRepository,
    private readonly orgs: Orgs,
  ) {}

  /** The org if the host may speak for it; the operator says for which. */
  async find(connectionId: string, sourcedId: string): Promise<Org | null> {
    const id = await this.refs.find(connectionId, 'org', sourcedId);
    if (id === null || !(await this.connections.allows(connectionId, id))) return null;
    return this.orgs.find(id);
  }
}
