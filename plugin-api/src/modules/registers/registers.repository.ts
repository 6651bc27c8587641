import type { LocalActCode, RegisterKind } from '@nastavnik/contracts/register-kinds';
import type { RegisterQuery, RegisterState } from '@nastavnik/contracts/registers';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { bin } from '../../platform/db/id.ts';
import type { Place } from '../../platform/db/page.ts';
import { Where } from '../../platform/db/where.ts';
import { RegisterEntryEntity } from './register-entry.entity.ts';

type Stored = Omit<RegisterEntryEntity, 'orgId'>;

export type EntryRow = Stored & { state: RegisterState };

/** Its last day has passed; a decision has run out only while nothing has come of it. */
const ENDED = "(t.until_on < ? AND (t.kind <> 'DECISION' OR t.outcome IS NULL))";

/** The lists of the org in scope. */
@Injectable()
export class RegistersRepository {
  constructor(private readonly db: Db) {}

  get rows() {
    return this.db.rows(RegisterEntryEntity);
  }

  list({ kind, state, limit }: RegisterQuery, today: string, after: Place | null) {
    const where = new Where().and('t.org_id = ?', this.db.school).and('t.kind = ?', kind);
    if (state) where.and(state === 'ended' ? ENDED : `NOT COALESCE(${ENDED}, 0)`, today);
    if (after) where.and('t.id < ?', bin(after[1]));
    return this.read(where, today, limit + 1);
  }

  async find(id: string, today: string): Promise<EntryRow | undefined> {
    const where = new Where().and('t.org_id = ?', this.db.school).and('t.id = ?', bin(id));
    return (await this.read(where, today, 1))[0];
  }

  /** Locks the lists of the org, so that none grows beyond its size. */
  async size(kind: RegisterKind): Promise<number> {
    const [row] = await this.db.query<{ entries: number }>(
      'SELECT COUNT(*) AS entries FROM register_entries t WHERE t.org_id = ? AND t.kind = ? FOR UPDATE',
      [this.db.school, kind],
    );
    return row?.entries ?? 0;
  }

  sums(today: string): Promise<{ kind: RegisterKind; current: number; ended: number }[]> {
    return this.db.query(
      `SELECT t.kind, COUNT(IF(${ENDED}, NULL, 1)) AS current, COUNT(IF(${ENDED}, 1, NULL)) AS ended
       FROM register_entries t WHERE t.org_id = ? GROUP BY t.kind`,
      [today, today, this.db.school],
    );
  }

  /** The local acts of which one is in force. */
  async actsInForce(today: string): Promise<Set<LocalActCode>> {
    const rows = await this.db.query<{ code: LocalActCode }>(
      `SELECT DISTINCT t.code FROM register_entries t
       WHERE t.org_id = ? AND t.kind = 'LOCAL_ACT' AND COALESCE(t.until_on, ?) >= ?`,
      [this.db.school, today, today],
    );
    return new Set(rows.map(({ code }) => code));
  }

  async remove(id: string, version: number): Promise<boolean> {
    const gone = await this.db.query<{ id: string }>(
      'SELECT t.id FROM register_entries t WHERE t.org_id = ? AND t.id = ? AND t.version = ? FOR UPDATE',
      [this.db.school, bin(id), version],
    );
    if (gone.length === 0) return false;
    await this.db.query('DELETE FROM register_entries WHERE org_id = ? AND id = ?', [
      this.db.school,
      bin(id),
    ]);
    return true;
  }

  private read(where: Where, today: string, limit: number): Promise<EntryRow[]> {
    return this.db.query<EntryRow>(
      `SELECT t.id, t.kind, t.title, t.code, t.party, t.terms, t.act, t.from_on AS fromOn,
         t.until_on AS untilOn, t.outcome, t.before_was AS beforeWas, t.after_is AS afterIs,
         t.year, t.link, t.edition, t.scan, t.version, t.changed_at AS changedAt, IF(${ENDED}, 'ended', 'current') AS state
       FROM register_entries t WHERE ${where.text} ORDER BY t.id DESC LIMIT ${limit}`,
      [today, ...where.params],
    );
  }
}
