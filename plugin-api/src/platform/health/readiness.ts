import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Pool } from '../db/pool.ts';
import { dbVia } from '../db/via.ts';
import { Outbox } from '../outbox/outbox.ts';

const DATABASE_MS = 1_000;
const LAG_SECONDS = 60;

/** One thing that was looked at, and why it is not well. */
type Check = { ok: true } | { ok: false; why: string };
type Checks = Record<string, Check>;

const well: Check = { ok: true };
const check = (ok: boolean, why: string): Check => (ok ? well : { ok, why });

/** Late events are told, but calls can be served all the same. */
const TOLD_ONLY = new Set(['outbox']);

/** Whether this process can serve; turned off first thing when it is told to stop. */
@Injectable()
export class Readiness {
  private stopping = false;

  constructor(
    private readonly source: DataSource,
    private readonly pool: Pool,
    private readonly outbox: Outbox,
  ) {}

  stop() {
    this.stopping = true;
  }

  /** All checks by name; without a database there is only its own. */
  async look(): Promise<{ ready: boolean; checks: Checks }> {
    const process = check(!this.stopping, 'stopping');
    const checks: Checks = { process, ...(this.stopping ? {} : await this.inTime()) };
    const ready = Object.entries(checks).every(([name, { ok }]) => ok || TOLD_ONLY.has(name));
    return { ready, checks };
  }

  private async inTime(): Promise<Checks> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<Checks>((done) => {
      timer = setTimeout(() => done({ database: check(false, 'no answer in 1 s') }), DATABASE_MS);
    });
    const asked = this.ask().catch((): Checks => ({ database: check(false, 'unreachable') }));
    try {
      return await Promise.race([asked, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  private async ask(): Promise<Checks> {
    const [settings] = await this.pool.query<{ flush: number; charset: string }>(
      'SELECT @@innodb_flush_log_at_trx_commit AS `flush`, @@character_set_database AS `charset`',
      [],
    );
    const durability = check(settings?.flush === 1, 'innodb_flush_log_at_trx_commit must be 1');
    const charset = check(settings?.charset === 'utf8mb4', 'the database must be utf8mb4');
    const pending = await dbVia.run('migration', () => this.source.showMigrations());
    const migrations = check(!pending, 'some have not been run');
    const checks = { database: well, durability, charset, migrations };
    return pending ? checks : { ...checks, outbox: await this.delivery() };
  }

  private async delivery(): Promise<Check> {
    const lag = Math.round(await this.outbox.lag());
    return check(lag <= LAG_SECONDS, `the oldest event has waited ${lag} s`);
  }
}
