import { useEffect, useRef } from 'react';

/** Milliseconds in which what was tapped can be changed: what has left is final. */
const GRACE = 5000;

interface Grace {
  /** What waits to leave; another value begins the wait anew, none stops it. */
  waitsFor: unknown;
  /** Leaving the page sends it at once, also half written. */
  unsent: boolean;
  send: () => Promise<void>;
}

/** Sends what was tapped by itself, after a moment to change one's mind. */
export function useGrace({ waitsFor, unsent, send }: Grace): void {
  const last = useRef({ unsent, send });
  useEffect(() => {
    last.current = { unsent, send };
  });
  useEffect(() => {
    if (waitsFor === undefined) return undefined;
    const timer = setTimeout(() => void last.current.send(), GRACE);
    return () => clearTimeout(timer);
  }, [waitsFor]);
  useEffect(() => () => void (last.current.unsent && last.current.send()), []);
}
