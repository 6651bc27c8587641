import { z } from 'zod';
import { Code } from './packs.ts';
import { DateOnly, SchoolYear, Text } from './primitives.ts';

/** A calendar year that a roadmap may speak of. */
export const Year = z.int().min(2015).max(2100);
export const Month = z.string().regex(/^20\d\d-(?:0[1-9]|1[0-2])$/);

/** «далее ежегодно», «раз в два года»; without `until` it never ends. */
const Repeat = z.strictObject({
  every: z.union([z.literal(1), z.literal(2)]),
  /** The last year in which it falls due. */
  until: Year.optional(),
});
const repeat = Repeat.optional();

interface Repeated {
  repeat?: { until?: number | undefined } | undefined;
}

/** What is repeated until a year begins before it. */
const goesOn = (year: number, { repeat }: Repeated) =>
  repeat?.until === undefined || year < repeat.until;
const yearOf = (text: string) => Number(text.slice(0, 4));
const WRONG_ORDER = 'the end is not after the beginning';
const NO_REPEAT = 'repeat.until is not after the first year';

const On = z
  .strictObject({ kind: z.literal('on'), date: DateOnly, repeat })
  .refine((due) => goesOn(yearOf(due.date), due), NO_REPEAT);
const By = z
  .strictObject({ kind: z.literal('by'), date: DateOnly, repeat })
  .refine((due) => goesOn(yearOf(due.date), due), NO_REPEAT);
/** «с 1 по 15 сентября 2021 г.» */
const Between = z
  .strictObject({ kind: z.literal('between'), from: DateOnly, to: DateOnly, repeat })
  .refine(({ from, to }) => from < to, WRONG_ORDER)
  .refine((due) => goesOn(yearOf(due.from), due), NO_REPEAT);
/** Different dates, each the last day for its own turn: «30.12.2020, 01.09.2021». */
const Dates = z
  .strictObject({ kind: z.literal('dates'), dates: z.array(DateOnly).min(2).max(50) })
  .refine(
    ({ dates }) => dates.every((date, at) => at === 0 || dates[at - 1]! < date),
    'dates follow one another',
  );
const OneMonth = z
  .strictObject({ kind: z.literal('month'), month: Month, repeat })
  .refine((due) => goesOn(yearOf(due.month), due), NO_REPEAT);
const Months = z
  .strictObject({ kind: z.literal('months'), from: Month, to: Month, repeat })
  .refine(({ from, to }) => from < to, WRONG_ORDER)
  .refine((due) => goesOn(yearOf(due.from), due), NO_REPEAT);
/** Of a calendar year. */
const Half = z
  .strictObject({
    kind: z.literal('half'),
    year: Year,
    half: z.union([z.literal(1), z.literal(2)]),
    repeat,
  })
  .refine((due) => goesOn(due.year, due), NO_REPEAT);
const Quarter = z
  .strictObject({ kind: z.literal('quarter'), year: Year, quarter: z.int().min(1).max(4), repeat })
  .refine((due) => goesOn(due.year, due), NO_REPEAT);
/** Every year is `yearly`; only every second one is a repeated year. */
const OneYear = z
  .strictObject({
    kind: z.literal('year'),
    year: Year,
    repeat: Repeat.extend({ every: z.literal(2) }).optional(),
  })
  .refine((due) => goesOn(due.year, due), NO_REPEAT);
/** One stretch of years: something that is done once in it, or all the while. */
const Years = z
  .strictObject({ kind: z.literal('years'), from: Year, to: Year })
  .refine(({ from, to }) => from < to, WRONG_ORDER);
const OneSchoolYear = z
  .strictObject({ kind: z.literal('schoolYear'), endYear: SchoolYear, repeat })
  .refine((due) => goesOn(due.endYear, due), NO_REPEAT);

/** Due at the end of every month, quarter, half-year or year, in some years or in all. */
const regularly = <K extends string>(kind: K) => {
  const inSomeYears = z.strictObject({ from: Year.optional(), to: Year.optional() });
  return inSomeYears
    .extend({ kind: z.literal(kind) })
    .refine(({ from, to }: z.infer<typeof inSomeYears>) => !from || !to || from <= to, WRONG_ORDER);
};

/** By a plan that is another paper; `of` as it stands after «по»: «плану-графику ИРО». */
const Schedule = z.strictObject({
  kind: z.literal('schedule'),
  of: Text(200).min(1).optional(),
});
/** «в соответствии со сроками реализации программ»: each programme says its own. */
const Programmes = z.strictObject({ kind: z.literal('programmes') });

const simple = [
  On,
  By,
  Between,
  Dates,
  OneMonth,
  Months,
  Half,
  Quarter,
  OneYear,
  Years,
  OneSchoolYear,
  regularly('monthly'),
  regularly('quarterly'),
  regularly('halfYearly'),
  regularly('yearly'),
  Schedule,
  Programmes,
] as const;

const SimpleDue = z.discriminatedUnion('kind', simple);
/** A due date that is the same for all who carry it out, and said in one word. */
export type SimpleDue = z.infer<typeof SimpleDue>;

/** One after another: «октябрь 2020, ежегодно 2021–2024». */
const Several = z.strictObject({
  kind: z.literal('several'),
  parts: z.array(SimpleDue).min(2).max(20),
});
/** Different for different bodies: the municipality in July, schools in the second half-year. */
const ByBody = z
  .strictObject({
    kind: z.literal('byBody'),
    parts: z
      .array(z.strictObject({ body: Code, due: SimpleDue }))
      .min(2)
      .max(20),
  })
  .refine(
    ({ parts }) => new Set(parts.map(({ body }) => body)).size === parts.length,
    'a body stands once',
  );

/**
 * When an item of a roadmap is due, as roadmaps say it. Days are without a time zone; a school
 * year is named by the year in which it ends.
 */
export const Due = z.discriminatedUnion('kind', [...simple, Several, ByBody]).meta({ id: 'Due' });
export type Due = z.infer<typeof Due>;
