import { describe, expect, it } from 'vitest';
import { addDays, dateIn, day, daysBetween, mondayOf, timeIn, weekday } from './dates.ts';

describe('dates', () => {
  it('leave the year out within the school year and say it otherwise', () => {
    expect(day('2026-11-24', 2027)).toBe('24.11');
    expect(day('2027-08-31', 2027)).toBe('31.08');
    expect(day('2026-08-31', 2027)).toBe('31.08.2026');
  });

  it('count calendar days over a leap day and a change of the year', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(addDays('2026-12-30', 3)).toBe('2027-01-02');
  });

  it('know the Monday of a week, also on Sunday', () => {
    expect(mondayOf('2026-11-29')).toBe('2026-11-23');
    expect(mondayOf('2026-11-23')).toBe('2026-11-23');
    expect(weekday('2026-11-24')).toBe('вт');
  });

  it('put a moment into the time zone of the school', () => {
    expect(dateIn('2026-11-24T20:30:00Z', 'Asia/Yekaterinburg')).toBe('2026-11-25');
    expect(timeIn('2026-11-24T20:30:00Z', 'Asia/Yekaterinburg')).toBe('01:30');
  });
});
