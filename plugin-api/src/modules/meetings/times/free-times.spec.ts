import type { FreeSlot } from '@nastavnik/contracts/roster';
import { describe, expect, it } from 'vitest';
import { daysAfter } from '../../roster/age.ts';
import { freeTimes, type Search } from './free-times.ts';

/** A Tuesday. */
const today = '2026-11-24';
const slot = (weekday: number, from: string, until: string): FreeSlot => ({ weekday, from, until });
const search = ({ days = 14, ...over }: Partial<Search> & { days?: number } = {}): Search => ({
  from: today,
  until: daysAfter(today, days - 1),
  passed: 0,
  most: 6,
  least: 30,
  taken: new Map(),
  without: new Set(),
  ...over,
});
const find = (weeks: FreeSlot[][], over: Parameters<typeof search>[0] = {}) =>
  freeTimes(weeks, search(over)).map(({ date, from, until }) => `${date} ${from}–${until}`);

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
    expect(find([mentor], { most: 3 })).toHaveLength(3);
  });
});
