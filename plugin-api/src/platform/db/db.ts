import { Injectable } from '@nestjs/common';
import type { PoolConnection } from 'mysql2';
import { DataSource, type EntityTarget, type ObjectLiteral, type QueryRunner } from 'typeorm';
import { NoScope, scopeState } from '../scope/scope.ts';
import { Pool } from './pool.ts';
import { type OrgKeyed, PlatformRows, ScopedRows } from './rows.ts';
import { guard, type Via } from './sql-guard.ts';
import { type Transaction, transactions } from './transaction.ts';

const RETRIED = new Set(['ER_LOCK_DEADLOCK', 'ER_LOCK_WAIT_TIMEOUT', 'ER_CHECKREAD']);
const ATTEMPTS = 8;

/** The one door to the database: everything it hands out is bound to the org in scope. */
@Injectable()
export class Db {
  constructor(
    private readonly source: DataSource,
    private readonly pool: Pool,
  ) {}

  /** The key of the org in scope, for the parameters of raw SQL. */
  get school(): Buffer {
    const key = scopeState()?.orgKey;
    if (!key) throw new NoScope('no org in scope');
    return key;
  }

  /** Rows of the org in scope; reads, inserts and compare-and-set updates, nothing else. */
  rows<E extends ObjectLiteral & OrgKeyed>(entity: EntityTarget<E>): ScopedRows<E> {
    return new ScopedRows(this.source.getMetadata(entity), () => this.manager(), this.school);
  }

  /** Guarded SQL over tenant and area tables. */
  query<Row>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    return this.run<Row>(sql, params, 'scoped');
  }

  /** Platform tables, for the repositories that own them. */
  readonly platform = {
    rows: <E extends ObjectLiteral>(entity: EntityTarget<E>): PlatformRows<E> =>
      new PlatformRows(this.source.getMetadata(entity), () => this.manager()),
    query: <Row>(sql: string, params: readonly unknown[] = []): Promise<Row[]> =>
      this.run<Row>(sql, params, 'platform'),
  };

  /** A set-based statement named in exempt.ts. */
  exempt<Row>(name: string, sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    return this.run<Row>(sql, params, { exempt: name });
  }

  /**
   * Runs the work in one transaction; an inner call joins the outer one. A deadlock runs the whole
   * work again, so it must not have effects outside the database: use `afterCommit` for those.
   */
  async transaction<T>(work: () => Promise<T>): Promise<T> {
    return transactions.getStore() ? work() : again(() => this.once(work));
  }

  /** Does the thing once the transaction in progress has been committed, or at once without one. */
  afterCommit(effect: () => void): void {
    const open = transactions.getStore();
    if (open) open.afterCommit.push(effect);
    else effect();
  }

  private async once<T>(work: () => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    const open: Transaction = { runner, afterCommit: [] };
    try {
      const connection = await this.pool.acquire(
        () => runner.connect(),
        () => void runner.release(),
      );
      await this.pool.readCommitted(connection as PoolConnection);
      await runner.startTransaction();
      const result = await transactions.run(open, work);
      await runner.commitTransaction();
      for (const effect of open.afterCommit) effect();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  private manager() {
    return transactions.getStore()?.runner.manager ?? this.source.manager;
  }

  private async run<Row>(sql: string, params: readonly unknown[], via: Via): Promise<Row[]> {
    guard(sql, params, via, scopeState()?.orgKey);
    const runner: QueryRunner | undefined = transactions.getStore()?.runner;
    if (runner) return this.pool.query<Row>(sql, params, runner);
    return again(() => this.pool.query<Row>(sql, params));
  }
}

/** Does a transaction, or a statement that is one by itself, again whenever others were in its way. */
async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const code = (error as { code?: string }).code ?? '';
      if (attempt >= ATTEMPTS || !RETRIED.has(code)) throw error;
      await new Promise((wake) => setTimeout(wake, Math.random() * 20 * 2 ** attempt));
    }
  }
}
