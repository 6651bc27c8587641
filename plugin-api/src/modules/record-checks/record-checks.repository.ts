import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { bin } from '../../platform/db/id.ts';
import { inIds } from '../../platform/db/where.ts';

export interface KeptCheck {
  seenOn: string;
  validUntil: string | null;
  /** Null when it was read from a table. */
  seenBy: string | null;
}

const CHUNK = 500;

/** Whether a certificate of `k` holds on a day, which is given twice. */
export const HOLDS = 'k.seen_on <= ? AND (k.valid_until IS NULL OR k.valid_until >= ?)';

/** The only writer of `record_checks`. */
@Injectable()
export class RecordChecksRepository {
  constructor(private readonly db: Db) {}

  async of(personIds: readonly string[]): Promise<Map<string, KeptCheck & { version: number }>> {
    const found = new Map<string, KeptCheck & { version: number }>();
    for (let at = 0; at < personIds.length; at += CHUNK) {
      const { marks, params } = inIds(personIds.slice(at, at + CHUNK));
      const rows = await this.db.query<KeptCheck & { id: string; version: number }>(
        `SELECT k.id, k.seen_on AS seenOn, k.valid_until AS validUntil, k.seen_by AS seenBy, k.version
         FROM record_checks k WHERE k.school_id = ? AND k.id IN (${marks})`,
        [this.db.school, ...params],
      );
      for (const { id, ...kept } of rows) found.set(id, kept);
    }
    return found;
  }

  async put(personId: string, { seenOn, validUntil, seenBy }: KeptCheck): Promise<void> {
    await this.db.query(
      `INSERT INTO record_checks (school_id, id, seen_on, valid_until, seen_by) VALUES (?, ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE seen_on = VALUES(seen_on), valid_until = VALUES(valid_until),
         seen_by = VALUES(seen_by), version = version + 1`,
      [this.db.school, bin(personId), seenOn, validUntil, seenBy && bin(seenBy)],
    );
  }

  async remove(personId: string): Promise<void> {
    await this.db.query('DELETE FROM record_checks WHERE school_id = ? AND id = ?', [
      this.db.school,
      bin(personId),
    ]);
  }

  /** A mentor of whom this was changed is another one: who has seen the old one says so first. */
  async touch(personId: string): Promise<void> {
    await this.db.query(
      'UPDATE mentors SET version = version + 1, changed_at = ? WHERE school_id = ? AND id = ?',
      [new Date(), this.db.school, bin(personId)],
    );
  }
}
