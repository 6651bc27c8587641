import type { Guard, RunState, Totals } from '@nastavnik/contracts/sync-run';

export interface PartRow {
  runId: string;
  schoolId: string;
  schoolName: string;
  connectionId: string;
  sourcedId: string;
  state: RunState;
  /** While applying: an undo is on its way. */
  backwards: boolean;
  guards: Guard[];
  totals: Totals;
  planDigest: string | null;
  approvedDigest: string | null;
  /** The school's revision that the plan was made on. */
  baseRevision: number | null;
  /** Steps of the plan, and how many of them stand applied. */
  steps: number;
  doneSteps: number;
  withoutRemovals: boolean;
  decision: 'approved' | 'rejected' | 'undone' | null;
  decidedAt: string | null;
  decidedPerson: string | null;
  decidedClient: string | null;
  reason: string | null;
  appliedAt: string | null;
  skipped: number;
}

export type StoredPart = Omit<PartRow, 'guards' | 'totals'> & Record<'guards' | 'totals', string>;
/** Names one part. */
export type PartKey = Pick<PartRow, 'runId' | 'schoolId'>;

export const PART = `SELECT p.run_id AS runId, p.school_id AS schoolId, o.short_name AS schoolName,
  p.connection_id AS connectionId, p.sourced_id AS sourcedId, p.state, p.backwards, p.guards,
  p.totals, p.plan_digest AS planDigest, p.approved_digest AS approvedDigest,
  p.base_revision AS baseRevision, p.steps, p.done_steps AS doneSteps,
  p.without_removals AS withoutRemovals, p.decision, p.decided_at AS decidedAt,
  p.decided_person AS decidedPerson, p.decided_client AS decidedClient, p.reason,
  p.applied_at AS appliedAt, p.skipped
  FROM sync_parts p JOIN orgs o ON o.id = p.school_id`;

export const partOf = ({ guards, totals, ...rest }: StoredPart): PartRow => ({
  ...rest,
  guards: JSON.parse(guards) as Guard[],
  totals: JSON.parse(totals) as Totals,
});
