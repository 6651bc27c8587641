import { describe, expect, it } from 'vitest';
import { isDayOff, isWorkday, workdaysAfter } from './workdays.ts';

const calendar = {
  holidays: ['01-01', '01-02', '01-07', '02-23', '03-08', '05-01', '05-09', '06-12', '11-04'],
  daysOff: ['2027-12-31'],
};

describe('working days', () => {
  it.each([
    // from Thursday over a weekend
    ['2026-11-26', '2026-12-01'],
    // from Friday, Saturday and Sunday alike
    ['2026-11-27', '2026-12-02'],
    ['2026-11-28', '2026-12-02'],
    ['2026-11-29', '2026-12-02'],
    // over a holiday in the middle of a week
    ['2026-11-03', '2026-11-09'],
    // a holiday on Sunday takes the Monday too
    ['2027-05-07', '2027-05-13'],
    // a day off of that year alone
    ['2027-12-30', '2028-01-05'],
  ])('three of them after %s have passed on %s', (from, until) => {
    expect(workdaysAfter(from, 3, calendar)).toBe(until);
  });

  it('are taken by holidays and days moved to, while a Saturday is no day off', () => {
    const days = ['2026-11-04', '2026-12-05', '2026-12-07', '2027-05-10', '2027-12-31'];
    expect(days.map((day) => isDayOff(day, calendar))).toEqual([true, false, false, true, true]);
  });

  it('are never weekends, whatever the day', () => {
    for (let day = 1; day <= 28; day++) {
      const date = `2026-10-${String(day).padStart(2, '0')}`;
      const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
      expect(isWorkday(date, calendar)).toBe(weekday !== 0 && weekday !== 6);
    }
  });
});
