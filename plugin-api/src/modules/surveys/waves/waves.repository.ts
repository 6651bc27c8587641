import type { SurveyMoment } from '@nastavnik/contracts/questionnaires';
import type { SurveyWave } from '@nastavnik/contracts/surveys';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { bin } from '../../../platform/db/id.ts';
import type { Place } from '../../../platform/db/page.ts';
import { Where } from '../../../platform/db/where.ts';
import { WaveEntity } from './wave.entity.ts';

const COUNTS = `(SELECT COUNT(*) FROM survey_sheets s
    WHERE s.school_id = w.school_id AND s.wave_id = w.id) AS asked,
  (SELECT COUNT(*) FROM survey_sheets s
    WHERE s.school_id = w.school_id AND s.wave_id = w.id AND s.state = 'answered') AS answered,
  (SELECT COUNT(*) FROM survey_sheets s
    WHERE s.school_id = w.school_id AND s.wave_id = w.id AND s.state = 'begun') AS begun`;

/** Waves of this school. */
@Injectable()
export class WavesRepository {
  constructor(private readonly db: Db) {}

  get rows() {
    return this.db.rows(WaveEntity);
  }

  list(limit: number, after: Place | null): Promise<SurveyWave[]> {
    const where = this.ofSchool();
    if (after) where.and('w.id < ?', bin(after[1]));
    return this.read(where, limit);
  }

  async find(id: string): Promise<SurveyWave | undefined> {
    return (await this.read(this.ofSchool().and('w.id = ?', bin(id)), 1))[0];
  }

  /** Keeps a wave from being closed until the transaction ends. */
  async lock(id: string): Promise<WaveEntity | null> {
    await this.db.query(
      'SELECT w.id FROM survey_waves w WHERE w.school_id = ? AND w.id = ? FOR UPDATE',
      [this.db.school, bin(id)],
    );
    return this.rows.find({ id });
  }

  /** The questionnaires of a school year's first wave, whatever its moment. */
  async firstOf(
    schoolYear: number,
  ): Promise<Pick<WaveEntity, 'setCode' | 'setVersion'> | undefined> {
    const [first] = await this.db.query<Pick<WaveEntity, 'setCode' | 'setVersion'>>(
      `SELECT w.set_code AS setCode, w.set_version AS setVersion FROM survey_waves w
       WHERE w.school_id = ? AND w.school_year = ? ORDER BY w.id LIMIT 1`,
      [this.db.school, schoolYear],
    );
    return first;
  }

  /** Waves of a moment that go on and take whoever comes. */
  growing(moment: SurveyMoment): Promise<{ id: string }[]> {
    return this.db.query<{ id: string }>(
      `SELECT w.id FROM survey_waves w
       WHERE w.school_id = ? AND w.closed_on IS NULL AND w.chosen = 0 AND w.moment = ?`,
      [this.db.school, moment],
    );
  }

  private ofSchool(): Where {
    return new Where().and('w.school_id = ?', this.db.school);
  }

  private read(where: Where, limit: number): Promise<SurveyWave[]> {
    return this.db.query<SurveyWave>(
      `SELECT w.id, w.title, w.moment, w.form, w.school_year AS schoolYear, w.opened_on AS openedOn,
         w.due_on AS dueOn, w.closed_on AS closedOn, w.chosen, w.timely, w.version, w.changed_at AS changedAt,
         ${COUNTS}
       FROM survey_waves w WHERE ${where.text} ORDER BY w.id DESC LIMIT ${limit}`,
      where.params,
    );
  }
}
