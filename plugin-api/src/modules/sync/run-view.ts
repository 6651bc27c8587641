import type { Counts, Run, RunPart, RunState } from '@nastavnik/contracts/sync-run';
import type { PartRow } from './part-row.ts';
import type { RunRow } from './run-row.ts';

export const UNDO_DAYS = 30;

/** The state of a run whose parts differ: what still moves or waits first. */
const order: RunState[] = [
  'receiving',
  'validating',
  'applying',
  'held',
  'planned',
  'failed',
  'applied',
  'undone',
  'rejected',
  'superseded',
  'expired',
];
const moving: ReadonlySet<RunState> = new Set(['receiving', 'validating', 'applying']);

/** Intake speaks for the run until it is sealed and planned; then its parts do. */
export function rollUp(run: RunRow, parts: readonly { state: RunState }[]): RunState {
  if (run.state !== 'sealed') return run.state;
  const states = new Set(parts.map(({ state }) => state));
  return order.find((state) => states.has(state)) ?? 'applied';
}

export function partView(part: PartRow): RunPart {
  const { appliedAt, decision, decidedAt } = part;
  return {
    school: { id: part.schoolId, sourcedId: part.sourcedId, name: part.schoolName },
    state: part.state,
    guards: part.guards,
    totals: part.totals,
    planDigest: part.planDigest,
    withoutRemovals: part.withoutRemovals,
    decision:
      decision && decidedAt
        ? {
            kind: decision,
            at: decidedAt,
            byPersonId: part.decidedPerson,
            byClientId: part.decidedClient,
            reason: part.reason,
          }
        : null,
    appliedAt,
    undoUntil: appliedAt && part.state === 'applied' ? undoUntil(appliedAt) : null,
    skipped: part.skipped,
  };
}

/** Until when an applied part can be taken back. */
export const undoUntil = (appliedAt: string): string =>
  new Date(Date.parse(appliedAt) + UNDO_DAYS * 86_400_000).toISOString();

/** A run as one caller sees it: with the parts that are the caller's to see. */
export function runView(
  run: RunRow,
  parts: readonly PartRow[],
  { received = {}, rejected = {} }: { received?: Counts; rejected?: Counts } = {},
): Run {
  const state = rollUp(run, parts);
  return {
    runId: run.id,
    state,
    settled: !moving.has(state),
    mode: run.mode,
    way: run.way,
    dryRun: run.dryRun,
    source: run.source,
    createdAt: run.createdAt,
    sealedAt: run.sealedAt,
    received,
    rejected,
    failure: run.failure,
    parts: parts.map(partView),
  };
}
