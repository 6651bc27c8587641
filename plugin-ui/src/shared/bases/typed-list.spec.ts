import { expect, it } from 'vitest';
import { fitsList, listOf } from './typed-list.ts';

it('a typed list has no blanks and no repeats', () => {
  expect(listOf(' алгебра, шахматы,, алгебра ')).toEqual(['алгебра', 'шахматы']);
  expect(listOf('')).toEqual([]);
});

it('a typed list has at most 20 entries, none too long', () => {
  expect(fitsList('алгебра', 100)).toBe(true);
  expect(fitsList('я'.repeat(101), 100)).toBe(false);
  expect(fitsList(Array.from({ length: 21 }, (_, n) => `тема ${n}`).join(','), 100)).toBe(false);
});
