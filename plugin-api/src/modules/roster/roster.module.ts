import { Module } from '@nestjs/common';
import { PacksModule } from '../packs/packs.module.ts';
import { RosterController } from './roster.controller.ts';
import { RosterRepository } from './roster.repository.ts';
import { RosterService } from './roster.service.ts';

@Module({
  imports: [PacksModule],
  controllers: [RosterController],
  providers: [RosterService, RosterRepository],
  exports: [RosterService],
})
export class RosterModule {}
