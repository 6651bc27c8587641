import type { PlanLine } from '@nastavnik/contracts/plans';
import { expect, it } from 'vitest';
import { lineStates } from './line-state.ts';

const line = (actual: string | null, due: string | null): PlanLine => ({
  section: 'DIRECTIONS',
  task: 'Дроби',
  due,
  expected: null,
  actual,
  mark: null,
});

it('says of each task whether it is done, at work, late or ahead', () => {
  const lines = [
    line('Сделано', '2026-11-16'),
    line(null, null),
    line(null, '2026-11-20'),
    line(null, '2026-12-25'),
  ];
  expect(lineStates(lines, '2026-11-24')).toEqual(['ok', 'run', 'warn', 'next']);
});
