import { Module } from '@nestjs/common';
import { CompletionsModule } from '../completions/completions.module.ts';
import { LabourModule } from '../labour/labour.module.ts';
import { MeetingsModule } from '../meetings/meetings.module.ts';
import { PacksModule } from '../packs/packs.module.ts';
import { PairsModule } from '../pairs/pairs.module.ts';
import { PlansModule } from '../plans/plans.module.ts';
import { ProgrammesModule } from '../programmes/programmes.module.ts';
import { RosterModule } from '../roster/roster.module.ts';
import { TablesModule } from '../tables/tables.module.ts';
import { DocumentsController } from './documents.controller.ts';
import { DraftsService } from './drafts.service.ts';
import { PairLookUps } from './facts/pair-look-ups.ts';
import { PairDeeds, PairPapers } from './facts/pair-papers.service.ts';
import { PeoplePapers } from './facts/people-papers.service.ts';
import { ProgrammePapers } from './facts/programme-papers.service.ts';
import { SubstitutePapers } from './facts/substitute-papers.service.ts';
import { YearPapersRepository } from './facts/year-papers.repository.ts';
import { YearPapers } from './facts/year-papers.service.ts';
import { DocumentFacts } from './journal/document-facts.ts';
import { JournalWriting } from './journal/journal-writing.ts';
import { JournalController } from './journal/journal.controller.ts';
import { JournalRepository } from './journal/journal.repository.ts';
import { JournalService } from './journal/journal.service.ts';
import { NumberingsService } from './journal/numberings.service.ts';
import { NumbersRepository } from './journal/numbers.repository.ts';
import { RegisteredPapers } from './journal/registered-papers.service.ts';
import { LetterheadsRepository } from './letterheads.repository.ts';
import { LetterheadsService } from './letterheads.service.ts';
import { PaperLooks } from './paper-looks.ts';
import { Papers } from './papers.service.ts';
import { TemplatesController } from './templates/templates.controller.ts';
import { TemplatesRepository } from './templates/templates.repository.ts';
import { TemplatesService } from './templates/templates.service.ts';

@Module({
  imports: [
    PacksModule,
    RosterModule,
    PairsModule,
    MeetingsModule,
    PlansModule,
    CompletionsModule,
    LabourModule,
    ProgrammesModule,
    TablesModule,
  ],
  controllers: [DocumentsController, JournalController, TemplatesController],
  providers: [
    LetterheadsService,
    LetterheadsRepository,
    Papers,
    PaperLooks,
    PairPapers,
    PairDeeds,
    PairLookUps,
    PeoplePapers,
    SubstitutePapers,
    YearPapers,
    ProgrammePapers,
    YearPapersRepository,
    DraftsService,
    JournalService,
    JournalWriting,
    JournalRepository,
    RegisteredPapers,
    NumberingsService,
    NumbersRepository,
    DocumentFacts,
    TemplatesService,
    TemplatesRepository,
  ],
  exports: [LetterheadsService],
})
export class DocumentsModule {}
