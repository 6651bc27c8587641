import { describe, expect, it } from 'vitest';
import { mondayOf } from './week.service.ts';

describe('a week', () => {
  it('begins on Monday, Sunday being its last day', () => {
    expect(mondayOf('2026-11-23')).toBe('2026-11-23');
    expect(mondayOf('2026-11-24')).toBe('2026-11-23');
    expect(mondayOf('2026-11-29')).toBe('2026-11-23');
    expect(mondayOf('2026-11-30')).toBe('2026-11-30');
  });
});
