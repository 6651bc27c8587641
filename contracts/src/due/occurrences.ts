import type { Due, SimpleDue } from '../due.ts';
import { isWorkday, type WorkCalendar } from '../workdays.ts';
import { addDays, yearOf } from './days.ts';
import {
  type DatedDue,
  type Stretch,
  firstTurn,
  firstYear,
  halfOf,
  isDated,
  later,
  monthStretch,
  quarterOf,
  repeatOf,
  yearStretch,
} from './stretch.ts';

/** One turn of a due date; `body` where bodies have different ones. */
export interface Occurrence extends Stretch {
  body?: string;
}

export interface Window {
  from: string;
  to: string;
}

/** What a due date cannot know of itself. */
export interface DueCalendar {
  /** «09-01». */
  schoolYearFrom?: string;
  /** Days of the programmes, for what is due «в сроки программ». */
  programmes?: readonly Stretch[];
  /** Days of the plan, for what is due «по графику». */
  schedule?: readonly Stretch[];
  /** Only when asked: a last day that is a day off becomes the next or previous working day. */
  move?: { to: 'next' | 'previous'; workdays: WorkCalendar };
}

/** No calendar moves a day further than this, New Year's holidays included. */
const FURTHEST_MOVE = 40;

/** All turns that meet a window of days, the earliest last day first. */
export function occurrences(due: Due, window: Window, calendar: DueCalendar = {}): Occurrence[] {
  const wide = {
    from: addDays(window.from, -FURTHEST_MOVE),
    to: addDays(window.to, FURTHEST_MOVE),
  };
  return turnsOf(due, wide, calendar)
    .map((turn) => onWorkday(turn, calendar))
    .filter(({ from, by }) => by >= window.from && (from ?? by) <= window.to)
    .toSorted((one, other) => (one.by < other.by ? -1 : one.by > other.by ? 1 : 0));
}

function turnsOf(due: Due, window: Window, calendar: DueCalendar): Occurrence[] {
  if (due.kind === 'several') return due.parts.flatMap((part) => simple(part, window, calendar));
  if (due.kind === 'byBody')
    return due.parts.flatMap(({ body, due }) =>
      simple(due, window, calendar).map((turn) => ({ ...turn, body })),
    );
  return simple(due, window, calendar);
}

function simple(due: SimpleDue, window: Window, calendar: DueCalendar): Stretch[] {
  if (isDated(due)) return repeated(due, window, calendar);
  switch (due.kind) {
    case 'dates':
      return due.dates.map((date) => ({ from: null, by: date }));
    case 'schedule':
      return [...(calendar.schedule ?? [])];
    case 'programmes':
      return [...(calendar.programmes ?? [])];
    case 'monthly':
      return inYears(due, window, (year) => turns(12, year, monthStretch));
    case 'quarterly':
      return inYears(due, window, (year) => turns(4, year, quarterOf));
    case 'halfYearly':
      return inYears(due, window, (year) => turns(2, year, halfOf));
    default:
      return inYears(due, window, (year) => [yearStretch(year)]);
  }
}

/** Each turn is counted from the first one, so that 29 February comes back in leap years. */
function repeated(due: DatedDue, window: Window, { schoolYearFrom }: DueCalendar): Stretch[] {
  const repeat = repeatOf(due);
  const first = firstTurn(due, schoolYearFrom);
  if (!repeat) return [first];
  const found: Stretch[] = [];
  const skipped = Math.max(0, yearOf(window.from) - yearOf(first.by) - 1);
  for (let years = skipped - (skipped % repeat.every); ; years += repeat.every) {
    const turn = firstTurn(later(due, years), schoolYearFrom);
    const isOver = repeat.until !== undefined && firstYear(due) + years > repeat.until;
    if (isOver || (turn.from ?? turn.by) > window.to) return found;
    found.push(turn);
  }
}

interface InYears {
  from?: number | undefined;
  to?: number | undefined;
}

function inYears({ from, to }: InYears, window: Window, of: (year: number) => Stretch[]) {
  const first = Math.max(from ?? 0, yearOf(window.from));
  const last = Math.min(to ?? Infinity, yearOf(window.to));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => of(first + at)).flat();
}

const turns = (count: number, year: number, of: (year: number, turn: number) => Stretch) =>
  Array.from({ length: count }, (_, at) => of(year, at + 1));

/** The working day on which a day off ends up; the day itself where none is near. */
export function movedDay(day: string, { to, workdays }: NonNullable<DueCalendar['move']>): string {
  const step = to === 'next' ? 1 : -1;
  const days = Array.from({ length: FURTHEST_MOVE }, (_, at) => addDays(day, at * step));
  return days.find((each) => isWorkday(each, workdays)) ?? day;
}

function onWorkday(turn: Occurrence, { move }: DueCalendar): Occurrence {
  if (!move) return turn;
  const by = movedDay(turn.by, move);
  if (by === turn.by) return turn;
  const isOneDay = turn.from === turn.by;
  return { ...turn, from: isOneDay || (turn.from ?? '') > by ? by : turn.from, by };
}
