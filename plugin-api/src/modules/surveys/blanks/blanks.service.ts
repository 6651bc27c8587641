import { type BlanksAsk, BLANKS } from '@nastavnik/contracts/survey-blanks';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { printable, typeset } from '../../documents/print.ts';
import { SheetQuestions } from '../sheets/sheet-questions.ts';
import { sheetOf } from '../sheets/sheet-view.ts';
import { SheetsRepository } from '../sheets/sheets.repository.ts';
import { WavesService } from '../waves/waves.service.ts';
import { blankOf } from './blank.ts';

/** Questionnaires on paper, for those who do not answer on a screen. */
@Injectable()
export class BlanksService {
  constructor(
    private readonly scope: Scope,
    private readonly waves: WavesService,
    private readonly sheets: SheetsRepository,
    private readonly questions: SheetQuestions,
  ) {}

  async pdf(waveId: string, { sheetIds }: BlanksAsk): Promise<{ name: string; content: Buffer }> {
    const wave = await this.waves.show(waveId);
    if (wave.closedOn !== null) throw new Problem('survey.closed');
    const ids = [...new Set(sheetIds)];
    const rows = await this.sheets.ofWave(waveId, ids, BLANKS + 1);
    if (rows.length < ids.length) throw new Problem('entity.not-found');
    if (rows.length === 0) throw new Problem('survey.nothing-to-print');
    if (rows.length > BLANKS) throw new Problem('survey.many-blanks', { most: BLANKS });
    const sheets = [];
    let frequencies: string[] = [];
    for (const row of rows) {
      const sheet = sheetOf(row, this.scope.today());
      const asked = await this.questions.of(sheet);
      frequencies = asked.frequencies;
      sheets.push(blankOf(this.scope.org.shortName, { sheet, ...asked }));
    }
    const content = await typeset('blank', printable({ title: wave.title, frequencies, sheets }));
    return { name: `Бланки анкет – ${wave.title}.pdf`, content };
  }
}
