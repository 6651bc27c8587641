import { describe, expect, it } from 'vitest';
import type { Due } from '../due.ts';
import { type DueCalendar, occurrences } from './occurrences.ts';

const turns = (due: Due, from: string, to: string, calendar?: DueCalendar) =>
  occurrences(due, { from, to }, calendar).map(({ from, by }) => (from ? [from, by] : [by]));
const lastDays = (due: Due, from: string, to: string, calendar?: DueCalendar) =>
  occurrences(due, { from, to }, calendar).map(({ by }) => by);

describe('turns of a due date', () => {
  it.each<[Due, string[][]]>([
    [{ kind: 'on', date: '2021-01-20' }, [['2021-01-20', '2021-01-20']]],
    [{ kind: 'by', date: '2021-06-01' }, [['2021-06-01']]],
    [{ kind: 'between', from: '2021-09-01', to: '2021-09-15' }, [['2021-09-01', '2021-09-15']]],
    [{ kind: 'dates', dates: ['2020-12-30', '2021-09-01'] }, [['2020-12-30'], ['2021-09-01']]],
    [{ kind: 'month', month: '2024-02' }, [['2024-02-01', '2024-02-29']]],
    [{ kind: 'months', from: '2020-12', to: '2021-02' }, [['2020-12-01', '2021-02-28']]],
    [{ kind: 'half', year: 2021, half: 1 }, [['2021-01-01', '2021-06-30']]],
    [{ kind: 'half', year: 2021, half: 2 }, [['2021-07-01', '2021-12-31']]],
    [{ kind: 'quarter', year: 2026, quarter: 4 }, [['2026-10-01', '2026-12-31']]],
    [{ kind: 'year', year: 2021 }, [['2021-01-01', '2021-12-31']]],
    [{ kind: 'years', from: 2021, to: 2024 }, [['2021-01-01', '2024-12-31']]],
    [{ kind: 'schoolYear', endYear: 2021 }, [['2020-09-01', '2021-08-31']]],
    [
      { kind: 'yearly', from: 2021, to: 2022 },
      [
        ['2021-01-01', '2021-12-31'],
        ['2022-01-01', '2022-12-31'],
      ],
    ],
    [{ kind: 'schedule' }, []],
    [{ kind: 'programmes' }, []],
  ])('of %j are its days', (due, days) => {
    expect(turns(due, '2015-01-01', '2030-12-31')).toEqual(days);
  });

  it('come again each year until the last one', () => {
    const due: Due = { kind: 'by', date: '2020-12-05', repeat: { every: 1, until: 2023 } };
    expect(lastDays(due, '2021-12-05', '2030-01-01')).toEqual([
      '2021-12-05',
      '2022-12-05',
      '2023-12-05',
    ]);
    expect(lastDays(due, '2024-01-01', '2030-01-01')).toEqual([]);
  });

  it('come again every second year, counted from the first', () => {
    const due: Due = { kind: 'year', year: 2022, repeat: { every: 2 } };
    expect(lastDays(due, '2025-01-01', '2029-01-01')).toEqual(['2026-12-31', '2028-12-31']);
  });

  it('of 29 February are the 28th in common years, and the 29th again in leap years', () => {
    const due: Due = { kind: 'by', date: '2024-02-29', repeat: { every: 1 } };
    expect(lastDays(due, '2025-01-01', '2028-12-31')).toEqual([
      '2025-02-28',
      '2026-02-28',
      '2027-02-28',
      '2028-02-29',
    ]);
  });

  it('of months over New Year meet the window by their days in January', () => {
    const due: Due = { kind: 'months', from: '2020-12', to: '2021-02', repeat: { every: 1 } };
    expect(turns(due, '2023-01-15', '2023-01-15')).toEqual([['2022-12-01', '2023-02-28']]);
    expect(turns(due, '2023-03-01', '2023-11-30')).toEqual([]);
  });

  it('of each quarter end on its last day', () => {
    expect(lastDays({ kind: 'quarterly', from: 2021 }, '2020-06-01', '2021-12-31')).toEqual([
      '2021-03-31',
      '2021-06-30',
      '2021-09-30',
      '2021-12-31',
    ]);
    expect(lastDays({ kind: 'monthly' }, '2024-02-10', '2024-03-01')).toEqual([
      '2024-02-29',
      '2024-03-31',
    ]);
    expect(lastDays({ kind: 'halfYearly', to: 2024 }, '2024-01-01', '2025-12-31')).toEqual([
      '2024-06-30',
      '2024-12-31',
    ]);
  });

  it('of a school year follow the day on which it begins', () => {
    const due: Due = { kind: 'schoolYear', endYear: 2027, repeat: { every: 1 } };
    expect(turns(due, '2026-09-01', '2027-09-01')).toEqual([
      ['2026-09-01', '2027-08-31'],
      ['2027-09-01', '2028-08-31'],
    ]);
    expect(turns(due, '2027-01-01', '2027-01-01', { schoolYearFrom: '08-15' })).toEqual([
      ['2026-08-15', '2027-08-14'],
    ]);
  });

  it('by the programmes and by a plan are given from outside', () => {
    const programmes = [{ from: '2021-02-01', by: '2021-05-31' }];
    expect(turns({ kind: 'programmes' }, '2021-01-01', '2021-12-31', { programmes })).toEqual([
      ['2021-02-01', '2021-05-31'],
    ]);
    expect(
      turns({ kind: 'schedule' }, '2021-06-01', '2021-12-31', { schedule: programmes }),
    ).toEqual([]);
  });

  it('of different bodies say whose they are, the earliest first', () => {
    const due: Due = {
      kind: 'byBody',
      parts: [
        { body: 'SCHOOLS', due: { kind: 'half', year: 2021, half: 2 } },
        { body: 'DISTRICT', due: { kind: 'month', month: '2021-07' } },
      ],
    };
    expect(occurrences(due, { from: '2021-01-01', to: '2021-12-31' })).toEqual([
      { body: 'DISTRICT', from: '2021-07-01', by: '2021-07-31' },
      { body: 'SCHOOLS', from: '2021-07-01', by: '2021-12-31' },
    ]);
  });
});

