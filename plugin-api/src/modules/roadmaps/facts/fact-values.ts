import { schoolYearOf } from '@nastavnik/contracts/primitives';
import type { FactParameter, FactQuery, TurnDays } from './fact-query.ts';

/** What the marks of a query stand for on a day; without a turn events count within the year that runs. */
export function valuesOf(
  { params, within }: FactQuery,
  { org, today, turn }: { org: unknown; today: string; turn: TurnDays | null },
): unknown[] {
  const schoolYear = schoolYearOf(today);
  const year = today.slice(0, 4);
  const known: Record<FactParameter, unknown> = {
    org,
    today,
    calendarYear: turn?.year ?? Number(year),
    schoolYear,
    nextSchoolYear: schoolYear + 1,
    since: turn?.since ?? (within === 'schoolYear' ? `${schoolYear - 1}-09-01` : `${year}-01-01`),
    until: turn?.until ?? today,
  };
  return params.map((name) => known[name]);
}
