import { isUtf8 } from 'node:buffer';
import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { Problem } from '../../../platform/problem/problem.ts';

const SEPARATORS = [';', ',', '\t'];
const LONGEST_ROW = 256 * 1024;

/** The cells of a CSV file: UTF-8, UTF-16 with its mark or Windows-1251; the separator is found. */
export function cellsOfCsv(bytes: Buffer, file: string): string[][] {
  const text = textOf(bytes, file).replace(/\r\n?/g, '\n');
  try {
    return parse(text, {
      delimiter: separatorOf(text),
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: '\n',
      skip_empty_lines: false,
      max_record_size: LONGEST_ROW,
    });
  } catch (error) {
    if (error instanceof CsvError) throw new Problem('table.unreadable', { file });
    throw error;
  }
}

function textOf(bytes: Buffer, file: string): string {
  const marked = { fffe: 'utf-16le', feff: 'utf-16be' }[bytes.subarray(0, 2).toString('hex')];
  const text = new TextDecoder(marked ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1251')).decode(bytes);
  // a picture or a program is no table
  if (/[^\P{Cc}\t\n\r\v\f\u0085]/u.test(text)) throw new Problem('table.unreadable', { file });
  return text.replace(/^"?sep=.?"?\n/i, '');
}

/** The separator that the fullest of the first lines has most of. */
function separatorOf(text: string): string {
  const lines = text.slice(0, LONGEST_ROW).split('\n', 20);
  const most = (separator: string) =>
    Math.max(...lines.map((line) => line.split(separator).length));
  return SEPARATORS.toSorted((one, other) => most(other) - most(one))[0] ?? ';';
}
