import type { ProofCode } from '@nastavnik/contracts/roadmap-proofs';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { bin } from '../../../platform/db/id.ts';
import { inIds } from '../../../platform/db/where.ts';
import { type Org, Scope } from '../../../platform/scope/scope.ts';
import { factQueriesAt } from './fact-queries.ts';
import { STANDING, yearsKept } from './fact-years.ts';

/** Those that an org above has below it. */
export type Below = Exclude<Org['kind'], 'region'>;

/** A fact in one of the years under which it is kept. */
export interface YearOfFact {
  fact: ProofCode;
  year: number;
}

export interface CountedFact extends YearOfFact {
  value: number;
}

/** The records of the schools of a municipality together; of those that are under none, too. */
export interface Records extends CountedFact {
  municipalityId: string | null;
}

/** Orgs below are those of one of these columns. */
const ownColumn = ({ kind }: Org) => (kind === 'region' ? 'region_id' : 'municipality_id');

/** These facts in these years, and some that nobody asks for: an index reads them faster than pairs. */
function asking(facts: readonly YearOfFact[]) {
  const [codes, years] = [
    [...new Set(facts.map(({ fact }) => fact))],
    [...new Set(facts.map(({ year }) => year))],
  ];
  const marks = (values: readonly unknown[]) => values.map(() => '?').join(', ');
  return {
    text: `t.fact IN (${marks(codes)}) AND t.year IN (${marks(years)})`,
    params: [...codes, ...years],
  };
}

/** Keeps what was counted of every org by year, for those above it. */
@Injectable()
export class KeptFactsRepository {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
  ) {}

  /** Whether the org in scope was counted, in everything that is counted now, after a moment. */
  async isFresh({ id, kind }: Org, since: Date): Promise<boolean> {
    const today = this.scope.today();
    const needed = factQueriesAt(kind).flatMap((query) => yearsKept(query, today));
    const [row] = await this.db.query<{ counted: number }>(
      'SELECT COUNT(*) AS counted FROM agg_facts t WHERE t.school_id = ? AND t.counted_at > ?',
      [bin(id), since],
    );
    return row?.counted === needed.length;
  }

  /**
   * Written anew: a school may have come under another municipality. Years that are not counted any more
   * stay as they were, and go with it.
   */
  async keep(
    { id, kind, regionId, municipalityId }: Org,
    facts: readonly CountedFact[],
  ): Promise<void> {
    const now = new Date();
    const above = [bin(regionId), municipalityId === null ? null : bin(municipalityId)];
    await this.db.transaction(async () => {
      const before = await this.ofYears(id);
      const anew = facts.map((each) => ({ ...each, at: now }));
      const all = new Map([...before, ...anew].map((each) => [`${each.fact} ${each.year}`, each]));
      const rows = [...all.values()].map(({ fact, year, value, at }) => [
        bin(id),
        fact,
        year,
        kind,
        ...above,
        value,
        new Date(at),
      ]);
      await this.db.query('DELETE FROM agg_facts WHERE school_id = ?', [bin(id)]);
      await this.db.query(
        `INSERT INTO agg_facts
           (school_id, fact, year, level, region_id, municipality_id, value, counted_at)
         VALUES ${rows.map(() => '(?, ?, ?, ?, ?, ?, ?, ?)').join(', ')}`,
        rows.flat(),
      );
    });
  }

  private ofYears(orgId: string) {
    return this.db.query<{ fact: string; year: number; value: string; at: string }>(
      `SELECT t.fact, t.year, t.value, t.counted_at AS at FROM agg_facts t
       WHERE t.school_id = ? AND t.year > ?`,
      [bin(orgId), STANDING],
    );
  }

  /** How many municipalities under the region in scope have each fact. */
  async municipalities(org: Org, facts: readonly YearOfFact[]): Promise<CountedFact[]> {
    if (org.kind !== 'region' || facts.length === 0) return [];
    const asked = asking(facts);
    return this.counts(
      `SELECT t.fact, t.year, COUNT(*) AS value FROM agg_facts t
       WHERE t.region_id = ? AND t.level = 'municipality' AND ${asked.text} AND t.value > 0
       GROUP BY t.fact, t.year`,
      [this.db.school, ...asked.params],
    );
  }

  /** The records that these schools have of each fact, by their municipality. */
  async records(
    org: Org,
    facts: readonly YearOfFact[],
    schools: readonly string[],
  ): Promise<Records[]> {
    if (schools.length === 0 || facts.length === 0) return [];
    const { marks, params } = inIds(schools);
    const asked = asking(facts);
    return this.counts(
      `SELECT t.fact, t.year, t.municipality_id AS municipalityId, SUM(t.value) AS value
       FROM agg_facts t
       WHERE t.${ownColumn(org)} = ? AND t.level = 'school' AND ${asked.text}
         AND t.school_id IN (${marks})
       GROUP BY t.fact, t.year, t.municipality_id`,
      [this.db.school, ...asked.params, ...params],
    );
  }

  /** What each org of a level below was counted at last. */
  async each(org: Org, { fact, year }: YearOfFact, level: Below): Promise<Map<string, number>> {
    const rows = await this.db.query<{ id: string; value: number | string }>(
      `SELECT t.school_id AS id, t.value FROM agg_facts t
       WHERE t.${ownColumn(org)} = ? AND t.fact = ? AND t.year = ? AND t.level = ?`,
      [this.db.school, fact, year, level],
    );
    return new Map(rows.map(({ id, value }) => [id, Number(value)]));
  }

  /** How many of these schools have each fact. */
  async having(
    org: Org,
    facts: readonly YearOfFact[],
    schools: readonly string[],
  ): Promise<CountedFact[]> {
    if (schools.length === 0 || facts.length === 0) return [];
    const { marks, params } = inIds(schools);
    const asked = asking(facts);
    return this.counts(
      `SELECT t.fact, t.year, COUNT(*) AS value FROM agg_facts t
       WHERE t.${ownColumn(org)} = ? AND t.level = 'school' AND t.value > 0
         AND ${asked.text} AND t.school_id IN (${marks})
       GROUP BY t.fact, t.year`,
      [this.db.school, ...asked.params, ...params],
    );
  }

  /** How many of the orgs of a level below, or of these among them, have come to a share. */
  async reaching(
    org: Org,
    { fact, year, level, share }: YearOfFact & { level: Below; share: number },
    among: readonly string[] | null,
  ): Promise<number> {
    if (among?.length === 0) return 0;
    const { marks, params } = inIds(among ?? []);
    const [row] = await this.db.query<{ having_it: number }>(
      `SELECT COUNT(*) AS having_it FROM agg_facts t
       WHERE t.${ownColumn(org)} = ? AND t.fact = ? AND t.year = ? AND t.level = ? AND t.value >= ?
       ${among ? `AND t.school_id IN (${marks})` : ''}`,
      [this.db.school, fact, year, level, share, ...params],
    );
    return row?.having_it ?? 0;
  }

  /** Sums are decimals, which come as text. */
  private async counts<T extends CountedFact>(sql: string, params: unknown[]): Promise<T[]> {
    const rows = await this.db.query<Omit<T, 'value'> & { value: number | string }>(sql, params);
    return rows.map((row) => ({ ...row, value: Number(row.value) }) as T);
  }
}
