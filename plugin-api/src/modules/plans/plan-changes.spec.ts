import type { PlanLine } from '@nastavnik/contracts/plans';
import { describe, expect, it } from 'vitest';
import { isEmpty, planHolds } from './plan-changes.ts';

const line: PlanLine = {
  section: 'DIFFICULTIES',
  task: 'Дроби',
  due: '2026-11-16',
  expected: 'Контрольная на «4»',
  actual: null,
  mark: null,
};
const plan = { goal: 'Средний балл 3,8', lines: [line] };

describe('an agreed plan', () => {
  it('holds when results and marks are written down', () => {
    const after = { ...plan, lines: [{ ...line, actual: 'Написал на «4»', mark: 9 }] };
    expect(planHolds(plan, after)).toBe(true);
  });

  it.each([
    { ...plan, goal: 'Средний балл 4' },
    { ...plan, lines: [] },
    { ...plan, lines: [{ ...line, due: '2026-12-01' }] },
    { ...plan, lines: [{ ...line, section: 'DIRECTIONS' as const }] },
  ])('does not hold when what is planned changes', (after) => {
    expect(planHolds(plan, after)).toBe(false);
  });
});

it('is empty without a goal or without tasks', () => {
  expect(isEmpty(plan)).toBe(false);
  expect(isEmpty({ ...plan, goal: '' })).toBe(true);
  expect(isEmpty({ ...plan, lines: [] })).toBe(true);
});
