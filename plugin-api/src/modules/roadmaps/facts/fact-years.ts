import type { ProofCode } from '@nastavnik/contracts/roadmap-proofs';
import { schoolYearOf } from '@nastavnik/contracts/primitives';
import type { OrgKind } from '@nastavnik/contracts/session';
import { factQueriesAt } from './fact-queries.ts';
import type { FactParameter, FactQuery, TurnDays } from './fact-query.ts';

/** The year under which a fact is kept that is of no year, but as it stands today. */
export const STANDING = 0;

const ofSchoolYear: readonly FactParameter[] = ['schoolYear', 'nextSchoolYear'];
const ofYear: readonly FactParameter[] = ['calendarYear', 'since', 'until'];

const hangsOn = ({ params }: FactQuery, names: readonly FactParameter[]) =>
  params.some((name) => names.includes(name));

const isOfSchoolYear = (query: FactQuery) =>
  hangsOn(query, ofSchoolYear) || (query.within === 'schoolYear' && hangsOn(query, ofYear));

/** Whether a fact is another one in another year. */
export const isOfYears = (query: FactQuery): boolean =>
  isOfSchoolYear(query) || hangsOn(query, ofYear);

/** A year of a fact and the days whose events count in it; of what is of no year there is one, without days. */
export interface FactYear {
  year: number;
  days: TurnDays | null;
}

/** The years that are counted anew: the last one, which may be shown late, this one, and a calendar year that is prepared. */
export function yearsKept(query: FactQuery, today: string): FactYear[] {
  if (!isOfYears(query)) return [{ year: STANDING, days: null }];
  const isSchool = isOfSchoolYear(query);
  const now = isSchool ? schoolYearOf(today) : Number(today.slice(0, 4));
  const years = isSchool ? [now - 1, now] : [now - 1, now, now + 1];
  return years.map((year) => {
    const [since, last] = isSchool
      ? [`${year - 1}-09-01`, `${year}-08-31`]
      : [`${year}-01-01`, `${year}-12-31`];
    const until = year === now ? today : last;
    return { year, days: { since, until, year, schoolYear: year } };
  });
}

/** Under which year a turn finds what was counted at orgs of a level. */
export function yearAsked(
  { fact, at, days }: { fact: ProofCode; at: OrgKind; days: TurnDays | null },
  today: string,
): number {
  const [query] = factQueriesAt(at, new Set([fact]));
  if (!query || !isOfYears(query)) return STANDING;
  if (isOfSchoolYear(query)) return days?.schoolYear ?? schoolYearOf(today);
  return days?.year ?? Number(today.slice(0, 4));
}
