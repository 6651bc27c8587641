import { describe, expect, it } from 'vitest';
import { Due } from '../due.ts';
import { roll } from './roll.ts';

const every1 = { repeat: { every: 1 as const } };
const until2024 = { repeat: { every: 1 as const, until: 2024 } };

describe('a due date in the roadmap of the school year 2026/27', () => {
  it.each<[Due, Due]>([
    [
      { kind: 'by', date: '2020-12-05' },
      { kind: 'by', date: '2026-12-05' },
    ],
    [
      { kind: 'by', date: '2021-06-01' },
      { kind: 'by', date: '2027-06-01' },
    ],
    [
      { kind: 'by', date: '2024-02-29' },
      { kind: 'by', date: '2027-02-28' },
    ],
    [
      { kind: 'month', month: '2020-09' },
      { kind: 'month', month: '2026-09' },
    ],
    [
      { kind: 'months', from: '2020-12', to: '2021-02' },
      { kind: 'months', from: '2026-12', to: '2027-02' },
    ],
    [
      { kind: 'half', year: 2021, half: 2 },
      { kind: 'half', year: 2026, half: 2 },
    ],
    [
      { kind: 'quarter', year: 2021, quarter: 1 },
      { kind: 'quarter', year: 2027, quarter: 1 },
    ],
    [
      { kind: 'year', year: 2021 },
      { kind: 'year', year: 2026 },
    ],
    [
      { kind: 'schoolYear', endYear: 2021 },
      { kind: 'schoolYear', endYear: 2027 },
    ],
  ])('%j is moved to %j', (due, moved) => {
    expect(roll(due, { begins: '2026-09-01' })).toEqual({ due: moved, how: 'moved' });
  });

  it.each<Due>([
    { kind: 'by', date: '2020-12-05', ...every1 },
    { kind: 'year', year: 2022, repeat: { every: 2 } },
    { kind: 'yearly' },
    { kind: 'yearly', from: 2021, to: 2026 },
    { kind: 'years', from: 2024, to: 2030 },
    { kind: 'quarterly' },
    { kind: 'dates', dates: ['2025-09-01', '2026-09-01'] },
    { kind: 'by', date: '2027-06-01' },
    { kind: 'schedule' },
    { kind: 'programmes' },
  ])('%j goes on as it is', (due) => {
    expect(roll(due, { begins: '2026-09-01' })).toEqual({ due, how: 'kept' });
  });

  it.each<[Due, 'exact' | 'ended', Due]>([
    [{ kind: 'on', date: '2021-01-20' }, 'exact', { kind: 'on', date: '2027-01-20' }],
    [
      { kind: 'between', from: '2020-12-28', to: '2021-01-10' },
      'exact',
      { kind: 'between', from: '2026-12-28', to: '2027-01-10' },
    ],
    [{ kind: 'by', date: '2020-12-05', ...until2024 }, 'ended', { kind: 'by', date: '2026-12-05' }],
    [
      { kind: 'dates', dates: ['2020-12-30', '2021-09-01'] },
      'ended',
      { kind: 'by', date: '2026-09-01' },
    ],
    [{ kind: 'years', from: 2021, to: 2024 }, 'ended', { kind: 'years', from: 2023, to: 2026 }],
    [{ kind: 'yearly', from: 2021, to: 2024 }, 'ended', { kind: 'yearly', from: 2021, to: 2027 }],
  ])('%j is a question: %s', (due, ask, proposal) => {
    expect(roll(due, { begins: '2026-09-01' })).toEqual({ ask, proposal });
    expect(Due.parse(proposal)).toEqual(proposal);
  });

  it('of different bodies is moved part by part, and one question makes a question of all', () => {
    const half = { kind: 'half' as const, year: 2021, half: 2 as const };
    const july = { kind: 'month' as const, month: '2021-07' };
    const parts = (one: object, other: object) =>
      ({
        kind: 'byBody',
        parts: [
          { body: 'DISTRICT', due: one },
          { body: 'SCHOOLS', due: other },
        ],
      }) as Due;
    expect(roll(parts(july, half), { begins: '2026-09-01' })).toEqual({
      due: parts({ ...july, month: '2027-07' }, { ...half, year: 2026 }),
      how: 'moved',
    });
    expect(
      roll(parts({ kind: 'on', date: '2021-07-01' }, half), { begins: '2026-09-01' }),
    ).toMatchObject({
      ask: 'exact',
    });
  });

  it('is moved into a calendar year where the roadmap is for one', () => {
    expect(roll({ kind: 'by', date: '2021-06-01' }, { begins: '2026-01-01' })).toEqual({
      due: { kind: 'by', date: '2026-06-01' },
      how: 'moved',
    });
    expect(roll({ kind: 'yearly', from: 2021, to: 2024 }, { begins: '2026-01-01' })).toEqual({
      ask: 'ended',
      proposal: { kind: 'yearly', from: 2021, to: 2026 },
    });
  });

  it.each<[Due, object]>([
    [{ kind: 'month', month: '2020-07' }, { due: { kind: 'month', month: '2026-07' } }],
    [{ kind: 'year', year: 2021 }, { due: { kind: 'year', year: 2027 } }],
    [{ kind: 'year', year: 2024 }, { due: { kind: 'year', year: 2030 } }],
    [
      { kind: 'years', from: 2021, to: 2024 },
      { proposal: { kind: 'years', from: 2027, to: 2030 } },
    ],
    [
      { kind: 'yearly', from: 2021, to: 2024 },
      { proposal: { kind: 'yearly', from: 2027, to: 2030 } },
    ],
    // beyond the new years nothing is moved without a question
    [
      { kind: 'year', year: 2025 },
      { ask: 'ended', proposal: { kind: 'year', year: 2026 } },
    ],
  ])('%j of a roadmap for 2020–2024 goes to its own year of 2026–2030', (due, expected) => {
    const rolled = roll(due, { begins: '2026-01-01', to: 2030, shift: 6 });
    expect(rolled).toMatchObject(expected);
  });
});
