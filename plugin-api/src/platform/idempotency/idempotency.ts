import { createHash } from 'node:crypto';
import type { RouteSpec } from '@nastavnik/contracts/route';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Db } from '../db/db.ts';
import { Problem } from '../problem/problem.ts';
import { Scope } from '../scope/scope.ts';

interface Kept {
  digest: Buffer;
  body: string | null;
}

/** Answers a repeated call with what the first one did; key and effect are one transaction. */
@Injectable()
export class Idempotency {
  private readonly running = new Set<string>();

  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
  ) {}

  async once(
    route: RouteSpec,
    request: FastifyRequest,
    work: () => Promise<unknown>,
  ): Promise<unknown> {
    const key = request.headers['idempotency-key'];
    if (typeof key !== 'string' || !/^[\x21-\x7e]{1,100}$/.test(key))
      throw new Problem('idempotency.required');
    const caller = this.callerKey();
    const digest = createHash('sha256')
      .update(`${route.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`)
      .digest();
    const name = `${caller} ${key}`;
    if (this.running.has(name)) throw new Problem('idempotency.running');
    this.running.add(name);
    try {
      return await this.db.transaction(() => this.keep(caller, key, digest, work));
    } finally {
      this.running.delete(name);
    }
  }

  private async keep(caller: string, key: string, digest: Buffer, work: () => Promise<unknown>) {
    const inserted = await this.db.platform.query<{ affectedRows: number }>(
      'INSERT IGNORE INTO idempotency_keys (caller, idem_key, digest, created_at) VALUES (?, ?, ?, ?)',
      [caller, key, digest, new Date()],
    );
    if (inserted[0]?.affectedRows === 1) {
      const result = await work();
      await this.db.platform.query(
        'UPDATE idempotency_keys SET body = ? WHERE caller = ? AND idem_key = ?',
        [JSON.stringify(result), caller, key],
      );
      return result;
    }
    const [kept] = await this.db.platform.query<Kept>(
      'SELECT digest, body FROM idempotency_keys WHERE caller = ? AND idem_key = ? FOR UPDATE',
      [caller, key],
    );
    if (!kept || !kept.digest.equals(digest)) throw new Problem('idempotency.mismatch');
    return JSON.parse(kept.body ?? 'null') as unknown;
  }

  private callerKey(): string {
    const caller = this.scope.caller;
    return caller.kind === 'person'
      ? `${caller.orgId}:${caller.personId}`
      : caller.kind === 'client'
        ? caller.clientId
        : caller.job;
  }
}
