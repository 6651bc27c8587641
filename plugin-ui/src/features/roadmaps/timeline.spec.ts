import type { Due } from '@nastavnik/contracts/due';
import { idOf } from '../../testing/people.ts';
import { describe, expect, it } from 'vitest';
import { makeItem, makeRoadmap, office } from './roadmap-fixture.ts';
import { barsOf, daysSaid, insteadOfBars, placeOf, schoolYearsOf } from './timeline.ts';

const roadmap = makeRoadmap();
const bars = (due: Due | null, over: Parameters<typeof makeItem>[0] = {}, schoolYear = 2027) =>
  barsOf(makeItem({ due, by: null, state: 'planned', ...over }), roadmap, schoolYear);
const proof = (turn: string, confirmed: { by: string; at: string } | null = null) => ({
  id: idOf(82),
  turn,
  kind: 'mark' as const,
  text: 'Отмечено',
  number: null,
  day: null,
  by: 'Дёмина Имя',
  at: '2026-11-20T06:00:00.000Z',
  confirmed,
  review: null,
});

describe('the place of a day on the line of a school year', () => {
  it('is within its month, and all months are equally wide', () => {
    expect(placeOf('2026-09-01', 2027).start).toBe(0);
    expect(placeOf('2026-11-16', 2027).start).toBeCloseTo(2.5 / 12);
    expect(placeOf('2027-02-28', 2027).end).toBeCloseTo(6 / 12);
    expect(placeOf('2028-02-28', 2028).end).toBeLessThan(6 / 12);
    expect(placeOf('2027-08-31', 2027).end).toBe(1);
  });

  it('stays at the edge for what is before or after', () => {
    expect(placeOf('2026-08-31', 2027)).toEqual({ start: 0, end: 0 });
    expect(placeOf('2027-09-01', 2027)).toEqual({ start: 1, end: 1 });
  });

  it('is looked for in every school year that the years of a roadmap touch', () => {
    expect(schoolYearsOf({ from: 2026, to: 2026 })).toEqual([2026, 2027]);
    expect(schoolYearsOf({ from: 2020, to: 2022 })).toEqual([2020, 2021, 2022, 2023]);
  });
});

describe('the bars of an item', () => {
  it('reach from the first day to the end of the last', () => {
    const [bar] = bars({ kind: 'between', from: '2026-10-01', to: '2026-12-31' });
    expect(bar).toMatchObject({ kind: 'stretch', lane: 0 });
    expect(bar!.start).toBeCloseTo(1 / 12);
    expect(bar!.end).toBeCloseTo(4 / 12);
  });

  it('are cut where the school year ends', () => {
    const due: Due = { kind: 'years', from: 2025, to: 2030 };
    expect(bars(due)).toMatchObject([{ start: 0, end: 1 }]);
  });

  it('are a day of its own for an exact date, and of each date of a list', () => {
    expect(bars({ kind: 'on', date: '2027-01-20' })).toMatchObject([{ kind: 'day' }]);
    expect(
      bars({ kind: 'dates', dates: ['2026-12-01', '2027-03-01', '2027-10-01'] }),
    ).toMatchObject([
      { kind: 'day', said: '1 декабря, впереди' },
      { kind: 'day', said: '1 марта, впереди' },
    ]);
  });

  it('lead up to a last day that has no first one, not from before the year', () => {
    const [bar] = bars({ kind: 'by', date: '2026-12-31' });
    expect(bar!.kind).toBe('until');
    expect(bar!.end).toBeCloseTo(4 / 12);
    expect(bar!.start).toBeCloseTo(4 / 12 - 20 / 365);
    expect(bars({ kind: 'by', date: '2026-09-03' })).toMatchObject([{ start: 0 }]);
  });

  it('of different bodies lie one below the other where they would cover each other', () => {
    const due: Due = {
      kind: 'byBody',
      parts: [
        { body: office.code, due: { kind: 'month', month: '2026-12' } },
        { body: 'SCHOOLS', due: { kind: 'half', year: 2026, half: 2 } },
      ],
    };
    expect(bars(due).map(({ lane, said }) => [lane, said])).toEqual([
      [0, 'SCHOOLS: с 1 июля 2026 года по 31 декабря, впереди'],
      [1, 'Управление образования: с 1 по 31 декабря, впереди'],
    ]);
    expect(bars({ kind: 'monthly' }).map(({ lane }) => lane)).toEqual(Array(12).fill(0));
  });

  it('have each the state of its own turn', () => {
    const over = {
      by: '2026-10-31',
      state: 'overdue' as const,
      proofs: [proof('2026-09-30', { by: 'Ким Имя', at: '2026-10-01T06:00:00.000Z' })],
    };
    const today = { ...roadmap, today: '2026-12-05' };
    const item = makeItem({ due: { kind: 'monthly' }, ...over });
    expect(barsOf(item, today, 2027).map(({ state }) => state)).toEqual([
      'confirmed',
      'overdue',
      'overdue',
      ...Array(9).fill('planned'),
    ]);
    expect(barsOf(item, today, 2026).at(-1)?.state).toBe('unasked');
  });

  it('keep a turn that was shown before the due date was changed', () => {
    const over = { from: null, by: '2026-10-01', state: 'done' as const };
    expect(bars({ kind: 'by', date: '2028-01-01' }, over)).toMatchObject([
      { kind: 'until', said: 'до 1 октября, исполнено' },
    ]);
  });

  it('are none where there are no days, and words stand instead', () => {
    const without = (over: Parameters<typeof makeItem>[0]) => {
      const item = makeItem({ by: null, state: 'planned', ...over });
      expect(barsOf(item, roadmap, 2027)).toEqual([]);
      return insteadOfBars(item, roadmap);
    };
    expect(without({ due: { kind: 'schedule' } })).toBe('по графику');
    expect(without({ due: null, dueNote: 'по отдельному графику' })).toBe('по отдельному графику');
    expect(without({ due: null })).toBe('срок не указан');
    expect(without({ due: { kind: 'by', date: '2028-01-01' }, by: '2028-01-01' })).toBe(
      'не в этом учебном году: до 01.01.2028',
    );
    expect(without({ state: 'not_applicable', skipReason: 'Студентов нет' })).toBe('Студентов нет');
  });
});

describe('the days of a turn in words', () => {
  it.each([
    ['2026-09-01', '2026-09-20', 'с 1 по 20 сентября'],
    ['2026-09-02', '2026-10-15', 'со 2 сентября по 15 октября'],
    [null, '2026-12-05', 'до 5 декабря'],
    ['2027-01-20', '2027-01-20', '20 января'],
    ['2026-01-01', '2026-12-31', 'с 1 января 2026 года по 31 декабря'],
  ])('from %s by %s are «%s»', (from, by, said) => {
    expect(daysSaid({ from, by }, 2027)).toBe(said);
  });
});
