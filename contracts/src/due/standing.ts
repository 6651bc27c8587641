import type { Due } from '../due.ts';
import { addDays } from './days.ts';
import { type DueCalendar, type Occurrence, occurrences } from './occurrences.ts';

/** After the last year that a roadmap may speak of. */
const FAR = '2102-01-01';
const LONG_AGO = '1900-01-01';

/** The turn whose last day comes next, today's included; none when all are past or not known. */
export function nextDue(due: Due, today: string, calendar?: DueCalendar): Occurrence | null {
  const [soon] = occurrences(due, { from: today, to: addDays(today, SOON) }, calendar);
  // what ends later than the window may be overtaken by a turn that begins after it
  if (soon && soon.by <= addDays(today, SOON)) return soon;
  return occurrences(due, { from: today, to: FAR }, calendar)[0] ?? null;
}

/** Most have a turn within two years: every second year is the rarest. */
const SOON = 2 * 366;

/** Turns whose last day is over, of those that fell due since the roadmap is in force. */
export const pastDue = (
  due: Due,
  today: string,
  since: string,
  calendar?: DueCalendar,
): Occurrence[] =>
  occurrences(due, { from: since, to: today }, calendar).filter(({ by }) => by < today);

/**
 * Turns that were over before the act was signed: 004 approved on 17.07.2020 what was due on
 * 01.07.2020. What has no first year of its own was not due before the act.
 */
export function overdueAtApproval(due: Due, approvedOn: string, calendar?: DueCalendar) {
  const dated = occurrences(due, { from: LONG_AGO, to: approvedOn }, calendar);
  return startsOfItself(due) ? dated.filter(({ by }) => by < approvedOn) : [];
}

function startsOfItself(due: Due): boolean {
  switch (due.kind) {
    case 'monthly':
    case 'quarterly':
    case 'halfYearly':
    case 'yearly':
      return due.from !== undefined;
    case 'schedule':
    case 'programmes':
      return false;
    case 'several':
      return due.parts.every(startsOfItself);
    case 'byBody':
      return due.parts.every(({ due }) => startsOfItself(due));
    default:
      return true;
  }
}
