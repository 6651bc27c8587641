import type { Answers } from '@nastavnik/contracts/survey-sheets';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { bin } from '../../../platform/db/id.ts';

interface AnswerRow {
  question: string;
  mark: number | null;
  words: string | null;
}

/** What was answered, sheet by sheet. */
@Injectable()
export class AnswersRepository {
  constructor(private readonly db: Db) {}

  async of(sheetId: string): Promise<Answers> {
    const rows = await this.db.query<AnswerRow>(
      `SELECT a.question, a.mark, a.words FROM survey_answers a
       WHERE a.school_id = ? AND a.sheet_id = ?`,
      [this.db.school, bin(sheetId)],
    );
    return Object.fromEntries(
      rows.map(({ question, mark, words }) => [question, mark ?? words ?? '']),
    );
  }

  /** Puts these in place of whatever was there. */
  async replace(sheetId: string, answers: Answers): Promise<void> {
    await this.db.query('DELETE FROM survey_answers WHERE school_id = ? AND sheet_id = ?', [
      this.db.school,
      bin(sheetId),
    ]);
    const given = Object.entries(answers);
    if (given.length === 0) return;
    await this.db.query(
      `INSERT INTO survey_answers (school_id, sheet_id, question, mark, words)
       VALUES ${given.map(() => '(?, ?, ?, ?, ?)').join(', ')}`,
      given.flatMap(([question, answer]) => [
        this.db.school,
        bin(sheetId),
        question,
        typeof answer === 'number' ? answer : null,
        typeof answer === 'string' ? answer : null,
      ]),
    );
  }
}
