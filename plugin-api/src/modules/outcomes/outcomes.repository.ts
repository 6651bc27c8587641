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

/** Null where no pair is completed yet. */
export interface Passed {
  before: number | null;
  after: number | null;
}

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

  /** How many mentees passed in a programme, and in the one that it was carried over from. */
  async passed(programmeId: string): Promise<Passed> {
    const rows = await this.db.query<{ earlier: number; passedIds: string[] }>(
      `SELECT IF(x.programme_id = g.id, 0, 1) AS earlier, k.passed_ids AS passedIds
       FROM programmes g
       JOIN pairs x ON x.school_id = g.school_id AND x.programme_id IN (g.id, g.carried_from)
       JOIN completions k ON k.school_id = x.school_id AND k.id = x.id
       WHERE g.school_id = ? AND g.id = ?`,
      [this.db.school, bin(programmeId)],
    );
    const countOf = (earlier: number) => {
      const ends = rows.filter((row) => row.earlier === earlier);
      if (ends.length === 0) return null;
      return new Set(ends.flatMap(({ passedIds }) => passedIds)).size;
    };
    return { before: countOf(1), after: countOf(0) };
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
