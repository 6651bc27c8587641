import type { DocumentKind } from '@nastavnik/contracts/document-kinds';
import { schoolYearOf } from '@nastavnik/contracts/primitives';
import { dateInFigures, dateInWords, inSchoolYear } from '../facts/said-dates.ts';
import { NBSP } from '../facts/person-in-full.ts';
import type { Facts } from '../paper/paper.ts';
import type { KeptPaper } from './journal.repository.ts';

interface Said {
  number: string;
  date: string;
}

const termFrom = (day: string) => `с${NBSP}${dateInFigures(day)} `;

/** The row of a pair whose term begins with this order: its first day and its order go along. */
function rightRow(row: Facts, was: Said, is: Said): Facts {
  const { startedBy, term } = row;
  // papers of before that was kept: the day alone says where it comes from
  const byThis = startedBy === undefined || startedBy === '' || startedBy === was.number;
  if (!byThis || typeof term !== 'string') return row;
  return {
    ...row,
    term: term.replace(termFrom(was.date), termFrom(is.date)),
    ...(startedBy === was.number && { startedBy: is.number }),
  };
}

/** The paper with another number and date; a term that begins with its day begins with the right one. */
export function corrected(
  kind: DocumentKind,
  { common, sheets }: KeptPaper,
  was: Said,
  is: Said,
): KeptPaper {
  const { number, date } = is;
  const right = ({ pairs, ...sheet }: Facts): Facts => ({
    ...sheet,
    ...(Array.isArray(pairs) && { pairs: pairs.map((row) => rightRow(row, was, is)) }),
  });
  return {
    common: {
      ...common,
      number,
      date: dateInWords(date),
      schoolYear: inSchoolYear(schoolYearOf(date)),
    },
    sheets: kind === 'PAIR_ORDER' ? sheets.map(right) : sheets,
  };
}
