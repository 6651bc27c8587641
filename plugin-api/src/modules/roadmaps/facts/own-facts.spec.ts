import { expect, it } from 'vitest';
import type { ProofCode } from '@nastavnik/contracts/roadmap-proofs';
import type { Scope } from '../../../platform/scope/scope.ts';
import type { TurnDays } from './fact-query.ts';
import { valuesOf } from './fact-values.ts';
import type { FactsRepository } from './facts.repository.ts';
import { OwnFacts } from './own-facts.ts';

const late = { since: '2026-01-01', until: '2026-11-28', year: 2026 };

it('a fact of a school year is that of the turn that asks for it, each turn its own', async () => {
  const own = (facts: ReadonlySet<ProofCode>, turn: TurnDays | null) =>
    Promise.resolve(new Map([...facts].map((fact) => [fact, turn?.schoolYear ?? 0])));
  const facts = new OwnFacts(
    { org: { kind: 'school' } } as Scope,
    { own } as unknown as FactsRepository,
  );
  const asked = [2026, 2027].map((schoolYear) => ({
    fact: 'PAIRS_FIXED' as const,
    days: { ...late, schoolYear },
  }));
  const found = await facts.of(asked);
  expect(asked.map(found)).toEqual([2026, 2027]);
});

it('the school year of a late turn is not the one that runs', () => {
  const query = {
    fact: 'PAIRS_FIXED' as const,
    at: ['school'] as const,
    sql: '',
    params: ['schoolYear', 'nextSchoolYear'] as const,
  };
  const asked = { org: 1, today: late.until, conditions: '' };
  expect(valuesOf(query, { ...asked, turn: { ...late, schoolYear: 2026 } })).toEqual([2026, 2027]);
  expect(valuesOf(query, { ...asked, turn: null })).toEqual([2027, 2028]);
});
