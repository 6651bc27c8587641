import type { DeltaOp } from '@nastavnik/contracts/sync-deltas';
import type { SyncEntity } from '@nastavnik/contracts/sync-run';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { bin } from '../../../platform/db/id.ts';
import { ASKED, inTexts, piecesOf } from '../in-texts.ts';

/** States of a part that leave nothing of what came. */
const LOST = `'superseded', 'rejected', 'expired', 'failed', 'undone'`;

/** Names a record of one host. */
export const recordKey = ({ entity, sourcedId }: Pick<DeltaOp, 'entity' | 'sourcedId'>): string =>
  `${entity} ${sourcedId}`;

/** The newest version of each record that came by deltas, and the run that brought it. */
@Injectable()
export class VersionsRepository {
  constructor(private readonly db: Db) {}

  /** One delta of a host after another, so that of two the newer wins whatever the timing. */
  async lock(connectionId: string): Promise<void> {
    await this.db.platform.query('SELECT c.id FROM connections c WHERE c.id = ? FOR UPDATE', [
      bin(connectionId),
    ]);
  }

  /** A version that came to nothing (given up, turned down, taken back) may come once more. */
  async known(connectionId: string, ops: readonly DeltaOp[]): Promise<Map<string, number>> {
    const known = new Map<string, number>();
    for (const [entity, some] of Map.groupBy(ops, (op) => op.entity))
      for (const piece of piecesOf(some, ASKED)) {
        const { marks, params } = inTexts(piece.map(({ sourcedId }) => sourcedId));
        const rows = await this.db.platform.query<{ sourcedId: string; version: number }>(
          `SELECT v.sourced_id AS sourcedId, CAST(v.version AS SIGNED) - EXISTS (
             SELECT 1 FROM sync_parts p WHERE p.run_id = v.run_id AND p.state IN (${LOST})) AS version
           FROM sync_versions v
           WHERE v.connection_id = ? AND v.entity = ? AND v.sourced_id IN (${marks})`,
          [bin(connectionId), entity, ...params],
        );
        for (const { sourcedId, version } of rows)
          known.set(recordKey({ entity, sourcedId }), version);
      }
    return known;
  }

  async put(connectionId: string, runId: string, ops: readonly DeltaOp[]): Promise<void> {
    for (const some of piecesOf(ops, ASKED))
      await this.db.platform.query(
        `INSERT INTO sync_versions (connection_id, entity, sourced_id, version, run_id)
         VALUES ${some.map(() => '(?, ?, ?, ?, ?)').join(', ')}
         ON DUPLICATE KEY UPDATE version = VALUES(version), run_id = VALUES(run_id)`,
        some.flatMap(({ entity, sourcedId, version }) => [
          bin(connectionId),
          entity,
          sourcedId,
          version,
          bin(runId),
        ]),
      );
  }

  /** The records of which this run still has the newest version. */
  async broughtBy(runId: string): Promise<Set<string>> {
    const rows = await this.db.platform.query<{ entity: SyncEntity; sourcedId: string }>(
      'SELECT v.entity, v.sourced_id AS sourcedId FROM sync_versions v WHERE v.run_id = ?',
      [bin(runId)],
    );
    return new Set(rows.map(recordKey));
  }
}
