import { schoolYearOf } from '@nastavnik/contracts/primitives';
import { sessionRoutes } from '@nastavnik/contracts/session';
import { Controller } from '@nestjs/common';
import { Endpoint } from '../../../platform/contract/endpoint.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { SessionSource } from '../../../platform/scope/session-source.ts';
import { Secrets } from '../../../platform/secrets/secrets.ts';
import { Installations } from '../../connections/installations.ts';
import { PeopleRepository } from '../people.repository.ts';

@Controller()
export class SessionController {
  constructor(
    private readonly scope: Scope,
    private readonly sessions: SessionSource,
    private readonly installations: Installations,
    private readonly people: PeopleRepository,
    private readonly secrets: Secrets,
  ) {}

  @Endpoint(sessionRoutes.show)
  async show() {
    const { org, person: caller } = this.scope;
    const { personId } = caller;
    const { roles, rights, pass } = await this.sessions.rightsOf(caller, org);
    const person = await this.people.find(personId);
    const today = this.scope.today();
    return {
      person: { id: personId, name: person?.name ?? null },
      org: {
        id: org.id,
        kind: org.kind,
        name: org.name,
        shortName: org.shortName,
        timeZone: org.timeZone,
        enabled: await this.installations.enabled(org),
      },
      today,
      schoolYear: schoolYearOf(today),
      roles: [...roles],
      rights: [...rights.keys()],
      pass: pass ?? null,
    };
  }

  @Endpoint(sessionRoutes.deviceKey)
  deviceKey() {
    const { org, personId } = this.scope;
    const of = `${org.id} ${personId}`;
    return {
      key: this.secrets.derive(`device key ${of}`, 32).toString('base64url'),
      tag: this.secrets.derive(`device tag ${of}`, 16).toString('base64url'),
    };
  }
}
