import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { bin } from '../../../platform/db/id.ts';
import { inTexts } from '../in-texts.ts';
import type { RefType } from '../plan/plan-input.ts';

interface Named {
  type: RefType;
  sourcedId: string;
}

/** A name that leads from one id to another; null is nobody. */
interface Leading extends Named {
  from: string | null;
  to: string | null;
}

/** Leads identifiers that a host already uses, or is about to use, to other ids. */
@Injectable()
export class RelinksRepository {
  constructor(private readonly db: Db) {}

  /** Where the identifiers lead now, held against others until the transaction ends. */
  async lock(connectionId: string, links: readonly Named[]) {
    const known = new Map<string, string>();
    for (const [type, some] of Map.groupBy(links, (link) => link.type)) {
      const { marks, params } = inTexts(some.map(({ sourcedId }) => sourcedId));
      const rows = await this.db.platform.query<{ sourcedId: string; id: string }>(
        `SELECT r.sourced_id AS sourcedId, r.id FROM external_refs r
         WHERE r.connection_id = ? AND r.type = ? AND r.sourced_id IN (${marks}) FOR UPDATE`,
        [bin(connectionId), type, ...params],
      );
      for (const { sourcedId, id } of rows) known.set(`${type} ${sourcedId}`, id);
    }
    return { of: ({ type, sourcedId }: Named) => known.get(`${type} ${sourcedId}`) };
  }

  /**
   * One that is to lead nowhere is taken away. The former names of whom a name leads to are retired;
   * those of whom it has led to are in use again.
   */
  async put(connectionId: string, links: readonly Leading[]) {
    const key = bin(connectionId);
    for (const { type, sourcedId, from, to } of links) {
      if (from !== null) await this.retire(false, [key, type, bin(from), sourcedId]);
      if (to === null)
        await this.db.platform.query(
          'DELETE FROM external_refs WHERE connection_id = ? AND type = ? AND sourced_id = ?',
          [key, type, sourcedId],
        );
      else {
        await this.db.platform.query(
          `INSERT INTO external_refs (connection_id, type, sourced_id, id) VALUES (?, ?, ?, ?)
           ON DUPLICATE KEY UPDATE id = VALUES(id), retired = 0`,
          [key, type, sourcedId, bin(to)],
        );
        await this.retire(true, [key, type, bin(to), sourcedId]);
      }
    }
  }

  private async retire(retired: boolean, others: unknown[]): Promise<void> {
    await this.db.platform.query(
      `UPDATE external_refs SET retired = ?
       WHERE connection_id = ? AND type = ? AND id = ? AND sourced_id <> ?`,
      [retired, ...others],
    );
  }
}
