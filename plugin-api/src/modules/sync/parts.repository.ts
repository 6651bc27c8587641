import type { RunState } from '@nastavnik/contracts/sync-run';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { bin } from '../../platform/db/id.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { LOST_BY_DELTAS, type Lost, sumOf } from './lost-by-deltas.ts';
import { PART, type PartKey, partOf, type PartRow, type StoredPart } from './part-row.ts';
import { toldStates } from './sync.events.ts';

const columns: Partial<
  Record<keyof PartRow | 'lost' | 'heldAt' | 'staged' | 'journalled', string>
> = {
  state: 'state',
  backwards: 'backwards',
  guards: 'guards',
  totals: 'totals',
  lost: 'lost',
  planDigest: 'plan_digest',
  approvedDigest: 'approved_digest',
  baseRevision: 'base_revision',
  steps: 'steps',
  doneSteps: 'done_steps',
  withoutRemovals: 'without_removals',
  relinks: 'relinks',
  decision: 'decision',
  decidedAt: 'decided_at',
  decidedPerson: 'decided_person',
  decidedClient: 'decided_client',
  reason: 'reason',
  heldAt: 'held_at',
  appliedAt: 'applied_at',
  skipped: 'skipped',
  staged: 'staged',
  journalled: 'journalled',
};
export type PartPatch = Partial<
  Omit<PartRow, keyof PartKey | 'schoolName' | 'connectionId' | 'sourcedId'> & {
    lost: Lost;
    heldAt: string;
    staged: boolean;
    journalled: boolean;
  }
>;

const INSERTED = 200;

