import { Module } from '@nestjs/common';
import { SurveysModule } from '../surveys/surveys.module.ts';
import { OutcomeEntries } from './outcome-entry.service.ts';
import { OutcomeFacts } from './outcome-facts.ts';
import { OutcomeWorkbook } from './outcome-table.service.ts';
import { OutcomesController } from './outcomes.controller.ts';
import { OutcomesRepository } from './outcomes.repository.ts';
import { OutcomesService } from './outcomes.service.ts';

@Module({
  imports: [SurveysModule],
  controllers: [OutcomesController],
  providers: [OutcomesService, OutcomeEntries, OutcomesRepository, OutcomeFacts, OutcomeWorkbook],
})
export class OutcomesModule {}
