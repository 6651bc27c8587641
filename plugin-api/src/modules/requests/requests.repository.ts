import type { Code } from '@nastavnik/contracts/packs';
import { schoolYearOf } from '@nastavnik/contracts/primitives';
import type { RequestCounts, RequestsQuery, RequestState } from '@nastavnik/contracts/requests';
import { RequestView } from '@nastavnik/contracts/requests';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { bin, newId } from '../../platform/db/id.ts';
import type { Place } from '../../platform/db/page.ts';
import { inIds, Where } from '../../platform/db/where.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { dataHidden } from '../consents/consent-state.ts';
import { briefColumns, type BriefRow } from '../roster/brief.ts';
import { nameBegins } from '../roster/name-begins.ts';
import { joinLead, leadBy } from '../roster/own-class.ts';
import { RequestEntity } from './request.entity.ts';
import { isValid, narrow, seenBy } from './request-views.ts';

type Kept = Omit<RequestEntity, 'schoolId' | 'personId' | 'schoolYear' | 'filedBy' | 'decidedBy'>;

export interface RequestRow
  extends Kept, BriefRow<'person'>, BriefRow<'filer'>, BriefRow<'decider'> {
  isPupil: boolean;
  birthDate: string | null;
  inBase: number | null;
}

/** A request as its decision reads it. */
export type WaitingRequest = Omit<
  RequestEntity,
  | 'schoolId'
  | 'urgency'
  | 'sourceName'
  | 'schoolYear'
  | 'filedOn'
  | 'decidedBy'
  | 'decidedAt'
  | 'reason'
  | 'version'
  | 'changedAt'
>;

const SAID = `q.id, q.form, q.grounds, q.wish, q.deficits, q.free_slots AS freeSlots, q.interests, q.shift,
  q.language, q.wishes, q.likes, q.avoids, q.source, q.state`;

const ROW = `${SAID}, q.urgency, q.source_name AS sourceName, q.filed_on AS filedOn, q.decided_at AS decidedAt, q.reason,
  q.version, q.changed_at AS changedAt, p.is_pupil AS isPupil, p.birth_date AS birthDate,
  IF(m.active, 1, 0) AS inBase, ${briefColumns('p', 'c', 'person')},
  ${briefColumns('f', 'fc', 'filer')}, ${briefColumns('d', 'dc', 'decider')}`;

const joined = (alias: string, column: string) =>
  `LEFT JOIN people ${alias} ON ${alias}.school_id = q.school_id AND ${alias}.id = q.${column}
   LEFT JOIN classes ${alias}c ON ${alias}c.school_id = ${alias}.school_id AND ${alias}c.id = ${alias}.class_id`;

const FROM = `FROM requests q
  JOIN people p ON p.school_id = q.school_id AND p.id = q.person_id
  LEFT JOIN classes c ON c.school_id = p.school_id AND c.id = p.class_id
  LEFT JOIN mentees m ON m.school_id = q.school_id AND m.id = q.person_id
  ${joined('f', 'filed_by')} ${joined('d', 'decided_by')}`;

