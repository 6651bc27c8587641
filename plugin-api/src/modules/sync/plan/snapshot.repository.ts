import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { bin } from '../../../platform/db/id.ts';
import { inIds } from '../../../platform/db/where.ts';
import { ASKED, inTexts, piecesOf } from '../in-texts.ts';
import { unpack } from '../packed.ts';
import type { RefType } from './plan-input.ts';
import type { SnapshotEntity, SnapshotRows } from './snapshot.ts';

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

  async forget(runId: string): Promise<void> {
    await this.db.query('DELETE FROM sync_chunks WHERE school_id = ? AND run_id = ?', [
      this.db.school,
      bin(runId),
    ]);
  }

  /** The ids behind identifiers of one host; those it has not used yet are not in the answer. */
  async refs(
    connectionId: string,
    type: RefType,
    sourcedIds: Iterable<string>,
  ): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    for (const some of piecesOf([...new Set(sourcedIds)], ASKED)) {
      const { marks, params } = inTexts(some);
      const refs = await this.db.platform.query<{ sourcedId: string; id: string }>(
        `SELECT r.sourced_id AS sourcedId, r.id FROM external_refs r
         WHERE r.connection_id = ? AND r.type = ? AND r.sourced_id IN (${marks})`,
        [bin(connectionId), type, ...params],
      );
      for (const { sourcedId, id } of refs) found.set(sourcedId, id);
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
