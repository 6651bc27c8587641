import type { ProofCode } from '@nastavnik/contracts/roadmap-proofs';
import type { OrgKind } from '@nastavnik/contracts/session';

/**
 * What a `?` may stand for: the org that is counted, or a day or a year on its own clock. The years are
 * those of the turn which is asked about; `since` and `until` are its first and last day.
 */
export type FactParameter =
  | 'org'
  | 'today'
  | 'calendarYear'
  | 'schoolYear'
  | 'nextSchoolYear'
  /** JSON: the conditions without which a programme cannot begin, by its form. */
  | 'conditions'
  | 'since'
  | 'until';

/** How a fact is counted of one org; no row and null are 0. */
export interface FactQuery {
  fact: ProofCode;
  /** The levels whose own rows tell it; whoever is above sums what is counted there. */
  at: readonly OrgKind[];
  /** One row with one column, `value`. */
  sql: string;
  /** What its marks stand for, in their order. */
  params: readonly FactParameter[];
  /** The days within which events count where no turn is asked about; the calendar year unless said. */
  within?: 'schoolYear';
  /** For tables that belong to no org; the statement itself must then name the org. */
  via?: 'platform';
}

/** The days of a turn, and the years of its last one; no school year that has not begun is asked for. */
export interface TurnDays {
  since: string;
  until: string;
  year: number;
  schoolYear: number;
}

export const anywhere: readonly OrgKind[] = ['region', 'municipality', 'school'];
export const above: readonly OrgKind[] = ['region', 'municipality'];
