import type { RoadmapColumn } from '@nastavnik/contracts/roadmap-imports';
import { isBlank, NONE, oneLine, plain, type Row } from '../cells.ts';

/** Which row holds the headings, by its place, and what each column tells. */
export interface Layout {
  header: number;
  fields: (RoadmapColumn | null)[];
}

/** How headings are written in real roadmaps; the first that fits is taken. */
const HEADINGS: readonly [RoadmapColumn, RegExp][] = [
  ['number', /^№|^n$|^п\s?\/\s?п|^номер|порядков/],
  ['due', /срок|^дат[аы]|^период|когда/],
  ['bodies', /исполнител|ответствен|^кто\s/],
  ['result', /результат|^итог|^показател|продукт/],
  ['proof', /вид документа|подтвержд|отчетн/],
  ['section', /^раздел|^направлен|^этап|^блок/],
  ['title', /мероприят|наименован|содержан|действи|^задач|^меры|^что\s/],
];
const LONGEST_HEADING = 120;
const LOOK = 30;

export const isFilled = (row: Row): boolean => row.filter(({ text }) => text !== '').length > 1;

/** The columns under a heading that stands over several of them. */
function groupOf(header: Row, at: number): { title: string; wide: boolean } {
  let start = at;
  while (start > 0 && (header[start]?.text ?? '') === '' && header[start]?.merged !== 'up') start--;
  const next = header[start + 1];
  const wide = next !== undefined && next.text === '' && next.merged !== 'up';
  return { title: oneLine(header[start]?.text ?? ''), wide };
}

/** Whether a row divides the headings above it: «Исполнители: региональные, ОО». */
function isSecond(header: Row, row: Row | undefined): boolean {
  if (!row || isBlank(row)) return false;
  return row.every(({ text }, at) => {
    const { title, wide } = groupOf(header, at);
    return text === '' || (wide && title !== '' && text.length < LONGEST_HEADING);
  });
}

/** «1 | 2 | 3 | 4»: how the columns are counted below the headings. */
export const countsColumns = (row: Row): boolean =>
  row.length > 2 && row.every(({ text }, at) => text.replace(/\.$/, '') === String(at + 1));

/** The headings of all columns, and how many rows they take. */
export function headingsOf(
  rows: readonly Row[],
  header: number,
): { titles: string[]; take: number } {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const top = rows[header] ?? [];
  const second = isSecond(top, rows[header + 1]) ? rows[header + 1]! : undefined;
  const titles = Array.from({ length: width }, (_, at) => {
    const own = oneLine((second?.[at] ?? NONE).text);
    if (own === '') return oneLine((top[at] ?? NONE).text);
    return `${groupOf(top, at).title}: ${own}`;
  });
  return { titles, take: second ? 2 : 1 };
}

const NUMBER = /^\d{1,3}(?:[.,]\d{1,3})*[.)]?$/;

/** What each column tells; each but executors once. */
export function guessFields(rows: readonly Row[], header: number): (RoadmapColumn | null)[] {
  const { titles, take } = headingsOf(rows, header);
  const taken = new Set<RoadmapColumn>();
  const fields = titles.map((title) => {
    const heading = plain(title);
    if (heading === '' || heading.length > LONGEST_HEADING) return null;
    const field = HEADINGS.find(([, pattern]) => pattern.test(heading))?.[0] ?? null;
    if (field === null || (taken.has(field) && field !== 'bodies')) return null;
    taken.add(field);
    return field;
  });
  // numbers may stand in a column that nobody has named
  const [first = null] = fields;
  if (first === null && !taken.has('number')) {
    const cells = rows.slice(header + take).flatMap((row) => row[0]?.text || []);
    const numbers = cells.filter((text) => NUMBER.test(text)).length;
    if (numbers > 0 && numbers * 2 >= cells.length) return ['number', ...fields.slice(1)];
  }
  return fields;
}

/** The row that looks most like headings of a roadmap; null when none does. */
export function guessLayout(rows: readonly Row[]): Layout | null {
  const guesses = rows.slice(0, LOOK).map((row, header) => {
    const fields = isFilled(row) ? guessFields(rows, header) : [];
    const known = new Set(fields.filter((field) => field !== null));
    return { header, fields, score: known.has('title') ? known.size : 0 };
  });
  const best = Math.max(0, ...guesses.map(({ score }) => score));
  const found = guesses.find(({ score }) => score === best);
  return found && best > 1 ? { header: found.header, fields: found.fields } : null;
}

/** Where the headings may stand when none was recognised. */
export const firstFilled = (rows: readonly Row[]): number => Math.max(0, rows.findIndex(isFilled));
