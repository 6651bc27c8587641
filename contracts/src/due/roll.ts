import type { Due, SimpleDue } from '../due.ts';
import { occurrences } from './occurrences.ts';
import { type DatedDue, firstTurn, isDated, later, repeatOf } from './stretch.ts';
import { addDays, yearOf, yearsLater } from './days.ts';

/**
 * A due date in the next year's roadmap: as it was, because it goes on by itself; moved by whole
 * years; or a question, because the day was exact or the years that it named are over.
 */
export type Rolled =
  | { due: Due; how: 'kept' | 'moved' }
  | { ask: 'exact' | 'ended'; proposal: Due };

/** Where a due date is carried over to. */
export interface Ahead {
  /** The first day of the twelve months into which it is to fall: «2026-09-01» for a school year. */
  begins: string;
  /** The last year of the new roadmap, where it is not that of those months. */
  to?: number;
  /** In place of those months: so many years later, each year of several to its own. */
  shift?: number;
}

/** A due date carried over to the next years. */
export function roll(due: Due, ahead: Ahead): Rolled {
  if (due.kind === 'several')
    return together(
      due.parts.map((part) => rollSimple(part, ahead)),
      (parts) => ({ ...due, parts }),
    );
  if (due.kind === 'byBody')
    return together(
      due.parts.map((part) => rollSimple(part.due, ahead)),
      (dues) => ({ ...due, parts: due.parts.map(({ body }, at) => ({ body, due: dues[at]! })) }),
    );
  return rollSimple(due, ahead);
}

type RolledSimple =
  | { due: SimpleDue; how: 'kept' | 'moved' }
  | { ask: 'exact' | 'ended'; proposal: SimpleDue };

/** One question makes a question of the whole. */
function together(parts: RolledSimple[], whole: (parts: SimpleDue[]) => Due): Rolled {
  const made = whole(parts.map((part) => ('ask' in part ? part.proposal : part.due)));
  const question = parts.find((part) => 'ask' in part);
  if (question) return { ask: question.ask, proposal: made };
  return {
    due: made,
    how: parts.some((part) => 'how' in part && part.how === 'moved') ? 'moved' : 'kept',
  };
}

function rollSimple(due: SimpleDue, ahead: Ahead): RolledSimple {
  const { begins, shift = 0 } = ahead;
  if (due.kind === 'schedule' || due.kind === 'programmes' || goesOn(due, begins))
    return { due, how: 'kept' };
  if (isDated(due)) return rollDated(due, ahead);
  if (due.kind === 'dates') {
    const last = due.dates.at(-1)!;
    const date = yearsLater(last, yearsAhead(last, ahead).years);
    return { ask: 'ended', proposal: { kind: 'by', date } };
  }
  const to = ahead.to ?? yearOf(addDays(yearsLater(begins, 1), -1));
  const from = due.from === undefined ? {} : { from: Math.min(due.from + shift, to) };
  return { ask: 'ended', proposal: { ...due, ...from, to } };
}

/** It has a turn in those months or after them, as it stands. */
const goesOn = (due: SimpleDue, begins: string): boolean =>
  occurrences(due, { from: begins, to: '2102-01-01' }).length > 0;

function rollDated(due: DatedDue, ahead: Ahead): RolledSimple {
  const repeat = repeatOf(due);
  const { years, fits } = yearsAhead(firstTurn(due).by, ahead);
  const { repeat: _, ...once } = { repeat, ...later(due, years) };
  if (repeat || due.kind === 'years' || !fits) return { ask: 'ended', proposal: once };
  return due.kind === 'on' || due.kind === 'between'
    ? { ask: 'exact', proposal: once }
    : { due: once, how: 'moved' };
}

/** How many years later the day is; where the shift leads out of the new years, into the first months of them. */
function yearsAhead(day: string, { begins, to, shift }: Ahead): { years: number; fits: boolean } {
  if (shift === undefined) return { years: yearsBetween(day, begins), fits: true };
  const moved = yearsLater(day, shift);
  const fits = moved >= begins && (to === undefined || yearOf(moved) <= to);
  return { years: fits ? shift : yearsBetween(day, begins), fits };
}

/** How many years later the day falls into those months. */
function yearsBetween(day: string, begins: string): number {
  const years = yearOf(begins) - yearOf(day);
  return yearsLater(day, years) < begins ? years + 1 : years;
}
