import { AsyncLocalStorage } from 'node:async_hooks';
import type { QueryRunner } from 'typeorm';

export interface Transaction {
  runner: QueryRunner;
  afterCommit: (() => void)[];
}

/** The transaction in progress, if any. */
export const transactions = new AsyncLocalStorage<Transaction>();
