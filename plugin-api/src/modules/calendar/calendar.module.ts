import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals/approvals.module.ts';
import { ConnectionsModule } from '../connections/connections.module.ts';
import { MeetingsModule } from '../meetings/meetings.module.ts';
import { OrgsModule } from '../orgs/orgs.module.ts';
import { PacksModule } from '../packs/packs.module.ts';
import { ProgrammesModule } from '../programmes/programmes.module.ts';
import { RoadmapPacksModule } from '../roadmap-packs/roadmap-packs.module.ts';
import { RoadmapsModule } from '../roadmaps/roadmaps.module.ts';
import { WebhooksModule } from '../webhooks/webhooks.module.ts';
import { CalendarController } from './calendar.controller.ts';
import { CALENDAR_SOURCES, CalendarDays } from './calendar-days.service.ts';
import { DigestJobs } from './digest/digest-jobs.ts';
import { DigestMeetings } from './digest/digest-meetings.ts';
import { DigestNews } from './digest/digest-news.ts';
import { DigestOffices } from './digest/digest-offices.ts';
import { DigestTelling } from './digest/digest-telling.ts';
import { Digests } from './digest/digests.ts';
import { DigestsRepository } from './digest/digests.repository.ts';
import { FeedDoor } from './feed/feed-door.ts';
import { Feeds } from './feed/feeds.service.ts';
import { FeedsRepository } from './feed/feeds.repository.ts';
import type { CalendarSource } from './source.ts';
import { ApprovalDays } from './sources/approval-days.ts';
import { AssignmentDays } from './sources/assignment-days.ts';
import { ConsultationDays } from './sources/consultation-days.ts';
import { ListDays } from './sources/list-days.ts';
import { RegisterDays } from './sources/register-days.ts';
import { RoadmapDays } from './sources/roadmap-days.ts';
import { SchoolDays } from './sources/school-days.ts';

/** Whatever has days joins the calendar by a source here. */
const sources = [
  RoadmapDays,
  ApprovalDays,
  AssignmentDays,
  ConsultationDays,
  ListDays,
  RegisterDays,
  SchoolDays,
];

@Module({
  imports: [
    ApprovalsModule,
    ConnectionsModule,
    MeetingsModule,
    OrgsModule,
    PacksModule,
    ProgrammesModule,
    RoadmapPacksModule,
    RoadmapsModule,
    WebhooksModule,
  ],
  controllers: [CalendarController],
  providers: [
    ...sources,
    {
      provide: CALENDAR_SOURCES,
      useFactory: (...all: CalendarSource[]) => all,
      inject: sources,
    },
    CalendarDays,
    FeedDoor,
    Feeds,
    FeedsRepository,
    DigestJobs,
    DigestMeetings,
    DigestNews,
    DigestOffices,
    DigestTelling,
    Digests,
    DigestsRepository,
  ],
})
export class CalendarModule {}
