import { useEffect, useRef } from 'react';
import { useToast } from './toast.tsx';

/** Keeps a refusal that its place on the page shows, and says it as a message should the place go. */
export function useLastWord(): (refusal: string | undefined) => void {
  const toast = useToast();
  const last = useRef<{ refusal?: string | undefined; gone: boolean }>({ gone: false });
  useEffect(() => {
    const { current } = last;
    current.gone = false;
    return () => {
      current.gone = true;
      if (current.refusal) toast({ text: current.refusal });
    };
  }, [toast]);
  return (refusal) => {
    last.current.refusal = refusal;
    if (refusal && last.current.gone) toast({ text: refusal });
  };
}
