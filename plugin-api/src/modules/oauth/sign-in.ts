import { Injectable } from '@nestjs/common';
import { Problem } from '../../platform/problem/problem.ts';
import { Standings } from '../access/sessions/standings.ts';
import { ExternalRefs } from '../connections/external-refs.repository.ts';
import { HostOrgs } from '../connections/host-orgs.ts';
import { Installations } from '../connections/installations.ts';
import type { Launch } from './launch.ts';

/** The token says who, the roster says what role: a launch never makes a person, never raises a role. */
@Injectable()
export class SignIn {
  constructor(
    private readonly hostOrgs: HostOrgs,
    private readonly installations: Installations,
    private readonly refs: ExternalRefs,
    private readonly standings: Standings,
  ) {}

  /** The person and org of a launch; refuses with the problem that says what is missing. */
  async person({ connection, user, org: sourcedId }: Launch) {
    const org = await this.hostOrgs.find(connection.id, sourcedId);
    if (!org) throw new Problem('school.unknown');
    const personId = await this.refs.find(connection.id, 'user', user);
    const off = !(await this.installations.enabledAt(connection.id, org));
    if (personId === null) throw new Problem(off ? 'school.not-enabled' : 'user.not-rostered');
    const { refused, roles } = await this.standings.of(personId, org);
    if (off && !roles.includes('school_admin')) throw new Problem('school.not-enabled');
    if (refused) throw new Problem(refused);
    return { personId, orgId: org.id, connectionId: connection.id };
  }
}
