import { daysBefore } from './school-year.ts';

/** Days, besides weekends and the summer, on which no school teaches: `MM-DD`. */
const holidays = new Set(['11-04', '12-31', '02-23', '03-08', '05-01', '05-09']);

/** The region lives by Moscow time; Swedes write dates as the wire does. */
export const dayOf = (now: Date): string =>
  now.toLocaleDateString('sv-SE', { timeZone: 'Europe/Moscow' });

/** Whether there are lessons on this day. */
export function isSchoolDay(day: string): boolean {
  const weekday = new Date(day).getUTCDay();
  const inYear = day.slice(5);
  const rests = inYear > '05-31' && inYear < '09-01';
  const newYear = inYear < '01-10';
  return weekday > 0 && weekday < 6 && !rests && !newYear && !holidays.has(inYear);
}

/** The day itself when there are lessons, otherwise the next such day, or the last one before. */
export function schoolDay(day: string, way: 'before' | 'after'): string {
  const step = way === 'before' ? 1 : -1;
  return isSchoolDay(day) ? day : schoolDay(daysBefore(day, step), way);
}

/** The last days with lessons up to this one, of one school year, oldest first. */
export function lastSchoolDays(today: string, many: number): string[] {
  const last = schoolDay(today, 'before');
  const start = `${Number(last.slice(0, 4)) - (last.slice(5) < '09' ? 1 : 0)}-09-01`;
  const days: string[] = [];
  for (let day = last; days.length < many && day >= start; day = daysBefore(day, 1)) {
    if (isSchoolDay(day)) days.unshift(day);
  }
  return days;
}

/** Monday to Friday of a day's week; at a weekend the week that comes. */
export function schoolWeek(today: string): string[] {
  const weekday = new Date(today).getUTCDay();
  const toMonday = weekday === 0 ? -1 : weekday === 6 ? -2 : weekday - 1;
  return [0, 1, 2, 3, 4].map((at) => daysBefore(today, toMonday - at));
}

/** «26.11» */
export const shortDay = (day: string): string => `${day.slice(8)}.${day.slice(5, 7)}`;
