import type { FreeTime } from '@nastavnik/contracts/free-times';
import type { FreeSlot } from '@nastavnik/contracts/roster';
import { daysAfter } from '../../roster/age.ts';

/** Minutes of a day between which somebody is free, or is not. */
export interface Span {
  from: number;
  until: number;
}

export interface Search {
  /** The first and the last day. */
  from: string;
  until: string;
  /** Minutes of the first day that have passed. */
  passed: number;
  most: number;
  /** Shorter times are not worth a meeting. */
  least: number;
  /** What is taken already, by day. */
  taken: ReadonlyMap<string, readonly Span[]>;
  /** Days on which the pair meets anyway. */
  without: ReadonlySet<string>;
}

export const minutesOf = (time: string): number =>
  Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

const clock = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** Where two lists of spans overlap. */
const overlap = (one: readonly Span[], other: readonly Span[]): Span[] =>
  one.flatMap((a) =>
    other.flatMap((b) => {
      const [from, until] = [Math.max(a.from, b.from), Math.min(a.until, b.until)];
      return from < until ? [{ from, until }] : [];
    }),
  );

/** What is left of spans when something takes a part of them. */
const without = (spans: readonly Span[], { from, until }: Span): Span[] =>
  spans.flatMap((span) =>
    [
      { from: span.from, until: Math.min(span.until, from) },
      { from: Math.max(span.from, until), until: span.until },
    ].filter((rest) => rest.from < rest.until),
  );

/** Spans in order; those that touch are one. */
function merged(spans: readonly Span[]): Span[] {
  const whole: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = whole.at(-1);
    if (last && span.from <= last.until) last.until = Math.max(last.until, span.until);
    else whole.push({ ...span });
  }
  return whole;
}

const onWeekday = (slots: readonly FreeSlot[], weekday: number): Span[] =>
  merged(
    slots
      .filter((slot) => slot.weekday === weekday)
      .map(({ from, until }) => ({ from: minutesOf(from), until: minutesOf(until) })),
  );

/** The next times when all of these people are free; none when the times of one are not known. */
export function freeTimes(weeks: readonly (readonly FreeSlot[])[], search: Search): FreeTime[] {
  const { from: first, until: last, passed, most, least, taken } = search;
  if (weeks.length === 0 || weeks.some((slots) => slots.length === 0)) return [];
  const found: FreeTime[] = [];
  for (let date = first; date <= last && found.length < most; date = daysAfter(date, 1)) {
    if (search.without.has(date)) continue;
    const weekday = ((new Date(date).getUTCDay() + 6) % 7) + 1;
    const gone = date === first ? [{ from: 0, until: passed }] : [];
    const free = [...gone, ...(taken.get(date) ?? [])].reduce(
      without,
      weeks.map((slots) => onWeekday(slots, weekday)).reduce(overlap),
    );
    for (const { from, until } of free)
      if (until - from >= least) found.push({ date, from: clock(from), until: clock(until) });
  }
  return found.slice(0, most);
}
