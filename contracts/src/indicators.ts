import { z } from 'zod';
import { DateOnly, Id, Instant } from './primitives.ts';
import { Pair } from './pairs.ts';
import { route } from './route.ts';
import { OrgKind } from './session.ts';
import { Percent, Target } from './targets.ts';

/**
 * Unique active pupils in any role in a pair active at any time of the calendar year,
 * against all active pupils of the grades that are counted.
 */
export const Coverage = z
  .object({
    pupils: z.int(),
    involved: z.int(),
    /** Pupils who are a mentee; one who is both is counted here. */
    mentees: z.int(),
    /** Pupils who are a mentor and not a mentee. */
    mentors: z.int(),
    percent: Percent,
    /** Null: no target is set. */
    target: Target.nullable(),
    targetPeople: z.int().nullable(),
    /** How many people are missing; 0 when the target is reached. */
    gap: z.int().nullable(),
    /** Pupils who would be added by agreed pairs that wait for an order. */
    awaitingOrder: z.int(),
    forecast: z.int(),
    /** Missing even after the forecast. */
    toFind: z.int().nullable(),
  })
  .meta({ id: 'Coverage' });
export type Coverage = z.infer<typeof Coverage>;

/**
 * What waits. `needs_decision`, `awaits_order`, `proposed` and `not_meeting` count pairs,
 * `no_consent` and `no_mentor` mentees, the others meetings and consents.
 */
export const TodoCode = z.enum([
  'needs_decision',
  'awaits_order',
  'unmarked_meetings',
  'unclosed_meetings',
  'no_consent',
  'no_mentor',
  'proposed',
  'not_meeting',
  'consent_ends_soon',
]);
export type TodoCode = z.infer<typeof TodoCode>;

/** A matter for the curator, worst first. */
export const TodoItem = z
  .object({
    code: TodoCode,
    weight: z.enum(['late', 'blocking', 'soon']),
    count: z.int(),
    /** Since when the oldest of them waits. */
    since: DateOnly.nullable(),
  })
  .meta({ id: 'TodoItem' });
export type TodoItem = z.infer<typeof TodoItem>;

/** How far mentees have come; each step holds those who reached it or went further. */
export const FunnelStep = z
  .object({
    code: z.enum(['base', 'consent', 'proposed', 'agreed', 'fixed', 'intro', 'plan', 'meeting']),
    reached: z.int(),
    /** Those of the step before who have not come here. */
    lost: z.int(),
  })
  .meta({ id: 'FunnelStep' });
export type FunnelStep = z.infer<typeof FunnelStep>;

export const TrendPoint = z
  .object({ date: DateOnly, involved: z.int() })
  .meta({ id: 'TrendPoint' });
export type TrendPoint = z.infer<typeof TrendPoint>;

/** How many weeks the strip of a quiet pair shows. */
export const quietWeeks = 12;

/** A pair that does not meet, and in which of the last weeks it did. */
export const QuietPair = Pair.extend({
  /** One a week, oldest first, this week last: whether a meeting was held in it. */
  weeks: z.array(z.boolean()).length(quietWeeks),
}).meta({ id: 'QuietPair' });
export type QuietPair = z.infer<typeof QuietPair>;

/** The curator's first screen. */
export const Overview = z
  .object({
    today: DateOnly,
    asOf: Instant,
    year: z.int(),
    /** The day of the yearly count. */
    countedOn: DateOnly,
    coverage: Coverage,
    todo: z.array(TodoItem),
    funnel: z.array(FunnelStep),
    trend: z.array(TrendPoint),
    notMeeting: z.object({
      days: z.int(),
      count: z.int(),
      activePairs: z.int(),
      worst: z.array(QuietPair),
    }),
  })
  .meta({ id: 'Overview' });
export type Overview = z.infer<typeof Overview>;

/** How far below the target a school still counts as near it, in percent points. */
export const NEAR_TARGET = 15;

/** In how many schools the plugin is off, nothing is counted yet, or where those counted stand. */
export const SchoolStandings = z
  .object({
    off: z.int(),
    uncounted: z.int(),
    /** Counted where no target holds. */
    untargeted: z.int(),
    reached: z.int(),
    near: z.int(),
    below: z.int(),
  })
  .meta({ id: 'SchoolStandings' });
export type SchoolStandings = z.infer<typeof SchoolStandings>;
export type SchoolStanding = keyof SchoolStandings;

/** An organisation one step below, with its coverage and where its schools stand. */
export const TerritoryRow = z
  .object({
    org: z.object({ id: Id, kind: OrgKind, name: z.string() }),
    coverage: Coverage,
    schools: SchoolStandings,
    /** When the figures were counted; null when no school has been counted yet. */
    countedAt: Instant.nullable(),
  })
  .meta({ id: 'TerritoryRow' });
export type TerritoryRow = z.infer<typeof TerritoryRow>;

/** Target and fact of one year. */
export const LadderStep = z
  .object({
    year: z.int(),
    target: Target.nullable(),
    percent: Percent.nullable(),
    forecastPercent: Percent.nullable(),
  })
  .meta({ id: 'LadderStep' });
export type LadderStep = z.infer<typeof LadderStep>;

/** A region, a municipality or a school from above: totals, and rows worst first; a school has none. */
export const Territory = z
  .object({
    org: z.object({ id: Id, kind: OrgKind, name: z.string() }),
    today: DateOnly,
    year: z.int(),
    countedOn: DateOnly,
    coverage: Coverage,
    ladder: z.array(LadderStep),
    rows: z.array(TerritoryRow),
  })
  .meta({ id: 'Territory' });
export type Territory = z.infer<typeof Territory>;

/** Unless said, the reader's own organisation. */
export const TerritoryQuery = z.object({ orgId: Id.optional() });
export type TerritoryQuery = z.infer<typeof TerritoryQuery>;

export const indicatorRoutes = {
  overview: route({
    method: 'GET',
    path: '/api/v1/overview',
    summary: 'Coverage of the school and what waits for the curator',
    may: 'overview.read',
    response: Overview,
  }),
  territory: route({
    method: 'GET',
    path: '/api/v1/territory',
    summary: 'Coverage of a region, a municipality or a school with those below it',
    may: 'territory.read',
    query: TerritoryQuery,
    response: Territory,
  }),
};
