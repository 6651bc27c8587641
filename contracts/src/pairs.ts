import { z } from 'zod';
import { Code } from './packs.ts';
import { GroupParts } from './pair-members.ts';
import { Agreeing, Closing, Fixing, Keeping, NewPair, Order, Replacing } from './pair-drafts.ts';
import { Fixed } from './pair-orders.ts';
import {
  DateOnly,
  Id,
  Instant,
  NameBeginning,
  PageQuery,
  SchoolYear,
  Version,
  pageOf,
} from './primitives.ts';
import { PersonBrief } from './roster.ts';
import { route } from './route.ts';

export const PairStatus = z.enum(['proposed', 'agreed', 'active', 'finished', 'broken']);
export type PairStatus = z.infer<typeof PairStatus>;

export const pairStatusWords: Record<PairStatus, string> = {
  proposed: 'предложена',
  agreed: 'согласована, ждёт приказа',
  active: 'закреплена приказом',
  finished: 'завершена',
  broken: 'распалась',
};

/** The meeting a pair has come to; `DONE` after the final one. Derived from meetings. */
export const PairStage = z.enum(['INTRO', 'TRIAL', 'PLANNING', 'REGULAR', 'FINAL', 'DONE']);
export type PairStage = z.infer<typeof PairStage>;

/** Why the curator has to decide about a pair. */
export const NeedsDecision = z.enum([
  'consent_withdrawn',
  'consent_expired',
  'person_left',
  'said_no',
  /** Whoever stands in, or is going to, may do so no more: a consent is missing, or they have left. */
  'substitute_lost',
  /** After a change of class, by less than the programme asks. */
  'class_gap',
]);
export type NeedsDecision = z.infer<typeof NeedsDecision>;

/** A pair or a group: one mentor and one or more mentees. */
export const Pair = z
  .object({
    id: Id,
    mentor: PersonBrief,
    /** Those who are in it; of a group that one has left, those who stay. */
    mentees: z.array(PersonBrief),
    ...GroupParts.shape,
    form: Code,
    /** Not for those who are in the pair: it says what adults think of them. */
    model: Code.nullable(),
    /** The programme in which the pair works, where the school runs one of its form. */
    programmeId: Id.nullable(),
    schoolYear: SchoolYear,
    status: PairStatus,
    stage: PairStage,
    needsDecision: NeedsDecision.nullable(),
    /** Who leads the pair today in the mentor's place; absent when nobody does. */
    substitute: z.object({ person: PersonBrief, from: DateOnly, until: DateOnly }).optional(),
    order: Order.nullable(),
    proposedOn: DateOnly,
    agreedOn: DateOnly.nullable(),
    startedOn: DateOnly.nullable(),
    endedOn: DateOnly.nullable(),
    closeReason: Code.nullable(),
    /** For adults who watch over the pair, not for those who are in it. */
    closeNote: z.string().nullable(),
    /** Meetings that count. */
    meetings: z.int(),
    lastMetOn: DateOnly.nullable(),
    /** Days since the last meeting, or since the pair began; null unless active. */
    daysWithout: z.int().nullable(),
    /** Longer without a meeting than the programme, or else the pack, allows. */
    notMeeting: z.boolean(),
    version: Version,
    changedAt: Instant,
  })
  .meta({ id: 'Pair' });
export type Pair = z.infer<typeof Pair>;

/** `open` is everything that has not ended. */
export const PairView = z.enum([
  'open',
  'proposed',
  'awaits_order',
  'active',
  'not_meeting',
  'decision',
  'closed',
]);
export type PairView = z.infer<typeof PairView>;

export const PairsQuery = PageQuery.extend({
  view: PairView.default('open'),
  form: Code.optional(),
  programmeId: Id.optional(),
  /** Pairs of one person, in any role. */
  personId: Id.optional(),
  /** The class of a mentee. */
  classId: Id.optional(),
  /** The whole number of the order that fixed them. */
  order: Order.shape.number.optional(),
  /** Of the mentor or of a mentee. */
  q: NameBeginning.optional(),
});
export type PairsQuery = z.infer<typeof PairsQuery>;

export const PairCounts = z.record(PairView, z.int()).meta({ id: 'PairCounts' });
export type PairCounts = z.infer<typeof PairCounts>;

export const PairRef = z.object({ pairId: Id });
export type PairRef = z.infer<typeof PairRef>;

export const pairRoutes = {
  list: route({
    method: 'GET',
    path: '/api/v1/pairs',
    summary: 'Pairs and groups',
    may: 'pairs.read',
    query: PairsQuery,
    response: pageOf(Pair),
  }),
  counts: route({
    method: 'GET',
    path: '/api/v1/pairs/counts',
    summary: 'How many pairs each view holds',
    may: 'pairs.read',
    response: PairCounts,
  }),
  create: route({
    method: 'POST',
    path: '/api/v1/pairs',
    summary: 'Join a mentor and mentees',
    may: 'pairs.write',
    body: NewPair,
    status: 201,
    idempotent: true,
    response: Pair,
  }),
  agree: route({
    method: 'POST',
    path: '/api/v1/pairs/:pairId/agree',
    summary: 'Record that both sides have agreed, or decide for them with a reason',
    may: 'pairs.write',
    params: PairRef,
    body: Agreeing,
    ifMatch: true,
    idempotent: true,
    response: Pair,
  }),
  fix: route({
    method: 'POST',
    path: '/api/v1/pairs/fix',
    summary: 'Fix agreed pairs by an order: all of them, or those that nothing stands against',
    may: 'pairs.write',
    body: Fixing,
    idempotent: true,
    response: Fixed,
  }),
  keep: route({
    method: 'POST',
    path: '/api/v1/pairs/:pairId/keep',
    summary: 'Decide that a pair goes on',
    may: 'pairs.write',
    params: PairRef,
    body: Keeping,
    ifMatch: true,
    idempotent: true,
    response: Pair,
  }),
  close: route({
    method: 'POST',
    path: '/api/v1/pairs/:pairId/close',
    summary: 'End a pair',
    may: 'pairs.write',
    params: PairRef,
    body: Closing,
    ifMatch: true,
    idempotent: true,
    response: Pair,
  }),
  replace: route({
    method: 'POST',
    path: '/api/v1/pairs/:pairId/replace',
    summary: 'End a pair and propose another mentor to its mentees: both or neither',
    may: 'pairs.write',
    params: PairRef,
    body: Replacing,
    status: 201,
    ifMatch: true,
    idempotent: true,
    response: Pair,
  }),
};
