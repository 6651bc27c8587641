import { csv, type Rows, type Sheets } from './package-fixture.ts';

/** One package as real and hostile exporters spoil it, and what is to be said of it. */
export interface Dirt {
  name: string;
  make: (sheets: Record<string, Rows>) => Sheets;
  /** The whole package is refused so. */
  refused?: string;
  /** What becomes of the run. */
  state?: string;
  /** `file:line column: code`, all of them. */
  complaints?: string[];
  by?: 'host';
}

type Change = (rows: Rows) => void;
export type Told = Omit<Dirt, 'name' | 'make'>;

/** A copy of a file with something done to its rows; the first row is the header, line 1. */
const edit =
  (file: string, change: Change): Dirt['make'] =>
  (sheets) => {
    const rows = (sheets[file] ?? []).map((row) => [...row]);
    change(rows);
    return { [file]: rows };
  };
export const dirty = (name: string, file: string, change: Change, told: Told = {}): Dirt => ({
  name,
  make: edit(file, change),
  ...told,
});
export const raw = (
  name: string,
  file: string,
  write: (text: string, rows: Rows) => string | Uint8Array,
  told: Told = {},
): Dirt => ({
  name,
  make: (sheets) => ({ [file]: write(csv(sheets[file] ?? []), sheets[file] ?? []) }),
  ...told,
});
/** Puts a value into a cell of the line. */
export const put =
  (line: number, at: number, value: string): Change =>
  (rows) => {
    (rows[line - 1] ?? [])[at] = value;
  };
export const column =
  (name: string, value: string): Change =>
  (rows) => {
    for (const [at, row] of rows.entries()) row.push(at === 0 ? name : value);
  };
export const renamed = (from: string, to: string) => (rows: Rows) => {
  const [header = []] = rows;
  header[header.indexOf(from)] = to;
};
export const dropped = (name: string) => (rows: Rows) => {
  const at = rows[0]?.indexOf(name) ?? -1;
  for (const row of rows) row.splice(at, 1);
};
