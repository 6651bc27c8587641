import { Module } from '@nestjs/common';
import { Parties } from '../approvals/parties.ts';
import { PacksModule } from '../packs/packs.module.ts';
import { ChangedOrgs } from '../roadmaps/facts/changed-orgs.ts';
import { RoadmapsModule } from '../roadmaps/roadmaps.module.ts';
import { RosterModule } from '../roster/roster.module.ts';
import { ControlKeeper } from './control-keeper.ts';
import { ControlMarks } from './control-marks.service.ts';
import { ControlPapers } from './control-papers.service.ts';
import { ControlController } from './control.controller.ts';
import { ControlService } from './control.service.ts';
import { CountedRepository } from './counted.repository.ts';
import { Counting } from './counting.ts';
import { Drawing } from './drawing.service.ts';
import { Handing } from './handing.ts';
import { SchoolCount } from './school-count.ts';
import { SheetsRepository } from './sheets.repository.ts';
import { Taking } from './taking.ts';

@Module({
  imports: [PacksModule, RoadmapsModule, RosterModule],
  controllers: [ControlController],
  providers: [
    ChangedOrgs,
    ControlKeeper,
    ControlMarks,
    ControlPapers,
    ControlService,
    CountedRepository,
    Counting,
    Drawing,
    Handing,
    Parties,
    SchoolCount,
    SheetsRepository,
    Taking,
  ],
})
export class ControlModule {}
