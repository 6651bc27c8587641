import type { FilledSheet, SurveySheet } from '@nastavnik/contracts/survey-sheets';
import { Injectable } from '@nestjs/common';
import { askedOf, questionnaireOf } from '../questionnaires/questionnaire.ts';
import { QuestionnairesService } from '../questionnaires/questionnaires.service.ts';
import { WavesRepository } from '../waves/waves.repository.ts';

type AskedSheet = Pick<SurveySheet, 'form' | 'side' | 'moment'>;
type Asked = Pick<FilledSheet, 'title' | 'questions' | 'frequencies'>;

/** The questions of a sheet, as they were when its wave was opened. */
@Injectable()
export class SheetQuestions {
  constructor(
    private readonly sets: QuestionnairesService,
    private readonly waves: WavesRepository,
  ) {}

  async of(sheet: AskedSheet & Pick<SurveySheet, 'waveId'>): Promise<Asked> {
    return (await this.ofWave(sheet.waveId))(sheet);
  }

  /** Read once for all sheets of a wave. */
  async ofWave(waveId: string): Promise<(sheet: AskedSheet) => Asked> {
    const { setCode, setVersion } = await this.waves.rows.need({ id: waveId });
    const set = await this.sets.exactly(setCode, setVersion);
    return (sheet) => ({
      title: questionnaireOf(set, sheet)?.title ?? sheet.side,
      questions: askedOf(set, sheet),
      frequencies: set.frequencies,
    });
  }
}
