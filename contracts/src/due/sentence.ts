import type { Due } from '../due.ts';
import { yearOf } from './days.ts';
import { inMonth, monthName, ofMonth } from './month-words.ts';
import type { DatedDue } from './stretch.ts';
import { type BodyTitle, type Manner, ROMAN, say, schoolYearInFigures } from './words.ts';

/** A due date as it follows a verb: «выполнить во втором полугодии 2021 года». */
export const dueInSentence = (due: Due, bodyTitle?: BodyTitle): string => say(due, long, bodyTitle);

const dayOf = (date: string) => Number(date.slice(8, 10));
const dayAndMonth = (date: string) => `${dayOf(date)} ${ofMonth(date)}`;
const dayInFull = (date: string) => `${dayAndMonth(date)} ${yearOf(date)} года`;

const long: Manner = {
  dated: longDated,
  dates: (dates) => dates.map((date) => `до ${dayInFull(date)}`).join(', '),
  until: (year) => `по ${year} год`,
  inYears: (from, to) => {
    if (from && from === to) return `в ${from} году`;
    if (from && to) return `с ${from} по ${to} год`;
    return from ? `с ${from} года` : to ? `по ${to} год` : '';
  },
};

function longDated(due: DatedDue): string {
  switch (due.kind) {
    case 'on':
      return dayInFull(due.date);
    case 'by':
      return `до ${dayInFull(due.date)}`;
    case 'between':
      return `с ${beginning(due.from, due.to)} по ${dayInFull(due.to)}`;
    case 'month':
      return `в ${inMonth(due.month)} ${yearOf(due.month)} года`;
    case 'months':
      return longMonths(due.from, due.to);
    case 'half':
      return `${due.half === 1 ? 'в первом' : 'во втором'} полугодии ${due.year} года`;
    case 'quarter':
      return `${due.quarter === 2 ? 'во' : 'в'} ${ROMAN[due.quarter]} квартале ${due.year} года`;
    case 'year':
      return `в ${due.year} году`;
    case 'years':
      return `в ${due.from}–${due.to} годах`;
    default:
      return `в ${schoolYearInFigures(due.endYear)} учебном году`;
  }
}

/** As much of the first day as differs from the last. */
function beginning(from: string, to: string): string {
  if (from.slice(0, 7) === to.slice(0, 7)) return String(dayOf(from));
  return yearOf(from) === yearOf(to) ? dayAndMonth(from) : dayInFull(from);
}

function longMonths(from: string, to: string): string {
  const first =
    yearOf(from) === yearOf(to) ? ofMonth(from) : `${ofMonth(from)} ${yearOf(from)} года`;
  return `с ${first} по ${monthName(to)} ${yearOf(to)} года`;
}
