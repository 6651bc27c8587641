import { describe, expect, it } from 'vitest';
import { isSchoolDay, lastSchoolDays, schoolDay, schoolWeek } from './school-days.ts';

describe('the days of a demo school', () => {
  it('have no lessons at weekends, on holidays and in summer', () => {
    const free = ['2026-11-22', '2026-11-28', '2026-11-04', '2027-01-06', '2026-07-15'];
    expect(free.filter(isSchoolDay)).toEqual([]);
    expect(isSchoolDay('2026-11-26')).toBe(true);
  });

  it('stand in for days without lessons, before or after', () => {
    expect(schoolDay('2026-11-22', 'before')).toBe('2026-11-20');
    expect(schoolDay('2026-11-22', 'after')).toBe('2026-11-23');
    expect(schoolDay('2026-11-26', 'before')).toBe('2026-11-26');
  });

  it('end today and stay within one school year', () => {
    expect(lastSchoolDays('2026-11-26', 10)).toHaveLength(10);
    expect(lastSchoolDays('2026-11-26', 10).at(-1)).toBe('2026-11-26');
    expect(lastSchoolDays('2026-09-02', 10)).toEqual(['2026-09-01', '2026-09-02']);
    expect(lastSchoolDays('2026-08-20', 2)).toEqual(['2026-05-28', '2026-05-29']);
  });

  it('make a week from Monday, at a weekend the coming one', () => {
    expect(schoolWeek('2026-11-26')[0]).toBe('2026-11-23');
    expect(schoolWeek('2026-11-28')[0]).toBe('2026-11-30');
    expect(schoolWeek('2026-11-29')).toEqual(schoolWeek('2026-11-30'));
  });
});
