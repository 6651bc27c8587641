import { describe, expect, it } from 'vitest';
import { asksFrom, fits, meanOf, troubleOf } from './pulse-view.ts';

const rules = { low: 2, fall: 1 };
const said = (...marks: number[]) => {
  const given = marks.map((mark, place) => ({ question: `Q${place}`, mark }));
  return { marks: given, mean: meanOf(given) };
};

describe('trouble', () => {
  it.each([
    ['nothing said', [], null],
    ['a good first answer', [said(4, 4, 5)], null],
    ['one low mark among good ones', [said(5, 5, 2)], 'low'],
    ['a fall to marks that are not low', [said(5, 5, 5), said(4, 4, 4)], 'falls'],
    ['a small fall', [said(5, 5, 5), said(5, 4, 4)], null],
    ['an old fall that was made good', [said(5, 5, 5), said(3, 3, 3), said(4, 4, 4)], null],
  ] as const)('%s', (_what, line, trouble) => {
    expect(troubleOf(line, rules)).toBe(trouble);
  });
});

it('is asked at once, and then so many days after the last answer', () => {
  expect(asksFrom(undefined, 30, '2026-11-24')).toBe('2026-11-24');
  expect(asksFrom('2026-11-01', 30, '2026-11-24')).toBe('2026-12-01');
});

it('takes one mark for each question and no other', () => {
  const questions = [{ code: 'A' }, { code: 'B' }];
  const marks = (...codes: string[]) => codes.map((question) => ({ question, mark: 3 }));
  expect(fits(marks('B', 'A'), questions)).toBe(true);
  expect(fits(marks('A'), questions)).toBe(false);
  expect(fits(marks('A', 'A'), questions)).toBe(false);
  expect(fits(marks('A', 'C'), questions)).toBe(false);
});
