import { proofFacts, type ProofCode } from '@nastavnik/contracts/roadmap-proofs';
import { describe, expect, it } from 'vitest';
import { areOfSchools } from './asked-below.ts';
import { factQueries, factQueriesAt } from './fact-queries.ts';

describe('what is counted', () => {
  it('is every fact at every level that it may be asked of; records are summed from schools', () => {
    for (const [code, { at }] of Object.entries(proofFacts)) {
      const fact = code as ProofCode;
      for (const level of areOfSchools(fact) ? (['school'] as const) : at)
        expect(
          factQueriesAt(level, new Set([fact])),
          `${fact} of a ${level} is not counted`,
        ).toHaveLength(1);
    }
  });

  it('is nothing that no item can ask of', () => {
    for (const { fact, at } of factQueries)
      for (const level of at) expect(proofFacts[fact].at, `${fact} of a ${level}`).toContain(level);
  });

  it('has a parameter for each of its marks', () => {
    for (const { fact, sql, params } of factQueries)
      expect(sql.split('?').length - 1, fact).toBe(params.length);
  });
});
