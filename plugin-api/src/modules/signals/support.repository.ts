import type { SupportContact } from '@nastavnik/contracts/support';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';

/** The only reader and writer of `support_contacts`. */
@Injectable()
export class SupportRepository {
  constructor(private readonly db: Db) {}

  async find(): Promise<SupportContact[]> {
    const [found] = await this.db.query<{ contacts: SupportContact[] }>(
      'SELECT k.contacts FROM support_contacts k WHERE k.school_id = ?',
      [this.db.school],
    );
    return found?.contacts ?? [];
  }

  async set(contacts: SupportContact[]): Promise<void> {
    await this.db.query(
      `INSERT INTO support_contacts (school_id, contacts) VALUES (?, ?)
       ON DUPLICATE KEY UPDATE contacts = VALUES(contacts)`,
      [this.db.school, JSON.stringify(contacts)],
    );
  }
}
