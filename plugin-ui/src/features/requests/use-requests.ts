import { RequestSource, type RequestsQuery, RequestView } from '@nastavnik/contracts/requests';
import { rowsOf } from '../../shared/pages.ts';
import { useFilters } from '../../shared/use-filters.ts';
import { useSettled } from '../../shared/use-settled.ts';
import { useCountRequestsQuery, useListRequestsInfiniteQuery } from './requests.api.ts';

const viewOf = (value: string): RequestView => RequestView.safeParse(value).data ?? 'new';

type ClassQuery = Pick<Partial<RequestsQuery>, 'who' | 'gradeFrom' | 'gradeTo' | 'classId'>;

/** A choice of the class filter: «5-9» are grades, two are words, anything else is a class. */
export function classQuery(value: string): ClassQuery {
  if (value === 'staff' || value === 'unplaced') return { who: value };
  const grades = /^(\d+)-(\d+)$/.exec(value);
  if (grades) return { gradeFrom: Number(grades[1]), gradeTo: Number(grades[2]) };
  return value === '' ? {} : { classId: value };
}

export const noFilters = {
  q: '',
  class: '',
  form: '',
  ground: '',
  source: '',
  urgent: '',
  year: '',
};
const filterNames = Object.keys(noFilters);

/** This school year and those before it that are still asked about. */
export const yearsBack = (schoolYear: number): number[] => [0, 1, 2, 3].map((n) => schoolYear - n);

/** The list that the address asks for, with the counts of all views. */
export function useRequests() {
  const filters = useFilters();
  const view = viewOf(filters.get('view'));
  const q = useSettled(filters.get('q'));
  const list = useListRequestsInfiniteQuery({
    query: {
      view,
      q: q || undefined,
      form: filters.asked('form'),
      ground: filters.asked('ground'),
      year: Number(filters.get('year')) || undefined,
      source: RequestSource.safeParse(filters.get('source')).data,
      urgency: filters.asked('urgent') ? 'urgent' : undefined,
      ...classQuery(filters.get('class')),
    },
  });
  const { data: counts } = useCountRequestsQuery();
  const filtered = filterNames.some((name) => filters.get(name) !== '');
  return {
    filters,
    view,
    counts,
    filtered,
    total: filtered ? undefined : counts?.[view],
    rows: rowsOf(list.data),
    list,
  };
}
