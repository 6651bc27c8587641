import { Global, Module } from '@nestjs/common';
import { SessionSource } from '../../platform/scope/session-source.ts';
import { GrantBook } from './grants/grant-book.ts';
import { GrantsController } from './grants/grants.controller.ts';
import { GrantsRepository } from './grants/grants.repository.ts';
import { GrantsService } from './grants/grants.service.ts';
import { PassBook } from './passes/pass-book.ts';
import { PassDoor } from './passes/pass-door.ts';
import { PassFacts } from './passes/pass-facts.ts';
import { PassKeys } from './passes/pass-keys.repository.ts';
import { PassSessions } from './passes/pass-sessions.ts';
import { PassTries } from './passes/pass-tries.repository.ts';
import { PassesController } from './passes/passes.controller.ts';
import { PassesRepository } from './passes/passes.repository.ts';
import { PassesService } from './passes/passes.service.ts';
import { PeopleRepository } from './people.repository.ts';
import { ConnectionCards } from './schools/connection-cards.service.ts';
import { ConnectionsController } from './schools/connections.controller.ts';
import { HostAdmins } from './schools/host-admins.ts';
import { InstallationView } from './schools/installation-view.ts';
import { SchoolSetup } from './schools/school-setup.service.ts';
import { PersonRoles } from './sessions/person-roles.ts';
import { RoleSources } from './sessions/role-sources.ts';
import { SessionController } from './sessions/session.controller.ts';
import { Sessions } from './sessions/sessions.ts';
import { Standings } from './sessions/standings.ts';

@Global()
@Module({
  controllers: [SessionController, ConnectionsController, GrantsController, PassesController],
  providers: [
    Standings,
    { provide: SessionSource, useExisting: Sessions },
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
    Sessions,
    PassesService,
    PassesRepository,
    PassBook,
    PassFacts,
    PassKeys,
    PassTries,
    PassDoor,
    PassSessions,
  ],
  exports: [
    SessionSource,
    Standings,
    RoleSources,
    GrantsRepository,
    PassBook,
    PassSessions,
    PassesService,
  ],
})
export class AccessModule {}
