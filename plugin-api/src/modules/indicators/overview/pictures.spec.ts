import type { Pack } from '@nastavnik/contracts/packs';
import { describe, expect, it } from 'vitest';
import { orderSince } from './order-term.ts';
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

    expect(todoOf([...matters], null).map(({ code, weight }) => [code, weight])).toEqual([
      ['needs_decision', 'late'],
      ['proposed', 'soon'],
    ]);
  });

  it('is not late for an order while pairs are made, nor on the first days afterwards', () => {
    const pack = {
      stages: [{ code: 'PAIRING', title: 'Пары и группы', due: 'до 1 февраля' }],
      norms: { notMeetingDays: 30 },
    } as unknown as Pack;
    const weight = (since: string, today: string) =>
      todoOf([{ code: 'awaits_order', count: 6, since }], orderSince(pack, today))[0]?.weight;

    expect(weight('2026-11-27', '2026-11-27')).toBe('soon');
    expect(weight('2026-11-27', '2027-02-01')).toBe('soon');
    expect(weight('2026-11-27', '2027-02-02')).toBe('late');
    expect(weight('2027-03-01', '2027-03-31')).toBe('soon');
    expect(weight('2027-03-01', '2027-04-01')).toBe('late');
  });

  it('goes by the norm alone where the pack names no day for making pairs', () => {
    const pack = { stages: [], norms: { notMeetingDays: 30 } } as unknown as Pack;

    expect(orderSince(pack, '2026-11-27')).toBe('2026-10-28');
  });

  it('puts what is late above what is not', () => {
    const matters = [
      { code: 'awaits_order', count: 6, since: '2026-11-27' },
      { code: 'no_consent', count: 13, since: '2026-11-27' },
      { code: 'unclosed_meetings', count: 2, since: '2026-11-20' },
    ] as const;

    expect(todoOf([...matters], null).map(({ code }) => code)).toEqual([
      'unclosed_meetings',
      'no_consent',
      'awaits_order',
    ]);
  });
});

describe('the strip of a quiet pair', () => {
  it('marks the weeks with a meeting, this week last', () => {
    const strip = stripOf(['2026-11-22', '2026-11-23', '2026-09-07', '2026-09-06'], '2026-11-24');

    expect(strip.map((met) => (met ? '+' : '-')).join('')).toBe('+---------++');
  });
});
