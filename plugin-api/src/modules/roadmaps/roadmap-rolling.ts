import type { Due } from '@nastavnik/contracts/due';
import { type Ahead, roll } from '@nastavnik/contracts/due/roll';
import { schoolYearOf } from '@nastavnik/contracts/primitives';
import type { DueAsk } from '@nastavnik/contracts/roadmaps';

export interface Years {
  from: number;
  to: number;
}

/**
 * The years of a new roadmap for which nobody has named any: those of its source while they last, else as
 * many from this year on. Two years in a row are a school year.
 */
export function yearsFrom(source: Years, today: string): Years {
  const { from, to } = source;
  const year = Number(today.slice(0, 4));
  const ofSchool = to === from + 1;
  if (ofSchool ? schoolYearOf(today) <= to : year <= to) return source;
  const first = from === to ? year : schoolYearOf(today) - 1;
  return { from: first, to: first + to - from };
}

const isLong = ({ from, to }: Years) => to > from + 1;

/**
 * Where dates are carried over to; null where they hold as they are. From several years to several each
 * goes to its own year of the new ones; else all go to the twelve months of one year or school year.
 */
const aheadOf = (source: Years, years: Years): Ahead | null => {
  const { from, to } = years;
  if (from <= source.from) return null;
  if (isLong(source) && isLong(years))
    return { begins: `${from}-01-01`, to, shift: from - source.from };
  return { begins: from === to ? `${from}-01-01` : `${from}-09-01`, to };
};

interface Dated {
  due: Due | null;
  dueAsk: DueAsk | null;
}

/** Items with the due dates of these years; one that cannot be carried over without a guess is asked for. */
export function rolled<I extends Dated>(
  items: readonly I[],
  { source, years }: { source: Years; years: Years },
): I[] {
  const ahead = aheadOf(source, years);
  if (ahead === null) return [...items];
  return items.map((item) => {
    // a question that nobody has answered is asked of the next year
    const was = item.due ?? item.dueAsk?.was;
    if (!was) return item;
    const found = roll(was, ahead);
    if ('due' in found) return { ...item, due: found.due, dueAsk: null };
    const dueAsk = { why: found.ask, was, proposal: found.proposal };
    return { ...item, due: null, dueAsk };
  });
}
