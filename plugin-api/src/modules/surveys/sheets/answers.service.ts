import type { Answers, AskedQuestion, GivenAnswers } from '@nastavnik/contracts/survey-sheets';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { keptOf, leftOf, suits } from '../questionnaires/questionnaire.ts';
import { AnswerBook } from './answer-book.ts';
import { SheetGround } from './sheet-ground.ts';
import { SheetQuestions } from './sheet-questions.ts';
import { sheetOf, type SheetRow } from './sheet-view.ts';

/** Refuses answers to what was not asked, and those of another scale. */
function needSuitable(asked: readonly AskedQuestion[], answers: Answers): void {
  const scales = new Map(asked.map(({ code, scale }) => [code, scale]));
  const wrong = Object.entries(answers).filter(([code, answer]) => {
    const scale = scales.get(code);
    return scale === undefined || (answer !== '' && !suits(scale, answer));
  });
  if (wrong.length === 0) return;
  throw new Problem(
    'input.invalid',
    undefined,
    wrong.map(([code]) => ({
      pointer: `/body/answers/${code}`,
      code: 'invalid',
      message: `${code}: такого ответа у вопроса нет`,
    })),
  );
}

/** Takes answers: a person's own bit by bit, those from paper at once. */
@Injectable()
export class AnswersService {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly ground: SheetGround,
    private readonly questions: SheetQuestions,
    private readonly book: AnswerBook,
  ) {}

  /** By a link one answers once, and never over what was answered in another way. */
  private needLinkFree({ state, way }: SheetRow): void {
    if (this.scope.subjectId === null) return;
    if (state === 'answered') throw new Problem('survey.already-sent');
    if (way !== null && way !== 'link') throw new Problem('survey.begun-on-screen');
  }

  /** What has been sent once stays sent: a correction is whole again. */
  save(sheetId: string, version: number, { answers, send }: GivenAnswers): Promise<void> {
    return this.db.transaction(async () => {
      const row = await this.ground.hold(sheetId);
      const me = this.scope.personId;
      const own = row.personId === me;
      if (!own && row.state === 'answered' && row.way !== 'paper')
        throw new Problem('survey.own-answers');
      this.needLinkFree(row);
      const { questions } = await this.questions.of(sheetOf(row, this.scope.today()));
      needSuitable(questions, answers);
      const kept = keptOf(questions, answers);
      const whole = !own || send || row.state === 'answered';
      const left = own && whole ? leftOf(questions, kept) : 0;
      if (left > 0) throw new Problem('survey.incomplete', { left });
      await this.book.write(row, {
        version,
        answers: kept,
        state: whole ? 'answered' : 'begun',
        way: own ? (this.scope.subjectId === null ? 'screen' : 'link') : 'paper',
        enteredBy: own ? null : me,
      });
    });
  }
}
