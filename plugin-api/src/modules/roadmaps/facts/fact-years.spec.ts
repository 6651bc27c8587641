import type { ProofCode } from '@nastavnik/contracts/roadmap-proofs';
import { expect, it } from 'vitest';
import { factQueriesAt } from './fact-queries.ts';
import { yearAsked, yearsKept } from './fact-years.ts';

const today = '2026-11-28';
const late = { since: '2026-01-01', until: today, year: 2025, schoolYear: 2026 };
const kept = (fact: ProofCode) => yearsKept(factQueriesAt('school', new Set([fact]))[0]!, today);

it('what a school does is kept by school year, what it reaches by calendar year, its offices as they are', () => {
  expect(kept('PAIRS_FIXED').map(({ year }) => year)).toEqual([2026, 2027]);
  expect(kept('CLOSING_EVENT_HELD').map(({ days }) => days)).toMatchObject([
    { since: '2025-09-01', until: '2026-08-31' },
    { since: '2026-09-01', until: today },
  ]);
  expect(kept('COVERAGE_REACHED').map(({ year }) => year)).toEqual([2025, 2026, 2027]);
  expect(kept('CURATOR_APPOINTED')).toEqual([{ year: 0, days: null }]);
});

it('a turn asks for what was counted in its own year, the year that runs where it has none', () => {
  const asked = (fact: ProofCode, days: typeof late | null) =>
    yearAsked({ fact, at: 'school', days }, today);
  expect([asked('PAIRS_FIXED', late), asked('PAIRS_FIXED', null)]).toEqual([2026, 2027]);
  expect([asked('COVERAGE_REACHED', late), asked('COVERAGE_REACHED', null)]).toEqual([2025, 2026]);
  expect([asked('MENTORS_REGISTERED', late), asked('CURATOR_APPOINTED', late)]).toEqual([0, 0]);
});
