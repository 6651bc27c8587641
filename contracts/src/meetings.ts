import { z } from 'zod';
import { Part } from './meeting-parts.ts';
import { DateOnly, Id, Instant, PageQuery, Text, Version, pageOf } from './primitives.ts';
import { PairRef } from './pairs.ts';
import { ClockTime, PersonBrief } from './roster.ts';
import { route } from './route.ts';

export const MeetingType = z.enum(['INTRO', 'TRIAL', 'PLANNING', 'REGULAR', 'FINAL']);
export type MeetingType = z.infer<typeof MeetingType>;

export const meetingTypeWords: Record<MeetingType, string> = {
  INTRO: 'встреча-знакомство',
  TRIAL: 'пробная встреча',
  PLANNING: 'встреча-планирование',
  REGULAR: 'рабочая встреча',
  FINAL: 'итоговая встреча',
};

/** Side by side, or by video and the like. */
export const MeetingMode = z.enum(['IN_PERSON', 'ONLINE']);
export type MeetingMode = z.infer<typeof MeetingMode>;

export const meetingModeWords: Record<MeetingMode, string> = {
  IN_PERSON: 'очно',
  ONLINE: 'онлайн',
};

export const MeetingStatus = z.enum(['planned', 'held', 'missed']);
export type MeetingStatus = z.infer<typeof MeetingStatus>;

export const Meeting = z
  .object({
    id: Id,
    pairId: Id,
    type: MeetingType,
    status: MeetingStatus,
    date: DateOnly,
    time: ClockTime.nullable(),
    minutes: z.int().nullable(),
    mode: MeetingMode.nullable(),
    topic: z.string().nullable(),
    done: z.string().nullable(),
    /** What hindered, in the mentor's words; null for all but the mentor's side and the curator. */
    difficulties: z.string().nullable(),
    nextStep: z.string().nullable(),
    parts: z.array(Part),
    /** Held, and for a regular one both sides have answered. */
    counts: z.boolean(),
    /** This reader may correct it. */
    mayCorrect: z.boolean(),
    loggedBy: PersonBrief.nullable(),
    version: Version,
    changedAt: Instant,
    /** The reader's side was not in the group that day: nothing but the day, the type and the mentor is told. */
    dateOnly: z.literal(true).optional(),
    /** The pair ended, or whoever still owes has left it, so long ago that nobody is asked any more. */
    answersOver: z.literal(true).optional(),
  })
  .meta({ id: 'Meeting' });
export type Meeting = z.infer<typeof Meeting>;

/** `unclosed`: held, but somebody's feedback is awaited; `overdue`: planned, the day has passed. */
export const MeetingView = z.enum(['all', 'unclosed', 'overdue', 'planned']);
export type MeetingView = z.infer<typeof MeetingView>;

export const MeetingsQuery = PageQuery.extend({
  view: MeetingView.default('all'),
  pairId: Id.optional(),
});
export type MeetingsQuery = z.infer<typeof MeetingsQuery>;

/** A meeting and the two sides who meet, for lists over many pairs. */
export const MeetingRow = z
  .object({ meeting: Meeting, mentor: PersonBrief, mentees: z.array(PersonBrief) })
  .meta({ id: 'MeetingRow' });
export type MeetingRow = z.infer<typeof MeetingRow>;

const Mark = z.int().min(1).max(10);
const Words = Text(1000).nullable().default(null);
const MeetingRef = z.object({ meetingId: Id });

const MeetingFacts = z.object({
  type: MeetingType,
  status: MeetingStatus,
  date: DateOnly,
  time: ClockTime.nullable(),
  minutes: z.int().min(1).max(600).nullable(),
  mode: MeetingMode.nullable(),
  topic: Text(300).nullable(),
  done: Text(2000).nullable(),
  difficulties: Text(1000).nullable(),
  nextStep: Text(1000).nullable(),
  /** Mentees who came; all of them unless said. */
  attended: z.array(Id).min(1).max(15),
  /** One more on a day that is taken. */
  again: z.literal(true),
});

/** A meeting to log or to plan. The date alone is enough: the type is the next one. */
export const NewMeeting = MeetingFacts.partial()
  .extend({
    status: MeetingStatus.default('held'),
    date: DateOnly,
    /** The answer of the one who logs, in the same tap. */
    feedback: z.object({ mark: Mark, words: Words }).optional(),
  })
  .meta({ id: 'NewMeeting' });
export type NewMeeting = z.infer<typeof NewMeeting>;

/** A meeting that was held and is written down later, among others. */
export const PastMeeting = MeetingFacts.omit({ status: true, time: true, again: true })
  .partial()
  .extend({ date: DateOnly })
  .meta({ id: 'PastMeeting' });
export type PastMeeting = z.infer<typeof PastMeeting>;

export const PastMeetings = z
  .object({ meetings: z.array(PastMeeting).min(1).max(31) })
  .meta({ id: 'PastMeetings' });

export const MeetingChanges = MeetingFacts.partial().meta({ id: 'MeetingChanges' });
export type MeetingChanges = z.infer<typeof MeetingChanges>;

/** An answer about a meeting; `personId` when written down from somebody's words. */
export const Feedback = z
  .object({ personId: Id.optional(), mark: Mark, words: Words })
  .meta({ id: 'Feedback' });
export type Feedback = z.infer<typeof Feedback>;

export const meetingRoutes = {
  list: route({
    method: 'GET',
    path: '/api/v1/meetings',
    summary: 'Meetings, newest first',
    may: 'meetings.read',
    query: MeetingsQuery,
    response: pageOf(MeetingRow),
  }),
  show: route({
    method: 'GET',
    path: '/api/v1/meetings/:meetingId',
    summary: 'One meeting as it stands',
    may: 'meetings.read',
    params: MeetingRef,
    response: MeetingRow,
  }),
  log: route({
    method: 'POST',
    path: '/api/v1/pairs/:pairId/meetings',
    summary: 'Log a meeting, or plan one',
    may: 'meetings.write',
    params: PairRef,
    body: NewMeeting,
    status: 201,
    idempotent: true,
    response: Meeting,
  }),
  backFill: route({
    method: 'POST',
    path: '/api/v1/pairs/:pairId/meetings/past',
    summary: 'Log several past meetings at once: all of them or none',
    may: 'meetings.write',
    params: PairRef,
    body: PastMeetings,
    status: 201,
    idempotent: true,
    response: z.object({ logged: z.int() }),
  }),
  correct: route({
    method: 'PATCH',
    path: '/api/v1/meetings/:meetingId',
    summary: 'Correct a meeting',
    may: 'meetings.write',
    params: MeetingRef,
    body: MeetingChanges,
    ifMatch: true,
    idempotent: true,
    response: Meeting,
  }),
  remove: route({
    method: 'DELETE',
    path: '/api/v1/meetings/:meetingId',
    summary: 'Take back a meeting logged by mistake',
    may: 'meetings.write',
    params: MeetingRef,
    ifMatch: true,
    response: z.object({ removed: Id }),
  }),
  answer: route({
    method: 'POST',
    path: '/api/v1/meetings/:meetingId/feedback',
    summary: "Give one's feedback, or write down somebody's words",
    may: 'feedback.write',
    params: MeetingRef,
    body: Feedback,
    idempotent: true,
    response: Meeting,
  }),
};
