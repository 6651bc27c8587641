import { describe, expect, it } from 'vitest';
import { funnelOf, stripOf, trendOf } from './pictures.ts';
import { todoOf } from './todo.ts';

describe('the funnel', () => {
  it('says how many were lost at each step', () => {
    const reached = {
      base: 318,
      consent: 284,
      proposed: 271,
      agreed: 247,
      fixed: 206,
      intro: 198,
      plan: 171,
      meeting: 160,
    };

    expect(funnelOf(reached).map(({ code, lost }) => [code, lost])).toEqual([
      ['base', 0],
      ['consent', 34],
      ['proposed', 13],
      ['agreed', 24],
      ['fixed', 41],
      ['intro', 8],
      ['plan', 27],
      ['meeting', 11],
    ]);
  });
});

describe('the trend', () => {
  it('adds up people week by week and ends today', () => {
    const points = trendOf(['2026-09-01', '2026-11-17', '2026-11-18', '2026-11-24'], '2026-11-24');

    expect(points).toHaveLength(12);
    expect(points.slice(-2)).toEqual([
      { date: '2026-11-17', involved: 2 },
      { date: '2026-11-24', involved: 4 },
    ]);
  });

  it('does not reach into the year before', () => {
    expect(trendOf([], '2027-01-12').map(({ date }) => date)).toEqual(['2027-01-05', '2027-01-12']);
  });
});

describe('what to do today', () => {
  it('is ordered from the worst and leaves out what is not there', () => {
    const matters = [
      { code: 'proposed', count: 2, since: '2026-11-20' },
      { code: 'no_mentor', count: 0, since: null },
      { code: 'needs_decision', count: 1, since: '2026-11-23' },
    ] as const;

    expect(todoOf([...matters]).map(({ code, weight }) => [code, weight])).toEqual([
      ['needs_decision', 'late'],
      ['proposed', 'soon'],
    ]);
  });
});

describe('the strip of a quiet pair', () => {
  it('marks the weeks with a meeting, this week last', () => {
    const strip = stripOf(['2026-11-22', '2026-11-23', '2026-09-07', '2026-09-06'], '2026-11-24');

    expect(strip.map((met) => (met ? '+' : '-')).join('')).toBe('+---------++');
  });
});
