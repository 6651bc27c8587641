import { Module } from '@nestjs/common';
import { RoadmapPacksModule } from '../roadmap-packs/roadmap-packs.module.ts';
import { RoadmapsModule } from '../roadmaps/roadmaps.module.ts';
import { RosterModule } from '../roster/roster.module.ts';
import { ApprovalsController } from './approvals.controller.ts';
import { ApprovalsRepository } from './approvals.repository.ts';
import { ApprovalsService } from './approvals.service.ts';
import { AwaitedRounds } from './awaited-rounds.ts';
import { Deciders } from './deciders.ts';
import { Decisions } from './decisions.service.ts';
import { ListContent } from './lists/list-content.ts';
import { ListPaper } from './lists/list-paper.ts';
import { ListSubject } from './lists/list-subject.ts';
import { ListWriting } from './lists/list-writing.service.ts';
import { SchoolListsController } from './lists/school-lists.controller.ts';
import { SchoolListsRepository } from './lists/school-lists.repository.ts';
import { SchoolListsService } from './lists/school-lists.service.ts';
import { Handover } from './handover.ts';
import { Parties } from './parties.ts';
import { RoadmapSubject } from './roadmap-subject.ts';
import { RoundDues } from './round-dues.ts';
import { ActScansController } from './scans/act-scans.controller.ts';
import { ActScans } from './scans/act-scans.service.ts';
import { ScanFiles } from './scans/scan-files.ts';
import { SubmissionsService } from './submissions.service.ts';
import { Subjects } from './subjects.ts';

@Module({
  imports: [RosterModule, RoadmapsModule, RoadmapPacksModule],
  controllers: [ActScansController, ApprovalsController, SchoolListsController],
  providers: [
    ActScans,
    ApprovalsRepository,
    ApprovalsService,
    AwaitedRounds,
    Deciders,
    Decisions,
    Handover,
    Parties,
    RoadmapSubject,
    RoundDues,
    ScanFiles,
    SubmissionsService,
    Subjects,
    ListContent,
    ListPaper,
    ListSubject,
    ListWriting,
    SchoolListsRepository,
    SchoolListsService,
  ],
  exports: [ApprovalsRepository, Parties, RoundDues, ScanFiles, SchoolListsRepository],
})
export class ApprovalsModule {}
