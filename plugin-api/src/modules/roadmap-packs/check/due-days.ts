import type { Due } from '@nastavnik/contracts/due';
import type { Path } from '../../packs/check/json-places.ts';

type Simple = Exclude<Due, { kind: 'byBody' | 'several' }>;

/** The parts of a due date that is different for different bodies or goes on by turns. */
export const partsOf = (due: Due): Simple[] =>
  due.kind === 'several'
    ? due.parts
    : due.kind === 'byBody'
      ? due.parts.map((part) => part.due)
      : [due];

const YEARS = new Set(['year', 'endYear', 'from', 'to', 'until']);
const yearIn = (text: string) => Number(text.slice(0, 4));

/** The calendar years that a due date names, each with its place. */
export function* yearsOf(due: unknown, path: Path): Generator<{ year: number; path: Path }> {
  if (typeof due === 'string' && /^20\d\d-/.test(due)) yield { year: yearIn(due), path };
  if (typeof due === 'number' && YEARS.has(String(path.at(-1)))) yield { year: due, path };
  if (typeof due !== 'object' || due === null) return;
  for (const [key, value] of Object.entries(due))
    yield* yearsOf(value, [...path, Array.isArray(due) ? Number(key) : key]);
}

const lastDayOf = (month: string) =>
  new Date(Date.UTC(yearIn(month), Number(month.slice(5)), 0)).toISOString().slice(0, 10);

/** The last days that a due date names by itself; none where it names only years or a plan. */
export function lastDaysOf(due: Due): string[] {
  return partsOf(due).flatMap((part): string[] => {
    switch (part.kind) {
      case 'on':
      case 'by':
        return [part.date];
      case 'between':
        return [part.to];
      case 'dates':
        return part.dates;
      case 'month':
        return [lastDayOf(part.month)];
      case 'months':
        return [lastDayOf(part.to)];
      case 'half':
        return [`${part.year}-${part.half === 1 ? '06-30' : '12-31'}`];
      default:
        return [];
    }
  });
}
