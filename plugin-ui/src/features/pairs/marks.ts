import type { Meeting } from '@nastavnik/contracts/meetings';

/** What both sides said about one meeting; a group's mark is its mean. */
export interface Marks {
  id: string;
  date: string;
  mentor: number | null;
  mentee: number | null;
}

function mean(marks: readonly number[]): number | null {
  if (marks.length === 0) return null;
  return Math.round((marks.reduce((sum, mark) => sum + mark, 0) / marks.length) * 10) / 10;
}

/**
 * The marks of a pair's meetings, which come newest first, oldest first: two of one day stay in
 * their order; meetings without any are left out.
 */
export const marksOf = (meetings: readonly Meeting[]): Marks[] =>
  meetings
    .map(({ id, date, parts }) => {
      const of = (asked: 'mentor' | 'mentee') =>
        mean(parts.flatMap(({ side, mark }) => (side === asked && mark !== null ? [mark] : [])));
      return { id, date, mentor: of('mentor'), mentee: of('mentee') };
    })
    .filter(({ mentor, mentee }) => mentor !== null || mentee !== null)
    .toReversed()
    .toSorted((a, b) => a.date.localeCompare(b.date));
