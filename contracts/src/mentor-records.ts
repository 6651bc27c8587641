import { z } from 'zod';
import { DateOnly, Id, SchoolYear, Text } from './primitives.ts';

const WebAddress = Text(500).regex(/^https?:\/\/\S+$/, 'Адрес начинается с https://');

/** What only the school knows of a mentor and the table of the base asks for. */
export const MentorRecord = z.object({
  /** Beside those that the journal gives. */
  contacts: Text(300).nullable(),
  /** Where they work or study, when it is not this school. */
  workplace: Text(300).nullable(),
  achievements: Text(1000).nullable(),
  interests: Text(1000).nullable(),
  desiredAges: Text(200).nullable(),
  timeResource: Text(300).nullable(),
  /** Programme, hours, document. */
  training: Text(500).nullable(),
  results: Text(1000).nullable(),
  caseUrl: WebAddress.nullable(),
});
export type MentorRecord = z.infer<typeof MentorRecord>;

/** A mentor who may go on in a later school year. */
export const Reserve = z
  .object({
    /** The school year for which they are ready. */
    year: SchoolYear,
    readiness: z.enum(['ready', 'maybe']),
    wishes: Text(500).nullable().default(null),
  })
  .meta({ id: 'MentorReserve' });
export type Reserve = z.infer<typeof Reserve>;

export const Reserving = z
  .object({ mentorIds: z.array(Id).min(1).max(200), reserve: Reserve.nullable() })
  .meta({ id: 'MentorReserving' });
export type Reserving = z.infer<typeof Reserving>;

export const CarryOver = z
  .object({ mentorIds: z.array(Id).min(1).max(200) })
  .meta({ id: 'MentorCarryOver' });
export type CarryOver = z.infer<typeof CarryOver>;

/** Free places that are asked for; whom somebody leads in another mentor's place takes one meanwhile. */
export const Room = z
  .object({
    /** For so many more, at least. */
    room: z.coerce.number<number>().pipe(z.int().min(1).max(30)),
    /** The days on which they are needed: from today on unless said. */
    roomFrom: DateOnly,
    roomUntil: DateOnly,
  })
  .partial();
