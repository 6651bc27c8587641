import { Module } from '@nestjs/common';
import { PacksController } from './packs.controller.ts';
import { PacksRepository } from './packs.repository.ts';
import { PacksService } from './packs.service.ts';

@Module({
  controllers: [PacksController],
  providers: [PacksService, PacksRepository],
  exports: [PacksService],
})
export class PacksModule {}
