import { proofFacts, type ProofCode } from '@nastavnik/contracts/roadmap-proofs';
import { schoolYearOf } from '@nastavnik/contracts/primitives';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { bin } from '../../../platform/db/id.ts';
import { type Org, Scope } from '../../../platform/scope/scope.ts';
import { type RegisterFact, registerFacts } from './register-facts.ts';
import { schoolFacts } from './school-facts.ts';

/** Those that an org above has below it. */
type Level = Exclude<Org['kind'], 'region'>;

/** A fact over all orgs of a level below: their sum, and how many have any of it. */
export interface SummedFact {
  fact: ProofCode;
  level: Level;
  value: number;
  having: number;
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
    return new Map([
      ...found.set('CURATOR_APPOINTED', await this.granted('curator')),
      ...(await this.ofRegisters()),
    ]);
  }

  /** The facts that a municipality or a region in scope keeps itself, today. */
  async ofAbove(): Promise<Map<ProofCode, number>> {
    const found = new Map<ProofCode, number>(await this.ofRegisters());
    if (this.scope.org.kind === 'municipality')
      found.set('COORDINATOR_APPOINTED', await this.granted('municipal_coordinator'));
    return found;
  }

  /** What the lists of the org in scope tell. */
  private async ofRegisters(): Promise<[ProofCode, number][]> {
    const todays = Array.from({ length: registerFacts.todays }, () => this.scope.today());
    const [row] = await this.db.query<Record<RegisterFact, number | string>>(registerFacts.sql, [
      ...todays,
      this.db.school,
    ]);
    return Object.entries(row ?? {}).map(([fact, value]) => [fact as ProofCode, Number(value)]);
  }

  /** How many have a role at the org in scope today. */
  private granted(role: 'curator' | 'municipal_coordinator'): Promise<number> {
    const today = this.scope.today();
    return this.value(CURATORS, [this.db.school, role, today, today]);
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
  async ofBelow({ kind }: Org): Promise<SummedFact[]> {
    const column = kind === 'region' ? 'region_id' : 'municipality_id';
    const rows = await this.db.query<{
      fact: string;
      level: Level;
      value: string | number;
      having_it: string;
    }>(
      `SELECT t.fact, t.level, SUM(t.value) AS value, SUM(t.value > 0) AS having_it
       FROM agg_facts t WHERE t.${column} = ? AND t.level <> ? GROUP BY t.fact, t.level`,
      [this.db.school, kind],
    );
    return rows.flatMap(({ fact, level, value, having_it: having }) =>
      fact in proofFacts
        ? [{ fact: fact as ProofCode, level, value: Number(value), having: Number(having) }]
        : [],
    );
  }

  private async value(sql: string, params: readonly unknown[]): Promise<number> {
    const [row] = await this.db.query<{ value: number | string }>(sql, params);
    return Number(row?.value ?? 0);
  }
}
