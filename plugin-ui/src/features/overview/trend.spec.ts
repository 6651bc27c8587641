import { describe, expect, it } from 'vitest';
import { makeOverview } from '../../testing/overview.ts';
import { drawTrend, field, monthStarts, shareOf } from './trend.ts';

describe('the trend', () => {
  it('runs from its first week to the day of the count, and the target is its height', () => {
    const drawn = drawTrend(makeOverview());

    expect(drawn.line[0]).toEqual({ x: field.left, y: field.bottom });
    expect(drawn.forecast?.x).toBe(field.right);
    expect(drawn.goal).toEqual({ y: field.top, value: 70 });
    expect(drawn.now.x).toBeLessThan(field.right);
    expect(drawn.ticks.map(({ value }) => value)).toEqual([0, 25, 50]);
  });

  it('has no forecast after the day of the count and no goal without a target', () => {
    const overview = makeOverview({ countedOn: '2026-11-24' });
    const drawn = drawTrend({
      ...overview,
      coverage: { ...overview.coverage, target: null },
    });

    expect(drawn.forecast).toBeUndefined();
    expect(drawn.goal).toBeNull();
    expect(drawn.now.x).toBe(field.right);
  });

  it('leaves the mark out that stands where the target does', () => {
    const overview = makeOverview();
    const target = { ...overview.coverage.target!, percent: 50 };
    const drawn = drawTrend({ ...overview, coverage: { ...overview.coverage, target } });

    expect(drawn.ticks.map(({ value }) => value)).toEqual([0, 25]);
  });

  it('knows the months within it', () => {
    expect(monthStarts('2026-09-01', '2026-12-25')).toEqual([
      '2026-09-01',
      '2026-10-01',
      '2026-11-01',
      '2026-12-01',
    ]);
    expect(monthStarts('2026-12-02', '2027-02-01')).toEqual(['2027-01-01', '2027-02-01']);
  });

  it('is nothing of nobody', () => {
    expect(shareOf(0, 0)).toBe(0);
  });
});
