import { useEffect } from 'react';

/** Asks again every so many milliseconds while the page is open; never when it is 0. */
export function useRefresh(every: number, refetch: () => unknown): void {
  useEffect(() => {
    if (every === 0) return undefined;
    const timer = setInterval(refetch, every);
    return () => clearInterval(timer);
  }, [every, refetch]);
}
