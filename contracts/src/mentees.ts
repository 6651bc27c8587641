import { z } from 'zod';
import { ConsentMark } from './consents.ts';
import { MatchLack } from './matching-profile.ts';
import { Code } from './packs.ts';
import { DateOnly, Id, Instant, PageQuery, Text, Version, pageOf } from './primitives.ts';
import { Added, FreeSlots, Grade, PersonBrief } from './roster.ts';
import { route } from './route.ts';

/** What a mentee waits for, or that they are in a pair. */
export const MenteeState = z.enum([
  'no_consent',
  'no_mentor',
  'proposed',
  'awaits_order',
  'in_pair',
  'not_meeting',
  'left',
]);
export type MenteeState = z.infer<typeof MenteeState>;

export const MenteeView = z.enum([
  'all',
  'action',
  'no_consent',
  'no_mentor',
  'awaits_order',
  'not_meeting',
  'left',
]);
export type MenteeView = z.infer<typeof MenteeView>;

/** A row of the base of mentees: the person, their consents, their pair and how it goes. */
export const Mentee = z
  .object({
    id: Id,
    person: PersonBrief,
    birthYear: z.int().nullable(),
    state: MenteeState,
    form: Code.nullable(),
    ground: Code.nullable(),
    request: z.string().nullable(),
    /** Matching knows what they like. */
    hasInterests: z.boolean(),
    consents: z.array(ConsentMark),
    pairId: Id.nullable(),
    /** The pair waits for a decision of the curator. */
    needsDecision: z.string().nullable(),
    mentor: PersonBrief.nullable(),
    meetings: z.int(),
    lastMetOn: DateOnly.nullable(),
    /** Days since the last meeting, or since the pair began; null without an active pair. */
    daysWithout: z.int().nullable(),
    version: Version,
    changedAt: Instant,
  })
  .meta({ id: 'Mentee' });
export type Mentee = z.infer<typeof Mentee>;

export const Completion = z.enum(['yes', 'no', 'early']);
export type Completion = z.infer<typeof Completion>;

const WebAddress = Text(500).regex(/^https?:\/\/\S+$/, 'Адрес начинается с https://');

/** What only the school knows of a mentee and the table of the base asks for. */
export const MenteeRecord = z.object({
  /** Beside those that the journal gives. */
  contacts: Text(300).nullable(),
  results: Text(1000).nullable(),
  caseUrl: WebAddress.nullable(),
  /** Unless said, as the last pair has ended. */
  completion: Completion.nullable(),
});
export type MenteeRecord = z.infer<typeof MenteeRecord>;

/** What the panel beside the list shows. */
export const MenteeCard = Mentee.extend({
  record: MenteeRecord,
  freeSlots: FreeSlots,
  addedOn: DateOnly,
  leftOn: DateOnly.nullable(),
  leaveReason: Code.nullable(),
  classTeacher: PersonBrief.nullable(),
  /** Empty for readers who need no contacts. */
  guardians: z.array(
    z.object({ name: z.string(), relation: z.string().nullable(), phone: z.string().nullable() }),
  ),
}).meta({ id: 'MenteeCard' });
export type MenteeCard = z.infer<typeof MenteeCard>;

const MenteeFilters = z.object({
  /** The beginning of a family name. */
  q: z.string().trim().max(100).optional(),
  classId: Id.optional(),
  gradeFrom: z.coerce.number<number>().pipe(Grade).optional(),
  gradeTo: z.coerce.number<number>().pipe(Grade).optional(),
  form: Code.optional(),
  ground: Code.optional(),
  /** Only those for whom the score lacks this. */
  lacks: MatchLack.optional(),
});

export const MenteesQuery = PageQuery.extend(MenteeFilters.shape).extend({
  view: MenteeView.default('all'),
});
export type MenteesQuery = z.infer<typeof MenteesQuery>;

/** How many mentees each view holds. */
export const MenteeCounts = z.record(MenteeView, z.int()).meta({ id: 'MenteeCounts' });
export type MenteeCounts = z.infer<typeof MenteeCounts>;

export const NewMentees = z
  .object({
    personIds: z.array(Id).min(1).max(500),
    form: Code.nullable().default(null),
    ground: Code.nullable().default(null),
    request: Text(1000).nullable().default(null),
  })
  .meta({ id: 'NewMentees' });
export type NewMentees = z.infer<typeof NewMentees>;

export const MenteeChanges = z
  .object({
    form: Code.nullable(),
    ground: Code.nullable(),
    request: Text(1000).nullable(),
    freeSlots: FreeSlots,
    ...MenteeRecord.shape,
  })
  .partial()
  .meta({ id: 'MenteeChanges' });
export type MenteeChanges = z.infer<typeof MenteeChanges>;

export const Leaving = z.object({ reason: Code }).meta({ id: 'Leaving' });
export type Leaving = z.infer<typeof Leaving>;

export const MenteeRef = z.object({ menteeId: Id });
export type MenteeRef = z.infer<typeof MenteeRef>;

export const menteeRoutes = {
  list: route({
    method: 'GET',
    path: '/api/v1/mentees',
    summary: 'The base of mentees',
    may: 'mentees.read',
    query: MenteesQuery,
    response: pageOf(Mentee),
  }),
  counts: route({
    method: 'GET',
    path: '/api/v1/mentees/counts',
    summary: 'How many mentees each view holds',
    may: 'mentees.read',
    response: MenteeCounts,
  }),
  show: route({
    method: 'GET',
    path: '/api/v1/mentees/:menteeId',
    summary: 'One mentee',
    may: 'mentees.read',
    params: MenteeRef,
    response: MenteeCard,
  }),
  add: route({
    method: 'POST',
    path: '/api/v1/mentees',
    summary: 'Take people of the roster into the base',
    may: 'mentees.write',
    body: NewMentees,
    status: 201,
    idempotent: true,
    response: Added,
  }),
  update: route({
    method: 'PATCH',
    path: '/api/v1/mentees/:menteeId',
    summary: 'Change the request, the form or the free time',
    may: 'mentees.write',
    params: MenteeRef,
    body: MenteeChanges,
    ifMatch: true,
    response: MenteeCard,
  }),
  leave: route({
    method: 'POST',
    path: '/api/v1/mentees/:menteeId/leave',
    summary: 'Take a mentee out of the base',
    may: 'mentees.write',
    params: MenteeRef,
    body: Leaving,
    ifMatch: true,
    idempotent: true,
    response: MenteeCard,
  }),
};
