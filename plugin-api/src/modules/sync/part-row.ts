import type { Guard, GuardCode, RunState, Totals } from '@nastavnik/contracts/sync-run';
import type { Link } from './plan/relinkable.ts';

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
  /** Identifiers that the approver leads to people we know. */
  relinks: Link[] | null;
  decision: 'approved' | 'rejected' | 'undone' | null;
  decidedAt: string | null;
  decidedPerson: string | null;
  decidedClient: string | null;
  reason: string | null;
  appliedAt: string | null;
  skipped: number;
}

export type StoredPart = Omit<PartRow, 'guards' | 'totals' | 'relinks'> &
  Record<'guards' | 'totals', string> & { relinks: string | null };
/** Names one part. */
export type PartKey = Pick<PartRow, 'runId' | 'schoolId'>;

export const PART = `SELECT p.run_id AS runId, p.school_id AS schoolId, o.short_name AS schoolName,
  p.connection_id AS connectionId, p.sourced_id AS sourcedId, p.state, p.backwards, p.guards,
  p.totals, p.plan_digest AS planDigest, p.approved_digest AS approvedDigest,
  p.base_revision AS baseRevision, p.steps, p.done_steps AS doneSteps,
  p.without_removals AS withoutRemovals, p.relinks, p.decision, p.decided_at AS decidedAt,
  p.decided_person AS decidedPerson, p.decided_client AS decidedClient, p.reason,
  p.applied_at AS appliedAt, p.skipped
  FROM sync_parts p JOIN orgs o ON o.id = p.school_id`;

export const partOf = ({ guards, totals, relinks, ...rest }: StoredPart): PartRow => ({
  ...rest,
  relinks: relinks === null ? null : (JSON.parse(relinks) as Link[]),
  guards: JSON.parse(guards) as Guard[],
  totals: JSON.parse(totals) as Totals,
});

/** The codes of the guards that wait for a decision. */
export const holding = (guards: readonly Guard[]): GuardCode[] =>
  guards.flatMap(({ code, effect }) => (effect === 'hold' ? code : []));
