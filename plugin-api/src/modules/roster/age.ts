/** The same month and day so many years later; 29 February becomes 1 March. */
export function yearsAfter(date: string, years: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year + years, month - 1, day)).toISOString().slice(0, 10);
}

/** So many days later. */
export const daysAfter = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

/** Whole days from one date to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** Under 18 on that day; a pupil whose birth date is not known is taken to be. */
export const isMinor = (birthDate: string | null, isPupil: boolean, on: string): boolean =>
  birthDate === null ? isPupil : on < yearsAfter(birthDate, 18);

/** A pupil under 18 who is known to be of that age: old enough to sign beside a guardian. */
export const signsBeside = (
  { birthDate, isPupil }: { birthDate: string | null; isPupil: boolean },
  age: number,
  on: string,
): boolean =>
  birthDate !== null && isMinor(birthDate, isPupil, on) && yearsAfter(birthDate, age) <= on;

/** The year in which a pupil was born; an adult's is nobody's business. */
export const birthYearOf = (birthDate: string | null, isPupil: boolean): number | null =>
  isPupil && birthDate !== null ? Number(birthDate.slice(0, 4)) : null;

/** The Monday of a date's week. */
export const mondayOf = (date: string): string =>
  daysAfter(date, -((new Date(date).getUTCDay() + 6) % 7));
