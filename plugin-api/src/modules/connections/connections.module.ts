import { Global, Module } from '@nestjs/common';
import { OriginSource } from '../../platform/scope/session-source.ts';
import { ConnectionsRepository } from './connections.repository.ts';
import { ExternalRefs } from './external-refs.repository.ts';
import { HostOrgs } from './host-orgs.ts';
import { InstallationSwitch } from './installation-switch.ts';
import { InstallationsRepository } from './installations.repository.ts';
import { Installations } from './installations.ts';
import { Jwks } from './jwks.ts';
import { Origins } from './origins.ts';
import { OrgsBelow } from './orgs-below.ts';
import { Outbound } from './outbound.ts';

const offered = [
  ConnectionsRepository,
  ExternalRefs,
  HostOrgs,
  Installations,
  InstallationSwitch,
  Jwks,
  OrgsBelow,
  Outbound,
];
const origins = { provide: OriginSource, useClass: Origins };

@Global()
@Module({
  providers: [...offered, InstallationsRepository, origins],
  exports: [...offered, OriginSource],
})
export class ConnectionsModule {}
