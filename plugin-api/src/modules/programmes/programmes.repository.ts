import type { NormPeriod, ProgrammeRules } from '@nastavnik/contracts/programme-rules';
import { schoolYearOf } from '@nastavnik/contracts/primitives';
import {
  endedStates,
  type ProgrammeState,
  statesBegun,
} from '@nastavnik/contracts/programme-states';
import type { ProgrammesQuery } from '@nastavnik/contracts/programmes';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { bin } from '../../platform/db/id.ts';
import type { Place } from '../../platform/db/page.ts';
import { inIds, Where } from '../../platform/db/where.ts';
import { ProgrammeEntity } from './programme.entity.ts';

export interface PairFigures {
  open: number;
  active: number;
  all: number;
}

export interface ProgrammeRow {
  id: string;
  form: string;
  schoolYear: number;
  title: string;
  state: ProgrammeState;
  startsOn: string | null;
  endsOn: string | null;
  carriedFrom: string | null;
  version: number;
  changedAt: string;
}

/** A programme as far as the making of pairs asks. */
export interface ProgrammeToJoin {
  id: string;
  form: string;
  schoolYear: number;
  title: string;
  state: ProgrammeState;
  rules: ProgrammeRules;
}

/** How often the pairs of a programme meet, and its days. */
export interface ProgrammeNorm {
  id: string;
  meetings: number;
  per: NormPeriod;
  startsOn: string | null;
  endsOn: string | null;
}

const SELECT = `SELECT g.id, g.form, g.school_year AS schoolYear, g.title, g.state,
  g.starts_on AS startsOn, g.ends_on AS endsOn, g.carried_from AS carriedFrom, g.version,
  g.changed_at AS changedAt FROM programmes g`;
const TO_JOIN = `SELECT g.id, g.form, g.school_year AS schoolYear, g.title, g.state, g.rules
  FROM programmes g`;
const ENDED = endedStates.map((state) => `'${state}'`).join(', ');

/** The programmes of the school. */
@Injectable()
export class ProgrammesRepository {
  constructor(private readonly db: Db) {}

  get rows() {
    return this.db.rows(ProgrammeEntity);
  }

  list(query: ProgrammesQuery, after: Place | null): Promise<ProgrammeRow[]> {
    const where = this.ours();
    if (query.view === 'open') where.and(`g.state NOT IN (${ENDED})`);
    else where.and('g.state = ?', query.view);
    if (query.form) where.and('g.form = ?', query.form);
    if (query.schoolYear) where.and('g.school_year = ?', query.schoolYear);
    if (after) where.and('g.id < ?', bin(after[1]));
    return this.db.query<ProgrammeRow>(
      `${SELECT} WHERE ${where.text} ORDER BY g.id DESC LIMIT ${query.limit + 1}`,
      where.params,
    );
  }

  /** What the programmes of a form and year that have not ended are called. */
  async titles(form: string, schoolYear: number): Promise<string[]> {
    const where = this.ours()
      .and(`g.state NOT IN (${ENDED})`)
      .and('g.form = ?', form)
      .and('g.school_year = ?', schoolYear);
    const rows = await this.db.query<{ title: string }>(
      `SELECT g.title FROM programmes g WHERE ${where.text}`,
      where.params,
    );
    return rows.map(({ title }) => title);
  }

  counts(): Promise<{ state: ProgrammeState; count: number }[]> {
    const where = this.ours();
    return this.db.query(
      `SELECT g.state, COUNT(*) AS count FROM programmes g WHERE ${where.text} GROUP BY g.state`,
      where.params,
    );
  }

