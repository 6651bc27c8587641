/** What a table editor would take for a formula, also behind spaces or a quote, and in full width. */
const FORMULA = /^[\s\uFEFF"']*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
const BOM = '\uFEFF';

const cellOf = (text: string): string =>
  `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/**
 * A table as CSV that Russian Excel opens by a double click: UTF-8 with its mark, semicolons, and
 * every cell a text, never a formula.
 */
export const sheetOf = (rows: readonly (readonly string[])[]): string =>
  BOM + rows.map((row) => `${row.map(cellOf).join(';')}\r\n`).join('');
