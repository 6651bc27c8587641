import { expect, it } from 'vitest';
import { targetOf } from './item-target.ts';

const title = 'Показатель';
const indicators = [
  { code: 'INDICATOR_1', title, unit: 'чел.' },
  { code: 'INDICATOR_2', title, unit: '%' },
  { code: 'INDICATOR_3', title, unit: 'ед.' },
  { code: 'GROWTH_SCHOOLS', title, unit: 'ед.' },
  { code: 'GROWTH_KINDERGARTENS', title, unit: 'ед.' },
];
const asked = (figures: Record<string, number>) => ({
  indicators,
  targets: Object.entries(figures).map(([indicator, value]) => ({
    indicator,
    atLeast: true,
    years: { 2026: value },
  })),
});

it('each number is held against the figure of its own indicator', () => {
  const both = asked({ GROWTH_SCHOOLS: 30, GROWTH_KINDERGARTENS: 5 });
  expect(targetOf(both, 'GROWTH_SCHOOLS', 2026)).toBe(30);
  expect(targetOf(both, 'GROWTH_KINDERGARTENS', 2026)).toBe(5);
  expect(targetOf(both, 'GROWTH_SCHOOLS', 2027)).toBe('unset');
  expect(targetOf(both, 'GROWTH_EXTRA', 2026)).toBe('none');
});

it('without one of its own it takes the only figure that it could be, and never one of several', () => {
  expect(targetOf(asked({ INDICATOR_1: 500 }), 'MENTORS_REGISTERED', 2026)).toBe(500);
  expect(targetOf(asked({ INDICATOR_1: 30, INDICATOR_3: 5 }), 'GROWTH_SCHOOLS', 2026)).toBe(
    'unset',
  );
  expect(targetOf(asked({}), 'GROWTH_SCHOOLS', 2026)).toBe('none');
});

it('a share is asked in per cent, a number in anything else', () => {
  const both = asked({ INDICATOR_1: 500, INDICATOR_2: 35 });
  expect(targetOf(both, 'COVERAGE_REACHED', 2026)).toBe(35);
  expect(targetOf(both, 'MENTORS_REGISTERED', 2026)).toBe(500);
  expect(targetOf(asked({ INDICATOR_1: 500 }), 'COVERAGE_REACHED', 2026)).toBe('none');
  expect(targetOf(asked({ INDICATOR_2: 35 }), 'MENTORS_REGISTERED', 2026)).toBe('none');
});
