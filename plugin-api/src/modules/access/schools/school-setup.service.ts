import type { HostInstallation, HostSwitch } from '@nastavnik/contracts/connections';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { HostOrgs } from '../../connections/host-orgs.ts';
import { InstallationSwitch } from '../../connections/installation-switch.ts';
import { HostAdmins } from './host-admins.ts';

/** What a host says about one school of its own: on or off, and who its administrator is. */
@Injectable()
export class SchoolSetup {
  constructor(
    private readonly hostOrgs: HostOrgs,
    private readonly installation: InstallationSwitch,
    private readonly admins: HostAdmins,
    private readonly db: Db,
    private readonly scope: Scope,
  ) {}

  async switch(
    sourcedId: string,
    { enabled, adminSourcedId }: HostSwitch,
  ): Promise<HostInstallation> {
    const { caller } = this.scope;
    if (caller.kind !== 'client') throw new Problem('access.denied', { right: 'schools.manage' });
    const { connectionId } = caller;
    const org = await this.hostOrgs.find(connectionId, sourcedId);
    if (!org) throw new Problem('school.unknown');
    return this.db.transaction(async () => {
      const { since } = await this.installation.set(org, { connectionId, enabled, by: 'host' });
      if (adminSourcedId !== undefined && org.kind === 'school')
        await this.admins.name(org, connectionId, adminSourcedId);
      return { sourcedId, enabled, since, adminSourcedId: adminSourcedId ?? null };
    });
  }
}
