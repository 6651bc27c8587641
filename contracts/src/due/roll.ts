import type { Due, SimpleDue } from '../due.ts';
import { occurrences } from './occurrences.ts';
import {
  type DatedDue,
  firstTurn,
  isDated,
  later,
  repeatOf,
  schoolYearStretch,
} from './stretch.ts';
import { yearsLater } from './days.ts';
import { schoolYearOf } from '../primitives.ts';

/**
 * A due date in the next year's roadmap: as it was, because it goes on by itself; moved by whole
 * years; or a question, because the day was exact or the years that it named are over.
 */
export type Rolled =
  | { due: Due; how: 'kept' | 'moved' }
  | { ask: 'exact' | 'ended'; proposal: Due };

/** A due date carried over to a school year. */
export function roll(due: Due, schoolYear: number): Rolled {
  if (due.kind === 'several')
    return together(
      due.parts.map((part) => rollSimple(part, schoolYear)),
      (parts) => ({ ...due, parts }),
    );
  if (due.kind === 'byBody')
    return together(
      due.parts.map((part) => rollSimple(part.due, schoolYear)),
      (dues) => ({ ...due, parts: due.parts.map(({ body }, at) => ({ body, due: dues[at]! })) }),
    );
  return rollSimple(due, schoolYear);
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

function rollSimple(due: SimpleDue, schoolYear: number): RolledSimple {
  if (due.kind === 'schedule' || due.kind === 'programmes' || goesOn(due, schoolYear))
    return { due, how: 'kept' };
  if (isDated(due)) return rollDated(due, schoolYear);
  if (due.kind === 'dates') {
    const last = due.dates.at(-1)!;
    const proposal = { kind: 'by' as const, date: inSchoolYear(last, schoolYear) };
    return { ask: 'ended', proposal };
  }
  return { ask: 'ended', proposal: { ...due, to: schoolYear } };
}

/** It has a turn in that school year or after it, as it stands. */
function goesOn(due: SimpleDue, schoolYear: number): boolean {
  const begins = schoolYearStretch(schoolYear).from!;
  return occurrences(due, { from: begins, to: '2102-01-01' }).length > 0;
}

function rollDated(due: DatedDue, schoolYear: number): RolledSimple {
  const repeat = repeatOf(due);
  const years = schoolYear - schoolYearOf(firstTurn(due).by);
  const { repeat: _, ...once } = { repeat, ...later(due, years) };
  if (repeat || due.kind === 'years') return { ask: 'ended', proposal: once };
  return due.kind === 'on' || due.kind === 'between'
    ? { ask: 'exact', proposal: once }
    : { due: once, how: 'moved' };
}

const inSchoolYear = (date: string, schoolYear: number) =>
  yearsLater(date, schoolYear - schoolYearOf(date));
