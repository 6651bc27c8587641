import { describe, expect, it } from 'vitest';
import { fitsCapacity, fitsCompetences } from './abilities.ts';

describe('what a mentor can do, as typed', () => {
  it('has a capacity from 1 to 30', () => {
    expect(['1', '30'].map(fitsCapacity)).toEqual([true, true]);
    expect(['', '0', '31', '2.5', '-1', 'два'].map(fitsCapacity)).not.toContain(true);
  });

  it('has at most 20 competences of at most 100 letters', () => {
    expect(fitsCompetences('алгебра')).toBe(true);
    expect(fitsCompetences('я'.repeat(101))).toBe(false);
    expect(fitsCompetences(Array.from({ length: 21 }, (_, n) => `тема ${n}`).join(','))).toBe(
      false,
    );
  });
});
