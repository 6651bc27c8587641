import { z } from 'zod';
import { DateOnly, Id, Instant } from './primitives.ts';
import { plain } from './problem.ts';
import { route } from './route.ts';
import { OrgKind } from './session.ts';

/** Where an entry comes from. */
export const CalendarKind = z.enum([
  'roadmap',
  'sample',
  'approval',
  'consultation',
  'assignment',
  'school_list',
  'register',
  'programme',
  'closing',
  'training',
  'consents',
]);
export type CalendarKind = z.infer<typeof CalendarKind>;

/** `late` is still to be done after its last day; `past` needed nothing but that its day came. */
export const CalendarState = z.enum(['late', 'ahead', 'done', 'past']);
export type CalendarState = z.infer<typeof CalendarState>;

/** Something of this org that has a last day. It names bodies and papers, never a pupil. */
export const CalendarEntry = z
  .object({
    /** The same last day of the same thing, from one reading to the next. */
    id: z.string(),
    kind: CalendarKind,
    /** What a click opens: the roadmap, the request for approval, the programme; null for a list. */
    subjectId: Id.nullable(),
    title: z.string(),
    note: z.string().nullable(),
    /** The first day, where it is a stretch of time. */
    from: DateOnly.nullable(),
    by: DateOnly,
    state: CalendarState,
  })
  .meta({ id: 'CalendarEntry' });
export type CalendarEntry = z.infer<typeof CalendarEntry>;

/** Days that are asked for at once. */
export const CALENDAR_DAYS = 400;

const dayNumber = (day: string) => Date.parse(day) / 86_400_000;

export const CalendarQuery = z
  .object({ from: DateOnly, to: DateOnly })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'Конец раньше начала.' })
  .refine(({ from, to }) => dayNumber(to) - dayNumber(from) <= CALENDAR_DAYS, {
    path: ['to'],
    message: `Не больше ${CALENDAR_DAYS} дней сразу.`,
  });
export type CalendarQuery = z.infer<typeof CalendarQuery>;

export const Calendar = z
  .object({
    org: z.object({ kind: OrgKind, name: z.string() }),
    today: DateOnly,
    /** Open since before these days, the oldest first. */
    late: z.array(CalendarEntry),
    /** Whatever ends within these days, by day. */
    entries: z.array(CalendarEntry),
  })
  .meta({ id: 'Calendar' });
export type Calendar = z.infer<typeof Calendar>;

/** The address by which a calendar program reads the same calendar; whoever has it can read. */
export const CalendarFeed = z
  .object({ madeAt: Instant.nullable(), readAt: Instant.nullable() })
  .meta({ id: 'CalendarFeed' });
export type CalendarFeed = z.infer<typeof CalendarFeed>;

const FEED = '/api/v1/calendar/feed';

export const calendarRoutes = {
  show: route({
    method: 'GET',
    path: '/api/v1/calendar',
    summary: 'What is due at this org within some days, and what is late',
    may: 'calendar.read',
    query: CalendarQuery,
    response: Calendar,
  }),
  feed: route({
    method: 'GET',
    path: FEED,
    summary: 'Whether the caller has an address of this calendar, and when it was last read',
    may: 'calendar.read',
    response: CalendarFeed,
  }),
  makeFeed: route({
    method: 'POST',
    path: FEED,
    summary: 'Make an address of this calendar; the earlier one of the caller ends',
    may: 'calendar.read',
    // not `idempotent`: a repeat key would keep the secret, and a second call only replaces the first
    status: 201,
    response: CalendarFeed.extend({ address: z.url() }).meta({ id: 'MadeCalendarFeed' }),
  }),
  endFeed: route({
    method: 'DELETE',
    path: FEED,
    summary: 'End the address; calendar programs that know it read nothing any more',
    may: 'calendar.read',
    response: CalendarFeed,
  }),
  ics: route({
    method: 'GET',
    path: '/plugin/v1/calendars/:key',
    summary: 'The calendar as iCalendar (RFC 5545), for whoever knows its address',
    may: 'public',
    maxAge: 900,
    params: z.object({ key: z.string().max(100) }),
    produces: 'text/calendar; charset=utf-8',
    // titles of papers and events, and counts
    takesOut: false,
    response: z.string(),
  }),
};

export const calendarProblems = {
  'calendar.unknown': plain(
    404,
    'По этому адресу календаря нет: он заменён или отключён. Возьмите новый в разделе «Календарь».',
  ),
} as const;
