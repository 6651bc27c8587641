import type { Installation } from '@nastavnik/contracts/connections';
import { Injectable } from '@nestjs/common';
import { Scope } from '../../../platform/scope/scope.ts';
import { Installations } from '../../connections/installations.ts';
import { Orgs } from '../../orgs/orgs.service.ts';
import { PeopleRepository } from '../people.repository.ts';

const UNDECIDED: Installation = {
  enabled: false,
  since: null,
  by: null,
  inheritedFrom: null,
  version: 1,
};

/** Whether a host's plugin is on at the org in scope, with who decided so. */
@Injectable()
export class InstallationView {
  constructor(
    private readonly installations: Installations,
    private readonly scope: Scope,
    private readonly people: PeopleRepository,
    private readonly orgs: Orgs,
  ) {}

  async of(connectionId: string): Promise<Installation> {
    const { org } = this.scope;
    const decision = await this.installations.at(connectionId, org);
    if (!decision) return UNDECIDED;
    const { enabled, since, byKind, byPerson, version, orgId } = decision;
    const own = orgId === org.id;
    const person = own && byPerson !== null ? await this.people.find(byPerson) : null;
    return {
      enabled,
      since,
      by: { kind: byKind, name: person?.name ?? null },
      inheritedFrom: own ? null : ((await this.orgs.find(orgId))?.name ?? null),
      version: own ? version : UNDECIDED.version,
    };
  }
}
