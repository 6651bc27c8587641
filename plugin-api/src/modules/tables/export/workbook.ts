import { textOf } from '../read/cell-text.ts';

/** What a table editor would take for a formula, also behind spaces or a quote, and in full width. */
const FORMULA = /^[\s\uFEFF"']*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
/** «+7 900 000-00-00» is no formula: it is all digits. */
const PHONE = /^\+?[\d\s()–-]+(?:[,;]\s*\+?[\d\s()–-]+)*$/;
const WIDEST = 45;
/** Texts longer than this are wrapped, unless one word is longer. */
const USUAL = 28;
const NARROWEST = 6;
const LINE_POINTS = 15;

/** Every cell is a text; what might be taken for a formula gets the apostrophe of table editors. */
const neutral = (text: string): string => {
  const clean = text.toWellFormed().replace(/[^\P{Cc}\n\t]/gu, ' ');
  return FORMULA.test(clean) && !PHONE.test(clean) ? `'${clean}` : clean;
};

/** What is read from a cell that was written here. */
export const asReadBack = (value: string | number): string =>
  textOf(typeof value === 'number' ? value : neutral(value));

type Value = string | number | null;

export interface Sheet {
  sheet: string;
  title: string;
  heads: readonly string[];
  rows: readonly (readonly Value[])[];
  /** In letters; as the texts need unless said. */
  widths?: readonly number[];
}

/** A workbook of one sheet. */
export const workbookOf = (
  sheet: string,
  title: string,
  heads: Sheet['heads'],
  rows: Sheet['rows'],
): Promise<Buffer> => workbookOfSheets([{ sheet, title, heads, rows }]);

/** On each sheet a title above, headings that stay in view, texts and numbers below. */
export async function workbookOfSheets(sheets: readonly Sheet[]): Promise<Buffer> {
  const { default: writeWorkbook } = await import('write-excel-file/node');
  return writeWorkbook(sheets.map(written)).toBuffer();
}

function written({ sheet, title, heads, rows, widths: said }: Sheet) {
  const widths = said ?? heads.map((_, at) => widthOf([heads, ...rows.slice(0, 200)], at));
  const text = (value: string, more: object = {}) => ({
    value: neutral(value),
    type: String,
    wrap: true,
    alignVertical: 'top' as const,
    ...more,
  });
  const cell = (value: Value, more: object) =>
    value === null || value === ''
      ? null
      : typeof value === 'number'
        ? { value, type: Number, alignVertical: 'top' as const, ...more }
        : text(value, more);
  const line = (row: readonly Value[], more: object = {}) => {
    const height = heightOf(row, widths);
    return row.map((each) => cell(each, { height, ...more }));
  };
  return {
    data: [
      [{ value: neutral(title), type: String, fontWeight: 'bold' as const }],
      line(heads, { fontWeight: 'bold', borderStyle: 'thin' }),
      ...rows.map((row) => line(row)),
    ],
    sheet,
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 2,
    orientation: 'landscape' as const,
  };
}

function widthOf(rows: readonly (readonly Value[])[], at: number): number {
  const texts = rows.map((row) => String(row[at] ?? ''));
  const needed = texts.map((text) =>
    Math.max(Math.min(text.length, USUAL), ...text.split(/[\n ]/).map((word) => word.length)),
  );
  return Math.min(WIDEST, Math.max(NARROWEST, ...needed.map((letters) => letters + 2)));
}

/** Said, for not every program finds itself how high a row with wrapped texts must be. */
const heightOf = (row: readonly Value[], widths: readonly number[]): number =>
  LINE_POINTS *
  Math.max(1, ...row.map((value, at) => linesOf(String(value ?? ''), widths[at] ?? 0)));

/** In how many lines a text is wrapped. */
function linesOf(text: string, width: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines++;
    let used = 0;
    for (const { length } of paragraph.split(' ')) {
      if (used > 0 && used + length > width - 1) [lines, used] = [lines + 1, 0];
      lines += Math.floor(Math.max(0, length - 1) / width);
      used += length + 1;
    }
  }
  return lines;
}
