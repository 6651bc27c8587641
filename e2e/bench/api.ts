import { type ChildProcess, spawn } from 'node:child_process';
import autocannon from 'autocannon';
import { SignJWT } from 'jose';
import mysql from 'mysql2/promise';
import type { Filled } from './fill-orgs.ts';
import { fill } from './fill.ts';
import { answering, makeProduct } from './product.ts';

const ORIGIN = 'http://localhost:4301';
const FLOOR_URL = 'http://127.0.0.1:4392';
const CONNECTIONS = 32;
const dist = new URL('../../plugin-api/dist/', import.meta.url);
const uuid = (bytes: Buffer) =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
const median = (values: number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;

/**
 * The curator's list of 50 mentees among 100,000 through the whole API, against node:http + mysql2
 * with the same statement, the two loaded in turn.
 */
export async function bench(options: Record<string, string>): Promise<Record<string, unknown>> {
  const mentees = Number(options.mentees ?? 100_000);
  const seconds = Number(options.seconds ?? 6);
  const product = await makeProduct(ORIGIN);
  const { database, tokenKey } = product;
  let plain: ChildProcess | undefined;
  try {
    const filled = await fillWith(database.socketPath, mentees, Number(options.schools ?? 100));
    plain = floor(database.url, filled, await statement(filled));
    await Promise.all([product.startApi(), answering(`${FLOOR_URL}/0`)]);
    const tokens = await Promise.all(
      filled.schools.slice(0, 20).map((school) => tokenOf(tokenKey, filled, school)),
    );
    return await compare(product.apiUrl, tokens, seconds, Number(options.rounds ?? 3));
  } finally {
    plain?.kill();
    await product.stop();
  }
}

async function fillWith(socketPath: string, mentees: number, schools: number): Promise<Filled> {
  const sql = await mysql.createConnection({
    user: 'root',
    database: 'nastavnik',
    socketPath,
    timezone: 'Z',
  });
  const filled = await fill(sql, mentees, schools);
  await sql.query('ANALYZE TABLE mentees, people, pairs, consent_states');
  await sql.end();
  return filled;
}

/** The very statement that the API sends for this list, caught on its way. */
async function statement(filled: Filled): Promise<{ sql: string; params: unknown[] }> {
  const { MenteesRepository } = (await import(
    new URL('modules/mentees/mentees.repository.js', dist).href
  )) as {
    MenteesRepository: new (
      db: object,
      scope: object,
    ) => { list(...args: unknown[]): Promise<unknown> };
  };
  let caught = { sql: '', params: [] as unknown[] };
  const school = filled.schools[0]?.id;
  const db = {
    school,
    query: async (sql: string, params: unknown[]) => {
      caught = { sql, params };
      return [];
    },
  };
  const reader = { school, ownClassOf: null, quiet: ['2026-01-31', 30] };
  await new MenteesRepository(db, {}).list({ view: 'all', limit: 50 }, reader, null);
  return caught;
}

function floor(
  url: string,
  filled: Filled,
  { sql, params }: { sql: string; params: unknown[] },
): ChildProcess {
  const hex = (value: unknown) => (Buffer.isBuffer(value) ? { hex: value.toString('hex') } : value);
  const env = {
    DATABASE_URL: url,
    STATEMENT: sql,
    PARAMS: JSON.stringify(params.map(hex)),
    SCHOOLS: JSON.stringify(filled.schools.slice(0, 20).map(({ id }) => id.toString('hex'))),
    PORT: new URL(FLOOR_URL).port,
  };
  return spawn(process.execPath, [new URL('floor-server.ts', import.meta.url).pathname], {
    env,
    stdio: 'inherit',
  });
}

const tokenOf = (key: CryptoKey, { connectionId }: Filled, school: Filled['schools'][number]) =>
  new SignJWT({ sub: uuid(school.curatorId), org: uuid(school.id), conn: uuid(connectionId) })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt' })
    .setIssuer('nastavnik')
    .setAudience(ORIGIN)
    .setExpirationTime('1h')
    .sign(key);

async function load(url: string, requests: autocannon.Request[], duration: number) {
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration,
    requests,
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refused, ${result.errors} errors`);
  return { perSecond: result.requests.average, p99: result.latency.p99 };
}

async function compare(apiUrl: string, tokens: string[], seconds: number, rounds: number) {
  const api = tokens.map((token) => ({
    path: '/api/v1/mentees?limit=50',
    headers: { authorization: `Bearer ${token}` },
  }));
  const plain = tokens.map((_, index) => ({ path: `/${index}` }));
  await load(apiUrl, api, 3);
  await load(FLOOR_URL, plain, 3);
  const through: number[] = [];
  const p99: number[] = [];
  let last = {};
  for (let round = 0; round < rounds; round++) {
    const ours = await load(apiUrl, api, seconds);
    const theirs = await load(FLOOR_URL, plain, seconds);
    through.push(ours.perSecond / theirs.perSecond);
    p99.push(ours.p99 / theirs.p99);
    last = {
      apiPerSecond: ours.perSecond,
      floorPerSecond: theirs.perSecond,
      apiP99Ms: ours.p99,
      floorP99Ms: theirs.p99,
    };
  }
  const round = (value: number) => Math.round(value * 100) / 100;
  return { throughputRatio: round(median(through)), p99Ratio: round(median(p99)), rounds, ...last };
}
