import type { IssueCode } from '../issue-words.ts';

/** A row that cannot be taken, with the reason. */
export class RowRefused extends Error {
  constructor(
    readonly code: IssueCode,
    readonly pointer: string,
    readonly security = false,
  ) {
    super(code);
  }
}

export type WireRow = Record<string, unknown>;
export type Warn = (code: IssueCode, pointer: string) => void;

const CONTROL = /\p{Cc}/u;
const MANGLED = /^\d(?:[.,]\d+)?E\+\d+$/i;
const RU_DATE = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/;

/** A reference given as a string, a safe number or `{sourcedId}`; spaces around it mean nothing. */
export function refOf(value: unknown): string | undefined {
  const id = typeof value === 'object' && value !== null ? (value as WireRow)['sourcedId'] : value;
  const text = Number.isSafeInteger(id) ? String(id) : id;
  return (typeof text === 'string' && text.trim()) || undefined;
}

/** The references in a list; a lone one counts as a list. */
export function refsOf(value: unknown): string[] {
  const list = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
  return list.flatMap((each) => refOf(each) ?? []);
}

/** An identifier that a table editor took for a number: digits of it are lost. */
export const isMangled = (text: string): boolean => MANGLED.test(text);

/** The row's own identifier; refuses one that we could not store. */
export function sourcedIdOf(row: WireRow): string {
  const id = refOf(row['sourcedId']);
  if (id === undefined) throw new RowRefused('sourced-id.missing', '/sourcedId');
  if (id.length > 255 || CONTROL.test(id) || !id.isWellFormed())
    throw new RowRefused('sourced-id.invalid', '/sourcedId');
  if (isMangled(id)) throw new RowRefused('sourced-id.mangled', '/sourcedId');
  return id;
}

/** OneRoster's booleans are strings; real hosts send both. */
export const truth = (value: unknown): boolean =>
  value === true ||
  value === 1 ||
  (typeof value === 'string' && /^(true|1|yes|да|истина)$/i.test(value));

export const falsehood = (value: unknown): boolean =>
  value === false ||
  value === 0 ||
  (typeof value === 'string' && /^(false|0|no|нет|ложь)$/i.test(value));

/** Trimmed text, `null` when empty, `undefined` when not sent. */
export function textOf(row: WireRow, name: string, max: number, warn: Warn) {
  const value = row[name];
  if (value === undefined) return undefined;
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = String(value).toWellFormed().trim();
  if (text.length > max) warn('value.too-long', `/${name}`);
  return text === '' ? null : text.slice(0, max);
}

/** 2026-09-01 out of itself, 01.09.2026 or a moment; `undefined` when it cannot be read. */
export function dateOf(value: unknown, pointer: string, warn: Warn): string | null | undefined {
  if (value === undefined) return undefined;
  if (value === null || value === '') return null;
  const text = typeof value === 'string' ? value.trim() : '';
  const iso = ISO_DATE.exec(text);
  const ru = RU_DATE.exec(text);
  const [year, month, day] = iso ? iso.slice(1, 4) : ru ? [ru[3], ru[2], ru[1]] : [];
  const date = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  const real = new Date(`${date}T00:00:00Z`);
  if (!Number.isNaN(real.getTime()) && real.toISOString().startsWith(date)) return date;
  warn('date.invalid', pointer);
  return undefined;
}

/** 7 out of 7, "07" or "7 класс"; only school grades 1–12. */
export function gradeOf(value: unknown, warn: Warn): number | null | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (first === undefined) return Array.isArray(value) ? null : undefined;
  if (first === null || first === '') return null;
  const text = typeof first === 'string' || typeof first === 'number' ? String(first) : '';
  const grade = Number(/^\s*(\d{1,2})(?!\d)/.exec(text)?.[1]);
  if (grade >= 1 && grade <= 12) return grade;
  warn('grade.invalid', '/grades');
  return undefined;
}

/** Whether the host calls the row deleted; an unknown status is no deletion. */
export function isDeleted(row: WireRow, warn: Warn): boolean {
  const status = row['status'];
  if (status === 'tobedeleted') return true;
  if (status !== undefined && status !== null && status !== '' && status !== 'active')
    warn('status.unknown', '/status');
  return false;
}

/** Whether today lies between the row's optional begin and end. */
export function isCurrent(row: WireRow, today: string, warn: Warn): boolean {
  const begin = dateOf(row['beginDate'], '/beginDate', warn);
  const end = dateOf(row['endDate'], '/endDate', warn);
  return (!begin || begin <= today) && (!end || end >= today);
}

/** A Russian extra: `metadata["ru.position"]` or `metadata.ru.position`. */
export function extra(row: WireRow, name: string): unknown {
  const metadata = row['metadata'] as WireRow | null | undefined;
  if (typeof metadata !== 'object' || metadata === null) return undefined;
  const nested = metadata['ru'] as WireRow | undefined;
  return metadata[`ru.${name}`] ?? (typeof nested === 'object' ? nested?.[name] : undefined);
}
