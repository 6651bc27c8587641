import type { TableBase } from '@nastavnik/contracts/table-fields';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { bin } from '../../platform/db/id.ts';
import { inIds } from '../../platform/db/where.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { ConsentChecks } from '../consents/consent-checks.ts';
import { RecordChecksRepository } from '../record-checks/record-checks.repository.ts';
import type { Listed } from './plan/find-people.ts';
import type { Now } from './plan/plan-import.ts';
import type { Values } from './plan/row-values.ts';
import { briefColumns, briefOf, type BriefRow } from '../roster/brief.ts';

/** The columns that a table fills, by the property of the entity. */
const COLUMNS: Record<TableBase, Record<string, string>> = {
  mentees: {
    form: 'form',
    ground: 'ground',
    request: 'request',
    contacts: 'contacts',
    results: 'results',
    caseUrl: 'case_url',
    completion: 'completion',
  },
  mentors: {
    base: 'base',
    competences: 'competences',
    contacts: 'contacts',
    workplace: 'workplace',
    achievements: 'achievements',
    interests: 'interests',
    desiredAges: 'desired_ages',
    timeResource: 'time_resource',
    training: 'training',
    results: 'results',
    caseUrl: 'case_url',
  },
};
const BUSY: Record<TableBase, string> = {
  mentees: 'b.pair_id IS NOT NULL',
  mentors: 'b.mentees_now > 0',
};
const CHUNK = 500;

type Row = Record<string, unknown> & {
  id: string;
  active: boolean;
  inPair: number;
  version: number;
};

/** Rows of both bases as tables read and write them. */
@Injectable()
export class BaseRecords {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly checks: RecordChecksRepository,
    private readonly consents: ConsentChecks,
  ) {}

  /** Everyone whom a table may name: pupils, staff, people from outside; not those who are only parents. */
  async people(): Promise<Listed[]> {
    const rows = await this.db.query<
      BriefRow<'person'> & { isPupil: boolean; isStaff: boolean; birthYear: number | null }
    >(
      `SELECT ${briefColumns('p', 'c', 'person')}, p.is_pupil AS isPupil, p.is_staff AS isStaff,
         YEAR(p.birth_date) AS birthYear
       FROM people p LEFT JOIN classes c ON c.school_id = p.school_id AND c.id = p.class_id
       WHERE p.school_id = ? AND p.active = 1 AND (p.is_pupil = 1 OR p.is_staff = 1 OR p.is_guardian = 0)
       LIMIT 20000`,
      [this.db.school],
    );
    return rows.flatMap((row) => {
      const brief = briefOf(row, 'person');
      const { isPupil, isStaff, birthYear } = row;
      return brief ? [{ brief, isPupil, isStaff, birthYear }] : [];
    });
  }

  /** Those of whom a link to something published may be kept. */
  published(ids: readonly string[]): Promise<Set<string>> {
    return this.consents.given('DISTRIBUTION', ids);
  }

  /** All of a base, or those of the ids, who then wait for the transaction to end. */
  async now(base: TableBase, ids?: readonly string[]): Promise<Map<string, Now>> {
    const found = new Map<string, Now>();
    if (!ids) await this.read(base, '', [], found);
    for (let at = 0; at < (ids?.length ?? 0); at += CHUNK) {
      const { marks, params } = inIds(ids?.slice(at, at + CHUNK) ?? []);
      await this.read(base, ` AND b.id IN (${marks}) ORDER BY b.id FOR UPDATE`, params, found);
    }
    if (base === 'mentors') await this.readChecks(found);
    return found;
  }

  private async read(base: TableBase, more: string, params: unknown[], found: Map<string, Now>) {
    const columns = Object.entries(COLUMNS[base]);
    const rows = await this.db.query<Row>(
      `SELECT b.id, b.active, b.version, ${BUSY[base]} AS inPair,
         ${columns.map(([property, column]) => `b.${column} AS ${property}`).join(', ')}
       FROM ${base} b WHERE b.school_id = ?${more}`,
      [this.db.school, ...params],
    );
    for (const { id, active, inPair, version, ...values } of rows)
      found.set(id, { active, inPair: inPair === 1, version, values: values as Values });
    return found;
  }

  /** Certificates lie in a place of their own, which is not theirs alone. */
  private async readChecks(found: Map<string, Now>) {
    const seen = await this.checks.of([...found.keys()]);
    for (const [id, { values }] of found) {
      const { seenOn = null, validUntil = null, seenBy = null } = seen.get(id) ?? {};
      Object.assign(values, { recordCheckedOn: seenOn, validUntil, seenBy });
    }
  }

  private async setCheck(id: string, { recordCheckedOn, validUntil, seenBy }: Values) {
    if (typeof recordCheckedOn !== 'string') return this.checks.remove(id);
    const some = (value: Values[string] | undefined) => (typeof value === 'string' ? value : null);
    return this.checks.put(id, {
      seenOn: recordCheckedOn,
      validUntil: some(validUntil),
      seenBy: some(seenBy),
    });
  }

  /** Writes what is said of somebody; unknown properties are left out. */
  async set(base: TableBase, id: string, values: Values): Promise<void> {
    const known = Object.entries(values).flatMap(([property, value]) => {
      const column = COLUMNS[base][property];
      return column
        ? [[column, Array.isArray(value) ? JSON.stringify(value) : value] as const]
        : [];
    });
    const checked = base === 'mentors' && values['recordCheckedOn'] !== undefined;
    if (known.length === 0 && !checked) return;
    if (checked) await this.setCheck(id, values);
    await this.db.query(
      `UPDATE ${base} SET ${known.map(([column]) => `${column} = ?, `).join('')}
         version = version + 1, changed_at = ? WHERE school_id = ? AND id = ?`,
      [...known.map(([, value]) => value), new Date(), this.db.school, bin(id)],
    );
  }

  /** Out of the base again, as one who was added by mistake. */
  async takeOut(base: TableBase, id: string): Promise<void> {
    await this.db.query(
      `UPDATE ${base} SET active = 0, state = 'left', leave_reason = 'ADDED_BY_MISTAKE', left_on = ?,
         version = version + 1, changed_at = ? WHERE school_id = ? AND id = ?`,
      [this.scope.today(), new Date(), this.db.school, bin(id)],
    );
  }
}
