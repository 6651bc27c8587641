import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { bin } from '../../../platform/db/id.ts';
import { piecesOf } from '../in-texts.ts';

const PUT_AT_ONCE = 100;

/** School years of a host's terms, for classes that later come without them. */
@Injectable()
export class TermsRepository {
  constructor(private readonly db: Db) {}

  async of(connectionId: string): Promise<Map<string, number>> {
    const rows = await this.db.platform.query<{ sourcedId: string; schoolYear: number }>(
      `SELECT t.sourced_id AS sourcedId, t.school_year AS schoolYear FROM sync_terms t
       WHERE t.connection_id = ?`,
      [bin(connectionId)],
    );
    return new Map(rows.map(({ sourcedId, schoolYear }) => [sourcedId, schoolYear]));
  }

  async put(connectionId: string, years: ReadonlyMap<string, number>): Promise<void> {
    for (const some of piecesOf([...years], PUT_AT_ONCE))
      await this.db.platform.query(
        `INSERT INTO sync_terms (connection_id, sourced_id, school_year)
         VALUES ${some.map(() => '(?, ?, ?)').join(', ')}
         ON DUPLICATE KEY UPDATE school_year = VALUES(school_year)`,
        some.flatMap(([sourcedId, year]) => [bin(connectionId), sourcedId, year]),
      );
  }
}
