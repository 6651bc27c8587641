import type { ComponentType, LazyExoticComponent } from 'react';
import { lazy } from 'react';
import type { Right, Role } from '@nastavnik/contracts/access';

/** One page of the section: where it is, whose it is, what shows it. */
export interface PageRoute {
  /** In wouter's form: `/pairs/:pairId`. */
  path: string;
  /** Its word in the menu; a page without it is opened from another one. */
  tab?: string;
  /** Never the page that opens first. */
  aside?: true;
  /** Beside its word in the menu: how much waits there. */
  badge?: LazyExoticComponent<ComponentType>;
  /** Its word in the second line of the menu, shown while a page of the same line is open. */
  line?: { under: string; label: string };
  /** Pages without a tab of their own: the tabs that they are opened from, the first that one has is lit. */
  openedFrom?: readonly string[];
  /** The right its first call needs. */
  right: Right;
  /** Narrows whose menu it is in, where a right alone would say too much. */
  roles?: readonly Role[];
  page: LazyExoticComponent<ComponentType>;
}

/** A page from a feature's `index.ts`, loaded when it is first opened. */
export const from = <N extends string>(
  load: () => Promise<Record<N, ComponentType>>,
  name: N,
): LazyExoticComponent<ComponentType> => lazy(async () => ({ default: (await load())[name] }));