describe('a last day that is a day off', () => {
  const workdays = {
    holidays: ['01-01', '01-02', '05-01', '05-09', '06-12'],
    daysOff: ['2021-12-31'],
  };
  const moved = (due: Due, to: 'next' | 'previous', year: number) =>
    turns(due, `${year}-01-01`, `${year}-12-31`, { move: { to, workdays } });

  it('stays where it is unless asked', () => {
    expect(turns({ kind: 'by', date: '2021-05-01' }, '2021-01-01', '2021-12-31')).toEqual([
      ['2021-05-01'],
    ]);
  });

  it.each<[string, string, string]>([
    // Saturday and a holiday, whose Monday is off too
    ['2021-05-01', '2021-05-04', '2021-04-30'],
    ['2021-06-01', '2021-06-01', '2021-06-01'],
    ['2021-06-05', '2021-06-07', '2021-06-04'],
  ])('%s becomes %s, or %s when the previous one is asked', (date, next, previous) => {
    expect(moved({ kind: 'by', date }, 'next', 2021)).toEqual([[next]]);
    expect(moved({ kind: 'by', date }, 'previous', 2021)).toEqual([[previous]]);
  });

  it('takes an exact day along whole, and of a stretch the end', () => {
    expect(moved({ kind: 'on', date: '2021-06-05' }, 'next', 2021)).toEqual([
      ['2021-06-07', '2021-06-07'],
    ]);
    expect(moved({ kind: 'month', month: '2021-07' }, 'previous', 2021)).toEqual([
      ['2021-07-01', '2021-07-30'],
    ]);
  });

  it('moves over the bound of a year, and is found there', () => {
    const due: Due = { kind: 'quarter', year: 2021, quarter: 4 };
    expect(lastDays(due, '2022-01-02', '2022-01-31', { move: { to: 'next', workdays } })).toEqual([
      '2022-01-03',
    ]);
    expect(
      lastDays({ kind: 'by', date: '2022-01-01' }, '2021-12-01', '2021-12-31', {
        move: { to: 'previous', workdays },
      }),
    ).toEqual(['2021-12-30']);
  });
});
