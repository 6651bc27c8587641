import type { SimpleDue } from '@nastavnik/contracts/due';
import { dateOf, daysIn, monthOf } from '@nastavnik/contracts/due/days';
import { Doubt } from './doubt.ts';
import type { Day, MonthOf, Part } from './parts.ts';

/** What the roadmap says of itself once for all its cells. */
export interface DueContext {
  /** The school year that the whole table is about, by its end. */
  schoolYear?: number | undefined;
  /** The calendar year that the whole table is about. */
  year?: number | undefined;
}

/** The parts that fall due by days; the others say how often and in which years. */
export type DatedPart = Exclude<Part, { is: 'often' | 'years' }>;

/** The year that a part says itself: of a range, the year of its end. */
export function saidYear(part: Part): number | undefined {
  if (part.is === 'between' || part.is === 'months') return part.to.year;
  if (part.is === 'school-year') return part.endYear;
  return 'year' in part ? part.year : undefined;
}

/** A part as a due date; `year` where it says none itself. */
export function dueOfPart(
  part: DatedPart,
  year: number | undefined,
  context: DueContext,
): SimpleDue {
  const inYear = (month: number, own?: number) => own ?? year ?? yearBy(month, context);
  switch (part.is) {
    case 'day':
      return { kind: part.by ? 'by' : 'on', date: dayOf(part, inYear(part.month, part.year)) };
    case 'between': {
      const to = dayOf(part.to, inYear(part.to.month, part.to.year));
      const own = part.from.year ?? fromYear(part.from, part.to, Number(to.slice(0, 4)), context);
      return { kind: 'between', from: dayOf(part.from, own), to };
    }
    case 'month':
      return { kind: 'month', month: monthOf(inYear(part.month, part.year), part.month) };
    case 'months':
      return monthsOf(part, inYear(part.to.month, part.to.year), context);
    case 'half':
    case 'quarter':
      return turnOfYear(part, part.year ?? year, context);
    case 'year':
      return { kind: 'year', year: part.year };
    default: {
      const endYear = part.endYear ?? context.schoolYear;
      if (endYear === undefined) throw new Doubt('no-year');
      return { kind: 'schoolYear', endYear };
    }
  }
}

function yearBy(month: number, { schoolYear, year }: DueContext): number {
  if (schoolYear !== undefined) return month >= 9 ? schoolYear - 1 : schoolYear;
  if (year !== undefined) return year;
  throw new Doubt('no-year');
}

function dayOf({ day, month }: Day, year: number): string {
  const last = daysIn(year, month);
  const date = day === 'last' ? last : day;
  if (last === 0 || date < 1 || date > last) throw new Doubt('no-such-day');
  return dateOf(year, month, date);
}

function monthsOf(
  { from, to }: { from: MonthOf; to: MonthOf },
  toYear: number,
  context: DueContext,
): SimpleDue {
  const fromOwn = from.year ?? fromYear(from, to, toYear, context);
  return { kind: 'months', from: monthOf(fromOwn, from.month), to: monthOf(toYear, to.month) };
}

/** «декабрь – февраль 2021 г.»: which December, unless a school year says so. */
function fromYear(from: MonthOf, to: MonthOf, toYear: number, context: DueContext): number {
  if (from.month <= to.month) return toYear;
  if (context.schoolYear !== undefined && to.year === undefined) return toYear - 1;
  const candidates = [toYear, toYear + 1].map((year): SimpleDue => ({
    kind: 'months',
    from: monthOf(year - 1, from.month),
    to: monthOf(year, to.month),
  }));
  throw new Doubt('two-readings', 'day' in from ? [] : candidates);
}

/** A half-year without a year may be of the school year, which has halves of its own. */
function turnOfYear(
  { is, at }: { is: 'half' | 'quarter'; at: number },
  year: number | undefined,
  { schoolYear, year: calendarYear }: DueContext,
): SimpleDue {
  const own = year ?? calendarYear;
  if (own === undefined) throw new Doubt(schoolYear === undefined ? 'no-year' : 'two-readings');
  return is === 'half'
    ? { kind: 'half', year: own, half: at as 1 | 2 }
    : { kind: 'quarter', year: own, quarter: at };
}
