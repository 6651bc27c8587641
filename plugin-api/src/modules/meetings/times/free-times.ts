import { type FreeTime, USUAL_MINUTES } from '@nastavnik/contracts/free-times';
import type { FreeSlot } from '@nastavnik/contracts/roster';
import { daysAfter } from '../../roster/age.ts';
import type { Lesson } from './lessons.repository.ts';
import { lessonSpans, weekdayOf } from './lessons.ts';
import { clock, merged, minutesOf, overlap, type Span, without } from './spans.ts';

/** The hours in which people meet at a school. */
const AT_SCHOOL: Span = { from: 8 * 60, until: 20 * 60 };

/** What is known of a person's week: when they have said to be free, and their lessons. */
export interface Week {
  slots: readonly FreeSlot[];
  lessons: readonly Lesson[];
}

export interface Search {
  /** The first and the last day. */
  from: string;
  until: string;
  /** Minutes of the first day that have passed. */
  passed: number;
  /** Shorter times are not worth a meeting. */
  least: number;
  /** What is taken already, by day. */
  taken: ReadonlyMap<string, readonly Span[]>;
  /** Days on which the pair meets anyway, or nobody is at school. */
  without: ReadonlySet<string>;
}

const named = (slots: readonly FreeSlot[], date: string): Span[] =>
  merged(
    slots
      .filter(({ weekday }) => weekday === weekdayOf(date))
      .map(({ from, until }) => ({ from: minutesOf(from), until: minutesOf(until) })),
  );

/** On days with lessons one is at school and free around them, and when they have said; on others only then. */
function freeOn({ slots, lessons }: Week, date: string): Span[] {
  const busy = lessonSpans(lessons, date);
  const said = named(slots, date);
  return busy.length > 0 ? busy.reduce(without, merged([AT_SCHOOL, ...said])) : said;
}

/** The hours of a stretch that are a meeting: right before lessons that begin late, or else at once. */
function meetingIn({ from, until }: Span): Span {
  const begins = from === AT_SCHOOL.from && until < AT_SCHOOL.until ? until - USUAL_MINUTES : from;
  return { from: begins, until: begins + USUAL_MINUTES };
}

/** The times of one day: those that all have named, or else what the timetable leaves. */
function timesOn(weeks: readonly Week[], date: string, gone: readonly Span[], least: number) {
  const common = gone.reduce(without, weeks.map((week) => freeOn(week, date)).reduce(overlap));
  const asked = weeks.filter(({ slots }) => slots.length > 0);
  const wished =
    asked.length > 0 ? asked.map(({ slots }) => named(slots, date)).reduce(overlap, common) : [];
  const fits = wished.filter(({ from, until }) => until - from >= least);
  if (fits.length > 0) return fits.map((span) => ({ ...span, wished: true }));
  return common
    .filter(({ from, until }) => until - from >= USUAL_MINUTES)
    .map((span) => ({ ...meetingIn(span), wished: false }));
}

/** The times when all of these people are free, day after day. */
export function freeTimes(weeks: readonly Week[], search: Search): FreeTime[] {
  if (weeks.length === 0) return [];
  const found: FreeTime[] = [];
  for (let date = search.from; date <= search.until; date = daysAfter(date, 1)) {
    if (search.without.has(date)) continue;
    const passed = date === search.from ? [{ from: 0, until: search.passed }] : [];
    const gone = [...passed, ...(search.taken.get(date) ?? [])];
    for (const { from, until, wished } of timesOn(weeks, date, gone, search.least))
      found.push({ date, from: clock(from), until: clock(until), wished });
  }
  return found;
}

/** The first so many: week after week, in each those first that were asked for. */
export function firstOf(times: readonly FreeTime[], from: string, most: number): FreeTime[] {
  const place = ({ date, wished, from: time }: FreeTime) =>
    [date >= daysAfter(from, 7), !wished, date, time].join(' ');
  return times.toSorted((a, b) => (place(a) < place(b) ? -1 : 1)).slice(0, most);
}
