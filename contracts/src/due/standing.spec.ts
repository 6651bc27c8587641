import { describe, expect, it } from 'vitest';
import type { Due } from '../due.ts';
import { nextDue, overdueAtApproval, pastDue } from './standing.ts';

const yearlyBy: Due = { kind: 'by', date: '2020-12-05', repeat: { every: 1 } };

describe('the next due date', () => {
  it.each<[Due, string, string | undefined]>([
    [{ kind: 'by', date: '2021-06-01' }, '2021-05-31', '2021-06-01'],
    [{ kind: 'by', date: '2021-06-01' }, '2021-06-01', '2021-06-01'],
    [{ kind: 'by', date: '2021-06-01' }, '2021-06-02', undefined],
    [yearlyBy, '2026-11-27', '2026-12-05'],
    [yearlyBy, '2026-12-06', '2027-12-05'],
    [{ kind: 'dates', dates: ['2020-12-30', '2021-09-01'] }, '2021-01-01', '2021-09-01'],
    [{ kind: 'quarterly' }, '2026-11-27', '2026-12-31'],
    [{ kind: 'yearly', from: 2090 }, '2026-11-27', '2090-12-31'],
    [{ kind: 'year', year: 2022, repeat: { every: 2, until: 2024 } }, '2025-01-01', undefined],
    [{ kind: 'programmes' }, '2026-11-27', undefined],
  ])('of %j on %s is %s', (due, today, next) => {
    expect(nextDue(due, today)?.by).toBe(next);
  });
});

it('a stretch of many years does not hide what is due within it', () => {
  const due: Due = {
    kind: 'byBody',
    parts: [
      { body: 'REGION', due: { kind: 'years', from: 2024, to: 2040 } },
      { body: 'SCHOOLS', due: { kind: 'month', month: '2032-05' } },
    ],
  };
  expect(nextDue(due, '2026-11-27')).toMatchObject({ by: '2032-05-31', body: 'SCHOOLS' });
});

describe('what is overdue', () => {
  it('begins on the day after the last one', () => {
    const due: Due = { kind: 'by', date: '2021-06-01' };
    expect(pastDue(due, '2021-06-01', '2020-09-01')).toEqual([]);
    expect(pastDue(due, '2021-06-02', '2020-09-01')).toEqual([{ from: null, by: '2021-06-01' }]);
  });

  it('is counted from the day on which the roadmap is in force', () => {
    expect(pastDue(yearlyBy, '2023-01-01', '2021-06-01').map(({ by }) => by)).toEqual([
      '2021-12-05',
      '2022-12-05',
    ]);
  });

  it('is never a month that still lasts', () => {
    expect(pastDue({ kind: 'month', month: '2021-06' }, '2021-06-30', '2021-01-01')).toEqual([]);
  });
});

describe('what was over when the act was signed', () => {
  const approvedOn = '2020-07-17';

  it('is 1 July of the order of 17 July 2020 (004, items 1–3), not 1 August (items 4, 5)', () => {
    expect(overdueAtApproval({ kind: 'on', date: '2020-07-01' }, approvedOn)).toHaveLength(1);
    expect(overdueAtApproval({ kind: 'on', date: '2020-08-01' }, approvedOn)).toEqual([]);
    expect(overdueAtApproval({ kind: 'on', date: approvedOn }, approvedOn)).toEqual([]);
  });

  it('is the first turn alone of what goes on each year', () => {
    const due: Due = { kind: 'by', date: '2020-05-01', repeat: { every: 1 } };
    expect(overdueAtApproval(due, approvedOn)).toEqual([{ from: null, by: '2020-05-01' }]);
  });

  it('is nothing of what has no beginning of its own', () => {
    for (const kind of ['quarterly', 'yearly', 'programmes', 'schedule'] as const)
      expect(overdueAtApproval({ kind }, approvedOn)).toEqual([]);
  });
});
