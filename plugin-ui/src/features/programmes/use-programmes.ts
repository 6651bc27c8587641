import { ProgrammeState } from '@nastavnik/contracts/programme-states';
import { rowsOf } from '../../shared/pages.ts';
import { useFilters } from '../../shared/use-filters.ts';
import { useCountProgrammesQuery, useListProgrammesInfiniteQuery } from './programmes.api.ts';

const yearOf = (value: string) => (/^20[2-9]\d$/.test(value) ? Number(value) : undefined);

/** Nothing narrows the list but its view. */
export const noFilters = { form: '', year: '' };

/** The list that the address asks for, with the counts of all states. */
export function useProgrammes() {
  const filters = useFilters();
  const view = ProgrammeState.safeParse(filters.get('view')).data ?? 'open';
  const form = filters.asked('form');
  const schoolYear = yearOf(filters.get('year'));
  const list = useListProgrammesInfiniteQuery({ query: { view, form, schoolYear } });
  const { data: counts } = useCountProgrammesQuery();
  const filtered = form !== undefined || schoolYear !== undefined;
  return {
    filters,
    view,
    counts,
    filtered,
    /** Known only for a whole view. */
    total: filtered ? undefined : counts?.[view],
    rows: rowsOf(list.data),
    list,
  };
}
