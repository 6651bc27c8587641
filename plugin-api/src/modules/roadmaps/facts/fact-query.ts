import type { ProofCode } from '@nastavnik/contracts/roadmap-proofs';
import type { OrgKind } from '@nastavnik/contracts/session';

/** What a `?` may stand for: the org that is counted, or a day or a year on its own clock. */
export type FactParameter =
  | 'org'
  | 'today'
  | 'calendarYear'
  | 'schoolYear'
  | 'nextSchoolYear'
  | 'schoolYearBegan';

/** How a fact is counted of one org; no row and null are 0. */
export interface FactQuery {
  fact: ProofCode;
  /** The levels whose own rows tell it; whoever is above sums what is counted there. */
  at: readonly OrgKind[];
  /** One row with one column, `value`. */
  sql: string;
  /** What its marks stand for, in their order. */
  params: readonly FactParameter[];
  /** For tables that belong to no org; the statement itself must then name the org. */
  via?: 'platform';
}

export const anywhere: readonly OrgKind[] = ['region', 'municipality', 'school'];
export const above: readonly OrgKind[] = ['region', 'municipality'];
