import { z } from 'zod';
import { Code, ReadinessGroup } from './pack-lists.ts';
import { Order } from './pair-drafts.ts';
import { DateOnly, Id, Instant, SchoolYear, Text, Version } from './primitives.ts';
import { MeetingNorm, ProgrammeRules } from './programme-rules.ts';
import { ProgrammeState, ProgrammeStep } from './programme-states.ts';
import { PersonBrief } from './roster.ts';

const Lines = z.array(Text(500).min(1)).max(20);
const PlannedStage = z.object({
  title: Text(300).min(1),
  from: DateOnly.nullable(),
  to: DateOnly.nullable(),
});
const PlannedMeeting = z.object({
  type: Code,
  title: Text(300).min(1),
  week: z.int().min(1).max(60),
});

/** Whose minutes say that the programme was looked at: of the method council and the like. */
export const Protocol = z
  .object({ body: Text(200).min(1), number: Text(50).min(1), date: DateOnly })
  .meta({ id: 'Protocol' });
export type Protocol = z.infer<typeof Protocol>;

/** A row of the list of programmes. */
export const Programme = z
  .object({
    id: Id,
    form: Code,
    schoolYear: SchoolYear,
    title: z.string(),
    state: ProgrammeState,
    startsOn: DateOnly.nullable(),
    endsOn: DateOnly.nullable(),
    /** Conditions of the checklist: done of all, and those without which recruiting cannot begin. */
    readiness: z.object({ done: z.int(), all: z.int(), percent: z.int(), blocking: z.int() }),
    pairs: z.object({ open: z.int(), active: z.int(), all: z.int() }),
    carriedFrom: Id.nullable(),
    version: Version,
    changedAt: Instant,
  })
  .meta({ id: 'Programme' });
export type Programme = z.infer<typeof Programme>;

/** One condition of the checklist of readiness. */
export const ReadinessRow = z
  .object({
    code: Code,
    title: z.string(),
    group: ReadinessGroup,
    hint: z.string().nullable(),
    blocking: z.boolean(),
    source: z.string().nullable(),
    checked: z.boolean(),
    mark: z
      .object({
        doneOn: DateOnly,
        document: z.string().nullable(),
        by: PersonBrief.nullable(),
        at: Instant,
      })
      .nullable(),
  })
  .meta({ id: 'ReadinessRow' });
export type ReadinessRow = z.infer<typeof ReadinessRow>;

export const ProgrammeCard = Programme.extend({
  goal: z.string().nullable(),
  tasks: z.array(z.string()),
  results: z.array(z.string()),
  criteria: z.string().nullable(),
  norm: MeetingNorm,
  rules: ProgrammeRules,
  stages: z.array(PlannedStage),
  meetings: z.array(PlannedMeeting),
  act: Order.nullable(),
  protocol: Protocol.nullable(),
  cancelReason: z.string().nullable(),
  /** What can be done now; `why` is the refusal that it would meet. */
  steps: z.array(z.object({ step: ProgrammeStep, why: z.string().nullable() })),
  checklist: z.array(ReadinessRow),
  timeline: z.array(
    z.object({
      action: z.string(),
      note: z.string().nullable(),
      by: PersonBrief.nullable(),
      at: Instant,
    }),
  ),
}).meta({ id: 'ProgrammeCard' });
export type ProgrammeCard = z.infer<typeof ProgrammeCard>;

export const ProgrammeChanges = z
  .object({
    title: Text(300).min(1),
    goal: Text(2000).nullable(),
    tasks: Lines,
    results: Lines,
    criteria: Text(2000).nullable(),
    startsOn: DateOnly.nullable(),
    endsOn: DateOnly.nullable(),
    norm: MeetingNorm,
    rules: ProgrammeRules,
    stages: z.array(PlannedStage).max(20),
    meetings: z.array(PlannedMeeting).max(60),
    protocol: Protocol.nullable(),
  })
  .partial()
  .meta({ id: 'ProgrammeChanges' });
export type ProgrammeChanges = z.infer<typeof ProgrammeChanges>;
