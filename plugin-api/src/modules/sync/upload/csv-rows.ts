import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { Problem } from '../../../platform/problem/problem.ts';
import { type Encoding, textOf } from './encoding.ts';
import { type PackedFile, shortName } from './zip-package.ts';

const SEPARATORS = [',', ';', '\t', '|'];
const MOST_COLUMNS = 1_000;
const MOST_ROWS = 1_000_000;
const LONGEST_ROW = 256 * 1024;
/** The parser makes all rows of a piece at once, and a row may be one letter. */
const PIECE = 8 * 1024;

/** A file that ends in the middle of a row, or cannot be read on from a row. */
export class CutShort extends Error {
  constructor(
    readonly file: string,
    readonly line: number,
    /** Number of the cell, from zero. */
    readonly cell: number,
  ) {
    super(`${file}:${line}`);
  }
}

/** A row with the number of the line on which it begins. */
export interface CsvRow {
  line: number;
  cells: string[];
}

export interface CsvFile {
  file: string;
  separator: string;
  header: CsvRow;
  rows: () => AsyncGenerator<CsvRow>;
}

type Parsed = { record: string[]; info: { lines: number } };

/** Opens a file of rows: finds its separator and its header; empty rows are no rows. */
export async function openCsv(packed: PackedFile, encoding: Encoding): Promise<CsvFile> {
  const file = shortName(packed.path);
  const separator = await separatorOf(packed, encoding);
  const all = () => rowsOf(packed, encoding, separator);
  for await (const header of all()) {
    if (header.cells.length > MOST_COLUMNS) throw new Problem('upload.too-many', { file });
    return { file, separator, header, rows: () => after(header, all()) };
  }
  throw new Problem('upload.unreadable', { file });
}

/** The separator that the first line has most of, or that Excel names there: `sep=;`. */
async function separatorOf(packed: PackedFile, encoding: Encoding): Promise<string> {
  let text = '';
  for await (const piece of textOf(packed, encoding)) {
    text = (text + piece).trimStart();
    if (text.length > LONGEST_ROW || /[\r\n]/.test(text)) break;
  }
  const [first = ''] = text.split(/[\r\n]/, 1);
  const named = /^"?sep=(.)"?$/i.exec(first)?.[1];
  if (named) return named;
  const count = (separator: string) => first.split(separator).length;
  return SEPARATORS.toSorted((one, other) => count(other) - count(one))[0] ?? ',';
}

async function* rowsOf(
  packed: PackedFile,
  encoding: Encoding,
  separator: string,
): AsyncGenerator<CsvRow> {
  const file = shortName(packed.path);
  let last = '';
  async function* text() {
    for await (const piece of withOneLineEnd(textOf(packed, encoding))) {
      last = piece;
      yield piece;
    }
  }
  const parser = parse({
    delimiter: separator,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    record_delimiter: '\n',
    max_record_size: LONGEST_ROW,
  });
  let row: CsvRow | undefined;
  let end = 0;
  let width = 0;
  let count = 0;
  try {
    const parsed: AsyncIterable<Parsed> = pipeline(Readable.from(text()), parser, () => {});
    for await (const { record, info } of parsed) {
      const line = info.lines - record.reduce((sum, cell) => sum + breaksIn(cell), 0);
      end = info.lines;
      // empty rows take time too
      if (++count > MOST_ROWS) throw new Problem('upload.too-many', { file });
      if (record.every((cell) => cell.trim() === '')) continue;
      if (/^sep=.?$/i.test(record[0] ?? '') && !row) continue;
      if (row) yield row;
      width ||= record.length;
      row = { line, cells: record };
    }
  } catch (error) {
    if (error instanceof CsvError) throw new CutShort(file, end + 1, cellOf(error));
    throw error;
  }
  if (row && row.cells.length < width && !last.endsWith('\n'))
    throw new CutShort(file, row.line, row.cells.length - 1);
  if (row) yield row;
}

/** The same text with one kind of line ends: the parser counts lines so, in cells too. */
async function* withOneLineEnd(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  for await (const piece of pieces) {
    const text = held + piece;
    held = text.endsWith('\r') ? '\r' : '';
    const whole = text.slice(0, text.length - held.length).replace(/\r\n?/g, '\n');
    for (let at = 0; at < whole.length; at += PIECE) yield whole.slice(at, at + PIECE);
  }
  if (held !== '') yield '\n';
}

/** The parser names the cell at which it gave up. */
const cellOf = ({ column }: CsvError & { column?: unknown }) =>
  typeof column === 'number' ? column : 0;

const breaksIn = (cell: string) => (cell.includes('\n') ? cell.split('\n').length - 1 : 0);

async function* after(header: CsvRow, rows: AsyncGenerator<CsvRow>): AsyncGenerator<CsvRow> {
  for await (const row of rows) if (row.line !== header.line) yield row;
}
