import type { PairCounts, PairsQuery, PairView } from '@nastavnik/contracts/pairs';
import type { PersonBrief } from '@nastavnik/contracts/roster';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { bin } from '../../platform/db/id.ts';
import type { Place } from '../../platform/db/page.ts';
import { inIds, Where } from '../../platform/db/where.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { briefColumns, briefOf, type BriefRow } from '../roster/brief.ts';
import { inOwnClass } from '../roster/own-class.ts';
import { PairEntity } from './pair.entity.ts';
import { PAIR_COLUMNS, PAIR_TABLES, type PairRow } from './pair-view.ts';

const VIEWS: Record<PairView, string> = {
  open: "r.status IN ('proposed', 'agreed', 'active')",
  proposed: "r.status = 'proposed'",
  awaits_order: "r.status = 'agreed'",
  active: "r.status = 'active'",
  not_meeting: 'r.quiet_since < ?',
  decision: 'r.needs_decision IS NOT NULL',
  closed: "r.status IN ('finished', 'broken')",
};

const IN_PAIR = `(r.mentor_id = ? OR EXISTS (SELECT 1 FROM pair_mentees pm
  WHERE pm.school_id = ? AND pm.pair_id = r.id AND pm.mentee_id = ?))`;

const MENTEE_OF_CLASS = `EXISTS (SELECT 1 FROM pair_mentees pm
  WHERE pm.school_id = ? AND pm.pair_id = r.id AND ${inOwnClass('pm.mentee_id', 'ward')})`;

/** Pairs within the reader's reach. */
@Injectable()
export class PairsRepository {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
  ) {}

  get rows() {
    return this.db.rows(PairEntity);
  }

  list(query: PairsQuery, quietBefore: string, after: Place | null): Promise<PairRow[]> {
    const where = this.reachable();
    where.and(VIEWS[query.view], ...(query.view === 'not_meeting' ? [quietBefore] : []));
    if (query.form) where.and('r.form = ?', query.form);
    if (query.personId) where.and(IN_PAIR, ...this.inPair(query.personId));
    if (after) where.and('r.id < ?', bin(after[1]));
    return this.read(where, 'r.id DESC', query.limit + 1);
  }

  /** Active pairs quiet for longest, first. */
  quietest(quietBefore: string, limit: number): Promise<PairRow[]> {
    const where = this.reachable().and('r.quiet_since < ?', quietBefore);
    return this.read(where, 'r.quiet_since, r.id', limit);
  }

  /** The pairs that somebody takes part in, those that go on first. */
  ofPerson(personId: string, limit: number): Promise<PairRow[]> {
    const where = new Where().and('r.school_id = ?', this.db.school);
    where
      .and("r.status IN ('agreed', 'active', 'finished')")
      .and(IN_PAIR, ...this.inPair(personId));
    return this.read(where, "r.status = 'active' DESC, r.id DESC", limit);
  }

  async find(id: string): Promise<PairRow | undefined> {
    return (await this.read(this.reachable().and('r.id = ?', bin(id)), 'r.id', 1))[0];
  }

  async counts(quietBefore: string): Promise<PairCounts> {
    const where = this.reachable();
    const views = Object.entries(VIEWS);
    const [row] = await this.db.query<PairCounts>(
      `SELECT ${views.map(([view, sql]) => `COUNT(IF(${sql}, 1, NULL)) AS \`${view}\``).join(', ')}
       FROM pairs r WHERE ${where.text}`,
      [quietBefore, ...where.params],
    );
    return row as PairCounts;
  }

  /** The mentees of each pair, by family name. */
  async mentees(pairIds: readonly string[]): Promise<Map<string, PersonBrief[]>> {
    const { marks, params } = inIds(pairIds);
    const rows = await this.db.query<BriefRow<'mentee'> & { pairId: string }>(
      `SELECT pm.pair_id AS pairId, ${briefColumns('p', 'c', 'mentee')}
       FROM pair_mentees pm
       JOIN people p ON p.school_id = pm.school_id AND p.id = pm.mentee_id
       LEFT JOIN classes c ON c.school_id = p.school_id AND c.id = p.class_id
       WHERE pm.school_id = ? AND pm.pair_id IN (${marks})
       ORDER BY p.family_name, p.given_name, p.id`,
      [this.db.school, ...params],
    );
    const found = new Map<string, PersonBrief[]>();
    for (const { pairId, ...row } of rows) {
      const mentee = briefOf(row, 'mentee');
      if (mentee) found.set(pairId, [...(found.get(pairId) ?? []), mentee]);
    }
    return found;
  }

  /** Which sides a person stands on in active pairs. */
  async sidesOf(personId: string): Promise<{ mentor: number; mentee: number } | undefined> {
    const person = bin(personId);
    const [row] = await this.db.query<{ mentor: number; mentee: number }>(
      `SELECT COUNT(IF(r.mentor_id = ?, 1, NULL)) AS mentor, COUNT(IF(r.mentor_id <> ?, 1, NULL)) AS mentee
       FROM pairs r WHERE r.school_id = ? AND r.status = 'active' AND ${IN_PAIR}`,
      [person, person, this.db.school, ...this.inPair(personId)],
    );
    return row;
  }

  private read(where: Where, order: string, limit: number): Promise<PairRow[]> {
    return this.db.query<PairRow>(
      `SELECT ${PAIR_COLUMNS} FROM ${PAIR_TABLES} WHERE ${where.text} ORDER BY ${order} LIMIT ${limit}`,
      where.params,
    );
  }

  /** Pairs of the school, of the own class or the reader's own: as far as the right goes. */
  private reachable(): Where {
    const where = new Where().and('r.school_id = ?', this.db.school);
    const { reach } = this.scope;
    if (reach.has('school')) return where;
    const me = this.scope.personId;
    const parts = new Where();
    if (reach.has('own-pair')) parts.and(IN_PAIR, ...this.inPair(me));
    const either: Where[] = [parts];
    if (reach.has('own-class')) {
      const { school } = this.db;
      either.push(
        new Where().and(inOwnClass('r.mentor_id', 'lead'), school, bin(me)),
        new Where().and(MENTEE_OF_CLASS, school, school, bin(me)),
      );
    }
    const any = either.filter(({ text }) => text !== '');
    if (any.length === 0) return where.and('1 = 0');
    return where.and(
      `(${any.map(({ text }) => text).join(' OR ')})`,
      ...any.flatMap(({ params }) => params),
    );
  }

  private inPair(personId: string): unknown[] {
    return [bin(personId), this.db.school, bin(personId)];
  }
}
