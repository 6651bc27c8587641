import { Module } from '@nestjs/common';
import { PacksModule } from '../packs/packs.module.ts';
import { PairsModule } from '../pairs/pairs.module.ts';
import { RosterModule } from '../roster/roster.module.ts';
import { ProgrammesModule } from '../programmes/programmes.module.ts';
import { MeetingNorms } from './cards/meeting-norms.ts';
import { PairCardsController } from './cards/pair-cards.controller.ts';
import { PairCardsService } from './cards/pair-cards.service.ts';
import { PairFile } from './cards/pair-file.ts';
import { PairSteps } from './cards/pair-steps.ts';
import { WeekService } from './cards/week.service.ts';
import { BackFillService } from './log/back-fill.service.ts';
import { FeedbackService } from './log/feedback.service.ts';
import { MeetingBook } from './log/meeting-book.ts';
import { MeetingFacts } from './log/meeting-facts.ts';
import { MeetingLeaders } from './log/meeting-leaders.ts';
import { MeetingLogService } from './log/meeting-log.service.ts';
import { MeetingMembers } from './log/meeting-members.ts';
import { MeetingPairs } from './log/meeting-pairs.ts';
import { PairFigures } from './log/pair-figures.ts';
import { Voices } from './log/voices.ts';
import { MeetingsController } from './meetings.controller.ts';
import { MeetingsRepository } from './meetings.repository.ts';
import { MeetingsService } from './meetings.service.ts';
import { Readers } from './readers.ts';
import { RemindersRepository } from './reminders/reminders.repository.ts';
import { FeedbackSummaryController } from './summary/feedback-summary.controller.ts';
import { FeedbackSummaryRepository } from './summary/feedback-summary.repository.ts';
import { FeedbackSummaryService } from './summary/feedback-summary.service.ts';
import { FeedbackWorkbook } from './summary/feedback-workbook.service.ts';
import { FreeTimesController } from './times/free-times.controller.ts';
import { FreeTimesRepository } from './times/free-times.repository.ts';
import { FreeTimesService } from './times/free-times.service.ts';
import { LeaderDays } from './times/leader-days.ts';
import { LessonsRepository } from './times/lessons.repository.ts';

@Module({
  imports: [PacksModule, ProgrammesModule, RosterModule, PairsModule],
  controllers: [
    FeedbackSummaryController,
    MeetingsController,
    PairCardsController,
    FreeTimesController,
  ],
  providers: [
    MeetingsService,
    MeetingLogService,
    BackFillService,
    FeedbackService,
    Voices,
    PairCardsService,
    PairFile,
    PairSteps,
    MeetingNorms,
    WeekService,
    Readers,
    RemindersRepository,
    FeedbackSummaryService,
    FeedbackSummaryRepository,
    FeedbackWorkbook,
    FreeTimesService,
    FreeTimesRepository,
    LeaderDays,
    LessonsRepository,
    MeetingPairs,
    MeetingMembers,
    MeetingLeaders,
    MeetingFacts,
    PairFigures,
    MeetingBook,
    MeetingsRepository,
  ],
  exports: [MeetingsService, MeetingsRepository, PairFigures, RemindersRepository],
})
export class MeetingsModule {}
