import type { ProofCode } from '@nastavnik/contracts/roadmap-proofs';
import { Injectable } from '@nestjs/common';
import { Scope } from '../../../platform/scope/scope.ts';
import { factQueriesAt } from './fact-queries.ts';
import type { TurnDays } from './fact-query.ts';
import { isOfYears } from './fact-years.ts';
import { FactsRepository } from './facts.repository.ts';

export interface AskedOwn {
  fact: ProofCode;
  days: TurnDays | null;
}

/** What the org in scope has itself, each fact within the days of the turn that asks for it. */
@Injectable()
export class OwnFacts {
  constructor(
    private readonly scope: Scope,
    private readonly facts: FactsRepository,
  ) {}

  /** Undefined where the fact is not counted at this level. */
  async of(asked: readonly AskedOwn[]): Promise<(one: AskedOwn) => number | undefined> {
    const hanging = new Set(
      factQueriesAt(this.scope.org.kind)
        .filter(isOfYears)
        .map(({ fact }) => fact),
    );
    const key = ({ fact, days }: AskedOwn) =>
      days && hanging.has(fact)
        ? `${days.year} ${days.schoolYear} ${days.since} ${days.until}`
        : '';
    const found = new Map<string, Map<ProofCode, number>>();
    for (const [at, group] of Map.groupBy(asked, key)) {
      const facts = new Set(group.map(({ fact }) => fact));
      found.set(at, await this.facts.own(facts, at === '' ? null : (group[0]?.days ?? null)));
    }
    return (one) => found.get(key(one))?.get(one.fact);
  }
}
