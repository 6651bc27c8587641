import { z } from 'zod';
import { ForMatching, SaidForMatching } from './matching-profile.ts';
import { Code } from './packs.ts';
import { DateOnly, Id, Instant, Text, Version, pageOf } from './primitives.ts';
import {
  RequestSource,
  RequestsQuery,
  RequestState,
  RequestView,
  Urgency,
} from './request-query.ts';
import { FreeSlots, PersonBrief } from './roster.ts';
import { route } from './route.ts';

export { RequestSource, RequestsQuery, RequestState, RequestView, Urgency };

const Grounds = z.array(Code).max(5);
const Deficits = z.array(Text(100).min(1)).max(20);
/** The longest wish, and the longest request that the base of mentees keeps. */
const LONGEST = 1000;
const Wish = Text(LONGEST);

/** A wish and what one wants to learn as the one text that the base and matching know. */
export const askedIn = (said: {
  wish: string | null;
  deficits: readonly string[];
}): string | null =>
  said.deficits.length === 0
    ? said.wish
    : `${said.wish ? `${said.wish}; хочет` : 'Хочет'} научиться: ${said.deficits.join(', ')}`;

/** A request for a mentor, from its filing to the curator's word. */
export const MentorRequest = z
  .object({
    id: Id,
    /** Who needs a mentor. */
    person: PersonBrief,
    birthYear: z.int().nullable(),
    /** The form that is preferred; null leaves it to the curator. */
    form: Code.nullable(),
    grounds: z.array(Code),
    wish: z.string().nullable(),
    /** What a member of the staff wants to learn. */
    deficits: z.array(z.string()),
    urgency: Urgency,
    freeSlots: FreeSlots,
    /** For the curator and whoever has filed it: others are not told whom one would not have. */
    matching: SaidForMatching.nullable(),
    source: RequestSource,
    /** Whose words they are, where somebody else has entered them. */
    sourceName: z.string().nullable(),
    state: RequestState,
    filedBy: PersonBrief.nullable(),
    filedOn: DateOnly,
    decidedBy: PersonBrief.nullable(),
    decidedAt: Instant.nullable(),
    /** Why it was declined. */
    reason: z.string().nullable(),
    /** Whether the person is in the base of mentees now. */
    inBase: z.boolean(),
    version: Version,
    changedAt: Instant,
  })
  .meta({ id: 'MentorRequest' });
export type MentorRequest = z.infer<typeof MentorRequest>;

export const RequestCounts = z.record(RequestView, z.int()).meta({ id: 'RequestCounts' });
export type RequestCounts = z.infer<typeof RequestCounts>;

export const NewRequest = z
  .object({
    /** Oneself unless said. */
    personId: Id.optional(),
    form: Code.nullable().default(null),
    grounds: Grounds.default([]),
    wish: Wish.nullable().default(null),
    deficits: Deficits.default([]),
    urgency: Urgency.default('usual'),
    freeSlots: FreeSlots.default([]),
    matching: ForMatching.prefault({}),
    /** Only the curator names it; others speak for themselves. */
    source: RequestSource.optional(),
    sourceName: Text(200).min(1).nullable().default(null),
  })
  .refine(({ grounds, wish, deficits }) => grounds.length + deficits.length > 0 || wish, {
    path: ['wish'],
    message: 'Укажите основание или напишите, в чём нужна помощь.',
  })
  .refine((said) => (askedIn(said)?.length ?? 0) <= LONGEST, {
    path: ['deficits'],
    message: `Слова и то, чему хочется научиться, вместе – не длиннее ${LONGEST} знаков.`,
  })
  .meta({ id: 'NewRequest' });
export type NewRequest = z.infer<typeof NewRequest>;

const RequestIds = z.array(Id).min(1).max(200);
export const Acceptance = z.object({ requestIds: RequestIds }).meta({ id: 'RequestAcceptance' });
export type Acceptance = z.infer<typeof Acceptance>;

/** How many people came into the base by accepted requests, and how many were there already. */
export const Accepted = z
  .object({ accepted: z.int(), added: z.int(), updated: z.int() })
  .meta({ id: 'RequestsAccepted' });
export type Accepted = z.infer<typeof Accepted>;

export const Declining = z
  .object({ requestIds: RequestIds, reason: Text(500).min(1) })
  .meta({ id: 'RequestDeclining' });
export type Declining = z.infer<typeof Declining>;

export const RequestRef = z.object({ requestId: Id });
export type RequestRef = z.infer<typeof RequestRef>;

export const requestRoutes = {
  list: route({
    method: 'GET',
    path: '/api/v1/requests',
    summary: 'Requests for a mentor, newest first',
    may: 'requests.read',
    query: RequestsQuery,
    response: pageOf(MentorRequest),
  }),
  counts: route({
    method: 'GET',
    path: '/api/v1/requests/counts',
    summary: 'How many requests each view holds',
    may: 'requests.read',
    response: RequestCounts,
  }),
  pupils: route({
    method: 'GET',
    path: '/api/v1/requests/pupils',
    summary: 'The pupils of the reader’s own classes, to ask for',
    may: 'requests.write',
    response: z.object({ items: z.array(PersonBrief) }),
  }),
  file: route({
    method: 'POST',
    path: '/api/v1/requests',
    summary: 'Ask for a mentor, for oneself or for a person in reach',
    may: 'requests.write',
    body: NewRequest,
    status: 201,
    idempotent: true,
    response: MentorRequest,
  }),
  withdraw: route({
    method: 'POST',
    path: '/api/v1/requests/:requestId/withdraw',
    summary: 'Take a request back before it is decided',
    may: 'requests.write',
    params: RequestRef,
    ifMatch: true,
    idempotent: true,
    response: MentorRequest,
  }),
  accept: route({
    method: 'POST',
    path: '/api/v1/requests/accept',
    summary: 'Take the people of requests into the base of mentees',
    may: 'requests.decide',
    body: Acceptance,
    idempotent: true,
    response: Accepted,
  }),
  decline: route({
    method: 'POST',
    path: '/api/v1/requests/decline',
    summary: 'Turn requests down for a reason',
    may: 'requests.decide',
    body: Declining,
    idempotent: true,
    response: z.object({ declined: z.int() }),
  }),
};
