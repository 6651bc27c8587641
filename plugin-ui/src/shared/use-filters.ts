import { useLocation, useSearchParams } from 'wouter';

type Changes = Record<string, string>;

function changed(before: URLSearchParams, changes: Changes): URLSearchParams {
  const next = new URLSearchParams(before);
  for (const [name, value] of Object.entries(changes))
    if (value === '') next.delete(name);
    else next.set(name, value);
  return next;
}

/**
 * The filters of a list live in its address: a figure elsewhere can link to them, and Back brings
 * them again. An empty value is left out.
 */
export function useFilters() {
  const [path] = useLocation();
  const [params, setParams] = useSearchParams();
  return {
    get: (name: string): string => params.get(name) ?? '',
    /** As a query takes it: nothing rather than an empty word. */
    asked: (name: string): string | undefined => params.get(name) || undefined,
    set: (changes: Changes) => setParams((before) => changed(before, changes), { replace: true }),
    /** The address of this list with other filters. */
    hrefWith: (changes: Changes): string => {
      const search = changed(params, changes).toString();
      return search === '' ? path : `${path}?${search}`;
    },
  };
}
