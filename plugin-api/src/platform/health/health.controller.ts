import { Controller, Get, Injectable, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Pool } from '../db/pool.ts';
import { dbVia } from '../db/via.ts';

const DATABASE_MS = 1_000;
type Checks = Record<string, string>;

/** Whether this process can serve; turned off first thing when it is told to stop. */
@Injectable()
export class Readiness {
  private stopping = false;

  constructor(
    private readonly source: DataSource,
    private readonly pool: Pool,
  ) {}

  stop() {
    this.stopping = true;
  }

  /** Empty when ready; else what is wrong, by name. */
  async wrong(): Promise<Checks> {
    if (this.stopping) return { process: 'stopping' };
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<Checks>((done) => {
      timer = setTimeout(() => done({ database: 'no answer in 1 s' }), DATABASE_MS);
    });
    const asked = this.ask().catch((): Checks => ({ database: 'unreachable' }));
    try {
      return await Promise.race([asked, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  private async ask(): Promise<Checks> {
    const wrong: Checks = {};
    const [settings] = await this.pool.query<{ flush: number; charset: string }>(
      'SELECT @@innodb_flush_log_at_trx_commit AS `flush`, @@character_set_database AS `charset`',
      [],
    );
    if (settings?.flush !== 1) wrong.durability = 'innodb_flush_log_at_trx_commit must be 1';
    if (settings?.charset !== 'utf8mb4') wrong.charset = 'the database must be utf8mb4';
    const pending = await dbVia.run('migration', () => this.source.showMigrations());
    if (pending) wrong.migrations = 'some have not been run';
    return wrong;
  }
}

@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('live')
  live() {
    return { status: 'ok' };
  }

  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const wrong = await this.readiness.wrong();
    const ready = Object.keys(wrong).length === 0;
    void reply.status(ready ? 200 : 503);
    return { status: ready ? 'ok' : 'not ready', ...wrong };
  }
}
