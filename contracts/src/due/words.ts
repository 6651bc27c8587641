import type { Due, SimpleDue } from '../due.ts';
import { dayInFigures } from '../primitives.ts';
import { yearOf } from './days.ts';
import { monthName } from './month-words.ts';
import { type DatedDue, isDated, repeatOf } from './stretch.ts';

export type BodyTitle = (code: string) => string;

/** How one manner of writing says what differs between a table and a sentence. */
export interface Manner {
  dated: (due: DatedDue) => string;
  dates: (dates: readonly string[]) => string;
  /** «с 2021 г.», «по 2024 г.», «в 2021 г.», «2021–2024 гг.» after «ежегодно». */
  inYears: (from: number | undefined, to: number | undefined) => string;
  /** After «далее ежегодно». */
  until: (year: number) => string;
}

/** A due date as the cell of a roadmap's table: «до 05.12.2020, далее ежегодно». */
export const dueWords = (due: Due, bodyTitle?: BodyTitle): string => say(due, short, bodyTitle);

export function say(due: Due, manner: Manner, bodyTitle: BodyTitle = (code) => code): string {
  if (due.kind === 'several') return due.parts.map((part) => saySimple(part, manner)).join('; ');
  if (due.kind === 'byBody')
    return due.parts
      .map(({ body, due }) => `${bodyTitle(body)}: ${saySimple(due, manner)}`)
      .join('; ');
  return saySimple(due, manner);
}

const REGULARLY = {
  monthly: 'ежемесячно',
  quarterly: 'ежеквартально',
  halfYearly: 'раз в полугодие',
  yearly: 'ежегодно',
} as const;

function saySimple(due: SimpleDue, manner: Manner): string {
  if (isDated(due)) return manner.dated(due) + again(due, manner);
  switch (due.kind) {
    case 'dates':
      return manner.dates(due.dates);
    case 'schedule':
      return `по ${due.of ?? 'графику'}`;
    case 'programmes':
      return 'в сроки реализации программ';
    default:
      return `${REGULARLY[due.kind]} ${manner.inYears(due.from, due.to)}`.trim();
  }
}

function again(due: DatedDue, manner: Manner): string {
  const repeat = repeatOf(due);
  if (!repeat) return '';
  const often = repeat.every === 1 ? 'ежегодно' : 'раз в два года';
  return `, далее ${often} ${repeat.until ? manner.until(repeat.until) : ''}`.trimEnd();
}

const short: Manner = {
  dated: shortDated,
  dates: (dates) => dates.map(dayInFigures).join(', '),
  until: (year) => `по ${year} г.`,
  inYears: (from, to) => {
    if (from && from === to) return `в ${from} г.`;
    if (from && to) return `${from}–${to} гг.`;
    return from ? `с ${from} г.` : to ? `по ${to} г.` : '';
  },
};

function shortDated(due: DatedDue): string {
  switch (due.kind) {
    case 'on':
      return dayInFigures(due.date);
    case 'by':
      return `до ${dayInFigures(due.date)}`;
    case 'between':
      return `${dayInFigures(due.from)} – ${dayInFigures(due.to)}`;
    case 'month':
      return `${monthName(due.month)} ${yearOf(due.month)} г.`;
    case 'months':
      return shortMonths(due.from, due.to);
    case 'half':
      return `${due.half === 1 ? 'первое' : 'второе'} полугодие ${due.year} г.`;
    case 'quarter':
      return `${ROMAN[due.quarter]} квартал ${due.year} г.`;
    case 'year':
      return `${due.year} г.`;
    case 'years':
      return `${due.from}–${due.to} гг.`;
    default:
      return `${schoolYearInFigures(due.endYear)} учебный год`;
  }
}

export const ROMAN: Record<number, string> = { 1: 'I', 2: 'II', 3: 'III', 4: 'IV' };

/** «2020/21» of the school year 2021. */
export const schoolYearInFigures = (endYear: number): string =>
  `${endYear - 1}/${String(endYear).slice(-2)}`;

function shortMonths(from: string, to: string): string {
  const end = `${monthName(to)} ${yearOf(to)} г.`;
  return yearOf(from) === yearOf(to)
    ? `${monthName(from)} – ${end}`
    : `${monthName(from)} ${yearOf(from)} г. – ${end}`;
}
