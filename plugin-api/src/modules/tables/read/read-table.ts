import { TABLE_BYTES, TABLE_ROWS } from '@nastavnik/contracts/tables';
import { Problem } from '../../../platform/problem/problem.ts';
import { textOf } from './cell-text.ts';
import { cellsOfCsv } from './open-csv.ts';
import { cellsOfWorkbook } from './open-workbook.ts';

const MOST_COLUMNS = 100;
/** Lines above a table: its title, the school, the year. */
const ABOVE = 50;
const PK = Buffer.from('PK');

/** A table as texts; rows keep their places, so that a line is called as the file calls it. */
export async function readTable(bytes: Buffer, file: string): Promise<string[][]> {
  if (bytes.length > TABLE_BYTES) throw new Problem('table.too-large', { file });
  const cells = bytes.subarray(0, 2).equals(PK)
    ? await cellsOfWorkbook(bytes, file)
    : cellsOfCsv(bytes, file);
  const rows = cells.map((row) => row.map(textOf));
  const last = rows.findLastIndex(isFull);
  if (last < 1) throw new Problem('table.empty', { file });
  if (last > TABLE_ROWS + ABOVE || rows.some((row) => row.length > MOST_COLUMNS))
    throw new Problem('table.too-large', { file });
  return rows.slice(0, last + 1);
}

const isFull = (row: readonly string[]) => row.some((cell) => cell !== '');
