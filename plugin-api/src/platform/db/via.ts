import { AsyncLocalStorage } from 'node:async_hooks';
import type { Via } from './sql-guard.ts';

/** The door by which TypeORM's own statements come; the subscriber refuses those without one. */
export const dbVia = new AsyncLocalStorage<Via>();
