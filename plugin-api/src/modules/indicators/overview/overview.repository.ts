import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { inIds } from '../../../platform/db/where.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { waitsFor } from '../../pairs/own/taking-part.ts';
import { QUIET, type Quiet } from '../../programmes/quiet.ts';
import type { Matter } from './todo.ts';

/** How many mentees have come how far. */
export interface Reached {
  base: number;
  consent: number;
  proposed: number;
  agreed: number;
  fixed: number;
  intro: number;
  plan: number;
  meeting: number;
}

const matter = (code: string, condition: string, since: string) =>
  `COUNT(IF(${condition}, 1, NULL)) AS ${code}_count, MIN(IF(${condition}, ${since}, NULL)) AS ${code}_since`;

type Counted = Record<`${string}_count`, number> & Record<`${string}_since`, string | null>;

const read = (row: Counted | undefined, ...codes: string[]): Matter[] =>
  codes.map((code) => ({
    code: code as Matter['code'],
    count: row?.[`${code}_count`] ?? 0,
    since: row?.[`${code}_since`]?.slice(0, 10) ?? null,
  }));

/** What the curator's first screen counts. */
@Injectable()
export class OverviewRepository {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
  ) {}

  async matters(quiet: Quiet, today: string, soon: string): Promise<Matter[]> {
    return [
      ...(await this.mentees()),
      ...(await this.pairs(quiet)),
      ...(await this.meetings('unmarked', "m.status = 'planned' AND m.held_on < ?", today)),
      ...(await this.meetings('unclosed', 'm.unclosed = 1')),
      ...(await this.consents(today, soon)),
    ];
  }

  private async mentees(): Promise<Matter[]> {
    const [row] = await this.db.query<Counted>(
      `SELECT ${matter('no_consent', "m.state = 'no_consent'", 'm.added_on')},
         ${matter('no_mentor', "m.state = 'no_mentor'", 'm.added_on')}
       FROM mentees m WHERE m.school_id = ?`,
      [this.db.school],
    );
    return read(row, 'no_consent', 'no_mentor');
  }

  private async pairs(quiet: Quiet): Promise<Matter[]> {
    const { school } = this.db;
    const waits = waitsFor({ school, personId: this.scope.personId, today: this.scope.today() });
    const [row] = await this.db.query<Counted>(
      `SELECT ${matter('needs_decision', waits.text, 'DATE(r.changed_at)')},
         ${matter('awaits_order', "r.status = 'agreed'", 'r.agreed_on')},
         ${matter('proposed', "r.status = 'proposed'", 'r.proposed_on')},
         ${matter('not_meeting', QUIET, 'r.quiet_since')}
       FROM pairs r WHERE r.school_id = ? AND r.status IN ('proposed', 'agreed', 'active')`,
      [...waits.params, ...waits.params, ...quiet, ...quiet, school],
    );
    return read(row, 'needs_decision', 'awaits_order', 'proposed', 'not_meeting');
  }

  /** Meetings of pairs that go on, by what they wait for. */
  private async meetings(what: string, condition: string, ...params: string[]): Promise<Matter[]> {
    const code = `${what}_meetings`;
    const [row] = await this.db.query<Counted>(
      `SELECT COUNT(*) AS ${code}_count, MIN(m.held_on) AS ${code}_since
       FROM meetings m JOIN pairs r ON r.school_id = m.school_id AND r.id = m.pair_id
       WHERE m.school_id = ? AND ${condition} AND r.status = 'active'`,
      [this.db.school, ...params],
    );
    return read(row, code);
  }

  /** Consents that run out between two days. */
  private async consents(today: string, soon: string): Promise<Matter[]> {
    const [row] = await this.db.query<Counted>(
      `SELECT COUNT(*) AS consent_ends_soon_count, MIN(s.until_on) AS consent_ends_soon_since
       FROM consent_states s
       WHERE s.school_id = ? AND s.act = 'given' AND s.until_on BETWEEN ? AND ?`,
      [this.db.school, today, soon],
    );
    return read(row, 'consent_ends_soon');
  }

  async reached(quiet: Quiet): Promise<Reached> {
    const count = (condition: string) => `COUNT(IF(${condition}, 1, NULL))`;
    const active = "r.status = 'active'";
    const planned = `${active} AND r.stage IN ('REGULAR', 'FINAL', 'DONE')`;
    const [row] = await this.db.query<Reached>(
      `SELECT COUNT(*) AS base, ${count("m.state <> 'no_consent'")} AS consent,
         ${count("m.state IN ('proposed', 'awaits_order', 'in_pair')")} AS proposed,
         ${count("m.state IN ('awaits_order', 'in_pair')")} AS agreed, ${count(active)} AS fixed,
         ${count(`${active} AND r.stage <> 'INTRO'`)} AS intro, ${count(planned)} AS plan,
         ${count(`${planned} AND r.quiet_since IS NOT NULL AND NOT ${QUIET}`)} AS meeting
       FROM mentees m LEFT JOIN pairs r ON r.school_id = m.school_id AND r.id = m.pair_id
       WHERE m.school_id = ? AND m.active = 1`,
      [...quiet, this.db.school],
    );
    return row as Reached;
  }

  async activePairs(): Promise<number> {
    const [row] = await this.db.query<{ pairs: number }>(
      "SELECT COUNT(*) AS pairs FROM pairs r WHERE r.school_id = ? AND r.status = 'active'",
      [this.db.school],
    );
    return row?.pairs ?? 0;
  }

  /** The days on which each pair met, from a day on. */
  async metOn(pairIds: readonly string[], from: string): Promise<Map<string, string[]>> {
    const { marks, params } = inIds(pairIds);
    const rows = await this.db.query<{ pairId: string; heldOn: string }>(
      `SELECT m.pair_id AS pairId, m.held_on AS heldOn FROM meetings m
       WHERE m.school_id = ? AND m.pair_id IN (${marks}) AND m.held_on >= ? AND m.status = 'held'`,
      [this.db.school, ...params, from],
    );
    const byPair = Map.groupBy(rows, ({ pairId }) => pairId);
    return new Map([...byPair].map(([id, met]) => [id, met.map(({ heldOn }) => heldOn)]));
  }
}
