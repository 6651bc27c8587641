import { createContext, useContext } from 'react';

/** What the section tells its host: it is open, it moved to another page, nobody was let in. */
export interface HostEvent {
  type: 'ready' | 'navigated' | 'refused';
  detail?: Record<string, unknown>;
}

/** What a page may ask of the journal around it. */
export interface Host {
  /** Goes to a page of the journal, outside the section. */
  navigate(url: string): void;
  /** Tells the journal what happened here, should it care. */
  tell(event: HostEvent): void;
  /** Tells the journal of an error that was caught here. */
  report(error: unknown): void;
  /** Ends with the mount: timers, listeners and fetches hang on it. */
  signal: AbortSignal;
}

/** Set once per mount. */
export const HostContext = createContext<Host | undefined>(undefined);

/** The journal around the section. */
export function useHost(): Host {
  const host = useContext(HostContext);
  if (!host) throw new Error('useHost is used outside the section');
  return host;
}
