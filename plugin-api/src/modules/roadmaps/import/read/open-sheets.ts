import type { Merge } from '../../../tables/read/merged-cells.ts';
import { type WorkbookSheet, sheetsOfWorkbook } from '../../../tables/read/open-workbook.ts';
import { type Cell, clean, type SourceTable } from '../cells.ts';
import { LIMITS } from './limits.ts';
import { Problem } from '../../../../platform/problem/problem.ts';

/** The sheets of a workbook as tables; cells that are merged know it. */
export async function tablesOfWorkbook(bytes: Buffer, file: string): Promise<SourceTable[]> {
  const sheets = await sheetsOfWorkbook(bytes, file);
  let letters = 0;
  return sheets.map((sheet) => {
    const { cells, name } = sheet;
    const width = Math.max(0, ...cells.map((row) => row.length));
    if (cells.length > LIMITS.rows || width > LIMITS.columns)
      throw new Problem('roadmap-table.too-large', { file });
    // one text may stand in every cell of a book and take no place in its file
    const count = (text: string) => {
      letters += text.length;
      if (letters > LIMITS.text) throw new Problem('roadmap-table.too-large', { file });
      return text;
    };
    return { title: clean(name), above: '', rows: rowsOf(sheet, width, count) };
  });
}

function rowsOf(
  { cells, merges }: WorkbookSheet,
  width: number,
  count: (text: string) => string,
): Cell[][] {
  const rows = cells.map((row) =>
    Array.from({ length: width }, (_, at): Cell => ({ text: count(textOf(row[at])) })),
  );
  for (const merge of merges) markMerged(rows, merge);
  return rows;
}

function markMerged(rows: Cell[][], { top, left, bottom, right }: Merge): void {
  for (let line = top; line <= Math.min(bottom, rows.length - 1); line++)
    for (let at = left; at <= Math.min(right, LIMITS.columns); at++) {
      const row = rows[line];
      if ((line > top || at > left) && row?.[at])
        row[at] = { text: '', merged: line > top ? 'up' : 'left' };
    }
}

/** A day as documents write it; a number without the tail that binary fractions leave. */
function textOf(cell: unknown): string {
  if (cell instanceof Date)
    return cell.toISOString().slice(0, 10).split('-').toReversed().join('.');
  if (typeof cell === 'boolean') return String(cell);
  if (typeof cell !== 'string' && typeof cell !== 'number') return '';
  const text = String(cell).slice(0, 2 * LIMITS.cell);
  return /^\d+\.\d{9,}$/.test(text)
    ? String(Number(Number(text).toFixed(6)))
    : clean(text).slice(0, LIMITS.cell);
}
