import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grantState, overlap, type Period } from './grant-state.ts';

const september: Period = { from: '2026-09-01', until: '2026-09-30' };

describe('a grant', () => {
  it('is held on its first and its last day', () => {
    expect(grantState(september, null, '2026-09-01')).toBe('active');
    expect(grantState(september, null, '2026-09-30')).toBe('active');
  });

  it('is not held the day before and the day after', () => {
    expect(grantState(september, null, '2026-08-31')).toBe('upcoming');
    expect(grantState(september, null, '2026-10-01')).toBe('ended');
  });

  it('never ends by itself without a last day', () => {
    expect(grantState({ ...september, until: null }, null, '2099-01-01')).toBe('active');
  });

  it('is gone once revoked, whatever its period', () => {
    expect(grantState(september, '2026-09-02T00:00:00.000Z', '2026-09-03')).toBe('revoked');
  });
});

describe('two periods', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-02-${String(n).padStart(2, '0')}`);
  const period = fc
    .tuple(day, fc.option(day))
    .map(([a, b]): Period => (b !== null && b < a ? { from: b, until: a } : { from: a, until: b }));
  const days = Array.from({ length: 28 }, (_, n) => `2026-02-${String(n + 1).padStart(2, '0')}`);
  const holds = ({ from, until }: Period, on: string) =>
    from <= on && (until === null || on <= until);

  it('overlap when some day belongs to both', () => {
    fc.assert(
      fc.property(period, period, (one, other) => {
        expect(overlap(one, other)).toBe(days.some((on) => holds(one, on) && holds(other, on)));
      }),
    );
  });
});
