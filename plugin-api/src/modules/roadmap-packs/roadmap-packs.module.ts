import { Module } from '@nestjs/common';
import { OrgsModule } from '../orgs/orgs.module.ts';
import { PacksModule } from '../packs/packs.module.ts';
import { RoadmapPackAdding } from './roadmap-pack-adding.service.ts';
import { RoadmapPackFacts } from './roadmap-pack-facts.ts';
import { RoadmapPacksController } from './roadmap-packs.controller.ts';
import { RoadmapPacksRepository } from './roadmap-packs.repository.ts';
import { RoadmapPacksService } from './roadmap-packs.service.ts';

@Module({
  imports: [OrgsModule, PacksModule],
  controllers: [RoadmapPacksController],
  providers: [RoadmapPacksService, RoadmapPackAdding, RoadmapPackFacts, RoadmapPacksRepository],
  exports: [RoadmapPacksService],
})
export class RoadmapPacksModule {}
