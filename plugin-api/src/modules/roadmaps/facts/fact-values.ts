import type { WholePack } from '@nastavnik/contracts/packs';
import { schoolYearOf } from '@nastavnik/contracts/primitives';
import { itemsOf } from '../../programmes/checklist.ts';
import type { FactParameter, FactQuery, TurnDays } from './fact-query.ts';

interface Asked {
  org: unknown;
  today: string;
  turn: TurnDays | null;
  conditions: string;
}

/** What the marks of a query stand for on a day; without a turn events count within the year that runs. */
export function valuesOf(
  { params, within }: FactQuery,
  { org, today, turn, conditions }: Asked,
): unknown[] {
  const schoolYear = turn?.schoolYear ?? schoolYearOf(today);
  const year = today.slice(0, 4);
  const known: Record<FactParameter, unknown> = {
    org,
    today,
    calendarYear: turn?.year ?? Number(year),
    schoolYear,
    nextSchoolYear: schoolYear + 1,
    conditions,
    since: turn?.since ?? (within === 'schoolYear' ? `${schoolYear - 1}-09-01` : `${year}-01-01`),
    until: turn?.until ?? today,
  };
  return params.map((name) => known[name]);
}

/** The conditions without which a programme of each form cannot begin, as statements read them. */
export const conditionsOf = (pack: WholePack): string =>
  JSON.stringify(
    Object.fromEntries(
      pack.forms.map(({ code }) => [
        code,
        itemsOf(pack, code).flatMap((item) => (item.blocking ? [item.code] : [])),
      ]),
    ),
  );
