import { describe, expect, it } from 'vitest';
import { rolled, yearsFrom } from './roadmap-rolling.ts';

describe('the years of a roadmap for which nobody has named any', () => {
  it.each<[string, [number, number], string, [number, number]]>([
    ['a school year that is over', [2020, 2021], '2026-11-28', [2026, 2027]],
    ['a school year that is over, in spring', [2020, 2021], '2027-03-01', [2026, 2027]],
    ['last school year, in autumn', [2025, 2026], '2026-11-28', [2026, 2027]],
    ['a school year that lasts', [2026, 2027], '2027-03-01', [2026, 2027]],
    ['several years that are over', [2020, 2024], '2026-11-28', [2026, 2030]],
    ['several years that last', [2024, 2028], '2026-11-28', [2024, 2028]],
    ['one year', [2025, 2025], '2026-11-28', [2026, 2026]],
  ])('follow from %s', (_, [from, to], today, [first, last]) => {
    expect(yearsFrom({ from, to }, today)).toEqual({ from: first, to: last });
  });
});

describe('due dates of a source', () => {
  const dated = (date: string, dueAsk = null) => ({ due: { kind: 'by' as const, date }, dueAsk });
  const source = { from: 2025, to: 2026 };

  it('go to the school year of the new roadmap, or to its one calendar year', () => {
    const of = (years: { from: number; to: number }) =>
      rolled([dated('2026-05-01')], { source, years })[0]?.due;
    expect(of({ from: 2026, to: 2027 })).toEqual({ kind: 'by', date: '2027-05-01' });
    expect(of({ from: 2028, to: 2028 })).toEqual({ kind: 'by', date: '2028-05-01' });
  });

  it('of several years go each to its own year of the new ones', () => {
    const of = (from: number, to: number) =>
      rolled([dated('2020-07-31'), dated('2024-05-01')], {
        source: { from: 2020, to: 2024 },
        years: { from, to },
      }).map(({ due }) => due?.date);
    expect(of(2026, 2030)).toEqual(['2026-07-31', '2030-05-01']);
    // a school year has no room for five
    expect(of(2026, 2027)).toEqual(['2027-07-31', '2027-05-01']);
  });

  it('stay as they are for its own years', () => {
    const items = [dated('2026-05-01')];
    expect(rolled(items, { source, years: source })).toEqual(items);
  });

  it('that nobody has answered are asked of the next year', () => {
    const was = { kind: 'on' as const, date: '2020-07-01' };
    const dueAsk = { why: 'exact' as const, was, proposal: { ...was, date: '2026-07-01' } };
    expect(rolled([{ due: null, dueAsk }], { source, years: { from: 2026, to: 2027 } })).toEqual([
      { due: null, dueAsk: { ...dueAsk, proposal: { kind: 'on', date: '2027-07-01' } } },
    ]);
  });
});
