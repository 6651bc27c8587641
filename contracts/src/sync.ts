import { z } from 'zod';
import { pageOf, SourcedId, Id } from './primitives.ts';
import { route } from './route.ts';
import { Approval, Decision, RunQuery } from './sync-asks.ts';
import { IssueKind, IssueQuery, PartQuery } from './sync-issues.ts';
import { ItemQuery, Plan, PlanItem } from './sync-plan.ts';
import {
  Batch,
  Completeness,
  Counts,
  Issue,
  Run,
  RunMode,
  RunPart,
  Source,
  SyncEntity,
  SyncStatus,
} from './sync-run.ts';
import { UndoOutlook } from './sync-undo.ts';

export const NewRun = z
  .object({
    mode: RunMode.default('bulk'),
    schools: z.array(SourcedId).min(1).max(5000),
    completeness: z.partialRecord(SyncEntity, Completeness).default({}),
    source: Source.default({}),
    dryRun: z.boolean().default(false),
  })
  .meta({ id: 'NewSyncRun' });
export type NewRun = z.infer<typeof NewRun>;

export const RunRef = z.object({ runId: Id });
export type RunRef = z.infer<typeof RunRef>;
export const BatchRef = RunRef.extend({
  entity: SyncEntity,
  /** From 0 on, without gaps: a seal names the numbers that are missing. */
  seq: z.coerce.number<number>().int().min(0).max(99_999),
});
export type BatchRef = z.infer<typeof BatchRef>;

export const BATCH_BYTES = 5 * 1024 * 1024;
export const BATCH_LINES = 10_000;

const reads = { scope: 'roster.read', right: 'sync.read' } as const;
const decides = { scope: 'runs.approve', right: 'sync.decide' } as const;
const feeds = { scope: 'roster.write' } as const;

export const syncRoutes = {
  open: route({
    method: 'POST',
    path: '/sync/v1/runs',
    summary: 'Open a run of roster sync for some schools',
    may: feeds,
    status: 201,
    idempotent: true,
    body: NewRun,
    response: Run,
  }),
  put: route({
    method: 'PUT',
    path: '/sync/v1/runs/:runId/batches/:entity/:seq',
    summary: 'Send one batch: NDJSON, gzip allowed; the same batch may be sent again',
    may: feeds,
    accepts: 'application/x-ndjson',
    bodyLimit: BATCH_BYTES,
    params: BatchRef,
    response: Batch,
  }),
  seal: route({
    method: 'POST',
    path: '/sync/v1/runs/:runId/seal',
    summary: 'Say that everything is sent, and how many lines it was; may be said again',
    may: feeds,
    status: 202,
    params: RunRef,
    body: z.object({ counts: Counts }),
    response: Run,
  }),
  cancel: route({
    method: 'POST',
    path: '/sync/v1/runs/:runId/cancel',
    summary: 'Give up a run that is not sealed yet',
    may: feeds,
    params: RunRef,
    response: Run,
  }),
  list: route({
    method: 'GET',
    path: '/sync/v1/runs',
    summary: 'History of runs, newest first',
    may: reads,
    query: RunQuery,
    response: pageOf(Run),
  }),
  show: route({
    method: 'GET',
    path: '/sync/v1/runs/:runId',
    summary: 'One run with its parts',
    may: reads,
    params: RunRef,
    response: Run,
  }),
  plan: route({
    method: 'GET',
    path: '/sync/v1/runs/:runId/plan',
    summary: 'What a run is going to change at a school, in words and names',
    may: reads,
    params: RunRef,
    query: PartQuery,
    response: Plan,
  }),
  items: route({
    method: 'GET',
    path: '/sync/v1/runs/:runId/plan/items',
    summary: 'All names behind one sentence of a plan, with what changes of each',
    may: reads,
    params: RunRef,
    query: ItemQuery,
    response: pageOf(PlanItem),
  }),
  issues: route({
    method: 'GET',
    path: '/sync/v1/runs/:runId/issues',
    summary: 'Rows of the feed that were refused or taken with a remark, in the order of the feed',
    may: reads,
    params: RunRef,
    query: IssueQuery,
    response: pageOf(Issue),
  }),
  issueKinds: route({
    method: 'GET',
    path: '/sync/v1/runs/:runId/issue-kinds',
    summary: 'How many issues of each kind a run has, refused rows first',
    may: reads,
    params: RunRef,
    query: PartQuery,
    response: z.object({ items: z.array(IssueKind) }),
  }),
  issuesTable: route({
    method: 'GET',
    path: '/sync/v1/runs/:runId/issues.csv',
    summary: 'The same as a table that opens in Russian Excel; the first 50 000 of them',
    may: reads,
    produces: 'text/csv; charset=utf-8',
    // places in the feed and identifiers of the host, no names
    takesOut: false,
    params: RunRef,
    query: PartQuery,
    response: z.string(),
  }),
  approve: route({
    method: 'POST',
    path: '/sync/v1/runs/:runId/approve',
    summary: 'Let a held plan through, in full or without removals',
    may: decides,
    status: 202,
    idempotent: true,
    params: RunRef,
    body: Approval,
    response: RunPart,
  }),
  reject: route({
    method: 'POST',
    path: '/sync/v1/runs/:runId/reject',
    summary: 'Turn a held plan down',
    may: decides,
    idempotent: true,
    params: RunRef,
    body: Decision,
    response: RunPart,
  }),
  outlook: route({
    method: 'GET',
    path: '/sync/v1/runs/:runId/undo',
    summary: 'What undoing an applied run would do at this school now, or what is in the way',
    may: 'sync.decide',
    params: RunRef,
    response: UndoOutlook,
  }),
  undo: route({
    method: 'POST',
    path: '/sync/v1/runs/:runId/undo',
    summary: 'Bring back what the run changed at a school, within 30 days',
    may: decides,
    status: 202,
    idempotent: true,
    params: RunRef,
    body: Decision,
    response: RunPart,
  }),
  status: route({
    method: 'GET',
    path: '/sync/v1/status',
    summary: 'When this school was last brought up to date',
    may: 'sync.read',
    response: SyncStatus,
  }),
};
