import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { bin, newId } from '../../../platform/db/id.ts';
import { inIds } from '../../../platform/db/where.ts';
import type { SheetEntity } from './sheet.entity.ts';
import { newSurveyCode } from './survey-code.ts';

export type NewSheet = Pick<
  SheetEntity,
  'waveId' | 'personId' | 'side' | 'form' | 'moment' | 'schoolYear' | 'consentKind'
>;
type Asked = Pick<NewSheet, 'personId' | 'side' | 'form' | 'moment' | 'schoolYear'>;

const CHUNK = 100;
/** A school keeps some thousands of a million codes: even the third draw is needed hardly ever. */
const DRAWS = 20;

const keyOf = ({ personId, side, form, moment, schoolYear }: Asked) =>
  [personId, side, form, moment, schoolYear].join(' ');

/** Gives people their sheets, each with a code that no other of the school has. */
@Injectable()
export class NewSheetsRepository {
  constructor(private readonly db: Db) {}

  /** Adds those who are not asked yet; says how many they were. */
  async add(sheets: readonly NewSheet[]): Promise<number> {
    let added = 0;
    for (let start = 0; start < sheets.length; start += CHUNK)
      added += await this.addChunk(sheets.slice(start, start + CHUNK));
    return added;
  }

  /** Whom a taken code has left out is tried again with another. */
  private async addChunk(sheets: readonly NewSheet[]): Promise<number> {
    let added = 0;
    let left = sheets;
    for (let draw = 0; draw < DRAWS; draw++) {
      const done = await this.insert(left);
      added += done;
      if (done === left.length) return added;
      const asked = await this.askedAmong(left);
      left = left.filter((sheet) => !asked.has(keyOf(sheet)));
      if (left.length === 0) return added;
    }
    throw new Error('no free code for a questionnaire');
  }

  private async insert(sheets: readonly NewSheet[]): Promise<number> {
    const [done] = await this.db.query<{ affectedRows: number }>(
      `INSERT IGNORE INTO survey_sheets (school_id, id, wave_id, person_id, side, form, moment,
         school_year, code, consent_kind, changed_at)
       VALUES ${sheets.map(() => '(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').join(', ')}`,
      sheets.flatMap((sheet) => [
        this.db.school,
        bin(newId()),
        bin(sheet.waveId),
        bin(sheet.personId),
        sheet.side,
        sheet.form,
        sheet.moment,
        sheet.schoolYear,
        newSurveyCode(),
        sheet.consentKind,
        new Date(),
      ]),
    );
    return done?.affectedRows ?? 0;
  }

  private async askedAmong(sheets: readonly NewSheet[]): Promise<Set<string>> {
    const { marks, params } = inIds([...new Set(sheets.map(({ personId }) => personId))]);
    const rows = await this.db.query<Asked>(
      `SELECT s.person_id AS personId, s.side, s.form, s.moment, s.school_year AS schoolYear
       FROM survey_sheets s WHERE s.school_id = ? AND s.person_id IN (${marks})`,
      [this.db.school, ...params],
    );
    return new Set(rows.map(keyOf));
  }
}
