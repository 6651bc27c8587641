import type { FilledSheet, SurveySheet } from '@nastavnik/contracts/survey-sheets';
import { Injectable } from '@nestjs/common';
import { askedOf, questionnaireOf } from '../questionnaires/questionnaire.ts';
import { QuestionnairesService } from '../questionnaires/questionnaires.service.ts';
import { WavesRepository } from '../waves/waves.repository.ts';

/** The questions of a sheet, as they were when its wave was opened. */
@Injectable()
export class SheetQuestions {
  constructor(
    private readonly sets: QuestionnairesService,
    private readonly waves: WavesRepository,
  ) {}

  async of(
    sheet: Pick<SurveySheet, 'waveId' | 'form' | 'side' | 'moment'>,
  ): Promise<Pick<FilledSheet, 'title' | 'questions' | 'frequencies'>> {
    const { setCode, setVersion } = await this.waves.rows.need({ id: sheet.waveId });
    const set = await this.sets.exactly(setCode, setVersion);
    return {
      title: questionnaireOf(set, sheet)?.title ?? sheet.side,
      questions: askedOf(set, sheet),
      frequencies: set.frequencies,
    };
  }
}
