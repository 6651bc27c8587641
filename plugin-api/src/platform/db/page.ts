import { z } from 'zod';
import { Problem } from '../problem/problem.ts';

/** What a cursor holds: the sort values of the last row, its id at the end. */
const Place = z.tuple([z.string(), z.uuid()]);
export type Place = z.infer<typeof Place>;

const write = (place: Place) => Buffer.from(JSON.stringify(place)).toString('base64url');

/** The place after which a page begins; null for the first page. Refuses what we did not write. */
export function placeOf(after: string | undefined): Place | null {
  if (after === undefined) return null;
  try {
    return Place.parse(JSON.parse(Buffer.from(after, 'base64url').toString('utf8')));
  } catch {
    throw new Problem('input.invalid', undefined, [
      { pointer: '/query/after', code: 'invalid', message: 'not a cursor of this list' },
    ]);
  }
}

/** One page of rows of which one more than `limit` was asked for. */
export function pageFrom<Row, Item>(
  rows: Row[],
  limit: number,
  place: (row: Row) => Place,
  item: (row: Row) => Item,
): { items: Item[]; next: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => item(row)),
    next: rows.length > limit && last ? write(place(last)) : null,
  };
}
