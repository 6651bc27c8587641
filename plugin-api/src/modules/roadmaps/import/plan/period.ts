import { oneLine } from '../cells.ts';

/** What the words above a table say of the whole of it. */
export interface HeadFacts {
  title: string;
  period: { from: number; to: number } | null;
  schoolYear?: number;
  year?: number;
  /** The day of the act that put it in force. */
  actDay: string | null;
}

const YEARS = /(20\d\d)\s*(?:[-–—/]|гг?\.?\s*[-–—])\s*(20\d\d|\d\d)(?!\d)/u;
const ACT = /приказ|распоряжен|постановлен|утвержд/iu;
const DAY = /(?<!\d)(\d{1,2})\s?\.\s?(\d{1,2})\s?\.?\s?(20\d\d)(?!\d)/u;

export function headFacts(above: string): HeadFacts {
  const text = oneLine(above);
  const title = titleOf(above);
  const [, first, last] = YEARS.exec(title) ?? YEARS.exec(text) ?? [];
  const from = Number(first);
  const to = last === undefined ? NaN : Number(last.length === 2 ? `20${last}` : last);
  const period = first !== undefined && from <= to && to - from < 30 ? { from, to } : null;
  const isSchoolYear = period !== null && to === from + 1 && /учебн/iu.test(title || text);
  const [, only] = /(?:^|\D)(20\d\d)\s*(?:г\.|год)/u.exec(period ? '' : title) ?? [];
  return {
    title,
    period: period ?? (only === undefined ? null : { from: Number(only), to: Number(only) }),
    ...(isSchoolYear && { schoolYear: to }),
    ...(only !== undefined && { year: Number(only) }),
    actDay: ACT.test(text) ? dayIn(text) : null,
  };
}

/** From the words «дорожная карта» to the table. */
function titleOf(above: string): string {
  const lines = above.split('\n');
  const at = lines.findLastIndex((line) => /дорожн\p{L}+ карт|план\p{L}* мероприят/iu.test(line));
  return at < 0 ? '' : oneLine(lines.slice(at).join(' ')).slice(0, 300);
}

function dayIn(text: string): string | null {
  const [, day = '', month = '', year] = DAY.exec(text) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return year !== undefined && new Date(`${date}T00:00:00Z`).toJSON()?.startsWith(date)
    ? date
    : null;
}
