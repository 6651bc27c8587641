import type { Due, SimpleDue } from '../due.ts';
import { addDays, dateOf, lastDayOf, monthOf, yearOf, yearsLater } from './days.ts';

/** What is due by its last day; without a first day it may be begun whenever. */
export interface Stretch {
  from: string | null;
  by: string;
}

/** A due date that names its own days, whether it is repeated or not. */
export type DatedDue = Extract<
  SimpleDue,
  {
    kind:
      | 'on'
      | 'by'
      | 'between'
      | 'month'
      | 'months'
      | 'half'
      | 'quarter'
      | 'year'
      | 'years'
      | 'schoolYear';
  }
>;

/** Where a school year begins: «09-01», unless a territory has it otherwise. */
export const SCHOOL_YEAR_FROM = '09-01';

/** Months of one year, both ends in. */
const months = (year: number, first: number, last: number): Stretch => ({
  from: dateOf(year, first, 1),
  by: lastDayOf(monthOf(year, last)),
});

export const quarterOf = (year: number, quarter: number): Stretch =>
  months(year, quarter * 3 - 2, quarter * 3);
export const halfOf = (year: number, half: number): Stretch => months(year, half * 6 - 5, half * 6);
export const monthStretch = (year: number, month: number): Stretch => months(year, month, month);
export const yearStretch = (year: number): Stretch => months(year, 1, 12);

export const schoolYearStretch = (endYear: number, begins = SCHOOL_YEAR_FROM): Stretch => ({
  from: `${endYear - 1}-${begins}`,
  by: addDays(`${endYear}-${begins}`, -1),
});

/** The days of a due date's first turn. */
export function firstTurn(due: DatedDue, schoolYearFrom?: string): Stretch {
  switch (due.kind) {
    case 'on':
      return { from: due.date, by: due.date };
    case 'by':
      return { from: null, by: due.date };
    case 'between':
      return { from: due.from, by: due.to };
    case 'month':
      return { from: `${due.month}-01`, by: lastDayOf(due.month) };
    case 'months':
      return { from: `${due.from}-01`, by: lastDayOf(due.to) };
    case 'half':
      return halfOf(due.year, due.half);
    case 'quarter':
      return quarterOf(due.year, due.quarter);
    case 'year':
      return yearStretch(due.year);
    case 'years':
      return { from: `${due.from}-01-01`, by: `${due.to}-12-31` };
    default:
      return schoolYearStretch(due.endYear, schoolYearFrom);
  }
}

/** The year from which a repeated due date counts. */
export function firstYear(due: DatedDue): number {
  switch (due.kind) {
    case 'on':
    case 'by':
      return yearOf(due.date);
    case 'between':
    case 'months':
      return yearOf(due.from);
    case 'month':
      return yearOf(due.month);
    case 'half':
    case 'quarter':
    case 'year':
      return due.year;
    case 'years':
      return due.from;
    default:
      return due.endYear;
  }
}

/** The same due date so many years later; what is said of its repeats stays as it is. */
export function later<D extends DatedDue>(due: D, years: number): D;
export function later(due: DatedDue, years: number): DatedDue {
  const moved = (month: string) => monthOf(yearOf(month) + years, Number(month.slice(5)));
  switch (due.kind) {
    case 'on':
    case 'by':
      return { ...due, date: yearsLater(due.date, years) };
    case 'between':
      return { ...due, from: yearsLater(due.from, years), to: yearsLater(due.to, years) };
    case 'month':
      return { ...due, month: moved(due.month) };
    case 'months':
      return { ...due, from: moved(due.from), to: moved(due.to) };
    case 'half':
    case 'quarter':
    case 'year':
      return { ...due, year: due.year + years };
    case 'years':
      return { ...due, from: due.from + years, to: due.to + years };
    default:
      return { ...due, endYear: due.endYear + years };
  }
}

const DATED: ReadonlySet<string> = new Set<DatedDue['kind']>([
  'on',
  'by',
  'between',
  'month',
  'months',
  'half',
  'quarter',
  'year',
  'years',
  'schoolYear',
]);

export const isDated = (due: { kind: string }): due is DatedDue => DATED.has(due.kind);

/** How a due date is repeated; a stretch of years never is. */
export const repeatOf = (due: DatedDue) => (due.kind === 'years' ? undefined : due.repeat);

/** Whether one turn is followed by others of the same kind, so that what showed the last one shows nothing of the next. */
export function comesAgain(due: Due): boolean {
  if (due.kind === 'several') return due.parts.some(comesAgain);
  if (due.kind === 'byBody') return due.parts.some((part) => comesAgain(part.due));
  if (due.kind === 'dates') return due.dates.length > 1;
  return !isDated(due) || repeatOf(due) !== undefined;
}
