import { Global, Module } from '@nestjs/common';
import { OriginSource } from '../../platform/scope/session-source.ts';
import { ConnectionsRepository } from './connections.repository.ts';
import { ExternalRefs } from './external-refs.repository.ts';
import { HostOrgs } from './host-orgs.ts';
import { InstallationSwitch } from './installation-switch.ts';
import { InstallationsRepository } from './installations.repository.ts';
import { Installations } from './installations.ts';
import { Origins } from './origins.ts';

const offered = [ConnectionsRepository, ExternalRefs, HostOrgs, Installations, InstallationSwitch];
const origins = { provide: OriginSource, useClass: Origins };

@Global()
@Module({
  providers: [...offered, InstallationsRepository, origins],
  exports: [...offered, OriginSource],
})
export class ConnectionsModule {}
