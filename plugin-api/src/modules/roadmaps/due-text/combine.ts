import type { Due, SimpleDue } from '@nastavnik/contracts/due';
import { firstTurn, isDated } from '@nastavnik/contracts/due/stretch';
import { Doubt } from './doubt.ts';
import type { Part } from './parts.ts';
import { repeated } from './repeats.ts';
import { type DueContext, dueOfPart, saidYear } from './year-of-part.ts';

/** The statements of one text as one due date. */
export function combined(parts: readonly Part[], context: DueContext): Due {
  if (parts.length === 0) throw new Doubt('empty');
  const often = parts.filter((part) => part.is === 'often');
  if (often.length > 1) throw new Doubt('not-understood');
  const others = parts.filter((part) => part.is !== 'often');
  return oneAfterAnother(often[0] ? repeated(often[0], others, context) : listed(others, context));
}

function listed(
  parts: readonly Exclude<Part, { is: 'often' }>[],
  context: DueContext,
): SimpleDue[] {
  if (parts.length > 1 && parts.every((part) => part.is === 'year'))
    return yearList(parts.map(({ year }) => year));
  const dues = parts.map((part, at) =>
    part.is === 'years'
      ? stretchOfYears(part)
      : dueOfPart(
          part,
          parts
            .slice(at + 1)
            .map(saidYear)
            .find(Boolean),
          context,
        ),
  );
  const days = dues.flatMap((due) => (due.kind === 'on' || due.kind === 'by' ? [due.date] : []));
  return days.length > 1 && days.length === dues.length ? [{ kind: 'dates', dates: days }] : dues;
}

/** «2021-2022» without «гг.» may be a school year too. */
function stretchOfYears({ from, to, plural }: Extract<Part, { is: 'years' }>): SimpleDue {
  if (from === undefined || to === undefined) throw new Doubt('not-understood');
  if (from >= to) throw new Doubt('wrong-order');
  const years = { kind: 'years' as const, from, to };
  if (!plural && to === from + 1)
    throw new Doubt('two-readings', [years, { kind: 'schoolYear', endYear: to }]);
  return years;
}

/** «2022 г., 2024 г.» is every second year, «2021, 2022, 2023» each of them. */
function yearList(years: readonly number[]): SimpleDue[] {
  const [first = 0] = years;
  const last = years.at(-1) ?? 0;
  const isEvery = (gap: number) => years.every((year, at) => year === first + at * gap);
  if (isEvery(1)) return [{ kind: 'yearly', from: first, to: last }];
  if (isEvery(2)) return [{ kind: 'year', year: first, repeat: { every: 2, until: last } }];
  return years.map((year) => ({ kind: 'year', year }));
}

/** Several due dates of one body follow one another; what overlaps is of different bodies. */
export function oneAfterAnother(parts: readonly SimpleDue[]): Due {
  if (parts.length === 1) return parts[0]!;
  const several: Due = { kind: 'several', parts: [...parts] };
  const pairs = parts.slice(1).map((part, at) => [parts[at]!, part] as const);
  if (pairs.some(([one, next]) => endOf(next) < beginOf(one))) throw new Doubt('wrong-order');
  if (pairs.some(([one, next]) => beginOf(next) <= endOf(one))) throw new Doubt('whose', [several]);
  return several;
}

const NEVER = '9999';

function beginOf(due: SimpleDue): string {
  if (isDated(due)) {
    const { from, by } = firstTurn(due);
    return from ?? by;
  }
  if (due.kind === 'dates') return due.dates[0] ?? '';
  return 'from' in due && due.from ? `${due.from}-01-01` : '';
}

function endOf(due: SimpleDue): string {
  if (isDated(due)) return firstTurn(due).by;
  if (due.kind === 'dates') return due.dates.at(-1) ?? NEVER;
  return 'to' in due && due.to ? `${due.to}-12-31` : NEVER;
}
