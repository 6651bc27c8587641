import type {
  FeedbackConcern,
  FeedbackQuery,
  FeedbackSummary,
  FeedbackTally,
} from '@nastavnik/contracts/feedback-summary';
import type { Pack } from '@nastavnik/contracts/packs';
import { dayInFigures } from '@nastavnik/contracts/primitives';
import type { PersonBrief } from '@nastavnik/contracts/roster';
import { Injectable } from '@nestjs/common';
import { Scope } from '../../../platform/scope/scope.ts';
import { PacksService } from '../../packs/packs.service.ts';
import { PairsRepository } from '../../pairs/pairs.repository.ts';
import { sortName } from '../../roster/brief.ts';
import { type Sheet, workbookOfSheets } from '../../tables/export/workbook.ts';
import { FeedbackSummaryService } from './feedback-summary.service.ts';

interface People {
  mentor: PersonBrief;
  mentees: PersonBrief[];
}

const TALLY = [
  'Встреч',
  'Ждут отклика',
  'Ответов наставника',
  'из них ждали',
  'Ответов наставляемых',
  'из них ждали',
  'Средняя оценка наставника',
  'Средняя оценка наставляемых',
];
const TREND = ['Изменение у наставника', 'Изменение у наставляемых'];
const PEOPLE = ['Наставник', 'Наставляемые'];
const whose = { mentor: 'оценка наставника', mentee: 'оценка наставляемого' } as const;

const tally = ({ meetings, awaiting, mentor, mentee }: FeedbackTally) => [
  meetings,
  awaiting,
  mentor.answered,
  mentor.asked,
  mentee.answered,
  mentee.asked,
  mentor.mean,
  mentee.mean,
];
const trend = ({ change }: FeedbackSummary['total']) => [change.mentor, change.mentee];
const people = ({ mentor, mentees }: People) => [
  sortName(mentor),
  mentees.map(sortName).join(', '),
];
const concern = (each: FeedbackConcern) => [
  dayInFigures(each.date),
  ...people(each),
  each.side === null ? 'запись наставника' : whose[each.side],
  each.by && sortName(each.by),
  each.mark,
  each.words,
];

/** The summary of feedback as a workbook; nobody whose data are hidden is in it. */
@Injectable()
export class FeedbackWorkbook {
  constructor(
    private readonly scope: Scope,
    private readonly summary: FeedbackSummaryService,
    private readonly packs: PacksService,
    private readonly pairs: PairsRepository,
  ) {}

  async of(query: FeedbackQuery): Promise<{ content: Buffer; people: number }> {
    const summary = await this.summary.show(query);
    const everybody = summary.pairs.flatMap((pair) => [pair.people.mentor, ...pair.people.mentees]);
    const hidden = await this.pairs.hiddenAmong(everybody.map(({ id }) => id));
    const isShown = ({ mentor, mentees }: People) =>
      [mentor, ...mentees].every(({ id }) => !hidden.has(id));
    const shown = {
      ...summary,
      pairs: summary.pairs.filter((pair) => isShown(pair.people)),
      concerns: summary.concerns.filter(isShown),
    };
    const named = [...everybody, ...shown.concerns.flatMap(({ by }) => by ?? [])];
    const told = new Set(named.flatMap(({ id }) => (hidden.has(id) ? [] : [id])));
    const sheets = this.sheets(shown, await this.packs.current());
    return { content: await workbookOfSheets(sheets), people: told.size };
  }

  private titleOf({ from, to, own }: FeedbackSummary): string {
    const days = `${dayInFigures(from)} – ${dayInFigures(to)}`;
    const left = own > 0 ? `; пар, в которых участвует составитель, здесь нет: ${own}` : '';
    return `Сводка обратной связи: ${this.scope.org.shortName}, ${days}${left}`;
  }

  private sheets(of: FeedbackSummary, { forms }: Pack): Sheet[] {
    const titleOf = (form: string) => forms.find(({ code }) => code === form)?.title ?? form;
    const title = this.titleOf(of);
    return [
      {
        sheet: 'По парам',
        title,
        heads: [...PEOPLE, 'Форма', ...TALLY, ...TREND],
        rows: of.pairs.map((pair) => [
          ...people(pair.people),
          titleOf(pair.form),
          ...tally(pair),
          pair.change.mentor,
          pair.change.mentee,
        ]),
      },
      {
        sheet: 'По формам',
        title,
        heads: ['Форма', 'Пар', ...TALLY, ...TREND],
        rows: [
          ...of.forms.map((form) => [
            titleOf(form.form),
            form.pairs,
            ...tally(form),
            ...trend(form),
          ]),
          ['Всего', of.total.pairs, ...tally(of.total), ...trend(of.total)],
        ],
      },
      {
        sheet: 'По месяцам',
        title,
        heads: ['Месяц', ...TALLY],
        rows: of.months.map(({ month, ...each }) => [
          month.split('-').toReversed().join('.'),
          ...tally(each),
        ]),
      },
      {
        sheet: 'Что мешает',
        title,
        heads: ['День', ...PEOPLE, 'Повод', 'Кто оценил', 'Оценка', 'Пояснение'],
        rows: of.concerns.map(concern),
      },
    ];
  }
}
