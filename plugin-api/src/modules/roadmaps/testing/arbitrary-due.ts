import type { Due, SimpleDue } from '@nastavnik/contracts/due';
import { dateOf, daysIn, monthOf } from '@nastavnik/contracts/due/days';
import fc from 'fast-check';

const year = fc.integer({ min: 2015, max: 2090 });
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 }));
const monthText = month.map(([year, month]) => monthOf(year, month));
const date = fc
  .tuple(month, fc.nat())
  .map(([[year, month], day]) => dateOf(year, month, (day % daysIn(year, month)) + 1));

/** Two different ones, the smaller first. */
const twoOf = <T extends string | number>(arbitrary: fc.Arbitrary<T>) =>
  fc
    .uniqueArray(arbitrary, { minLength: 2, maxLength: 2 })
    .map((pair) => pair.toSorted((one, other) => (one < other ? -1 : 1)) as [T, T]);

const againFrom = (first: number, every?: 2) =>
  fc.option(
    fc.record(
      {
        every: every ? fc.constant(every) : fc.constantFrom(1 as const, 2 as const),
        until: fc.integer({ min: first + 1, max: 2100 }),
      },
      { requiredKeys: ['every'] },
    ),
    { nil: undefined },
  );

/** The due date, repeated in one way or another, or not. */
const withRepeat = <D extends object>(
  due: fc.Arbitrary<D>,
  first: (due: D) => number,
  every?: 2,
): fc.Arbitrary<SimpleDue> =>
  due.chain((due) =>
    againFrom(first(due), every).map(
      (repeat) => (repeat ? { ...due, repeat } : due) as unknown as SimpleDue,
    ),
  );

const yearOf = (text: string) => Number(text.slice(0, 4));

const regular = (kind: 'monthly' | 'quarterly' | 'halfYearly' | 'yearly') =>
  fc
    .tuple(twoOf(year), fc.constantFrom('none', 'from', 'to', 'both', 'one'))
    .map(([[from, to], said]): SimpleDue => {
      if (said === 'none') return { kind };
      if (said === 'one') return { kind, from, to: from };
      return { kind, ...(said !== 'to' && { from }), ...(said !== 'from' && { to }) };
    });

/** Any due date of one body that is in one word. */
export const arbitrarySimpleDue: fc.Arbitrary<SimpleDue> = fc.oneof(
  withRepeat(fc.record({ kind: fc.constantFrom('on', 'by'), date }), ({ date }) => yearOf(date)),
  withRepeat(
    twoOf(date).map(([from, to]) => ({ kind: 'between', from, to })),
    ({ from }) => yearOf(from),
  ),
  fc
    .uniqueArray(date, { minLength: 2, maxLength: 6 })
    .map((dates): SimpleDue => ({ kind: 'dates', dates: dates.toSorted() })),
  withRepeat(fc.record({ kind: fc.constant('month'), month: monthText }), (due) =>
    yearOf(due.month),
  ),
  withRepeat(
    twoOf(monthText).map(([from, to]) => ({ kind: 'months', from, to })),
    ({ from }) => yearOf(from),
  ),
  withRepeat(
    fc.record({ kind: fc.constant('half'), year, half: fc.constantFrom(1, 2) }),
    (due) => due.year,
  ),
  withRepeat(
    fc.record({
      kind: fc.constant('quarter'),
      year,
      quarter: fc.integer({ min: 1, max: 4 }),
    }),
    (due) => due.year,
  ),
  withRepeat(fc.record({ kind: fc.constant('year'), year }), (due) => due.year, 2),
  twoOf(year).map(([from, to]): SimpleDue => ({ kind: 'years', from, to })),
  withRepeat(
    year.map((year) => ({ kind: 'schoolYear', endYear: year + 6 })),
    (due) => due.endYear,
  ),
  ...(['monthly', 'quarterly', 'halfYearly', 'yearly'] as const).map(regular),
  fc.constantFrom<SimpleDue>(
    { kind: 'schedule' },
    { kind: 'schedule', of: 'плану-графику ИРО' },
    { kind: 'programmes' },
  ),
);

/** Any due date; parts of several bodies are the bodies A and B. */
export const arbitraryDue: fc.Arbitrary<Due> = fc.oneof(
  { weight: 8, arbitrary: arbitrarySimpleDue },
  {
    weight: 1,
    arbitrary: twoOf(year).map(([from, to]): Due => ({
      kind: 'several',
      parts: [
        { kind: 'month', month: `${from}-10` },
        { kind: 'half', year: to, half: 1, repeat: { every: 1 } },
      ],
    })),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(arbitrarySimpleDue, arbitrarySimpleDue).map(([one, other]): Due => ({
      kind: 'byBody',
      parts: [
        { body: 'A', due: one },
        { body: 'B', due: other },
      ],
    })),
  },
);
