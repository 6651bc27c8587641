import { isBlank, type Row, type SourceTable } from '../cells.ts';

const widthOf = ({ rows }: SourceTable) => Math.max(0, ...rows.map((row) => row.length));
export const sameWords = (one: Row, other: Row): boolean =>
  one.length === other.length && one.every(({ text }, at) => text === other[at]?.text);

/**
 * A table that was cut at the end of a page is one table again: nothing stands between its parts
 * and they have the same columns. A heading that is repeated on each page is left to the reader.
 */
export function joinPages(tables: readonly SourceTable[]): SourceTable[] {
  const joined: SourceTable[] = [];
  for (const table of tables) {
    if (table.rows.every(isBlank)) continue;
    const before = joined.at(-1);
    if (before && table.above === '' && widthOf(before) === widthOf(table))
      before.rows.push(...table.rows);
    else joined.push({ ...table, rows: [...table.rows] });
  }
  return joined;
}
