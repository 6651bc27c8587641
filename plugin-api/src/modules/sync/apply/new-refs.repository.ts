import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { bin } from '../../../platform/db/id.ts';
import type { RefType } from '../plan/plan-input.ts';
import { SnapshotRepository } from '../plan/snapshot.repository.ts';
import { BaseMoved } from './roster.repository.ts';

/** Lets a host's identifiers lead to the rows made for them. */
@Injectable()
export class NewRefsRepository {
  constructor(
    private readonly db: Db,
    private readonly snapshot: SnapshotRepository,
  ) {}

  /** Refuses when another run has given one of the identifiers another id meanwhile. */
  async put(
    connectionId: string,
    type: RefType,
    refs: readonly { sourcedId: string; id: string }[],
  ): Promise<void> {
    if (refs.length === 0) return;
    const key = bin(connectionId);
    const [made] = await this.db.platform.query<{ affectedRows: number }>(
      `INSERT IGNORE INTO external_refs (connection_id, type, sourced_id, id)
       VALUES ${refs.map(() => '(?, ?, ?, ?)').join(', ')}`,
      refs.flatMap(({ sourcedId, id }) => [key, type, sourcedId, bin(id)]),
    );
    if (made?.affectedRows === refs.length) return;
    const names = refs.map(({ sourcedId }) => sourcedId);
    const known = await this.snapshot.refs(connectionId, type, names);
    if (refs.some(({ sourcedId, id }) => known.get(sourcedId) !== id)) throw new BaseMoved();
  }
}
