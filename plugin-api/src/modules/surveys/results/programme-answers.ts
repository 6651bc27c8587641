import type { SurveyMoment } from '@nastavnik/contracts/questionnaires';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { bin } from '../../../platform/db/id.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { CONSENT, CONSENTED } from './consented.ts';

export interface AskedProgramme {
  id: string;
  title: string;
  form: string;
  schoolYear: number;
}

export type PairSide = 'mentor' | 'mentee';

/** What one participant answered to one question. */
export interface GivenAnswer {
  side: PairSide;
  moment: SurveyMoment;
  personId: string;
  question: string;
  mark: number | null;
  words: string | null;
}

const PEOPLE: Record<PairSide, string> = {
  mentor: 'JOIN pairs r ON r.school_id = s.school_id AND r.mentor_id = s.person_id',
  mentee: `JOIN pair_mentees pm ON pm.school_id = s.school_id AND pm.mentee_id = s.person_id
    JOIN pairs r ON r.school_id = pm.school_id AND r.id = pm.pair_id`,
};

/** What the participants of a programme's pairs have answered, while their consents hold. */
@Injectable()
export class ProgrammeAnswers {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
  ) {}

  async programme(programmeId: string): Promise<AskedProgramme> {
    const [found] = await this.db.query<AskedProgramme>(
      `SELECT g.id, g.title, g.form, g.school_year AS schoolYear FROM programmes g
       WHERE g.school_id = ? AND g.id = ?`,
      [this.db.school, bin(programmeId)],
    );
    if (!found) throw new Problem('entity.not-found');
    return found;
  }

  /** Somebody who is in several pairs of the programme is counted once. */
  async of(programme: AskedProgramme): Promise<GivenAnswer[]> {
    return [...(await this.side('mentor', programme)), ...(await this.side('mentee', programme))];
  }

  private side(side: PairSide, { id, form, schoolYear }: AskedProgramme): Promise<GivenAnswer[]> {
    return this.db.query<GivenAnswer>(
      `SELECT DISTINCT s.side, s.moment, s.person_id AS personId, a.question, a.mark, a.words
       FROM survey_sheets s ${CONSENT} ${PEOPLE[side]}
       JOIN survey_answers a ON a.school_id = s.school_id AND a.sheet_id = s.id
       WHERE s.school_id = ? AND s.school_year = ? AND s.form = ? AND s.side = ?
         AND s.state = 'answered' AND ${CONSENTED} AND r.programme_id = ?`,
      [this.db.school, schoolYear, form, side, ...this.today(), bin(id)],
    );
  }

  private today(): string[] {
    return Array<string>(4).fill(this.scope.today());
  }
}
