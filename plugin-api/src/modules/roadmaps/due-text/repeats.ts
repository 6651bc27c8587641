import type { SimpleDue } from '@nastavnik/contracts/due';
import { firstYear, isDated } from '@nastavnik/contracts/due/stretch';
import { Doubt } from './doubt.ts';
import type { Part } from './parts.ts';
import { type DatedPart, type DueContext, dueOfPart, saidYear } from './year-of-part.ts';

type OftenPart = Extract<Part, { is: 'often' }>;

/** In which years something is done again and again. */
interface Bounds {
  from?: number | undefined;
  to?: number | undefined;
}

/** «ежегодно», «далее раз в два года» and the like, with what stands beside them. */
export function repeated(
  often: OftenPart,
  others: readonly Exclude<Part, { is: 'often' }>[],
  context: DueContext,
): SimpleDue[] {
  const years = others.filter((part) => part.is === 'years' || part.is === 'year');
  const dated = others.filter((part) => part.is !== 'years' && part.is !== 'year');
  const bounds = boundsOf(years, often);
  return dated.length === 0
    ? [regular(often, bounds, context)]
    : again(often, dated, bounds, context);
}

function boundsOf(
  years: readonly Extract<Part, { is: 'years' | 'year' }>[],
  often: OftenPart,
): Bounds {
  const [first] = years;
  if (!first) return {};
  if (years.length === 1 && first.is === 'years') return inOrder(first.from, first.to);
  const single = years.filter((part) => part.is === 'year').map(({ year }) => year);
  // «2020 г., далее ежегодно», and with «по 2024 г.»
  if (often.later && first.is === 'year' && single.length === 1)
    return inOrder(first.year, years.flatMap((part) => (part.is === 'years' ? [part.to] : []))[0]);
  if (single.length < years.length) throw new Doubt('not-understood');
  if (single.length === 1) return { from: single[0], to: single[0] };
  return listOfYears(single, often.often === 'two-years' ? 2 : 1);
}

function listOfYears(years: readonly number[], gap: number): Bounds {
  const [from = 0] = years;
  if (years.some((year, at) => year !== from + at * gap)) throw new Doubt('two-readings');
  return { from, to: years.at(-1) };
}

function inOrder(from: number | undefined, to: number | undefined): Bounds {
  if (from !== undefined && to !== undefined && from > to) throw new Doubt('wrong-order');
  return { from, to };
}

const REGULARLY = {
  month: 'monthly',
  quarter: 'quarterly',
  half: 'halfYearly',
  year: 'yearly',
} as const;

function regular({ often }: OftenPart, { from, to }: Bounds, { year }: DueContext): SimpleDue {
  const named = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  if (often !== 'two-years') return { kind: REGULARLY[often], ...named };
  const every = (first: number): SimpleDue => ({
    kind: 'year',
    year: first,
    repeat: { every: 2, ...(to !== undefined && { until: to }) },
  });
  if (from !== undefined) return every(from);
  throw new Doubt('no-year', year === undefined ? [] : [every(year), every(year + 1)]);
}

/** Dates that come again: their years are their own, or those of «ежегодно 2021–2024». */
function again(
  { often }: OftenPart,
  parts: readonly DatedPart[],
  { from, to }: Bounds,
  context: DueContext,
): SimpleDue[] {
  if (often !== 'year' && often !== 'two-years') throw new Doubt('not-understood');
  const own = parts.map(saidYear).find((year) => year !== undefined);
  const dues = parts.map((part, at) =>
    dueOfPart(
      part,
      parts
        .slice(at + 1)
        .map(saidYear)
        .find(Boolean) ?? from,
      context,
    ),
  );
  const starts = dues.map((due) => (isDated(due) ? firstYear(due) : 0));
  // «октябрь 2020, ежегодно 2021–2024 гг.»: later years have no month
  if (own !== undefined && from !== undefined && starts.every((year) => year < from)) {
    if (often === 'two-years') throw new Doubt('not-understood');
    return [...dues, { kind: 'yearly', from, ...(to !== undefined && { to }) }];
  }
  if (own !== undefined && from !== undefined && starts.some((year) => year !== from))
    throw new Doubt('wrong-order');
  const repeat = {
    every: often === 'year' ? (1 as const) : (2 as const),
    ...(to !== undefined && { until: to }),
  };
  return dues.map((due) => ({ ...due, repeat }) as SimpleDue);
}
