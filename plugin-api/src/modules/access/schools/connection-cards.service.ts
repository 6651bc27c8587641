import type { ConnectionCard, Installation } from '@nastavnik/contracts/connections';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import {
  type Connection,
  ConnectionsRepository,
} from '../../connections/connections.repository.ts';
import { ExternalRefs } from '../../connections/external-refs.repository.ts';
import { InstallationSwitch } from '../../connections/installation-switch.ts';
import { InstallationView } from './installation-view.ts';

/** The journals of the school in scope, as its administrator sees and switches them. */
@Injectable()
export class ConnectionCards {
  constructor(
    private readonly connections: ConnectionsRepository,
    private readonly refs: ExternalRefs,
    private readonly scope: Scope,
    private readonly installations: InstallationView,
    private readonly switches: InstallationSwitch,
  ) {}

  async list(): Promise<{ items: ConnectionCard[] }> {
    const hosts = await this.connections.ofOrg(this.scope.org.id);
    return { items: await Promise.all(hosts.map((host) => this.card(host))) };
  }

  async switch(connectionId: string, enabled: boolean, version: number): Promise<Installation> {
    const { org } = this.scope;
    const hosts = await this.connections.ofOrg(org.id);
    if (!hosts.some(({ id }) => id === connectionId)) throw new Problem('entity.not-found');
    await this.switches.set(org, { connectionId, enabled, by: 'person', version });
    return this.installations.of(connectionId);
  }

  private async card({ id, title, issuer, demo }: Connection): Promise<ConnectionCard> {
    const sourcedId = await this.refs.nameOf(id, 'org', this.scope.org.id);
    const installation = await this.installations.of(id);
    return { id, title, issuer, demo, sourcedId: sourcedId ?? '', installation };
  }
}