/** Requests as far as the reader's right goes. */
@Injectable()
export class RequestsRepository {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
  ) {}

  get rows() {
    return this.db.rows(RequestEntity);
  }

  list(query: RequestsQuery, after: Place | null): Promise<RequestRow[]> {
    const where = seenBy(this.scope);
    narrow(where, query);
    if (after) where.and('q.id < ?', bin(after[1]));
    return this.db.query<RequestRow>(
      `SELECT ${ROW} ${FROM} WHERE ${where.text} ORDER BY q.id DESC LIMIT ${query.limit + 1}`,
      where.params,
    );
  }

  /** A new request, filed today by the signed-in person. */
  async add(asked: Partial<RequestEntity>): Promise<string> {
    const [id, filedOn] = [newId(), this.scope.today()];
    await this.rows.insert({
      ...asked,
      id,
      state: 'new',
      schoolYear: schoolYearOf(filedOn),
      filedBy: this.scope.personId,
      filedOn,
      changedAt: new Date().toISOString(),
    });
    return id;
  }

  async counts(): Promise<RequestCounts> {
    const where = seenBy(this.scope);
    const rows = await this.db.query<{ state: RequestState; requests: number }>(
      `SELECT q.state, COUNT(*) AS requests FROM requests q
       JOIN people p ON p.school_id = q.school_id AND p.id = q.person_id
       WHERE ${where.text} GROUP BY q.state`,
      where.params,
    );
    const counts = Object.fromEntries(RequestView.options.map((view) => [view, 0]));
    for (const { state, requests } of rows) {
      counts[state] = requests;
      counts['all'] = (counts['all'] ?? 0) + requests;
      if (isValid(state)) counts['valid'] = (counts['valid'] ?? 0) + requests;
    }
    return counts as RequestCounts;
  }

  async find(id: string): Promise<RequestRow | undefined> {
    const where = seenBy(this.scope).and('q.id = ?', bin(id));
    const [row] = await this.db.query<RequestRow>(
      `SELECT ${ROW} ${FROM} WHERE ${where.text}`,
      where.params,
    );
    return row;
  }

  /** The pupils of the classes that the reader leads. */
  pupils(): Promise<BriefRow<'pupil'>[]> {
    return this.db.query(
      `SELECT ${briefColumns('p', 'c', 'pupil')} FROM people p
       LEFT JOIN classes c ON c.school_id = p.school_id AND c.id = p.class_id
       ${joinLead('p', 'class_id', 'own')}
       WHERE p.school_id = ? AND p.is_pupil = 1 AND p.active = 1 AND ${leadBy('own')} = ?
         AND NOT ${dataHidden('p.school_id', 'p.id')}
       ORDER BY p.family_name, p.given_name, p.id LIMIT 200`,
      [this.db.school, bin(this.scope.personId)],
    );
  }

  /** The first pupils of the school whose names begin so; those whose data are blocked are unknown. */
  referable(q: string): Promise<BriefRow<'pupil'>[]> {
    const where = new Where().and(
      `p.school_id = ? AND p.is_pupil = 1 AND p.active = 1 AND NOT ${dataHidden('p.school_id', 'p.id')}`,
      this.db.school,
    );
    nameBegins(where, 'p', q);
    return this.db.query(
      `SELECT ${briefColumns('p', 'c', 'pupil')} FROM people p
       LEFT JOIN classes c ON c.school_id = p.school_id AND c.id = p.class_id
       WHERE ${where.text} ORDER BY p.family_name, p.given_name, p.id LIMIT 20`,
      where.params,
    );
  }

  /** The requests of these ids at this school; they wait for the transaction to end. */
  async lock(ids: readonly string[]) {
    const { marks, params } = inIds(ids);
    return this.db.query<WaitingRequest>(
      `SELECT ${SAID}, q.person_id AS personId, q.filed_by AS filedBy
       FROM requests q WHERE q.school_id = ? AND q.id IN (${marks}) ORDER BY q.id FOR UPDATE`,
      [this.db.school, ...params],
    );
  }

  /** Whose requests these are. */
  peopleOf(ids: readonly string[]) {
    const { marks, params } = inIds(ids);
    return this.db.query<{ personId: string }>(
      `SELECT q.person_id AS personId FROM requests q WHERE q.school_id = ? AND q.id IN (${marks})`,
      [this.db.school, ...params],
    );
  }

  async decide(ids: readonly string[], state: RequestState, reason: string | null): Promise<void> {
    const { marks, params } = inIds(ids);
    const now = new Date();
    await this.db.query(
      `UPDATE requests SET state = ?, reason = ?, decided_by = ?, decided_at = ?, changed_at = ?,
         version = version + 1
       WHERE school_id = ? AND id IN (${marks})`,
      [state, reason, bin(this.scope.personId), now, now, this.db.school, ...params],
    );
  }

  /** Whether somebody already learns from a mentor in this form. */
  async hasMentor(personId: string, form: Code): Promise<boolean> {
    const rows = await this.db.query(
      `SELECT 1 FROM pair_mentees pm JOIN pairs r ON r.school_id = pm.school_id AND r.id = pm.pair_id
       WHERE pm.school_id = ? AND pm.mentee_id = ? AND pm.is_open = 1 AND r.form = ? LIMIT 1`,
      [this.db.school, bin(personId), form],
    );
    return rows.length > 0;
  }
}
