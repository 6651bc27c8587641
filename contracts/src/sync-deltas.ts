import { z } from 'zod';
import { Id, SourcedId } from './primitives.ts';
import { route } from './route.ts';
import { SyncEntity } from './sync-run.ts';

export const DELTA_OPS = 500;

/** A whole number stands for its digits, as in the rows of a batch. */
const textual = (value: unknown): unknown => (Number.isSafeInteger(value) ? String(value) : value);

/** One record as it is now, or that it is no more. */
export const DeltaOp = z
  .object({
    op: z.enum(['upsert', 'delete']),
    entity: SyncEntity,
    sourcedId: z.preprocess(textual, SourcedId),
    /** Grows with every change of the record; what is not newer than what came before is ignored. */
    version: z.int().min(0),
    /** The whole record of an upsert, as in a batch. */
    record: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: 'SyncDeltaOp' });
export type DeltaOp = z.infer<typeof DeltaOp>;

export const Delta = z
  .object({ ops: z.array(DeltaOp).min(1).max(DELTA_OPS) })
  .meta({ id: 'SyncDelta' });
export type Delta = z.infer<typeof Delta>;

/** What became of one operation, in the order in which they came. */
export const DeltaResult = z
  .object({
    entity: SyncEntity,
    sourcedId: z.string(),
    version: z.int(),
    result: z.enum(['accepted', 'ignored_stale', 'rejected']),
    /** Why it was rejected, and which field of the record is wrong. */
    code: z.string().nullable(),
    pointer: z.string().nullable(),
    text: z.string().nullable(),
  })
  .meta({ id: 'SyncDeltaResult' });
export type DeltaResult = z.infer<typeof DeltaResult>;

export const DeltaAnswer = z
  .object({
    /** The run that applies what was accepted; null when all was stale. */
    runId: Id.nullable(),
    results: z.array(DeltaResult),
  })
  .meta({ id: 'SyncDeltaAnswer' });
export type DeltaAnswer = z.infer<typeof DeltaAnswer>;

export const deltaRoutes = {
  take: route({
    method: 'POST',
    path: '/sync/v1/deltas',
    summary: 'Send up to 500 changed records; each has its own result, in any order of arrival',
    may: { scope: 'roster.write' },
    status: 202,
    idempotent: true,
    bodyLimit: 4 * 1024 * 1024,
    body: Delta,
    response: DeltaAnswer,
  }),
};
