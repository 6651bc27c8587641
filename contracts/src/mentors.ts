import { z } from 'zod';
import { ConsentMark } from './consents.ts';
import { Leaving } from './mentees.ts';
import { Code } from './packs.ts';
import { DateOnly, Id, Instant, PageQuery, Text, Version, pageOf } from './primitives.ts';
import { plain, refusal } from './problem.ts';
import { Added, FreeSlots, PersonBrief } from './roster.ts';
import { route } from './route.ts';

/** Whether a mentor may take one more mentee. */
export const MentorState = z.enum(['no_consent', 'free', 'full', 'left']);
export type MentorState = z.infer<typeof MentorState>;

export const MentorView = z.enum(['all', 'no_consent', 'free', 'full', 'left']);
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
    consents: z.array(ConsentMark),
    version: Version,
    changedAt: Instant,
  })
  .meta({ id: 'Mentor' });
export type Mentor = z.infer<typeof Mentor>;

/** What the panel beside the list shows. */
export const MentorCard = Mentor.extend({
  freeSlots: FreeSlots,
  addedOn: DateOnly,
  leftOn: DateOnly.nullable(),
  leaveReason: Code.nullable(),
  pairs: z.array(
    z.object({ pairId: Id, status: z.string(), form: Code, mentees: z.array(PersonBrief) }),
  ),
}).meta({ id: 'MentorCard' });
export type MentorCard = z.infer<typeof MentorCard>;

export const MentorsQuery = PageQuery.extend({
  view: MentorView.default('all'),
  /** The beginning of a family name. */
  q: z.string().trim().max(100).optional(),
  base: Code.optional(),
  classId: Id.optional(),
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
  .object({ capacity: Capacity, competences: Competences, freeSlots: FreeSlots })
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

export const mentorProblems = {
  'mentor.in-pair': plain(409, 'У наставника есть действующие пары. Сначала завершите их.'),
  'mentor.base-unfit': refusal(
    409,
    z.object({ names: z.array(z.string()) }),
    ({ names }) => `В эту подбазу нельзя добавить: ${names.join(', ')}.`,
  ),
  'mentor.full': refusal(
    409,
    z.object({ capacity: z.int(), mentees: z.int() }),
    ({ capacity, mentees }) =>
      `У наставника нет места: наставляемых ${mentees}, предел – ${capacity}. ` +
      'Увеличьте предел в базе наставников или выберите другого.',
  ),
  'mentor.capacity-low': refusal(
    409,
    z.object({ mentees: z.int() }),
    ({ mentees }) => `Предел не может быть меньше числа нынешних наставляемых: ${mentees}.`,
  ),
} as const;
