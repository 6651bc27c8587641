import type { DocumentKind } from '@nastavnik/contracts/document-kinds';
import { schoolYearOf } from '@nastavnik/contracts/primitives';
import { dateInFigures, dateInWords, inSchoolYear } from '../facts/said-dates.ts';
import { NBSP } from '../facts/person-in-full.ts';
import type { Facts } from '../paper/paper.ts';
import type { KeptPaper } from './journal.repository.ts';

interface Right {
  number: string;
  date: string;
  /** The date that stood there. */
  before: string;
  /** Of pairs whose term begins with the order. */
  kind: DocumentKind;
}

/** The paper with another number and date; a term that begins with its day begins with the right one. */
export function corrected(
  { common, sheets }: KeptPaper,
  { number, date, before, kind }: Right,
): KeptPaper {
  const [was, is] = [before, date].map((day) => `с${NBSP}${dateInFigures(day)} `) as [
    string,
    string,
  ];
  const right = (facts: Facts): Facts =>
    Object.fromEntries(
      Object.entries(facts).map(([code, value]) => [
        code,
        Array.isArray(value)
          ? value.map(right)
          : kind === 'PAIR_ORDER' && code === 'term' && typeof value === 'string'
            ? value.replace(was, is)
            : value,
      ]),
    );
  return {
    common: {
      ...common,
      number,
      date: dateInWords(date),
      schoolYear: inSchoolYear(schoolYearOf(date)),
    },
    sheets: sheets.map(right),
  };
}
