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

interface Blanks {
  name: string;
  content: Buffer;
  /** Whose they are. */
  people: number;
}

/** Questionnaires on paper, for those who do not answer on a screen. */
@Injectable()
export class BlanksService {
  constructor(
    private readonly scope: Scope,
    private readonly waves: WavesService,
    private readonly sheets: SheetsRepository,
    private readonly questions: SheetQuestions,
  ) {}

  async pdf(waveId: string, ask: BlanksAsk): Promise<Blanks> {
    const wave = await this.waves.show(waveId);
    if (wave.closedOn !== null) throw new Problem('survey.closed');
    const sheetIds = [...new Set(ask.sheetIds)];
    const rows = await this.sheets.ofWave(waveId, { ...ask, sheetIds }, BLANKS + 1);
    if (rows.length < sheetIds.length) throw new Problem('entity.not-found');
    const [first] = rows;
    if (!first) throw new Problem('survey.nothing-to-print');
    if (rows.length > BLANKS) throw new Problem('survey.many-blanks', { most: BLANKS });
    const askedOf = await this.questions.ofWave(waveId);
    const sheets = rows.map((row) => {
      const sheet = sheetOf(row, this.scope.today());
      return blankOf(this.scope.org.shortName, { sheet, ...askedOf(sheet) });
    });
    const { frequencies } = askedOf(sheetOf(first, this.scope.today()));
    const content = await typeset('blank', printable({ title: wave.title, frequencies, sheets }));
    const part = ask.classId && ask.classId !== 'none' ? first.personClass : null;
    const name = ['Бланки анкет', wave.title, part].filter(Boolean).join(' – ');
    const people = new Set(rows.map(({ personId }) => personId)).size;
    return { name: `${name}.pdf`, content, people };
  }
}
