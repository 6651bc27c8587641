import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { bin } from '../../../platform/db/id.ts';
import { inIds } from '../../../platform/db/where.ts';
import { ASKED, inTexts, piecesOf } from '../in-texts.ts';
import { unpack } from '../packed.ts';
import type { RefType } from './plan-input.ts';
import type { SnapshotEntity, SnapshotRows, Sourced } from './snapshot.ts';

/** What a run brought for the school in scope, and whom the host's identifiers mean. */
@Injectable()
export class SnapshotRepository {
  constructor(private readonly db: Db) {}

  async rows(runId: string): Promise<{ [E in SnapshotEntity]: SnapshotRows[E][] }> {
    const chunks = await this.db.query<{ entity: SnapshotEntity; content: Buffer }>(
      `SELECT c.entity, c.content FROM sync_chunks c WHERE c.school_id = ? AND c.run_id = ?
       ORDER BY c.entity, c.seq`,
      [this.db.school, bin(runId)],
    );
    const of = <E extends SnapshotEntity>(entity: E) =>
      chunks.flatMap((chunk) =>
        chunk.entity === entity ? (unpack(chunk.content) as SnapshotRows[E][]) : [],
      );
    return {
      users: of('users'),
      classes: of('classes'),
      enrollments: of('enrollments'),
      demographics: of('demographics'),
    };
  }

  /** The numbers of the batches in which a record came to the school in scope, as often as it came. */
  async seqsOf(runId: string, entity: SnapshotEntity, sourcedId: string): Promise<number[]> {
    const chunks = await this.db.query<{ seq: number; content: Buffer }>(
      `SELECT c.seq, c.content FROM sync_chunks c
       WHERE c.school_id = ? AND c.run_id = ? AND c.entity = ? ORDER BY c.seq`,
      [this.db.school, bin(runId), entity],
    );
    return chunks.flatMap(({ seq, content }) =>
      (unpack(content) as Sourced[]).flatMap((row) => (row.sourcedId === sourcedId ? [seq] : [])),
    );
  }

  async forget(runId: string): Promise<void> {
    await this.db.query('DELETE FROM sync_chunks WHERE school_id = ? AND run_id = ?', [
      this.db.school,
      bin(runId),
    ]);
  }

  /** The ids behind identifiers of one host; those not used yet are not in the answer. Former ones are put into `retired`. */
  async refs(
    connectionId: string,
    type: RefType,
    sourcedIds: Iterable<string>,
    retired?: Set<string>,
  ): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    for (const some of piecesOf([...new Set(sourcedIds)], ASKED)) {
      const { marks, params } = inTexts(some);
      const refs = await this.db.platform.query<{ sourcedId: string; id: string; retired: number }>(
        `SELECT r.sourced_id AS sourcedId, r.id, r.retired FROM external_refs r
         WHERE r.connection_id = ? AND r.type = ? AND r.sourced_id IN (${marks})`,
        [bin(connectionId), type, ...params],
      );
      for (const ref of refs) {
        found.set(ref.sourcedId, ref.id);
        if (ref.retired) retired?.add(ref.sourcedId);
      }
    }
    return found;
  }

  /** Those of the names that their bearers have no more: something newer was linked to them. */
  async retired(
    connectionId: string,
    type: RefType,
    sourcedIds: readonly string[],
  ): Promise<Set<string>> {
    const retired = new Set<string>();
    for (const some of piecesOf(sourcedIds, ASKED)) {
      const { marks, params } = inTexts(some);
      const refs = await this.db.platform.query<{ sourcedId: string }>(
        `SELECT r.sourced_id AS sourcedId FROM external_refs r
         WHERE r.connection_id = ? AND r.type = ? AND r.retired = 1 AND r.sourced_id IN (${marks})`,
        [bin(connectionId), type, ...params],
      );
      for (const { sourcedId } of refs) retired.add(sourcedId);
    }
    return retired;
  }

  /** The names under which these are known now. */
  async liveNames(connectionId: string, type: RefType, ids: readonly string[]) {
    const live = new Map<string, string>();
    for (const some of piecesOf(ids, ASKED)) {
      const { marks, params } = inIds(some);
      const refs = await this.db.platform.query<{ sourcedId: string; id: string }>(
        `SELECT r.sourced_id AS sourcedId, r.id FROM external_refs r
         WHERE r.connection_id = ? AND r.type = ? AND r.retired = 0 AND r.id IN (${marks})`,
        [bin(connectionId), type, ...params],
      );
      for (const { sourcedId, id } of refs) live.set(id, sourcedId);
    }
    return live;
  }

  /** Those of the people whom this host has never named. */
  async unfed(connectionId: string, people: readonly string[]): Promise<Set<string>> {
    const unfed = new Set(people);
    for (const some of piecesOf(people, ASKED)) {
      const { marks, params } = inIds(some);
      const fed = await this.db.platform.query<{ id: string }>(
        `SELECT r.id FROM external_refs r
         WHERE r.type = 'user' AND r.connection_id = ? AND r.id IN (${marks})`,
        [bin(connectionId), ...params],
      );
      for (const { id } of fed) unfed.delete(id);
    }
    return unfed;
  }
}
