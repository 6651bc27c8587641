const DAY = 86_400_000;
const noon = (date: string) => Date.parse(`${date}T12:00:00Z`);
const two = (figure: number) => String(figure).padStart(2, '0');

export const addDays = (date: string, days: number): string =>
  new Date(noon(date) + days * DAY).toISOString().slice(0, 10);

export const yearOf = (date: string): number => Number(date.slice(0, 4));

const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** How many days a month has; none when there is no such month. */
export const daysIn = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (LENGTHS[month - 1] ?? 0);

/** «2021-09» of a year and the number of a month. */
export const monthOf = (year: number, month: number): string => `${year}-${two(month)}`;

/** The date, whether there is such a day or not. */
export const dateOf = (year: number, month: number, day: number): string =>
  `${year}-${two(month)}-${two(day)}`;

export const lastDayOf = (month: string): string =>
  `${month}-${two(daysIn(yearOf(month), Number(month.slice(5, 7))))}`;

/** The same day of a later or earlier year; 29 February of a common year is the 28th. */
export function yearsLater(date: string, years: number): string {
  const year = yearOf(date) + years;
  const [, month = 1, day = 1] = date.split('-').map(Number);
  return dateOf(year, month, Math.min(day, daysIn(year, month)));
}
