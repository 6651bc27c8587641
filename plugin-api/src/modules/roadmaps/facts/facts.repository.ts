import type { ProofCode } from '@nastavnik/contracts/roadmap-proofs';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { inIds } from '../../../platform/db/where.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { PacksService } from '../../packs/packs.service.ts';
import { factQueriesAt } from './fact-queries.ts';
import type { FactQuery, TurnDays } from './fact-query.ts';
import { conditionsOf, valuesOf } from './fact-values.ts';
import { yearsKept } from './fact-years.ts';
import type { CountedFact } from './kept-facts.repository.ts';

/** Counts what proves items at the org in scope. */
@Injectable()
export class FactsRepository {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly packs: PacksService,
  ) {}

  /** These facts of the org in scope, today or within a turn. */
  async own(
    facts: ReadonlySet<ProofCode>,
    turn: TurnDays | null = null,
  ): Promise<Map<ProofCode, number>> {
    const count = await this.counter();
    const found = new Map<ProofCode, number>();
    for (const query of factQueriesAt(this.scope.org.kind, facts))
      found.set(query.fact, await count(query, turn));
    return found;
  }

  /** All that is counted at the level of the org in scope, in each of the years that are kept of it. */
  async byYear(): Promise<CountedFact[]> {
    const count = await this.counter();
    const today = this.scope.today();
    const found: CountedFact[] = [];
    for (const query of factQueriesAt(this.scope.org.kind))
      for (const { year, days } of yearsKept(query, today))
        found.push({ fact: query.fact, year, value: await count(query, days) });
    return found;
  }

  private async counter() {
    const conditions = conditionsOf(await this.packs.current());
    const asked = { org: this.db.school, today: this.scope.today(), conditions };
    return async (query: FactQuery, turn: TurnDays | null): Promise<number> => {
      const door = query.via === 'platform' ? this.db.platform : this.db;
      const values = valuesOf(query, { ...asked, turn });
      const [row] = await door.query<{ value: number | string | null }>(query.sql, values);
      return Number(row?.value ?? 0);
    };
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
