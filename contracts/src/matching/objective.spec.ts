import { expect, it } from 'vitest';
import { assign } from './assignment.ts';
import { instanceOf, type Seeker, type Weights } from './objective.ts';

const weights: Weights = { keep: 150, crowding: 5, coverage: 'first' };
const seeker = (fits: Seeker['fits'], priority = 0): Seeker => ({ priority, fits });
const matched = (seekers: Seeker[], places: number[], more: Partial<Weights> = {}) => [
  ...assign(instanceOf(seekers, places, { ...weights, ...more })).mentorOf,
];

it('covers more people before it covers them better', () => {
  const one = seeker([
    { mentor: 0, score: 1_000 },
    { mentor: 1, score: 0 },
  ]);
  const other = seeker([{ mentor: 0, score: 0 }]);
  expect(matched([one, other], [1, 1])).toEqual([1, 0]);
});

it('covers one of a priority group before two others', () => {
  const only = (mentor: number, priority = 0) => seeker([{ mentor, score: 900 }], priority);
  const urgent = seeker([{ mentor: 0, score: 0 }], 1);
  expect(matched([only(0), only(0), urgent], [1])).toEqual([-1, -1, 0]);
  expect(matched([only(0), urgent, only(0)], [2]).filter((mentor) => mentor === 0)).toHaveLength(2);
  expect(matched([only(0), urgent, only(0)], [2])[1]).toBe(0);
});

it('leaves a pair as it is unless another is better by more than the bonus', () => {
  const pair = (better: number) => [
    seeker([
      { mentor: 0, score: 500, kept: true },
      { mentor: 1, score: 500 + better },
    ]),
  ];
  expect(matched(pair(149), [1, 1])).toEqual([0]);
  expect(matched(pair(151), [1, 1])).toEqual([1]);
});

it('spreads those who fit alike over the mentors', () => {
  const both = seeker([
    { mentor: 0, score: 500 },
    { mentor: 1, score: 500 },
  ]);
  const mentors = matched([both, both, both, both], [4, 4]);
  expect(mentors.filter((mentor) => mentor === 0)).toHaveLength(2);
});

it('makes no pair below the score that is worth one', () => {
  const seekers = [seeker([{ mentor: 0, score: 300 }]), seeker([{ mentor: 0, score: 700 }])];
  expect(matched(seekers, [2])).toEqual([0, 0]);
  expect(matched(seekers, [2], { coverage: 400 })).toEqual([-1, 0]);
});

it('refuses more priority groups than numbers can tell apart', () => {
  const seekers = Array.from({ length: 2_000 }, (_, index) => seeker([], index % 40));
  expect(() => instanceOf(seekers, [], weights)).toThrow(RangeError);
});
