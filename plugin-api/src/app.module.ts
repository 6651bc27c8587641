import { type DynamicModule, Module, type Type } from '@nestjs/common';
import type { Config } from './config.ts';
import { AccessModule } from './modules/access/access.module.ts';
import { GrantEntity } from './modules/access/grants/grant.entity.ts';
import { ConnectionsModule } from './modules/connections/connections.module.ts';
import { OrgsModule } from './modules/orgs/orgs.module.ts';
import { PlatformModule } from './platform/platform.module.ts';

/** The list of modules is the architecture: a module may use those above it. */
const modules: Type[] = [ConnectionsModule, OrgsModule, AccessModule];

/** Every table's class. */
export const entities: Function[] = [GrantEntity];

@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(config, entities), ...modules] };
  }
}
