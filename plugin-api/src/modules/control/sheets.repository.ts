import type { ControlMatter, SchoolMatter } from '@nastavnik/contracts/control-matters';
import { SchoolMatter as SchoolMatters } from '@nastavnik/contracts/control-matters';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { bin } from '../../platform/db/id.ts';
import type { Place } from '../../platform/db/page.ts';
import { Where } from '../../platform/db/where.ts';
import { ControlPartEntity, ControlSheetEntity, type Counts } from './control.entity.ts';

/** How many schools of a sheet have taken note, and have said what was done, by matter. */
export interface Answered {
  read: number;
  done: Counts;
}

const count = (matter: SchoolMatter) => `COALESCE(JSON_VALUE(p.counts, '$.${matter}'), 0)`;
const isMarked = (matter: SchoolMatter) => `JSON_VALUE(p.marks, '$.${matter}.on') IS NOT NULL`;

/** The sheets of the org in scope, and the schools within those of a municipality. */
@Injectable()
export class SheetsRepository {
  constructor(private readonly db: Db) {}

  get sheets() {
    return this.db.rows(ControlSheetEntity);
  }

  get parts() {
    return this.db.rows(ControlPartEntity);
  }

  list(limit: number, after: Place | null): Promise<ControlSheetEntity[]> {
    const where = new Where().and('t.org_id = ?', this.db.school);
    if (after) where.and('t.id < ?', bin(after[1]));
    return this.db.query<ControlSheetEntity>(
      `SELECT t.id, t.number, t.drawn_on AS drawnOn, t.issuer_id AS issuerId,
         t.issuer_name AS issuerName, t.due, t.counts, t.marks, t.seen
       FROM control_sheets t WHERE ${where.text} ORDER BY t.id DESC LIMIT ${limit + 1}`,
      where.params,
    );
  }

  /** The last one that the org in scope has drawn itself. */
  async lastOwn(): Promise<ControlSheetEntity | null> {
    const [row] = await this.db.query<{ id: string }>(
      `SELECT t.id FROM control_sheets t WHERE t.org_id = ? AND t.issuer_id = ?
       ORDER BY t.id DESC LIMIT 1`,
      [this.db.school, this.db.school],
    );
    return row ? this.sheets.find({ id: row.id }) : null;
  }

  /** The number that the next sheet of a calendar year gets. */
  async nextNumber(year: number): Promise<number> {
    const [row] = await this.db.query<{ last: number | null }>(
      `SELECT MAX(t.number) AS last FROM control_sheets t
       WHERE t.org_id = ? AND t.issuer_id = ? AND t.year = ?`,
      [this.db.school, this.db.school, year],
    );
    return (row?.last ?? 0) + 1;
  }

  /** What the schools of a sheet were counted at, by school. */
  async countsOf(sheetId: string): Promise<Map<string, Counts>> {
    const rows = await this.db.query<{ aboutId: string; counts: Counts }>(
      `SELECT p.about_id AS aboutId, p.counts FROM control_parts p
       WHERE p.org_id = ? AND p.sheet_id = ?`,
      [this.db.school, bin(sheetId)],
    );
    return new Map(rows.map(({ aboutId, counts }) => [aboutId, counts]));
  }

  /** Ids ascend with names, as the sheet was drawn in that order. */
  schools(
    sheetId: string,
    { matter, limit }: { matter: SchoolMatter; limit: number },
    after: Place | null,
  ): Promise<ControlPartEntity[]> {
    const where = new Where()
      .and('p.org_id = ?', this.db.school)
      .and('p.sheet_id = ?', bin(sheetId))
      .and(`${count(matter)} > 0`);
    if (after) where.and('p.id > ?', bin(after[1]));
    return this.db.query<ControlPartEntity>(
      `SELECT p.id, p.about_id AS aboutId, p.about_name AS aboutName, p.counts,
         p.before_was AS beforeWas, p.marks, p.seen, p.version
       FROM control_parts p WHERE ${where.text} ORDER BY p.id LIMIT ${limit + 1}`,
      where.params,
    );
  }

  async answered(sheetId: string): Promise<Answered> {
    const sums = SchoolMatters.options.map(
      (matter) => `COUNT(IF(${isMarked(matter)}, 1, NULL)) AS ${matter}`,
    );
    const [row] = await this.db.query<Record<ControlMatter | 'seenBy', number>>(
      `SELECT COUNT(p.seen) AS seenBy, ${sums.join(', ')} FROM control_parts p
       WHERE p.org_id = ? AND p.sheet_id = ?`,
      [this.db.school, bin(sheetId)],
    );
    const { seenBy, ...done } = row!;
    return { read: seenBy, done };
  }
}
