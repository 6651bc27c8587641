import { parse } from 'csv-parse/sync';
import { isMangled, RowRefused, type WireRow } from '../intake/wire.ts';
import type { Column, Header } from './columns.ts';

/** The standard's words, however they are cased in the file. */
const WORDS = new Map(
  [
    'student teacher aide counselor proctor principal administrator siteAdministrator',
    'districtAdministrator systemAdministrator guardian parent relative homeroom scheduled',
    'active tobedeleted male female unspecified other primary secondary',
  ]
    .join(' ')
    .split(' ')
    .map((word) => [word.toLowerCase(), word]),
);
/** What Excel makes of a long number; the digits that it dropped are lost. */
const AS_TEXT = /^="([^"]*)"$/;
const SERIAL = /^[1-7]\d{4}(?:[.,]\d+)?$/;
const MIDNIGHT = /[ T]0?0:00(?::00)?$/;
const DAY_MS = 86_400_000;
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
const SHORT_LIST = /^[^",\r\n]*(?:,[^",\r\n]*)*$/;

/** A row as intake reads it, with what may be said of it when it is refused. */
export interface WireRecord {
  row: WireRow;
  refused?: RowRefused;
}

/** One record of a file under REST's names. What is not certain is refused by its column. */
export function toWire({ columns, names }: Header, cells: readonly string[]): WireRecord {
  const row: WireRow = {};
  const metadata: WireRow = {};
  let refused: RowRefused | undefined;
  for (const [at, column] of columns.entries()) {
    const raw = cells[at];
    const name = column?.csv ?? names[at] ?? '';
    if (raw === undefined && column?.required) refused ??= new RowRefused('row.uneven', name);
    if (raw === undefined) continue;
    const text = clean(raw);
    const wrong = wrongIn(text, column);
    if (wrong) refused ??= new RowRefused(wrong, name);
    else if (name.startsWith('metadata.')) set(metadata, name.slice(9), valueOf(text, column));
    else if (column) row[column.rest] = valueOf(text, column);
    else if (text !== '') set(row, name, text);
  }
  const more = cells.findIndex((cell, at) => at >= columns.length && cell.trim() !== '');
  if (more !== -1) refused ??= new RowRefused('row.uneven', numbered(more));
  if (Object.keys(metadata).length > 0) row['metadata'] = metadata;
  return { row, ...(refused && { refused }) };
}

/** What a column without a name is called. */
export const numbered = (at: number): string => `столбец ${at + 1}`;

function set(row: WireRow, name: string, value: unknown): void {
  if (name !== '' && name !== '__proto__') row[name] = value;
}

/** A cell without the marks and spaces that table editors leave. */
function clean(raw: string): string {
  const text = raw.replaceAll('\uFEFF', '').trim();
  return (AS_TEXT.exec(text)?.[1] ?? text).replace(/[\t\r\n]+/g, ' ');
}

function wrongIn(text: string, column: Column | null) {
  if (/[^\P{Cc}\t-\r\u0080-\u009f]|\uFFFD/u.test(text)) return 'value.invalid' as const;
  const id = column?.holds === 'id' || column?.holds === 'ids';
  return id && isMangled(text) ? ('sourced-id.mangled' as const) : null;
}

/** An empty cell says that there is nothing. */
function valueOf(text: string, column: Column | null): unknown {
  switch (column?.holds) {
    case 'list':
    case 'ids':
      return listOf(text);
    case 'date':
      return text === '' ? null : dateOf(text);
    case 'word':
      return WORDS.get(text.toLowerCase()) ?? text;
    default:
      return text === '' ? null : text;
  }
}

/** A list in a cell is a line of CSV in itself. */
function listOf(text: string): string[] {
  if (SHORT_LIST.test(text))
    return text
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== '');
  const [items = []] = parse(text, { relax_quotes: true, trim: true });
  return items.filter((item) => item !== '');
}

/** Days as Excel keeps or shows them; everything else is read by intake. */
function dateOf(text: string): string {
  const day = text.replace(MIDNIGHT, '');
  if (!SERIAL.test(day)) return day;
  return new Date(EXCEL_EPOCH + Math.floor(Number(day.replace(',', '.'))) * DAY_MS)
    .toISOString()
    .slice(0, 10);
}
