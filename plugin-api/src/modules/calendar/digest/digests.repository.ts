import { type GrantedRole, rolesWith } from '@nastavnik/contracts/access';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';

const readers = rolesWith('calendar.read') as GrantedRole[];

/** On which day each org was last told of what is due, and whom there is to tell. */
@Injectable()
export class DigestsRepository {
  constructor(private readonly db: Db) {}

  /** The last day of every org that was ever told. */
  async lastDays(): Promise<Map<string, string>> {
    const rows = await this.db.platform.query<{ orgId: string; day: string }>(
      'SELECT org_id AS orgId, day FROM calendar_digests',
    );
    return new Map(rows.map(({ orgId, day }) => [orgId, day]));
  }

  /** Takes the day of the org in scope for this transaction; false when somebody has had it. */
  async take(day: string): Promise<boolean> {
    await this.db.platform.query(
      "INSERT IGNORE INTO calendar_digests (org_id, day) VALUES (?, '2000-01-01')",
      [this.db.school],
    );
    const [taken] = await this.db.platform.query<{ affectedRows: number }>(
      'UPDATE calendar_digests SET day = ? WHERE org_id = ? AND day < ?',
      [day, this.db.school, day],
    );
    return taken?.affectedRows === 1;
  }

  /** Whoever holds an office of the org in scope that reads its calendar. */
  async holders(today: string): Promise<string[]> {
    const rows = await this.db.query<{ personId: string }>(
      `SELECT DISTINCT g.person_id AS personId FROM grants g
       WHERE g.org_id = ? AND g.revoked_at IS NULL AND g.valid_from <= ?
         AND COALESCE(g.valid_until, ?) >= ? AND g.role IN (${readers.map(() => '?').join(', ')})`,
      [this.db.school, today, today, today, ...readers],
    );
    return rows.map(({ personId }) => personId);
  }
}
