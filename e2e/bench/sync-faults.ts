import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import mysql, { type Connection, type RowDataPacket } from 'mysql2/promise';
import { makeProduct, type Product } from './product.ts';
import { type Entity, type FeedBatch, feedOf, schoolsOf } from './sync-feed.ts';
import { Host, patiently } from './sync-host.ts';
import { compare } from './sync-ledger.ts';

/** How long an import may show no progress before something is taken to hang. */
const PATIENCE_MS = 120_000;
/** A kill comes at a random moment after some work has been done since the last one. */
const RANDOM_MS = 400;

export interface Kills {
  api: number;
  database: number;
}

/** An import that was acknowledged as far as this says. */
export interface Fed {
  runId: string;
  district: string;
  people: number;
  acknowledged: { entity: Entity; seq: number; lines: number }[];
}

/**
 * Kills the API and the database so many times each, with SIGKILL and at random moments, while
 * hosts' snapshots are taken in and applied; only processes are started again. Whatever was
 * acknowledged must be there, once, and every import must end by itself as it was sent.
 */
export async function bench(options: Record<string, string>): Promise<Record<string, unknown>> {
  const people = Number(options.people ?? 8_000);
  const kills = { api: Number(options.api ?? 20), database: Number(options.database ?? 20) };
  const imports = 4 * (kills.api + kills.database);
  const product = await makeProduct('http://localhost:4301');
  try {
    const districts = Array.from({ length: imports }, (_, index) => `district-${index}`);
    const host = await Host.connect(
      product,
      districts.flatMap((district) => schoolsOf(people, district)),
    );
    const killer = new Killer(product, kills);
    await killer.start();
    const fed: Fed[] = [];
    const killing = killer.work();
    killing.catch(() => undefined);
    for (const district of districts) {
      fed.push(await feed(host, district, people));
      if (killer.done) break;
    }
    await killing;
    const sql = await connect(product);
    const found = await compare(sql, fed);
    await sql.end();
    return { imports: fed.length, people: fed.length * people, ...killer.counts, ...found };
  } finally {
    await product.stop();
  }
}

async function feed(host: Host, district: string, people: number): Promise<Fed> {
  const batches = feedOf(people, 0, district);
  const schools = schoolsOf(people, district);
  const runId = await patiently(() => host.open(district, schools));
  const acknowledged: Fed['acknowledged'] = [];
  const left = batches.values();
  const sender = async () => {
    for (const batch of left) acknowledged.push(await send(host, runId, batch));
  };
  await Promise.all([sender(), sender()]);
  await patiently(() => host.seal(runId, batches));
  for (;;) {
    const run = await patiently(() => host.show(runId));
    if (run.settled && run.state !== 'applied') throw new Error(JSON.stringify(run).slice(0, 500));
    if (run.settled) return { runId, district, people, acknowledged };
    await sleep(50);
  }
}

async function send(host: Host, runId: string, batch: FeedBatch) {
  const { entity, seq } = batch;
  const { accepted } = await patiently(() => host.put(runId, batch));
  return { entity, seq, lines: accepted };
}

const connect = (product: Product): Promise<Connection> =>
  mysql.createConnection({
    user: 'root',
    database: 'nastavnik',
    socketPath: product.database.socketPath,
    dateStrings: true,
  });

class Killer {
  readonly counts = { apiKills: 0, databaseKills: 0, whileReceiving: 0, whileApplying: 0 };
  private readonly product: Product;
  private readonly kills: Kills;
  private api: ChildProcess | undefined;

  constructor(product: Product, kills: Kills) {
    this.product = product;
    this.kills = kills;
  }

  get done(): boolean {
    const { apiKills, databaseKills } = this.counts;
    return apiKills === this.kills.api && databaseKills === this.kills.database;
  }

  async start(): Promise<void> {
    this.api = await this.product.startApi();
  }

  async work(): Promise<void> {
    while (!this.done) {
      const receiving = await this.progress();
      await sleep(Math.random() * RANDOM_MS);
      const { apiKills, databaseKills } = this.counts;
      const left = {
        api: this.kills.api - apiKills,
        database: this.kills.database - databaseKills,
      };
      if (this.api?.exitCode !== null) throw new Error('the API has ended by itself');
      if (Math.random() * (left.api + left.database) < left.api) await this.killApi();
      else await this.killDatabase();
      this.counts[receiving ? 'whileReceiving' : 'whileApplying']++;
    }
  }

  private async killApi(): Promise<void> {
    const gone = new Promise((done) => this.api?.once('exit', done));
    this.api?.kill('SIGKILL');
    await gone;
    this.counts.apiKills++;
    await this.start();
  }

  private async killDatabase(): Promise<void> {
    const file = readFileSync(join(this.product.dir, 'db', 'mariadbd.json'), 'utf8');
    process.kill((JSON.parse(file) as { pid: number }).pid, 'SIGKILL');
    this.counts.databaseKills++;
    await this.product.startDatabase();
  }

  /** Waits until an import has moved on; tells whether one is being received. */
  private async progress(): Promise<boolean> {
    const sql = await connect(this.product);
    try {
      const first = await positionOf(sql);
      for (let waited = 0; waited < PATIENCE_MS; waited += 20) {
        await sleep(20);
        const now = await positionOf(sql);
        if (now.place !== first.place) return now.receiving;
      }
      throw new Error('nothing has moved on');
    } finally {
      sql.destroy();
    }
  }
}

async function positionOf(sql: Connection): Promise<{ place: string; receiving: boolean }> {
  const [rows] = await sql.query<RowDataPacket[]>(
    `SELECT (SELECT COUNT(*) FROM sync_batches) AS batches, SUM(p.done_steps) AS steps,
       SUM(p.base_revision IS NOT NULL) AS plans, SUM(p.state = 'receiving') AS receiving
     FROM sync_parts p`,
  );
  const { batches, steps, plans, receiving } = rows[0] as RowDataPacket;
  return { place: [batches, steps, plans].join(' '), receiving: Number(receiving) > 0 };
}
