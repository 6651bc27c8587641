import type { FreeTime } from '@nastavnik/contracts/free-times';
import type { FreeSlot } from '@nastavnik/contracts/roster';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysAfter } from '../../roster/age.ts';
import { firstOf, freeTimes, type Search, type Week } from './free-times.ts';
import { weekdayOf } from './lessons.ts';
import type { Lesson } from './lessons.repository.ts';
import { clock, minutesOf } from './spans.ts';

/** A Tuesday. */
const today = '2026-11-24';
const slot = (weekday: number, from: string, until: string): FreeSlot => ({ weekday, from, until });
const search = ({ days = 14, ...over }: Partial<Search> & { days?: number } = {}): Search => ({
  from: today,
  until: daysAfter(today, days - 1),
  passed: 0,
  least: 30,
  taken: new Map(),
  without: new Set(),
  ...over,
});
const words = ({ date, from, until }: FreeTime) => `${date} ${from}–${until}`;
const findBy = (weeks: Week[], over: Parameters<typeof search>[0] = {}) =>
  freeTimes(weeks, search(over)).map(words);
const find = (weeks: FreeSlot[][], over: Parameters<typeof search>[0] = {}) =>
  findBy(
    weeks.map((slots) => ({ slots, lessons: [] })),
    over,
  );

const mentor = [slot(2, '14:00', '16:00'), slot(4, '14:00', '15:00')];

describe('free times of a pair', () => {
  it('are where the times of all overlap, day after day', () => {
    const mentee = [slot(2, '15:00', '17:00'), slot(5, '14:00', '15:00')];
    expect(find([mentor, mentee])).toEqual(['2026-11-24 15:00–16:00', '2026-12-01 15:00–16:00']);
  });

  it('are none when the times of one are not known, and when there is no overlap', () => {
    expect(find([mentor, []])).toEqual([]);
    expect(find([])).toEqual([]);
    expect(find([mentor, [slot(1, '14:00', '16:00')]])).toEqual([]);
  });

  it('need half an hour, and touching times are one', () => {
    expect(find([mentor, [slot(4, '14:31', '15:00')]])).toEqual([]);
    const halves = [slot(4, '14:15', '14:30'), slot(4, '14:30', '14:45')];
    expect(find([mentor, halves], { days: 7 })).toEqual(['2026-11-26 14:15–14:45']);
  });

  it('leave out what has passed, other meetings and days of this pair', () => {
    const days = 8;
    expect(find([mentor], { days, passed: 14 * 60 + 20 })[0]).toBe('2026-11-24 14:20–16:00');
    expect(find([mentor], { days, passed: 15 * 60 + 31 })[0]).toBe('2026-11-26 14:00–15:00');
    const taken = new Map([[today, [{ from: 14 * 60 + 30, until: 15 * 60 + 15 }]]]);
    expect(find([mentor], { days: 1, taken })).toEqual([
      '2026-11-24 14:00–14:30',
      '2026-11-24 15:15–16:00',
    ]);
    expect(find([mentor], { days, without: new Set([today]) })[0]).toBe('2026-11-26 14:00–15:00');
  });

  it('are no more than asked for', () => {
    const times = freeTimes([{ slots: mentor, lessons: [] }], search());
    expect(times).toHaveLength(4);
    expect(firstOf(times, today, 3)).toEqual(times.slice(0, 3));
  });
});

const lesson = (weekday: number, starts: string, ends: string, rest = {}): Lesson => ({
  personId: 'somebody',
  weekday,
  starts,
  ends,
  fromOn: '2026-09-01',
  untilOn: '2027-05-31',
  ...rest,
});
const morning = [lesson(2, '08:30', '09:15'), lesson(2, '13:10', '13:55')];

describe('free times by a timetable', () => {
  it('are as long as a meeting, between lessons of both and after them', () => {
    const pupil = { slots: [], lessons: morning };
    const teacher = {
      slots: [],
      lessons: [lesson(2, '09:25', '10:10'), lesson(2, '14:00', '14:45')],
    };
    expect(findBy([teacher, pupil], { days: 1 })).toEqual([
      `${today} 10:10–10:55`,
      `${today} 14:45–15:30`,
    ]);
  });

  it('are right before lessons that begin late', () => {
    const pupil = { slots: [], lessons: [lesson(2, '13:30', '19:10')] };
    expect(findBy([pupil, pupil], { days: 1 })).toEqual([
      `${today} 12:45–13:30`,
      `${today} 19:10–19:55`,
    ]);
  });

  it('are none on days without lessons, unless they were named', () => {
    const pupil = { slots: [], lessons: morning };
    const adult = { slots: [slot(2, '10:00', '12:00'), slot(6, '10:00', '12:00')], lessons: [] };
    expect(findBy([adult, pupil], { days: 7 })).toEqual([`${today} 10:00–12:00`]);
    const named = { slots: [slot(6, '11:00', '13:00')], lessons: morning };
    expect(findBy([adult, named], { days: 7 })).toContain('2026-11-28 11:00–12:00');
    expect(findBy([{ slots: [], lessons: [] }, pupil])).toEqual([]);
  });

  it('hold on the days of the timetable alone', () => {
    const quarter = { slots: [], lessons: morning.map((each) => ({ ...each, untilOn: today })) };
    expect(findBy([quarter, quarter]).every((time) => time.startsWith(today))).toBe(true);
    expect(findBy([quarter, quarter], { from: '2026-12-01', until: '2026-12-01' })).toEqual([]);
  });

  it('put first what was asked for, week after week', () => {
    const pupil = {
      slots: [slot(4, '15:00', '16:00')],
      lessons: [...morning, lesson(4, '08:30', '14:00')],
    };
    const times = freeTimes([pupil, { slots: [], lessons: pupil.lessons }], search());
    expect(firstOf(times, today, 4).map(words)).toEqual([
      '2026-11-26 15:00–16:00',
      `${today} 09:15–10:00`,
      `${today} 13:55–14:40`,
      '2026-12-03 15:00–16:00',
    ]);
  });

  it('never touch a lesson or what is taken, and lie within the hours of a school', () => {
    const minute = fc.integer({ min: 7 * 12, max: 20 * 12 }).map((five) => clock(five * 5));
    const lessonOfDay = fc
      .record({ weekday: fc.integer({ min: 1, max: 7 }), a: minute, b: minute })
      .filter(({ a, b }) => a < b)
      .map(({ weekday, a, b }) => lesson(weekday, a, b));
    const week = fc.array(lessonOfDay, { maxLength: 12 });
    fc.assert(
      fc.property(week, week, lessonOfDay, (one, other, meeting) => {
        const span = { from: minutesOf(meeting.starts), until: minutesOf(meeting.ends) };
        const weeks = [one, other].map((lessons) => ({ slots: [], lessons }));
        for (const { date, from, until } of freeTimes(
          weeks,
          search({ taken: new Map([[today, [span]]]) }),
        )) {
          const busy = [...one, ...other].filter(({ weekday }) => weekday === weekdayOf(date));
          if (date === today) busy.push(meeting);
          expect(busy.filter(({ starts, ends }) => starts < until && from < ends)).toEqual([]);
          expect(from >= '08:00' && until <= '20:00').toBe(true);
          expect(minutesOf(until) - minutesOf(from)).toBe(45);
        }
      }),
    );
  });
});
