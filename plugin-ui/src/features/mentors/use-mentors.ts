import { AdmissionView } from '@nastavnik/contracts/admission';
import { MentorView } from '@nastavnik/contracts/mentors';
import { lackOf } from '../../shared/match-profile/lacks-filter.tsx';
import { rowsOf } from '../../shared/pages.ts';
import { useFilters } from '../../shared/use-filters.ts';
import { useSettled } from '../../shared/use-settled.ts';
import { useCountMentorsQuery, useListMentorsInfiniteQuery } from './mentors.api.ts';

const admissionOf = (value: string): AdmissionView | undefined =>
  AdmissionView.options.find((each) => each === value);
const viewOf = (value: string): MentorView => MentorView.safeParse(value).data ?? 'all';

export const noFilters = { q: '', view: '', class: '', admission: '', lacks: '' };

/** The list that the address asks for, with the counts of sub-bases and states. */
export function useMentors() {
  const filters = useFilters();
  const view = viewOf(filters.get('view'));
  const base = filters.asked('base');
  const admission = admissionOf(filters.get('admission'));
  const lacks = lackOf(filters.get('lacks'));
  const q = useSettled(filters.get('q'));
  const list = useListMentorsInfiniteQuery({
    query: { view, base, admission, lacks, q: q || undefined, classId: filters.asked('class') },
  });
  const { data: counts } = useCountMentorsQuery();
  const narrowed =
    filters.get('q') !== '' ||
    filters.get('class') !== '' ||
    admission !== undefined ||
    lacks !== undefined;
  const byBase = base === undefined ? counts?.views[view] : counts?.bases[base];
  return {
    filters,
    view,
    base,
    admission,
    lacks,
    counts,
    filtered: narrowed || view !== 'all',
    /** Known only for a whole sub-base or a whole state. */
    total: narrowed || (base !== undefined && view !== 'all') ? undefined : byBase,
    rows: rowsOf(list.data),
    list,
  };
}
