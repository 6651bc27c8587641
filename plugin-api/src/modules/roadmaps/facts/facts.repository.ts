import { proofFacts, type ProofCode } from '@nastavnik/contracts/roadmap-proofs';
import { schoolYearOf } from '@nastavnik/contracts/primitives';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { bin } from '../../../platform/db/id.ts';
import { inIds } from '../../../platform/db/where.ts';
import { type Org, Scope } from '../../../platform/scope/scope.ts';
import { factQueriesAt } from './fact-queries.ts';
import type { FactParameter } from './fact-query.ts';

/** Those that an org above has below it. */
export type Below = Exclude<Org['kind'], 'region'>;

/** A fact over all orgs of a level below: their sum, and how many have any of it. */
export interface SummedFact {
  fact: ProofCode;
  level: Below;
  value: number;
  having: number;
}

/** Orgs below are those of one of these columns. */
export const ownColumn = ({ kind }: Org) => (kind === 'region' ? 'region_id' : 'municipality_id');

/** Counts what proves items at the org in scope, and keeps the counts for those above. */
@Injectable()
export class FactsRepository {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
  ) {}

  /** What the org in scope has itself, today: all that is counted at its level, or some of it. */
  async own(facts?: ReadonlySet<ProofCode>): Promise<Map<ProofCode, number>> {
    const today = this.scope.today();
    const schoolYear = schoolYearOf(today);
    const known: Record<FactParameter, unknown> = {
      org: this.db.school,
      today,
      calendarYear: Number(today.slice(0, 4)),
      schoolYear,
      nextSchoolYear: schoolYear + 1,
      schoolYearBegan: `${schoolYear - 1}-09-01`,
    };
    const found = new Map<ProofCode, number>();
    for (const { fact, sql, params, via } of factQueriesAt(this.scope.org.kind, facts)) {
      const values = params.map((name) => known[name]);
      const door = via === 'platform' ? this.db.platform : this.db;
      const [row] = await door.query<{ value: number | string | null }>(sql, values);
      found.set(fact, Number(row?.value ?? 0));
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
      value: string | number;
      having_it: string;
    }>(
      `SELECT t.fact, t.level, SUM(t.value) AS value, SUM(t.value > 0) AS having_it
       FROM agg_facts t WHERE t.${ownColumn(org)} = ? AND t.level <> ? AND t.fact IN (${asked.map(() => '?').join(', ')})
       GROUP BY t.level, t.fact`,
      [this.db.school, org.kind, ...asked],
    );
    return rows.flatMap(({ fact, level, value, having_it: having }) =>
      fact in proofFacts
        ? [{ fact: fact as ProofCode, level, value: Number(value), having: Number(having) }]
        : [],
    );
  }

  /** How many of the orgs of a level below have come to a share. */
  async reaching(org: Org, fact: ProofCode, level: Below, share: number): Promise<number> {
    const [row] = await this.db.query<{ having_it: number }>(
      `SELECT COUNT(*) AS having_it FROM agg_facts t
       WHERE t.${ownColumn(org)} = ? AND t.fact = ? AND t.level = ? AND t.value >= ?`,
      [this.db.school, fact, level, share],
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
