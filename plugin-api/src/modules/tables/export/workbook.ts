/** What a table editor would take for a formula, also behind spaces or a quote, and in full width. */
const FORMULA = /^[\s\uFEFF"']*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
/** «+7 900 000-00-00» is no formula: it is all digits. */
const PHONE = /^\+?[\d\s()–-]+(?:[,;]\s*\+?[\d\s()–-]+)*$/;
const WIDEST = 45;
const NARROWEST = 6;

/** Every cell is a text; what might be taken for a formula gets the apostrophe of table editors. */
const neutral = (text: string): string => {
  const clean = text.toWellFormed().replace(/[^\P{Cc}\n\t]/gu, ' ');
  return FORMULA.test(clean) && !PHONE.test(clean) ? `'${clean}` : clean;
};

/** A workbook of one sheet: a title above, headings that stay in view, texts and numbers below. */
export async function workbookOf(
  sheet: string,
  title: string,
  heads: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): Promise<Buffer> {
  const { default: writeWorkbook } = await import('write-excel-file/node');
  const text = (value: string, more: object = {}) => ({
    value: neutral(value),
    type: String,
    wrap: true,
    alignVertical: 'top' as const,
    ...more,
  });
  const cell = (value: string | number | null) =>
    value === null || value === ''
      ? null
      : typeof value === 'number'
        ? { value, type: Number, alignVertical: 'top' as const }
        : text(value);
  const head = { fontWeight: 'bold' as const, borderStyle: 'thin' as const };
  const width = (at: number) =>
    Math.max(
      NARROWEST,
      ...[heads, ...rows.slice(0, 200)].map((row) =>
        Math.min(WIDEST, longest(String(row[at] ?? '')) + 2),
      ),
    );
  return writeWorkbook(
    [
      [{ value: neutral(title), type: String, fontWeight: 'bold' }],
      heads.map((each) => text(each, head)),
      ...rows.map((row) => row.map(cell)),
    ],
    {
      sheet,
      columns: heads.map((_, at) => ({ width: width(at) })),
      stickyRowsCount: 2,
      orientation: 'landscape',
    },
  ).toBuffer();
}

const longest = (text: string) => Math.max(...text.split(/[\n ]/).map((word) => word.length), 8);
