import type { Letterhead } from '@nastavnik/contracts/documents';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';

/** The only reader and writer of `letterheads`. */
@Injectable()
export class LetterheadsRepository {
  constructor(private readonly db: Db) {}

  async find(): Promise<Letterhead | undefined> {
    const [found] = await this.db.query<Letterhead>(
      `SELECT l.full_name AS fullName, l.place, l.signer_position AS signerPosition,
         l.signer_name AS signerName FROM letterheads l WHERE l.school_id = ?`,
      [this.db.school],
    );
    return found;
  }

  async set({ fullName, place, signerPosition, signerName }: Letterhead): Promise<void> {
    await this.db.query(
      `INSERT INTO letterheads (school_id, full_name, place, signer_position, signer_name)
       VALUES (?, ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE full_name = VALUES(full_name), place = VALUES(place),
         signer_position = VALUES(signer_position), signer_name = VALUES(signer_name)`,
      [this.db.school, fullName, place, signerPosition, signerName],
    );
  }
}
