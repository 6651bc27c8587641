import { z } from 'zod';
import { Instant } from './primitives.ts';
import { route } from './route.ts';

/** What was done to a row of history past the product. */
export const HistoryWrongKind = z.enum([
  'changed',
  'deleted',
  'inserted',
  'reordered',
  'erased',
  'cut',
  'rewritten',
]);

/** The first row that is not as it was written; a stretch where no single row can be told. */
export const HistoryWrong = z
  .object({ kind: HistoryWrongKind, seq: z.int(), until: z.int() })
  .meta({ id: 'HistoryWrong' });
export type HistoryWrong = z.infer<typeof HistoryWrong>;

/** How the history of the school's changes stands: chained row by row, checked every hour. */
export const HistoryState = z
  .object({
    /** The rows that are chained. */
    rows: z.int(),
    /** The hash of the last of them, to be kept elsewhere; null while there is none. */
    mark: z.string().nullable(),
    /** Up to which row the last check went, and when; null before the first. */
    checkedRows: z.int(),
    checkedAt: Instant.nullable(),
    wrong: HistoryWrong.nullable(),
  })
  .meta({ id: 'HistoryState' });
export type HistoryState = z.infer<typeof HistoryState>;

export const historyRoutes = {
  state: route({
    method: 'GET',
    path: '/api/v1/history/state',
    summary: 'Whether the history of changes is as it was written',
    may: 'history.read',
    response: HistoryState,
  }),
};
