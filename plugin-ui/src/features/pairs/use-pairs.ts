import { PairView } from '@nastavnik/contracts/pairs';
import { rowsOf } from '../../shared/pages.ts';
import { useFilters } from '../../shared/use-filters.ts';
import { useSettled } from '../../shared/use-settled.ts';
import { useCountPairsQuery, useListPairsInfiniteQuery } from './pairs.api.ts';

/** Nothing narrows the list but its view. */
export const noFilters = { q: '', form: '', person: '', programme: '' };

/** The list that the address asks for, with the counts of all views. */
export function usePairs() {
  const filters = useFilters();
  const view = PairView.safeParse(filters.get('view')).data ?? 'open';
  const form = filters.asked('form');
  const personId = filters.asked('person');
  const programmeId = filters.asked('programme');
  const q = useSettled(filters.get('q')).trim() || undefined;
  const list = useListPairsInfiniteQuery({ query: { view, form, personId, programmeId, q } });
  const { data: counts } = useCountPairsQuery();
  const filtered = [form, personId, programmeId, q].some((asked) => asked !== undefined);
  return {
    filters,
    view,
    personId,
    programmeId,
    counts,
    filtered,
    /** Known only for a whole view. */
    total: filtered ? undefined : counts?.[view],
    rows: rowsOf(list.data),
    list,
  };
}
