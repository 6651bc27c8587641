import type { Calendar, CalendarEntry } from '@nastavnik/contracts/calendar';
import { addDays } from '../../shared/dates.ts';

/** The month before, this one, and eleven to come: as much as may be asked for at once. */
const MONTHS = 13;
const SOON_DAYS = 30;

const monthOf = (date: string) => date.slice(0, 7);

/** «2026-10» … «2027-10» of a day in November 2026. */
export function monthsAround(today: string): string[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: MONTHS }, (_, at) =>
    new Date(Date.UTC(year, month - 2 + at, 1)).toISOString().slice(0, 7),
  );
}

/** The first day of the first month and the last of the last. */
export function daysAround(today: string): { from: string; to: string } {
  const months = monthsAround(today);
  const next = new Date(`${months.at(-1)}-01T12:00:00Z`);
  next.setUTCMonth(next.getUTCMonth() + 1);
  return { from: `${months[0]}-01`, to: addDays(next.toISOString(), -1) };
}

/** What one of the selections holds: late, the next days, or a month. */
export function chosen({ today, late, entries }: Calendar, view: string): CalendarEntry[] {
  if (view === 'late') return [...late, ...entries.filter(({ state }) => state === 'late')];
  if (view !== '') return entries.filter(({ by }) => monthOf(by) === view);
  const until = addDays(today, SOON_DAYS);
  return entries.filter(({ by }) => by >= today && by <= until);
}
