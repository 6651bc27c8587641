import { type PairCounts, type PairsQuery, PairView } from '@nastavnik/contracts/pairs';
import type { PersonBrief } from '@nastavnik/contracts/roster';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { bin } from '../../platform/db/id.ts';
import type { Place } from '../../platform/db/page.ts';
import { inIds, Where } from '../../platform/db/where.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { dataHidden } from '../consents/consent-state.ts';
import { QUIET, type Quiet } from '../programmes/quiet.ts';
import { shortName } from '../roster/brief.ts';
import { FOR_EVER } from './groups/membership.ts';
import { MembersRepository } from './groups/members.repository.ts';
import { PairFilters } from './pair-filters.ts';
import { PairReach } from './pair-reach.ts';
import { PairEntity } from './pair.entity.ts';
import { viewFor } from './pair-views.ts';
import { PAIR_COLUMNS, PAIR_TABLES, type PairRow } from './pair-view.ts';

/** How many pairs somebody stands in, by side while they work. */
interface Sides {
  mentor: number;
  mentee: number;
  proposed: number;
  past: number;
}

/** Pairs within the reader's reach. */
@Injectable()
export class PairsRepository {
  constructor(
    private readonly db: Db,
    private readonly reach: PairReach,
    private readonly filters: PairFilters,
    readonly members: MembersRepository,
  ) {}

  get rows() {
    return this.db.rows(PairEntity);
  }

  list(query: PairsQuery, quiet: Quiet, after: Place | null): Promise<PairRow[]> {
    const where = this.reach.within();
    const view = this.viewOf(query.view, quiet);
    where.and(view.text, ...view.params);
    if (query.form) where.and('r.form = ?', query.form);
    if (query.programmeId) where.and('r.programme_id = ?', bin(query.programmeId));
    if (query.personId) this.filters.withPerson(where, query.personId);
    if (query.classId) this.filters.ofClass(where, query.classId);
    if (query.order) where.and('r.order_number = ?', query.order);
    if (query.q) this.filters.named(where, query.q);
    if (after) where.and('r.id < ?', bin(after[1]));
    return this.read(where, 'r.id DESC', query.limit + 1);
  }

  /** Active pairs quiet for longest, first. */
  quietest(quiet: Quiet, limit: number): Promise<PairRow[]> {
    const where = this.reach.within(FOR_EVER).and(QUIET, ...quiet);
    return this.read(where, 'r.quiet_since, r.id', limit);
  }

  /** The pairs that somebody takes part in, those that go on first. */
  ofPerson(personId: string, limit: number): Promise<PairRow[]> {
    const where = this.reach
      .shown(this.reach.ofSchool())
      .and("(r.status IN ('agreed', 'active') OR r.started_on IS NOT NULL)");
    return this.read(
      this.reach.working(where, personId),
      "r.status = 'active' DESC, r.id DESC",
      limit,
    );
  }

  /** The pairs about which somebody may be asked whether they fit. */
  asking(personId: string, limit: number): Promise<PairRow[]> {
    const where = this.reach
      .shown(this.reach.ofSchool())
      .and("(r.status = 'proposed' OR (r.status = 'active' AND r.stage = 'PLANNING'))");
    return this.read(this.reach.with(where, personId, FOR_EVER), 'r.id DESC', limit);
  }

  /** A pair that somebody takes part in. */
  oneOf(personId: string, id: string): Promise<PairRow[]> {
    const where = this.reach.shown(this.reach.ofSchool()).and('r.id = ?', bin(id));
    return this.read(this.reach.with(where, personId), 'r.id', 1);
  }

  async find(id: string): Promise<PairRow | undefined> {
    return (await this.read(this.reach.within().and('r.id = ?', bin(id)), 'r.id', 1))[0];
  }

  /** One pair; beyond the reader's reach it is unknown, and of one that is hidden only that is told. */
  async need(id: string): Promise<PairRow> {
    const row = await this.find(id);
    if (row) return row;
    const where = this.reach.hidden(this.reach.reached()).and('r.id = ?', bin(id));
    const [hidden] = await this.read(where, 'r.id', 1);
    throw new Problem(hidden ? 'pair.data-hidden' : 'entity.not-found');
  }

