import { describe, expect, it } from 'vitest';
import { blockMean, changeBetween, changeOf, givenOf, type Marks } from './figures.ts';

const of = (...marks: number[]): Marks =>
  new Map(marks.map((mark, place) => [`person ${place}`, mark]));

describe('a change', () => {
  it('is told in marks and in percent of what was before', () => {
    expect(changeOf(4, 5)).toEqual({ before: 4, after: 5, difference: 1, percent: 25 });
    expect(changeOf(8, 6)).toEqual({ before: 8, after: 6, difference: -2, percent: -25 });
  });

  it('has no percent where there was nothing before', () => {
    expect(changeOf(0, 40)).toEqual({ before: 0, after: 40, difference: 40, percent: null });
  });

  it('is of those alone who answered at both moments', () => {
    const entry = of(2, 2, 10);
    const exit = new Map(of(4, 4));
    expect(changeBetween('S10', entry, exit, 2)).toEqual({
      people: 2,
      before: 2,
      after: 4,
      difference: 2,
      percent: 100,
    });
    expect(changeBetween('S10', of(1), new Map(), 1)).toBeNull();
  });
});

describe('what came out', () => {
  it('is a mean of marks, a share of «да», a share of what is often', () => {
    expect(givenOf('S10', of(7, 8, 10), 3)).toEqual({ people: 3, value: 8.33 });
    expect(givenOf('YN', of(1, 0, 0, 1), 3)).toEqual({ people: 4, value: 50 });
    expect(givenOf('FREQ5', of(1, 2, 3, 5), 3)).toEqual({ people: 4, value: 50 });
  });

  it('is hidden when few have answered', () => {
    expect(givenOf('S10', of(7, 8, 10), 4)).toEqual({ people: 3, value: null });
    expect(changeBetween('YN', of(1, 1), of(0, 1), 3)).toMatchObject({
      people: 2,
      before: null,
      after: null,
      percent: null,
    });
  });

  it('of a block weighs everybody alike, however much they answered', () => {
    const first = of(10, 2);
    const second = new Map([['person 0', 10]]);
    expect(blockMean([first, second], 2)).toEqual({ people: 2, value: 6 });
  });
});
