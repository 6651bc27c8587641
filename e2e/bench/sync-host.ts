import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Product } from './product.ts';
import { ENTITIES, type FeedBatch } from './sync-feed.ts';

const SECRET = 'bench-host-secret-0000';
const AT_ONCE = 3;

export interface RunShown {
  runId: string;
  state: string;
  settled: boolean;
  parts: { state: string; guards: { text: string }[] }[];
}

/** The API said no; a lost connection is another error. */
class Refused extends Error {
  readonly status: number;

  constructor(call: string, status: number, text: string) {
    super(`${call}: ${status} ${text.slice(0, 300)}`);
    this.status = status;
  }
}

/** What a sound host does when its call is lost, or refused for a reason that passes: repeats it. */
export async function patiently<T>(call: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await call();
    } catch (error) {
      const lasting = error instanceof Refused && error.status < 500 && error.status !== 429;
      if (lasting && !error.message.includes('idempotency.running')) throw error;
      await sleep(50);
    }
  }
}

/** A host that feeds schools of its own, through the public API alone. */
export class Host {
  private readonly product: Product;
  private readonly schools: readonly string[];
  private token = '';
  /** A token lives shorter than the longest import. */
  private renewAt = 0;

  private constructor(product: Product, schools: readonly string[]) {
    this.product = product;
    this.schools = schools;
  }

  /** Declares the host and its schools with the operator's command, and switches them on. */
  static async connect(product: Product, schools: readonly string[]): Promise<Host> {
    const org = (kind: string, sourcedId: string, parent?: string) => ({
      sourcedId,
      kind,
      parent,
      name: sourcedId,
      shortName: sourcedId,
      ...(kind === 'region' && { timeZone: 'Europe/Moscow' }),
    });
    const file = join(product.dir, 'connection.json');
    const scopes = ['roster.write', 'roster.read'];
    writeFileSync(
      file,
      JSON.stringify({
        id: 'bench',
        title: 'bench',
        issuer: 'https://bench.example',
        jwksUri: 'https://bench.example/jwks',
        origins: [],
        clients: [{ id: 'bench', secret: SECRET, scopes }],
        orgs: [
          org('region', 'region'),
          org('municipality', 'town', 'region'),
          ...schools.map((school) => org('school', school, 'town')),
        ],
      }),
    );
    await product.command('operator.js', ['connect', file]);
    const where = ['--connection', 'bench', '--org', 'region'];
    await product.command('operator.js', ['switch', ...where, '--on']);
    return new Host(product, schools);
  }

  async open(key: string, schools = this.schools): Promise<string> {
    const completeness = Object.fromEntries(ENTITIES.map((entity) => [entity, 'bulk']));
    const { runId } = (await this.json('POST', '/sync/v1/runs', {
      body: JSON.stringify({ mode: 'bulk', schools, completeness }),
      headers: { 'idempotency-key': key },
    })) as RunShown;
    return runId;
  }

  put(runId: string, { entity, seq, body }: FeedBatch): Promise<{ accepted: number }> {
    return this.json('PUT', `/sync/v1/runs/${runId}/batches/${entity}/${seq}`, {
      body,
      headers: { 'content-type': 'application/x-ndjson', 'content-encoding': 'gzip' },
    }) as Promise<{ accepted: number }>;
  }

  seal(runId: string, feed: readonly FeedBatch[]): Promise<unknown> {
    const counts: Record<string, number> = {};
    for (const { entity, lines } of feed) counts[entity] = (counts[entity] ?? 0) + lines;
    const body = JSON.stringify({ counts });
    return this.json('POST', `/sync/v1/runs/${runId}/seal`, { body });
  }

  show(runId: string): Promise<RunShown> {
    return this.json('GET', `/sync/v1/runs/${runId}`) as Promise<RunShown>;
  }

  /** Sends a feed and waits until it is applied everywhere; returns the seconds it took. */
  async feed(feed: readonly FeedBatch[], key: string): Promise<number> {
    const began = performance.now();
    const runId = await this.open(key);
    const left = feed.values();
    const sender = async () => {
      for (const batch of left) await this.put(runId, batch);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, sender));
    await this.seal(runId, feed);
    return this.applied(runId, began);
  }

  /** Sends changed records and waits until they are applied; returns the seconds it took. */
  async delta(ops: readonly object[]): Promise<number> {
    const began = performance.now();
    const { runId, results } = (await this.json('POST', '/sync/v1/deltas', {
      body: JSON.stringify({ ops }),
      headers: { 'idempotency-key': crypto.randomUUID() },
    })) as { runId: string; results: { result: string }[] };
    const odd = results.find(({ result }) => result !== 'accepted');
    if (odd) throw new Error(JSON.stringify(odd));
    return this.applied(runId, began);
  }

  private async applied(runId: string, began: number): Promise<number> {
    for (;;) {
      const run = await this.show(runId);
      if (run.settled) {
        const seconds = (performance.now() - began) / 1_000;
        const odd = run.parts.find(({ state }) => state !== 'applied');
        if (run.state === 'applied' && !odd) return seconds;
        throw new Error(`run ${run.state}: ${JSON.stringify(odd).slice(0, 500)}`);
      }
      await sleep(50);
    }
  }

  private async json(method: string, path: string, init: RequestInit = {}): Promise<unknown> {
    if (performance.now() > this.renewAt) await this.signIn();
    const answer = await fetch(`${this.product.apiUrl}${path}`, {
      method,
      ...init,
      headers: {
        'content-type': 'application/json',
        ...(init.headers as Record<string, string>),
        authorization: `Bearer ${this.token}`,
      },
    });
    const text = await answer.text();
    if (!answer.ok) throw new Refused(`${method} ${path}`, answer.status, text);
    return JSON.parse(text);
  }

  private async signIn(): Promise<void> {
    const answer = await fetch(`${this.product.apiUrl}/oauth2/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`bench:${SECRET}`)}` },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        scope: 'roster.write roster.read',
      }),
    });
    if (!answer.ok) throw new Refused('POST /oauth2/token', answer.status, await answer.text());
    const grant = (await answer.json()) as { access_token: string; expires_in: number };
    this.token = grant.access_token;
    this.renewAt = performance.now() + (grant.expires_in / 2) * 1_000;
  }
}
