import { z } from 'zod';
import { Id, Instant, Text } from './primitives.ts';

/** Collections of OneRoster 1.2 that a host may send. */
export const SyncEntity = z.enum([
  'orgs',
  'academicSessions',
  'classes',
  'users',
  'enrollments',
  'demographics',
]);
export type SyncEntity = z.infer<typeof SyncEntity>;

/** bulk: what is not sent is gone; delta: only what changed is sent; absent: not sent at all. */
export const Completeness = z.enum(['bulk', 'delta', 'absent']);
export type Completeness = z.infer<typeof Completeness>;

/** Intake states belong to the run; from `planned` on it is the roll-up of its parts. */
export const RunState = z.enum([
  'receiving',
  'validating',
  'planned',
  'held',
  'applying',
  'applied',
  'undone',
  'rejected',
  'superseded',
  'expired',
  'cancelled',
  'failed',
]);
export type RunState = z.infer<typeof RunState>;

/** The guards of roster sync, each with a rule of its own. */
export const GuardCode = z.enum([
  'G1',
  'G2',
  'G3',
  'G4',
  'G5',
  'G6',
  'G7',
  'G8',
  'G9',
  'G10',
  'G11',
  'G12',
  'G13',
  'G14',
]);
export type GuardCode = z.infer<typeof GuardCode>;

/** A guard that spoke: `hold` waits for a decision, `note` only explains. */
export const Guard = z
  .object({ code: GuardCode, effect: z.enum(['hold', 'fail', 'note']), text: z.string() })
  .meta({ id: 'SyncGuard' });
export type Guard = z.infer<typeof Guard>;

/** How many rows of one kind a plan touches. */
export const Tally = z
  .object({
    created: z.int(),
    updated: z.int(),
    missing: z.int(),
    deactivated: z.int(),
    returned: z.int(),
  })
  .meta({ id: 'SyncTally' });
export type Tally = z.infer<typeof Tally>;

export const RosterTable = z.enum(['people', 'classes', 'enrolments', 'guardians']);
export type RosterTable = z.infer<typeof RosterTable>;

export const Totals = z.partialRecord(RosterTable, Tally);
export type Totals = z.infer<typeof Totals>;

const School = z.object({ id: Id, sourcedId: z.string(), name: z.string() });

/** One school's share of a run: it is planned, held, applied and undone on its own. */
export const RunPart = z
  .object({
    school: School,
    state: RunState,
    guards: z.array(Guard),
    totals: Totals,
    /** What an approver has seen; null while there is no plan. */
    planDigest: z.string().nullable(),
    withoutRemovals: z.boolean(),
    decision: z
      .object({
        kind: z.enum(['approved', 'rejected', 'undone']),
        at: Instant,
        byPersonId: Id.nullable(),
        byClientId: z.string().nullable(),
        reason: z.string().nullable(),
      })
      .nullable(),
    appliedAt: Instant.nullable(),
    undoUntil: Instant.nullable(),
    /** Rows that undo left alone because they were changed later. */
    skipped: z.int(),
  })
  .meta({ id: 'SyncRunPart' });
export type RunPart = z.infer<typeof RunPart>;

export const Source = z.object({
  systemName: Text(200).optional(),
  snapshotAt: z.iso.datetime({ offset: true }).optional(),
  snapshotId: Text(200).optional(),
});

export const RunMode = z.enum(['bulk', 'delta']);

/** How the rows came: sent by the host, asked from it, or uploaded by a person. */
export const RunWay = z.enum(['push', 'delta', 'pull', 'upload']);
export type RunWay = z.infer<typeof RunWay>;

export const Counts = z.partialRecord(SyncEntity, z.int().min(0));
export type Counts = z.infer<typeof Counts>;

export const Run = z
  .object({
    runId: Id,
    state: RunState,
    /** Nothing more happens by itself: every part waits for a person or has ended. */
    settled: z.boolean(),
    mode: RunMode,
    way: RunWay,
    dryRun: z.boolean(),
    source: Source,
    createdAt: Instant,
    sealedAt: Instant.nullable(),
    /** Lines received, rejected ones included. */
    received: Counts,
    rejected: Counts,
    /** Why the whole run failed. */
    failure: Guard.nullable(),
    parts: z.array(RunPart),
  })
  .meta({ id: 'SyncRun' });
export type Run = z.infer<typeof Run>;

const IssueLevel = z.enum(['rejected', 'warning', 'security']);

/** A row of the feed that was refused or taken with a remark; values are never repeated. */
export const Issue = z
  .object({
    level: IssueLevel,
    code: z.string(),
    entity: SyncEntity,
    sourcedId: z.string().nullable(),
    /** The uploaded file, when the rows came in one. */
    file: z.string().nullable(),
    /** Number of the batch and of the line in it, or in the file. */
    seq: z.int().nullable(),
    line: z.int().nullable(),
    pointer: z.string(),
    text: z.string(),
    /** What to do about it, in the words that people read. */
    remedy: z.string(),
  })
  .meta({ id: 'SyncIssue' });
export type Issue = z.infer<typeof Issue>;

/** How many of a batch's refused lines its answer lists; the rest are among the run's issues. */
export const REJECTED_LISTED = 1000;

export const Batch = z
  .object({
    entity: SyncEntity,
    seq: z.int(),
    accepted: z.int(),
    rejectedCount: z.int(),
    rejected: z.array(
      z.object({
        line: z.int(),
        code: z.string(),
        pointer: z.string(),
        entity: SyncEntity,
        sourcedId: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'SyncBatch' });
export type Batch = z.infer<typeof Batch>;

/** When the school was last brought up to date, for the warning after 36 hours. */
export const SyncStatus = z
  .object({
    lastAppliedAt: Instant.nullable(),
    hoursAgo: z.int().nullable(),
    stale: z.boolean(),
    /** The latest applied run that has changed anything, the only one that can be undone. */
    undoable: Id.nullable(),
  })
  .meta({ id: 'SyncStatus' });
export type SyncStatus = z.infer<typeof SyncStatus>;
