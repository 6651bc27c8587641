import { proofFacts, type ProofCode } from '@nastavnik/contracts/roadmap-proofs';
import { schoolYearOf } from '@nastavnik/contracts/primitives';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { bin } from '../../../platform/db/id.ts';
import { type Org, Scope } from '../../../platform/scope/scope.ts';
import { schoolFacts } from './school-facts.ts';

/** A fact over all schools of an org: their sum, and how many have any of it. */
export interface SummedFact {
  fact: ProofCode;
  value: number;
  schools: number;
}

const CURATORS = `SELECT COUNT(*) AS value FROM grants t
  WHERE t.org_id = ? AND t.role = ? AND t.revoked_at IS NULL AND t.valid_from <= ?
    AND (t.valid_until IS NULL OR t.valid_until >= ?)`;

/** Counts what proves items at the school in scope, and keeps the counts for those above. */
@Injectable()
export class FactsRepository {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
  ) {}

  /** The facts of the school in scope, today. */
  async ofSchool(): Promise<Map<ProofCode, number>> {
    const today = this.scope.today();
    const year = schoolYearOf(today);
    const known = {
      school: this.db.school,
      year,
      nextYear: year + 1,
      from: `${year - 1}-09-01`,
      today,
    };
    const found = new Map<ProofCode, number>();
    for (const [fact, { sql, params = [] }] of Object.entries(schoolFacts)) {
      const values = params.map((name) => known[name]);
      found.set(fact as ProofCode, await this.value(sql, [this.db.school, ...values]));
    }
    return found.set('CURATOR_APPOINTED', await this.granted('curator'));
  }

  /** How many have a role at the org in scope today. */
  granted(role: 'curator' | 'municipal_coordinator'): Promise<number> {
    const today = this.scope.today();
    return this.value(CURATORS, [this.db.school, role, today, today]);
  }

  /** Written anew: a school may have come under another municipality. */
  async keep({ id, regionId, municipalityId }: Org, facts: Map<ProofCode, number>): Promise<void> {
    const now = new Date();
    const rows = [...facts].map(([fact, value]) => [
      bin(id),
      fact,
      bin(regionId),
      municipalityId === null ? null : bin(municipalityId),
      value,
      now,
    ]);
    await this.db.transaction(async () => {
      await this.db.query('DELETE FROM agg_facts WHERE school_id = ?', [bin(id)]);
      await this.db.query(
        `INSERT INTO agg_facts (school_id, fact, region_id, municipality_id, value, counted_at)
         VALUES ${rows.map(() => '(?, ?, ?, ?, ?, ?)').join(', ')}`,
        rows.flat(),
      );
    });
  }

  /** What the schools of the municipality or region in scope have been counted at. */
  async ofSchools({ kind }: Org): Promise<SummedFact[]> {
    const column = kind === 'region' ? 'region_id' : 'municipality_id';
    const rows = await this.db.query<{ fact: string; value: string | number; schools: string }>(
      `SELECT t.fact, SUM(t.value) AS value, SUM(t.value > 0) AS schools
       FROM agg_facts t WHERE t.${column} = ? GROUP BY t.fact`,
      [this.db.school],
    );
    return rows.flatMap(({ fact, value, schools }) =>
      fact in proofFacts
        ? [{ fact: fact as ProofCode, value: Number(value), schools: Number(schools) }]
        : [],
    );
  }

  private async value(sql: string, params: readonly unknown[]): Promise<number> {
    const [row] = await this.db.query<{ value: number | string }>(sql, params);
    return Number(row?.value ?? 0);
  }
}
