import { useSearchParams } from 'wouter';

/**
 * The filters of a list live in its address: a figure elsewhere can link to them, and Back brings
 * them again. An empty value is left out.
 */
export function useFilters() {
  const [params, setParams] = useSearchParams();
  return {
    get: (name: string): string => params.get(name) ?? '',
    /** As a query takes it: nothing rather than an empty word. */
    asked: (name: string): string | undefined => params.get(name) || undefined,
    set: (changes: Record<string, string>) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [name, value] of Object.entries(changes))
            if (value === '') next.delete(name);
            else next.set(name, value);
          return next;
        },
        { replace: true },
      ),
  };
}
