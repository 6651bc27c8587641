import type { SurveyMoment, SurveySide } from '@nastavnik/contracts/questionnaires';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { bin } from '../../../platform/db/id.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { CONSENT, CONSENTED } from './consented.ts';

export interface GroupCounts {
  /** Empty for questionnaires of no form. */
  form: string;
  side: SurveySide;
  asked: number;
  answered: number;
  uncounted: number;
}

/** A mark of somebody whose consent holds today; words have none. */
export interface GivenMark {
  form: string;
  side: SurveySide;
  moment: SurveyMoment;
  personId: string;
  question: string;
  mark: number | null;
}

/** Answers of a wave, and those that the same people gave at the other moment of its year. */
@Injectable()
export class ResultsRepository {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
  ) {}

  counts(waveId: string): Promise<GroupCounts[]> {
    return this.db.query<GroupCounts>(
      `SELECT s.form, s.side, COUNT(*) AS asked, COUNT(IF(s.state = 'answered', 1, NULL)) AS answered,
         COUNT(IF(s.state = 'answered' AND NOT ${CONSENTED}, 1, NULL)) AS uncounted
       FROM survey_sheets s ${CONSENT}
       WHERE s.school_id = ? AND s.wave_id = ?
       GROUP BY s.form, s.side ORDER BY s.form, s.side`,
      [...this.today(), this.db.school, bin(waveId)],
    );
  }

  marks(waveId: string): Promise<GivenMark[]> {
    return this.db.query<GivenMark>(
      `SELECT o.form, o.side, o.moment, o.person_id AS personId, a.question, a.mark
       FROM survey_sheets s ${CONSENT}
       JOIN survey_sheets o ON o.school_id = s.school_id AND o.school_year = s.school_year
         AND o.person_id = s.person_id AND o.form = s.form AND o.side = s.side
         AND o.state = 'answered'
       JOIN survey_answers a ON a.school_id = o.school_id AND a.sheet_id = o.id
       WHERE s.school_id = ? AND s.wave_id = ? AND s.state = 'answered' AND ${CONSENTED}`,
      [this.db.school, bin(waveId), ...this.today()],
    );
  }

  private today(): string[] {
    return Array<string>(4).fill(this.scope.today());
  }
}
