import { expect, it } from 'vitest';
import { type SideMonth, tallyOf, trendOf } from './tally.ts';

const row = (month: string, side: SideMonth['side'], more: Partial<SideMonth>): SideMonth => ({
  pairId: 'one',
  form: 'PUPIL_PUPIL',
  month,
  side,
  meetings: 2,
  awaiting: 0,
  asked: 2,
  answered: 2,
  sum: 0,
  marks: 0,
  ...more,
});

it('counts a meeting once, and means by marks rather than by months', () => {
  const rows = [
    row('2026-10', 'mentor', { sum: 18, marks: 2, awaiting: 1 }),
    row('2026-10', 'mentee', { asked: 4, answered: 3, sum: 20, marks: 3, awaiting: 1 }),
    row('2026-11', 'mentor', { sum: 4, marks: 1 }),
  ];
  expect(tallyOf(rows)).toEqual({
    meetings: 4,
    awaiting: 1,
    mentor: { asked: 4, answered: 4, mean: 7.3 },
    mentee: { asked: 4, answered: 3, mean: 6.7 },
  });
  expect(tallyOf([])).toMatchObject({ meetings: 0, mentor: { mean: null } });
});

it('tells how marks have changed since the last month with any, in whatever order rows come', () => {
  const rows = [
    row('2026-12', 'mentor', { marks: 0 }),
    row('2026-11', 'mentor', { sum: 12, marks: 2 }),
    row('2026-09', 'mentor', { sum: 9, marks: 1 }),
    row('2026-09', 'mentee', { sum: 9, marks: 1 }),
  ];
  expect(trendOf(rows)).toEqual({ mentor: -3, mentee: null });
});
