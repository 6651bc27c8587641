import type { RosterTable } from '@nastavnik/contracts/sync-run';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { bin } from '../../../platform/db/id.ts';
import { dateIn, Scope } from '../../../platform/scope/scope.ts';
import type { Quarantined } from './quarantine.ts';
import type { QuarantinedAgent, QuarantinedEnrolment } from './snapshot.ts';
import { columns, type Held, type HeldRow, keyOf } from './roster.ts';

/** What the school in scope holds now. */
@Injectable()
export class HeldRepository {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
  ) {}

  async all(): Promise<Held> {
    return {
      people: await this.table('people'),
      classes: await this.table('classes'),
      enrolments: await this.table('enrolments'),
      guardians: await this.table('guardians'),
    };
  }

  /** People who are school administrators by a grant in force today. */
  async admins(): Promise<Set<string>> {
    const today = this.scope.today();
    const rows = await this.db.query<{ personId: string }>(
      `SELECT g.person_id AS personId FROM grants g
       WHERE g.org_id = ? AND g.role = ? AND g.revoked_at IS NULL AND g.valid_from <= ?
         AND (g.valid_until IS NULL OR g.valid_until >= ?)`,
      [this.db.school, 'school_admin', today, today],
    );
    return new Set(rows.map(({ personId }) => personId));
  }

  /** What one host has sent and what waits here for the class or the person that it names. */
  async quarantined(connectionId: string) {
    const rows = await this.db.query<{ content: string }>(
      `SELECT q.content FROM sync_quarantine q WHERE q.school_id = ? AND q.connection_id = ?
       ORDER BY q.sourced_id`,
      [this.db.school, bin(connectionId)],
    );
    const all = rows.map(({ content }) => JSON.parse(content) as Quarantined);
    const agents = all.filter((row): row is QuarantinedAgent => 'child' in row);
    const places = all.filter((row): row is QuarantinedEnrolment => !('child' in row));
    return { quarantined: places, waitingAgents: agents };
  }

  /** The school's calendar day of a moment. */
  dayOf(moment: string): string {
    return dateIn(this.scope.org.timeZone, new Date(moment));
  }

  private async table(table: RosterTable): Promise<Map<string, HeldRow>> {
    const list = columns[table].map((column) => `t.${column}`).join(', ');
    // people whom the school has added itself are none of a journal's business
    const ofJournals = table === 'people' ? 'AND t.is_external = 0' : '';
    const rows = await this.db.query<HeldRow>(
      `SELECT ${list}, t.version FROM ${table} t WHERE t.school_id = ? ${ofJournals}`,
      [this.db.school],
    );
    return new Map(rows.map((row) => [keyOf(table, row), row]));
  }
}
