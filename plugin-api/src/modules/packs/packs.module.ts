import { Module } from '@nestjs/common';
import { OrgsModule } from '../orgs/orgs.module.ts';
import { PackFacts } from './pack-facts.ts';
import { PackVersionsService } from './pack-versions.service.ts';
import { PacksController } from './packs.controller.ts';
import { PacksRepository } from './packs.repository.ts';
import { PacksService } from './packs.service.ts';

@Module({
  imports: [OrgsModule],
  controllers: [PacksController],
  providers: [PacksService, PackVersionsService, PackFacts, PacksRepository],
  exports: [PacksService, PackVersionsService, PackFacts],
})
export class PacksModule {}
