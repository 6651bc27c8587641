import type { Column, PaperTemplate } from './paper.ts';

/** Millimetres between the margins, less than which the letters of a table never have. */
const LINE = 170;
const LONG_LINE = 267;
const INSETS = 3;
/** A letter in sizes of the type: between «о» and «Ж». */
const LETTER = 0.6;
const MM_IN_POINT = 0.3528;
/** Longer than any word or family name: an address, or nonsense. */
const ENDLESS = 40;
/** The number of a row stays whole in however narrow a column. */
const NUMBER = 5;
const VOWELS = 'аеёиоуыэюя';
/** Figures are narrow: a date stands whole in any column that is meant for it. */
const DATE = /^\d{2}\.\d{2}\.\d{4}[.,;]?$/;
const MAY_BREAK = '\u200b';

/** Rows of more lines might not fit on a page. */
const MOST_LINES = 25;

type Rows = readonly (readonly string[])[];

/** How many letters surely fit in a line of each column. */
export function lettersIn(
  columns: readonly Pick<Column, 'width'>[],
  { landscape = false, tableSize = 11 }: Partial<PaperTemplate>,
): number[] {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const line = landscape ? LONG_LINE : LINE;
  return columns.map(
    ({ width }) => ((line * width) / whole - INSETS) / (tableSize * MM_IN_POINT * LETTER),
  );
}

/** For each column, whether it holds a word that it is too narrow for. */
export const wideWords = (rows: Rows, letters: readonly number[]): boolean[] =>
  letters.map((fit, index) => rows.some((row) => longest(row[index] ?? '') > fit));

/** For each row, whether it surely fits on a page, so that no page has to break it. */
export const shortRows = (rows: Rows, letters: readonly number[]): boolean[] =>
  rows.map((row) =>
    row.every((text, index) => {
      const lines = text.split('\n').map((line) => Math.ceil(line.length / (letters[index] ?? 1)));
      return lines.reduce((sum, count) => sum + count, 0) <= MOST_LINES;
    }),
  );

const longest = (text: string) =>
  text.length === 0 ? 0 : Math.max(...text.split(/[\s\u2010-]/u).map((word) => word.length));

/** No word runs out of its column of so many letters, even one that hyphenation knows nothing of. */
export function breakable(text: string, letters: number): string {
  const fit = Math.max(NUMBER, Math.floor(letters));
  if (longest(text) <= fit) return text;
  return text.replaceAll(/\S+/gu, (word) => (DATE.test(word) ? word : broken(word, fit)));
}

const broken = (word: string, fit: number) =>
  word
    .replaceAll(stiff(fit), `$&${MAY_BREAK}`)
    .replaceAll(new RegExp(`[^\\s${MAY_BREAK}]{${ENDLESS}}(?=\\S)`, 'gu'), `$&${MAY_BREAK}`);

/** Letters in a row, as many as the column holds, among which Russian hyphenation finds no syllable. */
const stiff = (fit: number) =>
  new RegExp(`(?:[^\\s\u2010${VOWELS}-]{${fit}}|[${VOWELS}]{${fit}})(?=\\S)`, 'giu');
