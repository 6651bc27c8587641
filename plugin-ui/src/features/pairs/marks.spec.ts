import { expect, it } from 'vitest';
import { makeMeeting, makePair, partsOf } from '../../testing/pairs.ts';
import { marksOf } from './marks.ts';

it('puts two meetings of one day in the order in which they were held', () => {
  const pair = makePair(50);
  const marked = (number: number, mark: number, date: string) =>
    makeMeeting(number, pair, { date, parts: partsOf(pair).map((part) => ({ ...part, mark })) });
  const newestFirst = [
    marked(63, 10, '2026-11-24'),
    marked(62, 4, '2026-11-24'),
    marked(61, 7, '2026-11-20'),
  ];

  expect(marksOf(newestFirst).map(({ mentor }) => mentor)).toEqual([7, 4, 10]);
});
