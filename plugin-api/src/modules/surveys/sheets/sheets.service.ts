import type { FilledSheet, SurveySheet } from '@nastavnik/contracts/survey-sheets';
import type { SheetsQuery } from '@nastavnik/contracts/surveys';
import { Injectable } from '@nestjs/common';
import { pageFrom, placeOf } from '../../../platform/db/page.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { AnswersRepository } from './answers.repository.ts';
import { OthersAnswers } from './others-answers.ts';
import { SheetQuestions } from './sheet-questions.ts';
import { type SheetRow, sheetOf } from './sheet-view.ts';
import { SheetsRepository } from './sheets.repository.ts';
import { surveyCodeOf } from './survey-code.ts';

/** Reads sheets; what somebody answered shows to them, and once it is sent to a curator who shares no pair with them. */
@Injectable()
export class SheetsService {
  constructor(
    private readonly scope: Scope,
    private readonly sheets: SheetsRepository,
    private readonly answers: AnswersRepository,
    private readonly questions: SheetQuestions,
    private readonly others: OthersAnswers,
  ) {}

  async list(query: SheetsQuery) {
    const rows = await this.sheets.list(query, placeOf(query.after));
    const today = this.scope.today();
    return pageFrom(
      rows,
      query.limit,
      ({ personFamily, personGiven, id }) => [`${personFamily}\n${personGiven}`, id],
      (row) => sheetOf(row, today),
    );
  }

  async mine(): Promise<{ items: SurveySheet[] }> {
    const rows = await this.sheets.mine(this.scope.personId);
    return { items: rows.map((row) => sheetOf(row, this.scope.today())) };
  }

  /** One sheet; beyond the reader's reach it is unknown. */
  async show(sheetId: string): Promise<FilledSheet> {
    const row = await this.sheets.find(sheetId);
    if (!row) throw new Problem('entity.not-found');
    return this.filled(row);
  }

  async brief(sheetId: string): Promise<SurveySheet> {
    return (await this.show(sheetId)).sheet;
  }

  /** The sheet whose blank lies before the curator. */
  async byCode(typed: string): Promise<FilledSheet> {
    const code = surveyCodeOf(typed);
    const row = code === null ? undefined : await this.sheets.byCode(code);
    if (!row) throw new Problem('survey.code-unknown');
    return this.filled(row);
  }

  private async filled(row: SheetRow): Promise<FilledSheet> {
    const sheet = sheetOf(row, this.scope.today());
    const own = sheet.person.id === this.scope.personId;
    await this.others.needApart(sheet.person.id);
    // a link may have come into other hands than those that began on a screen or wrote on paper
    const byLink = this.scope.subjectId !== null;
    const open = own
      ? !byLink || sheet.way === 'link'
      : sheet.state === 'answered' && !sheet.consentMissing;
    const answers = own ? this.answers : this.others;
    return {
      sheet,
      ...(await this.questions.of(sheet)),
      answers: open ? await answers.of(sheet.id) : {},
      own,
    };
  }
}
