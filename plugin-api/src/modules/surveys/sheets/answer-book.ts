import type { Answers, SheetState, SheetWay } from '@nastavnik/contracts/survey-sheets';
import { Injectable } from '@nestjs/common';
import { History } from '../../../platform/history/history.ts';
import { Outbox } from '../../../platform/outbox/outbox.ts';
import { PassBook } from '../../access/passes/pass-book.ts';
import { AnswersRepository } from './answers.repository.ts';
import type { SheetRow } from './sheet-view.ts';
import { SheetsRepository } from './sheets.repository.ts';

declare module '../../../platform/outbox/events.ts' {
  interface Events {
    'survey.answered': { waveId: string; sheetId: string };
  }
}

export interface Given {
  version: number;
  answers: Answers;
  state: SheetState;
  way: SheetWay;
  /** Who typed in what somebody wrote on paper. */
  enteredBy: string | null;
}

/** The only writer of answers; the sheet is held by the caller. */
@Injectable()
export class AnswerBook {
  constructor(
    private readonly sheets: SheetsRepository,
    private readonly answers: AnswersRepository,
    private readonly history: History,
    private readonly outbox: Outbox,
    private readonly passes: PassBook,
  ) {}

  async write(sheet: SheetRow, { version, answers, state, way, enteredBy }: Given): Promise<void> {
    const now = new Date().toISOString();
    await this.sheets.rows.update(sheet.id, version, {
      state,
      way,
      enteredBy,
      ...(state === 'answered' && { answeredAt: now }),
      changedAt: now,
    });
    await this.answers.replace(sheet.id, answers);
    if (state !== 'answered') return;
    const again = sheet.state === 'answered';
    await this.history.add({
      entity: 'survey_sheet',
      id: sheet.id,
      action: again ? 'survey_corrected' : 'survey_answered',
      note: way,
    });
    // answered in whatever way, it needs no link any more
    if (sheet.personId !== null)
      await this.passes.endAll({
        personId: sheet.personId,
        purpose: 'survey',
        subjectId: sheet.id,
      });
    await this.outbox.add('survey.answered', { waveId: sheet.waveId, sheetId: sheet.id });
  }
}