  /** Refuses a paper about people whose data are hidden. */
  async needShown(people: readonly PersonBrief[]): Promise<void> {
    const hidden = await this.hiddenAmong(people.map(({ id }) => id));
    const names = people.flatMap((each) => (hidden.has(each.id) ? [shortName(each)] : []));
    if (names.length > 0) throw new Problem('document.data-hidden', { names });
  }

  /** Those of these people whose data are hidden. */
  async hiddenAmong(personIds: readonly string[]): Promise<Set<string>> {
    const { marks, params } = inIds(personIds);
    const rows = await this.db.query<{ id: string }>(
      `SELECT p.id FROM people p WHERE p.school_id = ? AND p.id IN (${marks})
         AND ${dataHidden('p.school_id', 'p.id')}`,
      [this.db.school, ...params],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** How many pairs of a person go on and are hidden. */
  async hiddenOf(personId: string): Promise<number> {
    const going = this.reach.ofSchool().and("r.status IN ('agreed', 'active')");
    const where = this.reach.hidden(this.reach.with(going, personId, FOR_EVER));
    const [row] = await this.db.query<{ pairs: number }>(
      `SELECT COUNT(*) AS pairs FROM pairs r WHERE ${where.text}`,
      where.params,
    );
    return row?.pairs ?? 0;
  }

  byIds(ids: readonly string[]): Promise<PairRow[]> {
    const { marks, params } = inIds(ids);
    const where = this.reach.within().and(`r.id IN (${marks})`, ...params);
    return this.read(where, 'r.id', ids.length);
  }

  async counts(quiet: Quiet): Promise<PairCounts> {
    const where = this.reach.within();
    const views = PairView.options.map((name) => ({ name, view: this.viewOf(name, quiet) }));
    const columns = views.map(
      ({ name, view }) => `COUNT(IF(${view.text}, 1, NULL)) AS \`${name}\``,
    );
    const [row] = await this.db.query<PairCounts>(
      `SELECT ${columns.join(', ')} FROM pairs r WHERE ${where.text}`,
      [...views.flatMap(({ view }) => view.params), ...where.params],
    );
    return row as PairCounts;
  }

  /** Which sides a person stands on in active pairs, and how many have ended. */
  async sidesOf(personId: string): Promise<Sides | undefined> {
    const person = bin(personId);
    const known = this.reach.ofSchool().and("(r.started_on IS NOT NULL OR r.status = 'proposed')");
    const where = this.reach.with(known, personId);
    const [row] = await this.db.query<Sides>(
      `SELECT COUNT(IF(r.status = 'active' AND r.mentor_id = ?, 1, NULL)) AS mentor,
         COUNT(IF(r.status = 'active' AND own.left_on IS NULL, own.mentee_id, NULL)) AS mentee,
         COUNT(IF(r.status = 'proposed', 1, NULL)) AS proposed,
         COUNT(IF(r.started_on IS NULL, NULL, COALESCE(r.ended_on, own.left_on))) AS past
       FROM pairs r LEFT JOIN pair_mentees own ON own.school_id = r.school_id
         AND own.pair_id = r.id AND own.mentee_id = ?
       WHERE ${where.text}`,
      [person, person, ...where.params],
    );
    return row;
  }

  /** A view of the pairs within reach: to whoever has left a group, it is one that has ended. */
  private viewOf(view: PairView, quiet: Quiet): Where {
    const { reader, seesHidden: decides } = this.reach;
    const found = viewFor(view, { decides, reader, quiet });
    if (decides) return found;
    const { text, params } = this.reach.reached(FOR_EVER);
    return view === 'closed'
      ? new Where().and(`(${found.text} OR NOT (${text}))`, ...found.params, ...params)
      : found.and(text, ...params);
  }

  private read(where: Where, order: string, limit: number): Promise<PairRow[]> {
    return this.db.query<PairRow>(
      `SELECT ${PAIR_COLUMNS} FROM ${PAIR_TABLES} WHERE ${where.text} ORDER BY ${order} LIMIT ${limit}`,
      where.params,
    );
  }
}
