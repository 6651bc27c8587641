import { schoolYearOf } from '@nastavnik/contracts/primitives';
import { sessionRoutes } from '@nastavnik/contracts/session';
import { Controller } from '@nestjs/common';
import { Endpoint } from '../../../platform/contract/endpoint.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { Installations } from '../../connections/installations.ts';
import { PeopleRepository } from '../people.repository.ts';
import { Standings } from './standings.ts';

@Controller()
export class SessionController {
  constructor(
    private readonly scope: Scope,
    private readonly standings: Standings,
    private readonly installations: Installations,
    private readonly people: PeopleRepository,
  ) {}

  @Endpoint(sessionRoutes.show)
  async show() {
    const { org, personId } = this.scope;
    const { roles, rights } = await this.standings.of(personId, org);
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
    };
  }
}
