import type { DocumentKind } from '@nastavnik/contracts/document-kinds';
import { earliestDayOf, schoolYearOf } from '@nastavnik/contracts/primitives';
import type { Facts } from '../paper/paper.ts';

/** The journal is looked through by years, and begins with this one. */
const JOURNAL_FROM = '2020-01-01';

/** The earliest day that a paper may bear: an order on pairs is about their school year. */
export function earliestDay(kind: DocumentKind, sheets: readonly Facts[], dated: string): string {
  if (kind !== 'PAIR_ORDER') return JOURNAL_FROM;
  const rows = sheets.flatMap(({ pairs }) => (Array.isArray(pairs) ? pairs : []));
  const years = rows.flatMap(({ ofYear }) => (ofYear === undefined ? [] : [Number(ofYear)]));
  // papers of before the year was kept were entered about the year of their date
  return earliestDayOf(years.length > 0 ? Math.max(...years) : schoolYearOf(dated));
}
