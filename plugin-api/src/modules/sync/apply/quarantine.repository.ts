import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { bin } from '../../../platform/db/id.ts';
import { inTexts } from '../in-texts.ts';
import type { QuarantineChange } from '../plan/quarantine.ts';

/** Rows of the school in scope that wait for their class or user. */
@Injectable()
export class QuarantineRepository {
  constructor(private readonly db: Db) {}

  async change(connectionId: string, { put, drop }: QuarantineChange): Promise<void> {
    const key = [this.db.school, bin(connectionId)];
    if (drop.length > 0) {
      const { marks, params } = inTexts(drop.map(({ sourcedId }) => sourcedId));
      await this.db.query(
        `DELETE FROM sync_quarantine
         WHERE school_id = ? AND connection_id = ? AND sourced_id IN (${marks})`,
        [...key, ...params],
      );
    }
    if (put.length > 0)
      await this.db.query(
        `INSERT INTO sync_quarantine (school_id, connection_id, sourced_id, content)
         VALUES ${put.map(() => '(?, ?, ?, ?)').join(', ')}
         ON DUPLICATE KEY UPDATE content = VALUES(content)`,
        put.flatMap((row) => [...key, row.sourcedId, JSON.stringify(row)]),
      );
  }
}
