import { proofFacts, type ProofCode } from '@nastavnik/contracts/roadmap-proofs';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { bin } from '../../../platform/db/id.ts';
import { inIds } from '../../../platform/db/where.ts';
import { type Org, Scope } from '../../../platform/scope/scope.ts';
import { PacksService } from '../../packs/packs.service.ts';
import { factQueriesAt } from './fact-queries.ts';
import type { TurnDays } from './fact-query.ts';
import { conditionsOf, valuesOf } from './fact-values.ts';

/** Those that an org above has below it. */
export type Below = Exclude<Org['kind'], 'region'>;

/** How many of the orgs of a level below have any of a fact. */
export interface SummedFact {
  fact: ProofCode;
  level: Below;
  having: number;
}

/** The records of the schools of a municipality together; of those that are under none, too. */
export interface Records {
  fact: ProofCode;
  municipalityId: string | null;
  value: number;
}

/** Orgs below are those of one of these columns. */
export const ownColumn = ({ kind }: Org) => (kind === 'region' ? 'region_id' : 'municipality_id');

/** Counts what proves items at the org in scope, and keeps the counts for those above. */
@Injectable()
export class FactsRepository {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly packs: PacksService,
  ) {}

  /** What the org in scope has itself, today: all that is counted at its level, or some of it for a turn. */
  async own(
    facts?: ReadonlySet<ProofCode>,
    turn: TurnDays | null = null,
  ): Promise<Map<ProofCode, number>> {
    const conditions = conditionsOf(await this.packs.current());
    const asked = { org: this.db.school, today: this.scope.today(), turn, conditions };
    const found = new Map<ProofCode, number>();
    for (const query of factQueriesAt(this.scope.org.kind, facts)) {
      const door = query.via === 'platform' ? this.db.platform : this.db;
      const values = valuesOf(query, asked);
      const [row] = await door.query<{ value: number | string | null }>(query.sql, values);
      found.set(query.fact, Number(row?.value ?? 0));
    }
    return found;
  }

  /** Whether the org in scope was counted, in everything that is counted now, after a moment. */
  async isFresh({ id, kind }: Org, since: Date): Promise<boolean> {
    const [row] = await this.db.query<{ counted: number; oldest: string | null }>(
      'SELECT COUNT(*) AS counted, MIN(t.counted_at) AS oldest FROM agg_facts t WHERE t.school_id = ?',
      [bin(id)],
    );
    if (!row?.oldest || row.counted !== factQueriesAt(kind).length) return false;
    return Date.parse(row.oldest) > since.getTime();
  }

  /** Written anew: a school may have come under another municipality. */
  async keep(
    { id, kind, regionId, municipalityId }: Org,
    facts: Map<ProofCode, number>,
  ): Promise<void> {
    const now = new Date();
    const rows = [...facts].map(([fact, value]) => [
      bin(id),
      fact,
      kind,
      bin(regionId),
      municipalityId === null ? null : bin(municipalityId),
      value,
      now,
    ]);
    await this.db.transaction(async () => {
      await this.db.query('DELETE FROM agg_facts WHERE school_id = ?', [bin(id)]);
      await this.db.query(
        `INSERT INTO agg_facts (school_id, fact, level, region_id, municipality_id, value, counted_at)
         VALUES ${rows.map(() => '(?, ?, ?, ?, ?, ?, ?)').join(', ')}`,
        rows.flat(),
      );
    });
  }

  /** What the orgs under the municipality or region in scope have been counted at. */
  async ofBelow(org: Org, facts: ReadonlySet<ProofCode>): Promise<SummedFact[]> {
    const asked = [...facts];
    const rows = await this.db.query<{
      fact: string;
      level: Below;
      having_it: string;
    }>(
      `SELECT t.fact, t.level, SUM(t.value > 0) AS having_it
       FROM agg_facts t WHERE t.${ownColumn(org)} = ? AND t.level <> ? AND t.fact IN (${asked.map(() => '?').join(', ')})
       GROUP BY t.level, t.fact`,
      [this.db.school, org.kind, ...asked],
    );
    return rows.flatMap(({ fact, level, having_it: having }) =>
      fact in proofFacts ? [{ fact: fact as ProofCode, level, having: Number(having) }] : [],
    );
  }

  /** The records that these schools have of each fact, by their municipality. */
  async records(
    org: Org,
    facts: ReadonlySet<ProofCode>,
    schools: readonly string[],
  ): Promise<Records[]> {
    if (schools.length === 0 || facts.size === 0) return [];
    const { marks, params } = inIds(schools);
    const rows = await this.db.query<Omit<Records, 'value'> & { value: number | string }>(
      `SELECT t.fact, t.municipality_id AS municipalityId, SUM(t.value) AS value FROM agg_facts t
       WHERE t.${ownColumn(org)} = ? AND t.level = 'school'
         AND t.fact IN (${[...facts].map(() => '?').join(', ')}) AND t.school_id IN (${marks})
       GROUP BY t.fact, t.municipality_id`,
      [this.db.school, ...facts, ...params],
    );
    return rows.map((row) => ({ ...row, value: Number(row.value) }));
  }

  /** What each org of a level below was counted at last. */
  async each(org: Org, fact: ProofCode, level: Below): Promise<Map<string, number>> {
    const rows = await this.db.query<{ id: string; value: number | string }>(
      `SELECT t.school_id AS id, t.value FROM agg_facts t
       WHERE t.${ownColumn(org)} = ? AND t.fact = ? AND t.level = ?`,
      [this.db.school, fact, level],
    );
    return new Map(rows.map(({ id, value }) => [id, Number(value)]));
  }

  /** How many of these schools have each fact. */
  async having(
    org: Org,
    facts: ReadonlySet<ProofCode>,
    schools: readonly string[],
  ): Promise<Map<ProofCode, number>> {
    if (schools.length === 0 || facts.size === 0) return new Map();
    const { marks, params } = inIds(schools);
    const rows = await this.db.query<{ fact: ProofCode; having_it: number }>(
      `SELECT t.fact, COUNT(*) AS having_it FROM agg_facts t
       WHERE t.${ownColumn(org)} = ? AND t.level = 'school' AND t.value > 0
         AND t.fact IN (${[...facts].map(() => '?').join(', ')}) AND t.school_id IN (${marks})
       GROUP BY t.fact`,
      [this.db.school, ...facts, ...params],
    );
    return new Map(rows.map(({ fact, having_it: having }) => [fact, having]));
  }

  /** How many of the orgs of a level below, or of these among them, have come to a share. */
  async reaching(
    org: Org,
    { fact, level, share }: { fact: ProofCode; level: Below; share: number },
    among: readonly string[] | null,
  ): Promise<number> {
    if (among?.length === 0) return 0;
    const { marks, params } = inIds(among ?? []);
    const [row] = await this.db.query<{ having_it: number }>(
      `SELECT COUNT(*) AS having_it FROM agg_facts t
       WHERE t.${ownColumn(org)} = ? AND t.fact = ? AND t.level = ? AND t.value >= ?
       ${among ? `AND t.school_id IN (${marks})` : ''}`,
      [this.db.school, fact, level, share, ...params],
    );
    return row?.having_it ?? 0;
  }

  /** The coverage that is to be reached in a year: what the nearest org of a path has set. */
  async setTarget(path: readonly string[], year: number): Promise<number | null> {
    const { marks, params } = inIds(path);
    const rows = await this.db.platform.query<{ orgId: string; percent: number | string }>(
      `SELECT t.org_id AS orgId, t.percent FROM targets t
       WHERE t.indicator = 'COVERAGE' AND t.year = ? AND t.org_id IN (${marks})`,
      [year, ...params],
    );
    const set = new Map(rows.map(({ orgId, percent }) => [orgId, Number(percent)]));
    return path.map((id) => set.get(id)).find((percent) => percent !== undefined) ?? null;
  }
}
