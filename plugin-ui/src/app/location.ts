import { useSyncExternalStore } from 'react';
import type { BaseLocationHook, BaseSearchHook } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';

/** Where the section is: its own part of the address bar, or memory when the host gives none. */
export interface SectionLocation {
  base: string;
  hook: BaseLocationHook;
  searchHook: BaseSearchHook;
}

/** `single-spa:routing-event` comes from hosts whose router pushes without a popstate. */
const moves = ['popstate', 'single-spa:routing-event'];

/**
 * A location that lives for one mount: it listens until `signal`, patches nothing, and while the
 * host is already elsewhere it still says the last address of ours.
 */
export function browserLocation(base: string, signal: AbortSignal): SectionLocation {
  const listeners = new Set<() => void>();
  const tell = () => listeners.forEach((listener) => listener());
  for (const move of moves) window.addEventListener(move, tell, { signal });

  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  const ours = () =>
    window.location.pathname === base || window.location.pathname.startsWith(`${base}/`);
  let path = base;
  let search = '';
  const look = () => {
    if (ours()) [path, search] = [window.location.pathname, window.location.search];
  };
  const navigate = (to: string, options: { replace?: boolean; state?: unknown } = {}) => {
    const { replace = false, state = null } = options;
    window.history[replace ? 'replaceState' : 'pushState'](state, '', to);
    tell();
  };
  const currentPath = () => (look(), path);
  const currentSearch = () => (look(), search);
  return {
    base,
    hook: () => [useSyncExternalStore(subscribe, currentPath), navigate],
    searchHook: () => useSyncExternalStore(subscribe, currentSearch),
  };
}

/** The location of this mount, by the host's `basePath`. */
export function locationFor(basePath: string | undefined, signal: AbortSignal): SectionLocation {
  if (basePath !== undefined) return browserLocation(basePath, signal);
  const { hook, searchHook } = memoryLocation({ path: '/' });
  return { base: '', hook, searchHook };
}
