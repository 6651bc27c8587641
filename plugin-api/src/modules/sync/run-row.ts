import type { Completeness, Guard, Run, RunWay, SyncEntity } from '@nastavnik/contracts/sync-run';

export type IntakeState =
  | 'receiving'
  | 'validating'
  | 'sealed'
  | 'failed'
  | 'expired'
  | 'cancelled';

export interface RunRow {
  id: string;
  connectionId: string;
  state: IntakeState;
  mode: 'bulk' | 'delta';
  way: RunWay;
  /** A row that says it is deleted is believed although the rest did not come in full. */
  deletions: boolean;
  dryRun: boolean;
  completeness: Record<SyncEntity, Completeness>;
  source: Run['source'];
  failure: Guard | null;
  createdAt: string;
  sealedAt: string | null;
}

export type StoredRun = Omit<RunRow, 'completeness' | 'source' | 'failure'> &
  Record<'completeness' | 'source', string> & { failure: string | null };

/** The columns of a run `r`. */
export const RUN = `SELECT r.id, r.connection_id AS connectionId, r.state, r.mode, r.way, r.deletions, r.dry_run AS dryRun,
  r.completeness, r.source, r.failure, r.created_at AS createdAt, r.sealed_at AS sealedAt
  FROM sync_runs r`;

export const runOf = ({ completeness, source, failure, ...rest }: StoredRun): RunRow => ({
  ...rest,
  completeness: JSON.parse(completeness) as RunRow['completeness'],
  source: JSON.parse(source) as RunRow['source'],
  failure: failure === null ? null : (JSON.parse(failure) as Guard),
});
