import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { bin, newId } from '../../platform/db/id.ts';

export type RefType = 'org' | 'user' | 'class';

/** What a host calls the things we hold; nothing personal, and many names may lead to one id. */
@Injectable()
export class ExternalRefs {
  constructor(private readonly db: Db) {}

  async find(connectionId: string, type: RefType, sourcedId: string): Promise<string | null> {
    const [ref] = await this.db.platform.query<{ id: string }>(
      'SELECT id FROM external_refs WHERE connection_id = ? AND type = ? AND sourced_id = ?',
      [bin(connectionId), type, sourcedId],
    );
    return ref?.id ?? null;
  }

  /** The id behind a host's name; gives the name one when it has none. */
  async ensure(connectionId: string, type: RefType, sourcedId: string): Promise<string> {
    await this.db.platform.query(
      'INSERT IGNORE INTO external_refs (connection_id, type, sourced_id, id) VALUES (?, ?, ?, ?)',
      [bin(connectionId), type, sourcedId, bin(newId())],
    );
    const id = await this.find(connectionId, type, sourcedId);
    if (id === null) throw new Error('a reference disappeared');
    return id;
  }

  /** Makes a host's name lead to an id that is known already. */
  async link(connectionId: string, type: RefType, sourcedId: string, id: string): Promise<void> {
    await this.db.platform.query(
      `INSERT INTO external_refs (connection_id, type, sourced_id, id) VALUES (?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE id = VALUES(id)`,
      [bin(connectionId), type, sourcedId, bin(id)],
    );
  }

  /** What the host calls a thing; the first name when there are several. */
  async nameOf(connectionId: string, type: RefType, id: string): Promise<string | null> {
    const [ref] = await this.db.platform.query<{ sourcedId: string }>(
      `SELECT sourced_id AS sourcedId FROM external_refs
       WHERE id = ? AND type = ? AND connection_id = ? ORDER BY sourced_id LIMIT 1`,
      [bin(id), type, bin(connectionId)],
    );
    return ref?.sourcedId ?? null;
  }
}
