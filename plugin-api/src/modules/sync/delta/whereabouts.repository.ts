import type { DeltaOp } from '@nastavnik/contracts/sync-deltas';
import type { SyncEntity } from '@nastavnik/contracts/sync-run';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { bin } from '../../../platform/db/id.ts';
import { inTexts } from '../in-texts.ts';
import { recordKey } from './versions.repository.ts';

/** A record of the host → the schools that hold it. */
export type Whereabouts = ReadonlyMap<string, readonly string[]>;

const EXEMPT = 'sync.whereabouts';
const ALLOWED = 'JOIN connection_orgs a ON a.org_id = t.school_id AND a.connection_id = ?';

/** How each collection is found by the host's names; only at schools that the host may feed. */
const statements: Partial<Record<SyncEntity, (marks: string) => string>> = {
  users: (marks) => `SELECT r.sourced_id AS sourcedId, t.school_id AS schoolId
    FROM external_refs r JOIN people t ON t.id = r.id AND t.active = 1 ${ALLOWED}
    WHERE r.connection_id = ? AND r.type = 'user' AND r.retired = 0 AND r.sourced_id IN (${marks})`,
  classes: (marks) => `SELECT r.sourced_id AS sourcedId, t.school_id AS schoolId
    FROM external_refs r JOIN classes t ON t.id = r.id AND t.active = 1 ${ALLOWED}
    WHERE r.connection_id = ? AND r.type = 'class' AND r.retired = 0 AND r.sourced_id IN (${marks})`,
  enrollments: (marks) => `SELECT t.sourced_id AS sourcedId, t.school_id AS schoolId
    FROM enrolments t ${ALLOWED} WHERE t.active = 1 AND ? IS NOT NULL AND t.sourced_id IN (${marks})`,
};
/** Rows that wait for what they name are held too. */
const WAITING = (marks: string) => `SELECT t.sourced_id AS sourcedId, t.school_id AS schoolId
  FROM sync_quarantine t ${ALLOWED} WHERE t.connection_id = ? AND t.sourced_id IN (${marks})`;

/** Tells at which schools the records of a delta are now: a record need not say where it was. */
@Injectable()
export class WhereaboutsRepository {
  constructor(private readonly db: Db) {}

  async of(connectionId: string, ops: readonly DeltaOp[]): Promise<Whereabouts> {
    const found = new Map<string, string[]>();
    for (const [entity, some] of Map.groupBy(ops, (op) => op.entity)) {
      const statement = statements[entity === 'demographics' ? 'users' : entity];
      if (!statement) continue;
      const { marks, params } = inTexts(some.map(({ sourcedId }) => sourcedId));
      const rows = await this.ask(statement(marks), connectionId, params);
      if (entity === 'enrollments')
        rows.push(...(await this.ask(WAITING(marks), connectionId, params)));
      for (const { sourcedId, schoolId } of rows) {
        const name = recordKey({ entity, sourcedId });
        found.set(name, [...(found.get(name) ?? []), schoolId]);
      }
    }
    return found;
  }

  private ask(statement: string, connectionId: string, names: readonly string[]) {
    const key = bin(connectionId);
    const params = [key, key, ...names];
    return this.db.exempt<{ sourcedId: string; schoolId: string }>(EXEMPT, statement, params);
  }

  /** Schools where earlier deltas of the host are still being applied. */
  async busy(connectionId: string): Promise<string[]> {
    const rows = await this.db.platform.query<{ schoolId: string }>(
      `SELECT DISTINCT p.school_id AS schoolId FROM sync_parts p JOIN sync_runs r ON r.id = p.run_id
       WHERE p.connection_id = ? AND r.deletions = 1
         AND p.state IN ('validating', 'planned', 'applying')`,
      [bin(connectionId)],
    );
    return rows.map(({ schoolId }) => schoolId);
  }
}