  /** The pairs of each programme. */
  async pairs(ids: readonly string[]): Promise<Map<string, PairFigures>> {
    const { marks, params } = inIds(ids);
    const rows = await this.db.query<PairFigures & { id: string }>(
      `SELECT r.programme_id AS id, COUNT(*) AS \`all\`, COUNT(IF(r.status = 'active', 1, NULL)) AS active,
         COUNT(IF(r.status IN ('proposed', 'agreed', 'active'), 1, NULL)) AS open
       FROM pairs r WHERE r.school_id = ? AND r.programme_id IN (${marks}) GROUP BY r.programme_id`,
      [this.db.school, ...params],
    );
    return new Map(rows.map(({ id, ...figures }) => [id, figures]));
  }

  /** Keeps a programme from changing, and pairs from joining it, until the transaction ends. */
  async lock(id: string): Promise<void> {
    const where = this.ours().and('g.id = ?', bin(id));
    await this.db.query(
      `SELECT g.id FROM programmes g WHERE ${where.text} FOR UPDATE`,
      where.params,
    );
  }

  /** The same, for a programme that a pair is going to join. */
  async lockToJoin(id: string): Promise<ProgrammeToJoin | undefined> {
    const where = this.ours().and('g.id = ?', bin(id));
    return (await this.toJoin(where, 'FOR UPDATE'))[0];
  }

  /** The same, for all programmes of a form that are not behind on a day; the newest first. */
  lockOfForm(form: string, today: string): Promise<ProgrammeToJoin[]> {
    return this.toJoin(this.ofForm(form, today), 'FOR UPDATE');
  }

  byIds(ids: readonly string[]): Promise<ProgrammeToJoin[]> {
    const { marks, params } = inIds([...new Set(ids)]);
    return this.db.query<ProgrammeToJoin>(
      `${TO_JOIN} WHERE g.school_id = ? AND g.id IN (${marks})`,
      [this.db.school, ...params],
    );
  }

  /** All programmes of a form that are not behind on a day, the newest first. */
  ofFormOn(form: string, today: string): Promise<ProgrammeToJoin[]> {
    return this.toJoin(this.ofForm(form, today));
  }

  /** How often the pairs of these programmes meet, and until when. */
  async norms(ids: readonly string[]): Promise<Map<string, ProgrammeNorm>> {
    const { marks, params } = inIds(ids);
    const rows = await this.db.query<ProgrammeNorm>(
      `SELECT g.id, g.norm_meetings AS meetings, g.norm_per AS per, g.starts_on AS startsOn,
         g.ends_on AS endsOn FROM programmes g WHERE g.school_id = ? AND g.id IN (${marks})`,
      [this.db.school, ...params],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Whether a programme has been carried over already. */
  async isCarried(id: string): Promise<boolean> {
    const where = this.ours().and('g.carried_from = ?', bin(id)).and("g.state <> 'cancelled'");
    const rows = await this.db.query(
      `SELECT g.id FROM programmes g WHERE ${where.text} LIMIT 1`,
      where.params,
    );
    return rows.length > 0;
  }

  /** Whether the school has begun to work by programmes of a year. */
  async areBegun(schoolYear: number): Promise<boolean> {
    const where = this.ours()
      .and('g.school_year = ?', schoolYear)
      .and(`g.state IN (${statesBegun.map((state) => `'${state}'`).join(', ')})`);
    const rows = await this.db.query(
      `SELECT g.id FROM programmes g WHERE ${where.text} LIMIT 1`,
      where.params,
    );
    return rows.length > 0;
  }

  /** Those of the day's school year or a later one, and those of an earlier one that run over. */
  private ofForm(form: string, today: string): Where {
    return this.ours()
      .and('g.form = ?', form)
      .and('(g.school_year >= ? OR g.ends_on >= ?)', schoolYearOf(today), today);
  }

  private toJoin(where: Where, lock = ''): Promise<ProgrammeToJoin[]> {
    return this.db.query<ProgrammeToJoin>(
      `${TO_JOIN} WHERE ${where.text} ORDER BY g.id DESC ${lock}`,
      where.params,
    );
  }

  private ours(): Where {
    return new Where().and('g.school_id = ?', this.db.school);
  }
}
