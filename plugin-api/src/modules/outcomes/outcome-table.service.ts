import type { OutcomeRow } from '@nastavnik/contracts/outcomes';
import { dayInFigures } from '@nastavnik/contracts/primitives';
import { Injectable } from '@nestjs/common';
import { Scope } from '../../platform/scope/scope.ts';
import { workbookOf } from '../tables/export/workbook.ts';
import { OutcomesService } from './outcomes.service.ts';

const HEADS = [
  'Вид',
  'Показатель',
  'Единица',
  'Было',
  'Стало',
  'Разница',
  'Разница, %',
  'Ответили дважды',
  'Примечание',
];
const NONE = '–';
const cell = (value: number | null) => value ?? NONE;

const lineOf = ({ title, unit, before, after, difference, percent, people, note }: OutcomeRow) => [
  title,
  unit,
  cell(before),
  cell(after),
  cell(difference),
  cell(percent),
  cell(people),
  note,
];

/** The before/after table of a programme as a workbook. */
@Injectable()
export class OutcomeWorkbook {
  constructor(
    private readonly scope: Scope,
    private readonly outcomes: OutcomesService,
  ) {}

  async of(programmeId: string): Promise<{ name: string; content: Buffer }> {
    const { title, kinds, rows, smallGroup } = await this.outcomes.table('programme', programmeId);
    const kindOf = ({ kind }: OutcomeRow) => kinds.find(({ code }) => code === kind)?.title ?? '';
    const content = await workbookOf(
      'Было и стало',
      `${title}: ${this.scope.org.shortName}, на ${dayInFigures(this.scope.today())}. ` +
        `Где было ноль, процента нет; по анкетам меньше ${smallGroup} человек чисел нет: стоит «–»`,
      HEADS,
      rows.map((row) => [kindOf(row), ...lineOf(row)]),
    );
    return { name: `Было и стало – ${title}.xlsx`, content };
  }
}
