import type { BlanksAsk } from '@nastavnik/contracts/survey-blanks';
import type { SheetsQuery } from '@nastavnik/contracts/surveys';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { bin } from '../../../platform/db/id.ts';
import type { Place } from '../../../platform/db/page.ts';
import { inIds, Where } from '../../../platform/db/where.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { nameBegins } from '../../roster/name-begins.ts';
import { SheetEntity } from './sheet.entity.ts';
import { inPart } from './sheet-part.ts';
import { SHEET_COLUMNS, SHEET_TABLES, type SheetRow } from './sheet-view.ts';

/** Sheets of this school. */
@Injectable()
export class SheetsRepository {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
  ) {}

  get rows() {
    return this.db.rows(SheetEntity);
  }

  list(
    { waveId, state, q, limit, ...part }: SheetsQuery,
    after: Place | null,
  ): Promise<SheetRow[]> {
    const where = inPart(this.ofSchool().and('s.wave_id = ?', bin(waveId)), part);
    if (state === 'unanswered') where.and("s.state <> 'answered'");
    else if (state) where.and('s.state = ?', state);
    if (q) nameBegins(where, 'p', q);
    if (after) {
      const [name, id] = after;
      const [family = '', given = ''] = name.split('\n');
      where.past(['p.family_name', 'p.given_name', 's.id'], [family, given, id]);
    }
    return this.read(where, 'p.family_name, p.given_name, s.id', limit + 1);
  }

  /** All of a wave, or of its part, who have not answered; or these of its sheets. */
  async ofWave(
    waveId: string,
    { sheetIds, ...part }: BlanksAsk,
    limit: number,
  ): Promise<SheetRow[]> {
    const where = inPart(this.ofSchool().and('s.wave_id = ?', bin(waveId)), part);
    if (sheetIds.length === 0) where.and("s.state <> 'answered'");
    else where.and(`s.id IN (${sheetIds.map(() => '?').join(', ')})`, ...sheetIds.map(bin));
    return this.read(where, 'c.grade, c.title, p.family_name, p.given_name, s.id', limit);
  }

  /** Of these people in one form and year, at either moment. */
  ofPeople(
    personIds: readonly string[],
    { form, schoolYear }: { form: string; schoolYear: number },
  ): Promise<SheetRow[]> {
    const { marks, params } = inIds(personIds);
    const where = this.ofSchool()
      .and('s.school_year = ? AND s.form = ?', schoolYear, form)
      .and(`s.person_id IN (${marks})`, ...params);
    return this.read(where, 's.id', personIds.length * 4);
  }

  /** Open ones of a person, what waits first. */
  mine(personId: string): Promise<SheetRow[]> {
    const where = this.ofSchool().and('s.person_id = ?', bin(personId)).and('w.closed_on IS NULL');
    this.withinPass(where);
    return this.read(where, "s.state = 'answered', s.id DESC", 20);
  }

  /** A sheet within reach: any of the school, or the reader's own. */
  async find(id: string): Promise<SheetRow | undefined> {
    const where = this.ofSchool().and('s.id = ?', bin(id));
    if (!this.scope.reach.has('school')) where.and('s.person_id = ?', bin(this.scope.personId));
    this.withinPass(where);
    return (await this.read(where, 's.id', 1))[0];
  }

  async byCode(code: string): Promise<SheetRow | undefined> {
    return (await this.read(this.ofSchool().and('s.code = ?', code), 's.id', 1))[0];
  }

  /** Marks as reminded all of a wave who have not answered; gives their ids. */
  async remind(waveId: string): Promise<string[]> {
    const waiting = await this.db.query<{ id: string }>(
      `SELECT s.id FROM survey_sheets s
       WHERE s.school_id = ? AND s.wave_id = ? AND s.state <> 'answered' FOR UPDATE`,
      [this.db.school, bin(waveId)],
    );
    await this.db.query(
      `UPDATE survey_sheets SET reminded_at = ? WHERE school_id = ? AND wave_id = ? AND state <> 'answered'`,
      [new Date(), this.db.school, bin(waveId)],
    );
    return waiting.map(({ id }) => id);
  }

  /** Whoever came by a link to one questionnaire sees that one alone. */
  private withinPass(where: Where): void {
    const { subjectId } = this.scope;
    if (subjectId !== null) where.and('s.id = ?', bin(subjectId));
  }

  private ofSchool(): Where {
    return new Where().and('s.school_id = ?', this.db.school);
  }

  private read(where: Where, order: string, limit: number): Promise<SheetRow[]> {
    return this.db.query<SheetRow>(
      `SELECT ${SHEET_COLUMNS} FROM ${SHEET_TABLES} WHERE ${where.text} ORDER BY ${order} LIMIT ${limit}`,
      where.params,
    );
  }
}
