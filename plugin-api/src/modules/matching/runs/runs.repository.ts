import type { MatchRun, RunStage, RunState, TrialAnswer } from '@nastavnik/contracts/matching-run';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { bin } from '../../../platform/db/id.ts';
import type { Place } from '../../../platform/db/page.ts';
import { Where } from '../../../platform/db/where.ts';
import { briefColumns, briefOf, type BriefRow } from '../../roster/brief.ts';
import { RunEntity } from './run.entity.ts';

type RunRow = Omit<MatchRun, 'madeBy' | 'previous' | 'programme'> &
  BriefRow<'by'> & {
    previousId: string | null;
    previousNumber: number | null;
    programmeId: string | null;
    programmeTitle: string | null;
  };

/** What the next run of a form goes on from. */
export interface NewestRun {
  id: string;
  stage: RunStage;
  state: RunState;
  decided: string | null;
  result: string;
}

const SELECT = `SELECT n.id, n.number, n.form, n.stage, n.state, n.mentees, n.mentors, n.pairs,
    n.mean, n.pack, n.sha256, n.made_at AS madeAt, n.published_at AS publishedAt, n.version,
    n.previous_id AS previousId, v.number AS previousNumber,
    n.programme_id AS programmeId, g.title AS programmeTitle, ${briefColumns('p', 'c', 'by')}
  FROM matching_runs n
  LEFT JOIN matching_runs v ON v.school_id = n.school_id AND v.id = n.previous_id
  LEFT JOIN programmes g ON g.school_id = n.school_id AND g.id = n.programme_id
  LEFT JOIN people p ON p.school_id = n.school_id AND p.id = n.made_by
  LEFT JOIN classes c ON c.school_id = p.school_id AND c.id = p.class_id`;

function runOf(run: RunRow): MatchRun {
  const { previousId, previousNumber, programmeId, programmeTitle, ...row } = run;
  const previous =
    previousId !== null && previousNumber !== null
      ? { id: previousId, number: previousNumber }
      : null;
  const programme =
    programmeId !== null && programmeTitle !== null
      ? { id: programmeId, title: programmeTitle }
      : null;
  return { ...row, previous, programme, madeBy: briefOf(row, 'by') };
}

/** Runs of matching and what people have said of their pairs. */
@Injectable()
export class RunsRepository {
  constructor(private readonly db: Db) {}

  get rows() {
    return this.db.rows(RunEntity);
  }

  together<T>(work: () => Promise<T>): Promise<T> {
    return this.db.transaction(work);
  }

  async list(form: string | undefined, limit: number, after: Place | null): Promise<MatchRun[]> {
    const where = new Where().and('n.school_id = ?', this.db.school);
    if (form) where.and('n.form = ?', form);
    if (after) where.and('n.number < ?', Number(after[0]));
    const rows = await this.db.query<RunRow>(
      `${SELECT} WHERE ${where.text} ORDER BY n.number DESC LIMIT ${limit + 1}`,
      where.params,
    );
    return rows.map(runOf);
  }

  async find(id: string): Promise<MatchRun | undefined> {
    const [row] = await this.db.query<RunRow>(`${SELECT} WHERE n.school_id = ? AND n.id = ?`, [
      this.db.school,
      bin(id),
    ]);
    return row && runOf(row);
  }

  /** The newest run of a form that was not put aside. */
  async newest(form: string): Promise<NewestRun | undefined> {
    const [row] = await this.db.query<NewestRun>(
      `SELECT n.id, n.stage, n.state, n.decided, n.result FROM matching_runs n
       WHERE n.school_id = ? AND n.form = ? AND n.state <> 'discarded' ORDER BY n.number DESC LIMIT 1`,
      [this.db.school, form],
    );
    return row;
  }

  async nextNumber(): Promise<number> {
    const [row] = await this.db.query<{ number: number | null }>(
      'SELECT MAX(n.number) AS number FROM matching_runs n WHERE n.school_id = ?',
      [this.db.school],
    );
    return (row?.number ?? 0) + 1;
  }

  answers(runId: string): Promise<TrialAnswer[]> {
    return this.db.query<TrialAnswer>(
      `SELECT a.mentee_id AS menteeId, a.side, a.word FROM matching_answers a
       WHERE a.school_id = ? AND a.run_id = ? ORDER BY a.mentee_id, a.side`,
      [this.db.school, bin(runId)],
    );
  }

  /** Keeps a side's word; null takes it back. */
  async answer(
    runId: string,
    { menteeId, side, word }: Omit<TrialAnswer, 'word'> & { word: string | null },
    by: string,
  ): Promise<void> {
    if (word === null)
      await this.db.query(
        'DELETE FROM matching_answers WHERE school_id = ? AND run_id = ? AND mentee_id = ? AND side = ?',
        [this.db.school, bin(runId), bin(menteeId), side],
      );
    else
      await this.db.query(
        `INSERT INTO matching_answers (school_id, run_id, mentee_id, side, word, said_by, said_at)
         VALUES (?, ?, ?, ?, ?, ?, ?)
         ON DUPLICATE KEY UPDATE word = VALUES(word), said_by = VALUES(said_by), said_at = VALUES(said_at)`,
        [this.db.school, bin(runId), bin(menteeId), side, word, bin(by), new Date()],
      );
  }
}
