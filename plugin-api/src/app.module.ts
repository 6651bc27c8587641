import { type DynamicModule, Module, type Type } from '@nestjs/common';
import type { Config } from './config.ts';
import { PlatformModule } from './platform/platform.module.ts';

/** The list of modules is the architecture: a module may use those above it. */
const modules: Type[] = [];

/** Every table's class. */
export const entities: Function[] = [];

@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(config, entities), ...modules] };
  }
}