/** Parts: one school's share of a run, from plan to undo. */
@Injectable()
export class PartsRepository {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
  ) {}

  async insert(
    runId: string,
    connectionId: string,
    orgs: readonly { id: string; sourcedId: string }[],
    /** False when all has come already: such a part keeps no other from being open. */
    receiving = true,
  ): Promise<void> {
    const tuple = `(?, ?, ?, ?, ${receiving ? '1' : 'NULL'}, 'receiving', '[]', '{}')`;
    for (let start = 0; start < orgs.length; start += INSERTED) {
      const some = orgs.slice(start, start + INSERTED);
      await this.db.platform.query(
        `INSERT INTO sync_parts (run_id, school_id, connection_id, sourced_id, receiving, state,
           guards, totals) VALUES ${some.map(() => tuple).join(', ')}`,
        some.flatMap(({ id, sourcedId }) => [bin(runId), bin(id), bin(connectionId), sourcedId]),
      );
    }
  }

  of(runId: string): Promise<PartRow[]> {
    return this.many('p.run_id = ? ORDER BY p.sourced_id', [bin(runId)]);
  }

  async find({ runId, schoolId }: PartKey): Promise<PartRow | null> {
    return (
      (await this.many('p.run_id = ? AND p.school_id = ?', [bin(runId), bin(schoolId)]))[0] ?? null
    );
  }

  /** The part, held against others until the transaction ends. */
  async lock({ runId, schoolId }: PartKey): Promise<PartRow | null> {
    const key = [bin(runId), bin(schoolId)];
    return (await this.many('p.run_id = ? AND p.school_id = ? FOR UPDATE', key))[0] ?? null;
  }

  /** What deltas have taken away at a school since then, and since a mass removal was last let through. */
  async lostByDeltas(schoolId: string, since: Date): Promise<Lost> {
    return sumOf(await this.db.platform.query(LOST_BY_DELTAS, [bin(schoolId), since]));
  }

  /** Open parts of a connection, to tell which run is in the way. */
  async receiving(
    connectionId: string,
  ): Promise<Pick<PartRow, 'runId' | 'schoolId' | 'sourcedId'>[]> {
    return this.db.platform.query(
      `SELECT p.run_id AS runId, p.school_id AS schoolId, p.sourced_id AS sourcedId
       FROM sync_parts p WHERE p.connection_id = ? AND p.receiving = 1 FOR UPDATE`,
      [bin(connectionId)],
    );
  }

  /** Writes what is known to be right because the row is locked or only the worker writes it. */
  async patch(key: PartKey, patch: PartPatch): Promise<void> {
    await this.write(key, patch);
  }

  /** Writes a plan; false when another worker has made it meanwhile. */
  planned(key: PartKey, patch: PartPatch): Promise<boolean> {
    return this.write(key, patch, " AND state = 'validating'");
  }

  /** Ends a part that nobody has decided on; one that is decided by now is left alone. */
  async expireHeld(key: PartKey): Promise<void> {
    await this.db.transaction(async () => {
      const part = await this.lock(key);
      if (part?.state === 'held') await this.patch(part, { state: 'expired' });
    });
  }

  /** Moves all parts of a run that are in a state; ends their intake. */
  async moveAll(runId: string, from: RunState, to: RunState): Promise<void> {
    await this.db.platform.query(
      'UPDATE sync_parts SET state = ?, receiving = NULL WHERE run_id = ? AND state = ?',
      [to, bin(runId), from],
    );
  }

  /** Plans that wait at a school are made again: it has changed under them. */
  async replanHeld(schoolId: string): Promise<void> {
    await this.db.platform.query(
      "UPDATE sync_parts SET state = 'validating' WHERE school_id = ? AND state = 'held'",
      [bin(schoolId)],
    );
  }

  /** Moves the cursor by compare-and-set: of two workers only one takes a step. */
  async step({ runId, schoolId }: PartKey, from: number, to: number): Promise<boolean> {
    const [done] = await this.db.platform.query<{ affectedRows: number }>(
      `UPDATE sync_parts SET done_steps = ?
       WHERE run_id = ? AND school_id = ? AND done_steps = ? AND state = 'applying'`,
      [to, bin(runId), bin(schoolId), from],
    );
    return done?.affectedRows === 1;
  }

  /** Plans that wait for a decision give way to a newer planned run of the same school. */
  async supersede(runId: string): Promise<void> {
    await this.db.platform.query(
      `UPDATE sync_parts p JOIN sync_parts n
         ON n.connection_id = p.connection_id AND n.school_id = p.school_id
       JOIN sync_runs r ON r.id = n.run_id AND r.dry_run = 0
       SET p.state = 'superseded' WHERE n.run_id = ? AND p.run_id < ? AND p.state = 'held'`,
      [bin(runId), bin(runId)],
    );
  }

  /** A move that the host wants to know of is told in the same transaction. */
  private write({ runId, schoolId }: PartKey, patch: PartPatch, where = ''): Promise<boolean> {
    const names = Object.keys(patch) as (keyof PartPatch)[];
    const state = toldStates.find((each) => each === patch.state);
    return this.db.transaction(async () => {
      const [done] = await this.db.platform.query<{ affectedRows: number }>(
        `UPDATE sync_parts SET ${names.map((name) => `${columns[name]} = ?`).join(', ')}
         WHERE run_id = ? AND school_id = ?${where}`,
        [...names.map((name) => stored(name, patch[name])), bin(runId), bin(schoolId)],
      );
      const written = done?.affectedRows === 1;
      if (written && state) await this.outbox.add('sync.part-moved', { runId, schoolId, state });
      return written;
    });
  }

  private async many(condition: string, params: unknown[]): Promise<PartRow[]> {
    const rows = await this.db.platform.query<StoredPart>(`${PART} WHERE ${condition}`, params);
    return rows.map(partOf);
  }
}

function stored(name: string, value: unknown): unknown {
  if (['guards', 'totals', 'relinks', 'lost'].includes(name))
    return value === null ? null : JSON.stringify(value);
  if (name.endsWith('At') && typeof value === 'string') return new Date(value);
  return name === 'decidedPerson' && typeof value === 'string' ? bin(value) : value;
}
