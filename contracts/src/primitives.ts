import { z } from 'zod';

/** UUIDv7, made by the application. */
export const Id = z.uuid();
export type Id = z.infer<typeof Id>;

/** Calendar date without a time zone, within three centuries of ours: 2026-11-24. */
export const DateOnly = z.iso.date().regex(/^(?:19|20|21)/);

/** Moment in UTC, ISO 8601. */
export const Instant = z.iso.datetime();

/** Counter of changes of one resource; goes into ETag and If-Match. */
export const Version = z.int().min(1);

/** The year in which a school year ends: 2027 is 2026/27. */
export const SchoolYear = z.int().min(2020).max(2100);

/** The school year of a date; a year begins on 1 September. */
export function schoolYearOf(date: string): number {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return month >= 9 ? year + 1 : year;
}

/** The earliest day that a paper about a school year may bear: a year before that one begins. */
export const earliestDayOf = (schoolYear: number): string => `${schoolYear - 2}-09-01`;

/** «01.09.2026»: a day as refusals say it. */
export const dayInFigures = (day: string): string => day.split('-').toReversed().join('.');

export const PersonName = z
  .object({ family: z.string(), given: z.string(), middle: z.string().nullable() })
  .meta({ id: 'PersonName' });
export type PersonName = z.infer<typeof PersonName>;

/** Free text typed by a person. */
export const Text = (max: number) => z.string().trim().max(max);

/** The beginning of a family name, and after a space of a given name. */
export const NameBeginning = Text(100);

/** The identifier of a record in a host's own system. */
export const SourcedId = z
  .string()
  .min(1)
  .max(255)
  .refine((value) => !/\p{Cc}/u.test(value), 'control characters');

/** One page of a list; `next` is the cursor of the following one. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable() });

/** The query every list takes: opaque cursor and page size. */
export const PageQuery = z.object({
  after: z.string().max(500).optional(),
  limit: z.coerce.number<number>().int().min(1).max(200).default(50),
});
