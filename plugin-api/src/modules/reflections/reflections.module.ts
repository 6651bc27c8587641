import { Module } from '@nestjs/common';
import { PacksModule } from '../packs/packs.module.ts';
import { PairsModule } from '../pairs/pairs.module.ts';
import { RosterModule } from '../roster/roster.module.ts';
import { ReflectionFacts } from './reflection-facts.ts';
import { ReflectionKeeping } from './reflection-keeping.ts';
import { ReflectionsController } from './reflections.controller.ts';
import { ReflectionsRepository } from './reflections.repository.ts';
import { ReflectionsService } from './reflections.service.ts';
import { ReflectionWriting } from './reflection-writing.service.ts';

@Module({
  imports: [PacksModule, RosterModule, PairsModule],
  controllers: [ReflectionsController],
  providers: [
    ReflectionsService,
    ReflectionWriting,
    ReflectionKeeping,
    ReflectionsRepository,
    ReflectionFacts,
  ],
})
export class ReflectionsModule {}
