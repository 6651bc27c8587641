import { z } from 'zod';
import { AdmissionState, AdmissionView } from './admission.ts';
import { ConsentMark } from './consents.ts';
import { MatchLack } from './matching-profile.ts';
import { Leaving } from './mentees.ts';
import { CarryOver, MentorRecord, Reserve, Reserving, Room } from './mentor-records.ts';
import { Code } from './packs.ts';
import {
  DateOnly,
  Id,
  Instant,
  PageQuery,
  SchoolYear,
  Text,
  Version,
  pageOf,
} from './primitives.ts';
import { SeenCheck } from './record-checks.ts';
import { Added, FreeSlots, PersonBrief } from './roster.ts';
import { route } from './route.ts';

/** Whether a mentor may take one more mentee. */
export const MentorState = z.enum(['no_consent', 'free', 'full', 'left']);
export type MentorState = z.infer<typeof MentorState>;

export const MentorView = z.enum(['all', 'no_consent', 'free', 'full', 'reserve', 'left']);
export type MentorView = z.infer<typeof MentorView>;

const Capacity = z.int().min(1).max(30);
const Competences = z.array(Text(100).min(1)).max(20);

/** A row of the base of mentors. */
export const Mentor = z
  .object({
    id: Id,
    person: PersonBrief,
    birthYear: z.int().nullable(),
    /** The sub-base: pupils, staff, graduates, partners. */
    base: Code,
    state: MentorState,
    capacity: z.int(),
    /** Mentees in pairs that have not ended. */
    mentees: z.int(),
    competences: z.array(z.string()),
    /** Matching knows what they like. */
    hasInterests: z.boolean(),
    reserve: Reserve.nullable(),
    consents: z.array(ConsentMark),
    admission: z.object({
      state: AdmissionState,
      until: DateOnly.nullable(),
      /** Of the trainings that the mentor came to. */
      hours: z.number(),
    }),
    version: Version,
    changedAt: Instant,
  })
  .meta({ id: 'Mentor' });
export type Mentor = z.infer<typeof Mentor>;

const OfPair = z.object({
  pairId: Id,
  status: z.string(),
  form: Code,
  mentees: z.array(PersonBrief),
});

/** What the panel beside the list shows. */
export const MentorCard = Mentor.extend({
  record: MentorRecord,
  /** From outside the school: a certificate is asked for before a pair is fixed. */
  outside: z.boolean(),
  recordCheck: SeenCheck.nullable(),
  /** The last pairs that have ended, newest first. */
  pastPairs: z.array(OfPair.extend({ schoolYear: SchoolYear })),
  freeSlots: FreeSlots,
  addedOn: DateOnly,
  leftOn: DateOnly.nullable(),
  leaveReason: Code.nullable(),
  pairs: z.array(OfPair),
}).meta({ id: 'MentorCard' });
export type MentorCard = z.infer<typeof MentorCard>;

export const MentorsQuery = PageQuery.extend({
  view: MentorView.default('all'),
  /** The beginning of a family name. */
  q: z.string().trim().max(100).optional(),
  base: Code.optional(),
  admission: AdmissionView.optional(),
  classId: Id.optional(),
  lacks: MatchLack.optional(),
  ...Room.shape,
});
export type MentorsQuery = z.infer<typeof MentorsQuery>;

/** How many mentors each view and each sub-base holds. */
export const MentorCounts = z
  .object({ views: z.record(MentorView, z.int()), bases: z.record(Code, z.int()) })
  .meta({ id: 'MentorCounts' });
export type MentorCounts = z.infer<typeof MentorCounts>;

export const NewMentors = z
  .object({
    personIds: z.array(Id).min(1).max(500),
    base: Code,
    /** Unless said, as the pack says. */
    capacity: Capacity.optional(),
    competences: Competences.default([]),
  })
  .meta({ id: 'NewMentors' });
export type NewMentors = z.infer<typeof NewMentors>;

export const MentorChanges = z
  .object({
    capacity: Capacity,
    competences: Competences,
    freeSlots: FreeSlots,
    ...MentorRecord.shape,
  })
  .partial()
  .meta({ id: 'MentorChanges' });
export type MentorChanges = z.infer<typeof MentorChanges>;

export const MentorRef = z.object({ mentorId: Id });
export type MentorRef = z.infer<typeof MentorRef>;

export const mentorRoutes = {
  list: route({
    method: 'GET',
    path: '/api/v1/mentors',
    summary: 'The base of mentors',
    may: 'mentors.read',
    query: MentorsQuery,
    response: pageOf(Mentor),
  }),
  counts: route({
    method: 'GET',
    path: '/api/v1/mentors/counts',
    summary: 'How many mentors each view and sub-base holds',
    may: 'mentors.read',
    response: MentorCounts,
  }),
  show: route({
    method: 'GET',
    path: '/api/v1/mentors/:mentorId',
    summary: 'One mentor',
    may: 'mentors.read',
    params: MentorRef,
    response: MentorCard,
  }),
  add: route({
    method: 'POST',
    path: '/api/v1/mentors',
    summary: 'Take people of the roster into a sub-base',
    may: 'mentors.write',
    body: NewMentors,
    status: 201,
    idempotent: true,
    response: Added,
  }),
  update: route({
    method: 'PATCH',
    path: '/api/v1/mentors/:mentorId',
    summary: 'Change how many a mentor takes, what they can teach, when they are free',
    may: 'mentors.write',
    params: MentorRef,
    body: MentorChanges,
    ifMatch: true,
    response: MentorCard,
  }),
  reserve: route({
    method: 'POST',
    path: '/api/v1/mentors/reserve',
    summary: 'Put mentors in reserve for a later school year, or take them out of it',
    may: 'mentors.write',
    body: Reserving,
    idempotent: true,
    response: z.object({ mentors: z.int() }),
  }),
  carryOver: route({
    method: 'POST',
    path: '/api/v1/mentors/carry-over',
    summary: 'Take mentors of the reserve into the base of the school year that goes on',
    may: 'mentors.write',
    body: CarryOver,
    idempotent: true,
    response: z.object({ mentors: z.int() }),
  }),
  leave: route({
    method: 'POST',
    path: '/api/v1/mentors/:mentorId/leave',
    summary: 'Take a mentor out of the base',
    may: 'mentors.write',
    params: MentorRef,
    body: Leaving,
    ifMatch: true,
    idempotent: true,
    response: MentorCard,
  }),
};
