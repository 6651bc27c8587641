import { rowsOf } from '../../shared/pages.ts';
import { useListProgrammesInfiniteQuery } from './programmes.api.ts';

/** As many as one page holds: no school runs more of one form in a year. */
const limit = 200;

/** What the other programmes of a form and year are called; nothing while that is not known. */
export function useTakenTitles(form: string, schoolYear: number, own?: string) {
  const { data } = useListProgrammesInfiniteQuery(
    { query: { view: 'open', form, schoolYear, limit } },
    { skip: form === '' },
  );
  return data && rowsOf(data).flatMap(({ id, title }) => (id === own ? [] : title));
}
