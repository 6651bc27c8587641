import type { Pair } from '@nastavnik/contracts/pairs';
import type { Plan } from '@nastavnik/contracts/plans';

/** A plan of two tasks, one done, that waits for the curator. */
export const makePlan = (pair: Pair, over: Partial<Plan> = {}): Plan => ({
  pairId: pair.id,
  goal: 'Средний балл по алгебре не ниже 3,8',
  lines: [
    {
      section: 'DIFFICULTIES',
      task: 'Дроби',
      due: '2026-11-16',
      expected: 'Контрольная на «4»',
      actual: 'Написал на «4»',
      mark: 9,
    },
    {
      section: 'DIRECTIONS',
      task: 'Мини-проект',
      due: '2027-03-12',
      expected: null,
      actual: null,
      mark: null,
    },
  ],
  agreedOn: null,
  agreedBy: null,
  changedBy: pair.mentor,
  changedAt: '2026-10-19T10:00:00Z',
  remarks: [],
  asks: [],
  mayWrite: true,
  mayAgree: true,
  mayNameGoal: false,
  mayComment: true,
  version: 2,
  ...over,
});
