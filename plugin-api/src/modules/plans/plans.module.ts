import { Module } from '@nestjs/common';
import { MeetingsModule } from '../meetings/meetings.module.ts';
import { PairsModule } from '../pairs/pairs.module.ts';
import { RosterModule } from '../roster/roster.module.ts';
import { PlanAsks } from './plan-asks.ts';
import { PlanFacts } from './plan-facts.ts';
import { PlanReaders } from './plan-readers.ts';
import { PlanSheetsService } from './plan-sheets.service.ts';
import { PlansController } from './plans.controller.ts';
import { PlansRepository } from './plans.repository.ts';
import { PlansService } from './plans.service.ts';

@Module({
  imports: [RosterModule, PairsModule, MeetingsModule],
  controllers: [PlansController],
  providers: [PlansService, PlanSheetsService, PlansRepository, PlanAsks, PlanReaders, PlanFacts],
  exports: [PlanSheetsService, PlansRepository],
})
export class PlansModule {}
