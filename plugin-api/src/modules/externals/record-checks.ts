import type { RecordCheck } from '@nastavnik/contracts/externals';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { bin } from '../../platform/db/id.ts';
import { inIds } from '../../platform/db/where.ts';
import { History } from '../../platform/history/history.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { shortName } from '../roster/brief.ts';
import type { Member } from '../roster/roster.repository.ts';

/** Certificates of no criminal record: that one was seen and when, never what it says. */
@Injectable()
export class RecordChecks {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly history: History,
  ) {}

  /** Part of the caller's transaction. */
  async record(personId: string, { seenOn, validUntil }: RecordCheck): Promise<void> {
    if (seenOn > this.scope.today()) throw new Problem('external.check-in-future');
    await this.db.query(
      `INSERT INTO record_checks (school_id, id, seen_on, valid_until, seen_by) VALUES (?, ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE seen_on = VALUES(seen_on), valid_until = VALUES(valid_until),
         seen_by = VALUES(seen_by)`,
      [this.db.school, bin(personId), seenOn, validUntil, bin(this.scope.personId)],
    );
    const fields = ['seenOn', 'validUntil'];
    await this.history.add({ entity: 'mentor', id: personId, action: 'record-checked', fields });
  }

  /** Refuses `external.check-needed` while one of these, being from outside, has shown none that holds today. */
  async need(mentors: Member[]): Promise<void> {
    const outsiders = mentors.filter(({ isPupil, isStaff }) => !isPupil && !isStaff);
    if (outsiders.length === 0) return;
    const { marks, params } = inIds(outsiders.map(({ id }) => id));
    const rows = await this.db.query<{ id: string }>(
      `SELECT k.id FROM record_checks k WHERE k.school_id = ? AND k.id IN (${marks})
         AND (k.valid_until IS NULL OR k.valid_until >= ?)`,
      [this.db.school, ...params, this.scope.today()],
    );
    const shown = new Set(rows.map(({ id }) => id));
    const lacking = outsiders.filter(({ id }) => !shown.has(id));
    if (lacking.length > 0)
      throw new Problem('external.check-needed', {
        names: lacking.map(({ brief }) => shortName(brief)),
      });
  }
}
