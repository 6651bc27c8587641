import { describe, expect, it } from 'vitest';
import { daysAfter, daysBetween, isMinor, mondayOf, yearsAfter } from './age.ts';

describe('dates of the school', () => {
  it('a person is of age on the very birthday', () => {
    expect(isMinor('2008-11-24', true, '2026-11-23')).toBe(true);
    expect(isMinor('2008-11-24', true, '2026-11-24')).toBe(false);
  });

  it('without a birth date pupils are minors and staff are not', () => {
    expect(isMinor(null, true, '2026-11-24')).toBe(true);
    expect(isMinor(null, false, '2026-11-24')).toBe(false);
  });

  it('a birthday on 29 February falls on 1 March in a common year', () => {
    expect(yearsAfter('2008-02-29', 18)).toBe('2026-03-01');
  });

  it('days are counted over months and years', () => {
    expect(daysBetween('2026-10-11', '2026-11-24')).toBe(44);
    expect(daysAfter('2026-12-31', 1)).toBe('2027-01-01');
  });

  it('a week begins on Monday, Sunday being its last day', () => {
    const days = ['2026-11-23', '2026-11-24', '2026-11-29', '2026-11-30'];
    expect(days.map((day) => mondayOf(day).slice(8))).toEqual(['23', '23', '23', '30']);
  });
});
