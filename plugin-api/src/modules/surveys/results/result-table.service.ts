import { dayInFigures } from '@nastavnik/contracts/primitives';
import type { QuestionResult, ResultGroup } from '@nastavnik/contracts/survey-results';
import { Injectable } from '@nestjs/common';
import { Scope } from '../../../platform/scope/scope.ts';
import { PacksService } from '../../packs/packs.service.ts';
import { workbookOf } from '../../tables/export/workbook.ts';
import { ResultsService } from './results.service.ts';

const HEADS = [
  'Форма',
  'Роль',
  'Блок',
  'Код',
  'Вопрос',
  'Единица',
  'Ответили',
  'Результат',
  'Ответили дважды',
  'На входе',
  'На выходе',
  'Разница',
  'Разница, %',
];
const SIDES = { mentor: 'наставник', mentee: 'наставляемый', curator: 'куратор' } as const;
const UNITS = {
  S10: 'средний балл',
  YN: '% ответов «да»',
  FREQ5: '% «часто» и «очень часто»',
  TXT: 'ответы словами',
} as const;
const NONE = '–';
const cell = (value: number | null | undefined) => value ?? NONE;

const lineOf = ({ scale, code, short, given, change }: QuestionResult) => [
  code,
  short,
  UNITS[scale],
  given.people,
  cell(given.value),
  ...(change
    ? [
        change.people,
        cell(change.before),
        cell(change.after),
        cell(change.difference),
        cell(change.percent),
      ]
    : [0, NONE, NONE, NONE, NONE]),
];

/** Results of a wave as a workbook, a question a line. */
@Injectable()
export class ResultTable {
  constructor(
    private readonly scope: Scope,
    private readonly packs: PacksService,
    private readonly results: ResultsService,
  ) {}

  async of(waveId: string): Promise<{ name: string; content: Buffer }> {
    const { wave, smallGroup, groups } = await this.results.of(waveId);
    const { forms } = await this.packs.current();
    const formOf = ({ form }: ResultGroup) =>
      forms.find(({ code }) => code === form)?.title ?? 'все формы';
    const rows = groups.flatMap((group) =>
      group.blocks.flatMap(({ title, questions }) =>
        questions.map((question) => [formOf(group), SIDES[group.side], title, ...lineOf(question)]),
      ),
    );
    const day = dayInFigures(this.scope.today());
    const content = await workbookOf(
      'Результаты',
      `${wave.title}: ${this.scope.org.shortName}, на ${day}. ` +
        `Где ответили меньше ${smallGroup} человек или на входе ноль, стоит «–»`,
      HEADS,
      rows,
    );
    return { name: `Результаты анкет – ${wave.title}.xlsx`, content };
  }
}
