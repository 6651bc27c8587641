import { z } from 'zod';
import { ConsentKind, ConsentMark } from './consents.ts';
import { Meeting, MeetingRow, MeetingType } from './meetings.ts';
import { Pair, PairRef } from './pairs.ts';
import { DateOnly, Id, Instant, PageQuery, pageOf } from './primitives.ts';
import { PersonBrief } from './roster.ts';
import { route } from './route.ts';

/** One step of a pair's life: what, when, by whom. */
export const TimelineEntry = z
  .object({
    at: Instant,
    kind: z.enum([
      'proposed',
      'agreed',
      'model_changed',
      'answered',
      'fixed',
      'needs_decision',
      'kept',
      'substitute_named',
      'substitute_ended',
      'class_changed',
      'mentee_left',
      'mentee_joined',
      'replaced',
      'follows',
      'closed',
      'meeting_logged',
      'meeting_planned',
      'meeting_held',
      'meeting_missed',
      'meeting_corrected',
      'meeting_removed',
      'feedback_given',
      'plan_saved',
      'plan_results',
      'plan_agreed',
      'plan_goal',
      'plan_comment',
      'completed',
      'completion_changed',
      'reflected',
      'reflection_entered',
      'reflection_closed',
    ]),
    by: PersonBrief.nullable(),
    /** The code or the number that the step is about: an order, a reason, a meeting type. */
    about: z.string().nullable(),
    /** Whom the step is about, where it is somebody: a substitute, who has changed the class, another mentor. */
    whom: PersonBrief.optional(),
  })
  .meta({ id: 'TimelineEntry' });
export type TimelineEntry = z.infer<typeof TimelineEntry>;

/** Whether a pair may meet so now; null, or why not in words. */
export const MeetingTurn = z
  .object({ type: MeetingType, log: z.string().nullable(), plan: z.string().nullable() })
  .meta({ id: 'MeetingTurn' });
export type MeetingTurn = z.infer<typeof MeetingTurn>;

/** All about one pair. Consents are empty for readers who may not see them. */
export const PairCard = z
  .object({
    pair: Pair,
    /** The reader is of the pair: whatever their office, they do not read what others answered. */
    own: z.boolean(),
    /** Those of the pair who are at the school no more. */
    gone: z.array(PersonBrief).optional(),
    /** What the next meeting is by default; null when none may follow. */
    nextType: MeetingType.nullable(),
    /** Every kind from the next one on; empty when none may follow. */
    turns: z.array(MeetingTurn),
    meetingsPlanned: z.int(),
    meetings: z.array(Meeting),
    consents: z.array(
      z.object({
        personId: Id,
        marks: z.array(ConsentMark),
        lacks: z.array(ConsentKind),
      }),
    ),
    /** The newest steps; the older ones are read from `earlier` on, null when these are all. */
    timeline: z.array(TimelineEntry),
    earlier: z.string().nullable(),
  })
  .meta({ id: 'PairCard' });
export type PairCard = z.infer<typeof PairCard>;

/** Pairs that go on and are hidden from the reader: a consent to the processing of data was taken back. */
const Hidden = z.int().min(0).optional();

export const WeekQuery = z.object({ from: DateOnly.optional() });
export type WeekQuery = z.infer<typeof WeekQuery>;

const WeekPair = PairCard.pick({ pair: true, nextType: true, turns: true, meetingsPlanned: true });

/** «Моя неделя»: the reader's own pairs and what they wait for. */
export const Week = z
  .object({
    from: DateOnly,
    until: DateOnly,
    today: DateOnly,
    pairs: z.array(WeekPair),
    hidden: Hidden,
    meetings: z.array(MeetingRow),
    /** Planned earlier, neither held nor missed yet. */
    overdue: z.array(MeetingRow),
    /** The reader's own feedback is awaited. */
    toAnswer: z.array(MeetingRow),
  })
  .meta({ id: 'Week' });
export type Week = z.infer<typeof Week>;

export const pairCardRoutes = {
  card: route({
    method: 'GET',
    path: '/api/v1/pairs/:pairId',
    summary: 'All about one pair',
    may: 'pairs.read',
    params: PairRef,
    response: PairCard,
  }),
  timeline: route({
    method: 'GET',
    path: '/api/v1/pairs/:pairId/timeline',
    summary: 'What happened to one pair, newest first',
    may: 'pairs.read',
    params: PairRef,
    query: PageQuery,
    response: pageOf(TimelineEntry),
  }),
  mine: route({
    method: 'GET',
    path: '/api/v1/my/pairs',
    summary: 'The pairs that the reader takes part in, each with its meetings',
    may: 'pairs.read',
    response: z.object({ items: z.array(PairCard), hidden: Hidden }),
  }),
  week: route({
    method: 'GET',
    path: '/api/v1/week',
    summary: "The reader's own week",
    may: 'meetings.read',
    query: WeekQuery,
    response: Week,
  }),
};
