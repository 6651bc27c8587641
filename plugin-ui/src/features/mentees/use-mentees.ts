import { MenteeView } from '@nastavnik/contracts/mentees';
import { lackOf } from '../../shared/match-profile/lacks-filter.tsx';
import { rowsOf } from '../../shared/pages.ts';
import { useFilters } from '../../shared/use-filters.ts';
import { useSettled } from '../../shared/use-settled.ts';
import { useCountMenteesQuery, useListMenteesInfiniteQuery } from './mentees.api.ts';

/** A choice of the class filter: «5-9» are grades, anything else is a class. */
function classQuery(value: string) {
  const grades = /^(\d+)-(\d+)$/.exec(value);
  if (grades) return { gradeFrom: Number(grades[1]), gradeTo: Number(grades[2]) };
  return value === '' ? {} : { classId: value };
}

const viewOf = (value: string): MenteeView => MenteeView.safeParse(value).data ?? 'all';

/** The filters of the base; the view and the opened person are not among them. */
export const filterNames = ['q', 'class', 'form', 'ground', 'lacks'] as const;
export const noFilters = { q: '', class: '', form: '', ground: '', lacks: '' };

/** The list that the address asks for, with the counts of all views. */
export function useMentees() {
  const filters = useFilters();
  const view = viewOf(filters.get('view'));
  const q = useSettled(filters.get('q'));
  const asked = {
    view,
    q: q || undefined,
    form: filters.asked('form'),
    ground: filters.asked('ground'),
    lacks: lackOf(filters.get('lacks')),
    ...classQuery(filters.get('class')),
  };
  const list = useListMenteesInfiniteQuery({ query: asked });
  const { data: counts } = useCountMenteesQuery();
  const filtered = filterNames.some((name) => filters.get(name) !== '');
  return {
    filters,
    view,
    /** What narrows the list, as the API takes it. */
    asked,
    counts,
    filtered,
    /** Known only for a whole view. */
    total: filtered ? undefined : counts?.[view],
    rows: rowsOf(list.data),
    list,
  };
}
