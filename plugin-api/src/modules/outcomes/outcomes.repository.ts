import type { OutcomeOf } from '@nastavnik/contracts/questionnaires';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { bin } from '../../platform/db/id.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { briefColumns, type BriefRow } from '../roster/brief.ts';
import { OutcomeEntity } from './outcome.entity.ts';

/** Whose figures they are. */
export interface Subject {
  of: OutcomeOf;
  id: string;
  title: string;
  form: string;
  schoolYear: number;
}

export type EnteredRow = BriefRow<'by'> & {
  code: string;
  before: number | null;
  after: number | null;
  note: string;
  version: number;
  changedAt: string;
};

const FROM: Record<OutcomeOf, string> = {
  programme: `SELECT x.id, x.title, x.form, x.school_year AS schoolYear FROM programmes x`,
  pair: `SELECT x.id, '' AS title, x.form, x.school_year AS schoolYear FROM pairs x`,
};

/** The only reader and writer of entered outcomes. */
@Injectable()
export class OutcomesRepository {
  constructor(private readonly db: Db) {}

  get rows() {
    return this.db.rows(OutcomeEntity);
  }

  /** With `lock`, nobody enters its figures until the transaction ends. */
  async subject(of: OutcomeOf, id: string, lock = false): Promise<Subject> {
    const [found] = await this.db.query<Omit<Subject, 'of'>>(
      `${FROM[of]} WHERE x.school_id = ? AND x.id = ?${lock ? ' FOR UPDATE' : ''}`,
      [this.db.school, bin(id)],
    );
    if (!found) throw new Problem('entity.not-found');
    return { of, ...found };
  }

  /** How many mentees of the form passed in that school year and in the one before. */
  async passed({ form, schoolYear }: Subject): Promise<Map<number, number>> {
    const rows = await this.db.query<{ schoolYear: number; passedIds: string[] }>(
      `SELECT x.school_year AS schoolYear, k.passed_ids AS passedIds
       FROM completions k JOIN pairs x ON x.school_id = k.school_id AND x.id = k.id
       WHERE k.school_id = ? AND x.form = ? AND x.school_year IN (?, ?)`,
      [this.db.school, form, schoolYear - 1, schoolYear],
    );
    const byYear = Map.groupBy(rows, (row) => row.schoolYear);
    return new Map(
      [...byYear].map(([year, ended]) => [
        year,
        new Set(ended.flatMap(({ passedIds }) => passedIds)).size,
      ]),
    );
  }

  async entered(subjectId: string): Promise<Map<string, EnteredRow>> {
    const rows = await this.db.query<EnteredRow>(
      `SELECT o.code, o.before_value AS \`before\`, o.after_value AS \`after\`, o.note, o.version,
         o.changed_at AS changedAt, ${briefColumns('p', 'c', 'by')}
       FROM outcomes o
       LEFT JOIN people p ON p.school_id = o.school_id AND p.id = o.changed_by
       LEFT JOIN classes c ON c.school_id = p.school_id AND c.id = p.class_id
       WHERE o.school_id = ? AND o.subject_id = ?`,
      [this.db.school, bin(subjectId)],
    );
    return new Map(rows.map((row) => [row.code, row]));
  }
}
