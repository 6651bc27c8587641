import { Module, type OnModuleInit } from '@nestjs/common';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { ConsentsModule } from '../consents/consents.module.ts';
import { PacksModule } from '../packs/packs.module.ts';
import { PairsModule } from '../pairs/pairs.module.ts';
import { RosterModule } from '../roster/roster.module.ts';
import { BlanksController } from './blanks/blanks.controller.ts';
import { BlanksService } from './blanks/blanks.service.ts';
import { WavePartsRepository } from './blanks/wave-parts.repository.ts';
import { WavePartsService } from './blanks/wave-parts.service.ts';
import { LinksController } from './links/links.controller.ts';
import { LinksService } from './links/links.service.ts';
import { PairSurveysController } from './pair-surveys/pair-surveys.controller.ts';
import { PairSurveysService } from './pair-surveys/pair-surveys.service.ts';
import { PersonSheets } from './pair-surveys/person-sheets.ts';
import { QuestionnairesRepository } from './questionnaires/questionnaires.repository.ts';
import { QuestionnaireVersions } from './questionnaires/questionnaire-versions.service.ts';
import { QuestionnairesService } from './questionnaires/questionnaires.service.ts';
import { ProgrammeAnswers } from './results/programme-answers.ts';
import { ResultTable } from './results/result-table.service.ts';
import { ResultsController } from './results/results.controller.ts';
import { ResultsRepository } from './results/results.repository.ts';
import { ResultsService } from './results/results.service.ts';
import { AnswerBook } from './sheets/answer-book.ts';
import { AnswersRepository } from './sheets/answers.repository.ts';
import { AnswersService } from './sheets/answers.service.ts';
import { OthersAnswers } from './sheets/others-answers.ts';
import { SheetGround } from './sheets/sheet-ground.ts';
import { SheetQuestions } from './sheets/sheet-questions.ts';
import { NewSheetsRepository } from './sheets/new-sheets.repository.ts';
import { SheetsRepository } from './sheets/sheets.repository.ts';
import { SheetsService } from './sheets/sheets.service.ts';
import { SurveysController } from './surveys.controller.ts';
import { AskingService } from './waves/asking.service.ts';
import { ParticipantsRepository } from './waves/participants.repository.ts';
import { WaveFacts } from './waves/wave-facts.ts';
import { WaveGrowth } from './waves/wave-growth.ts';
import { WavesRepository } from './waves/waves.repository.ts';
import { WavesService } from './waves/waves.service.ts';

@Module({
  imports: [RosterModule, ConsentsModule, PacksModule, PairsModule],
  controllers: [
    SurveysController,
    ResultsController,
    BlanksController,
    LinksController,
    PairSurveysController,
  ],
  providers: [
    QuestionnairesService,
    QuestionnairesRepository,
    QuestionnaireVersions,
    WavesService,
    WavesRepository,
    WaveFacts,
    WaveGrowth,
    AskingService,
    ParticipantsRepository,
    SheetsService,
    NewSheetsRepository,
    SheetsRepository,
    SheetQuestions,
    SheetGround,
    AnswersService,
    AnswersRepository,
    OthersAnswers,
    AnswerBook,
    ResultsService,
    ResultsRepository,
    ResultTable,
    BlanksService,
    WavePartsService,
    WavePartsRepository,
    LinksService,
    ProgrammeAnswers,
    PairSurveysService,
    PersonSheets,
  ],
  exports: [QuestionnairesService, QuestionnaireVersions, ProgrammeAnswers],
})
export class SurveysModule implements OnModuleInit {
  constructor(
    private readonly growth: WaveGrowth,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit() {
    this.growth.listen(this.outbox);
  }
}
