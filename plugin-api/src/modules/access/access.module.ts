import { Global, Module } from '@nestjs/common';
import { SessionSource } from '../../platform/scope/session-source.ts';
import { GrantBook } from './grants/grant-book.ts';
import { GrantsController } from './grants/grants.controller.ts';
import { GrantsRepository } from './grants/grants.repository.ts';
import { GrantsService } from './grants/grants.service.ts';
import { PeopleRepository } from './people.repository.ts';
import { ConnectionCards } from './schools/connection-cards.service.ts';
import { ConnectionsController } from './schools/connections.controller.ts';
import { HostAdmins } from './schools/host-admins.ts';
import { InstallationView } from './schools/installation-view.ts';
import { SchoolSetup } from './schools/school-setup.service.ts';
import { PersonRoles } from './sessions/person-roles.ts';
import { RoleSources } from './sessions/role-sources.ts';
import { SessionController } from './sessions/session.controller.ts';
import { Standings } from './sessions/standings.ts';

@Global()
@Module({
  controllers: [SessionController, ConnectionsController, GrantsController],
  providers: [
    Standings,
    { provide: SessionSource, useExisting: Standings },
    PersonRoles,
    RoleSources,
    PeopleRepository,
    GrantsRepository,
    GrantBook,
    GrantsService,
    ConnectionCards,
    InstallationView,
    SchoolSetup,
    HostAdmins,
  ],
  exports: [SessionSource, Standings, RoleSources, GrantsRepository],
})
export class AccessModule {}
