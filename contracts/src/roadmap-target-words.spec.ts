import { expect, it } from 'vitest';
import { targetWords } from './roadmap-target-words.ts';

const target = { indicator: 'COVERAGE', atLeast: true, years: { '2027': 50, '2026': 35.5 } };

it('a target is told by the title and unit of its indicator, year by year', () => {
  const indicators = [{ code: 'COVERAGE', title: 'Вовлечённые обучающиеся', unit: '%' }];
  expect(targetWords(target, indicators)).toBe(
    'Вовлечённые обучающиеся, не менее, %: 2026 – 35,5; 2027 – 50',
  );
});

it('an indicator that the roadmap does not know is told by its code', () => {
  expect(targetWords({ ...target, atLeast: false }, [])).toBe('COVERAGE: 2026 – 35,5; 2027 – 50');
});
