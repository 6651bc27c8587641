import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { SignJWT } from 'jose';
import mysql, { type RowDataPacket } from 'mysql2/promise';
import { answering, makeProduct, type Product } from './product.ts';
import { feedOf, schoolsOf } from './sync-feed.ts';
import { Host } from './sync-host.ts';

const FLOOR_PORT = 4395;
const ORIGIN = 'http://localhost:4301';
const PATH = '/ims/oneroster/rostering/v1p2/users';
const round = (value: number) => Math.round(value * 100) / 100;

const memoryMb = (pid: number, field: 'VmHWM' | 'VmRSS') => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1]) / 1_024);
};

/**
 * All users of a host in pages, as any OneRoster client reads them, against the same statements by
 * mysql2 behind node:http. Page by page in turn, by an API that has done nothing else before.
 */
export async function bench(options: Record<string, string>): Promise<Record<string, unknown>> {
  const people = Number(options.people ?? 100_000);
  const limit = Number(options.limit ?? 10_000);
  const product = await makeProduct(ORIGIN);
  try {
    await fill(product, people);
    const api = await product.startApi();
    const floor = spawn(
      process.execPath,
      [new URL('readback-floor.ts', import.meta.url).pathname],
      {
        env: { DATABASE_URL: product.database.url, PORT: String(FLOOR_PORT) },
        stdio: 'inherit',
      },
    );
    try {
      await answering(`http://127.0.0.1:${FLOOR_PORT}/?limit=1&offset=0`);
      return { people, ...(await read(product, api.pid as number, limit)) };
    } finally {
      floor.kill();
    }
  } finally {
    await product.stop();
  }
}

/** The host gives its roster by the real way in; the process that took it is done with then. */
async function fill(product: Product, people: number) {
  const host = await Host.connect(product, schoolsOf(people));
  const api = await product.startApi();
  await host.feed(feedOf(people), 'first');
  const ended = new Promise((done) => api.on('exit', done));
  api.kill();
  await ended;
}

async function tokenOf(product: Product): Promise<string> {
  const sql = await mysql.createConnection({
    user: 'root',
    database: 'nastavnik',
    socketPath: product.database.socketPath,
  });
  await sql.query('ANALYZE TABLE people, external_refs, guardians');
  const [rows] = await sql.query<RowDataPacket[]>('SELECT LOWER(HEX(id)) AS id FROM connections');
  await sql.end();
  const id = String(rows[0]?.['id']).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  return new SignJWT({ sub: 'bench', conn: id, scope: 'roster.read' })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt' })
    .setIssuer('nastavnik')
    .setAudience(ORIGIN)
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(product.tokenKey);
}

async function timed(url: string, headers: Record<string, string> = {}) {
  const began = performance.now();
  const answer = await fetch(url, { headers });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${text.slice(0, 300)}`);
  return { seconds: (performance.now() - began) / 1_000, text, headers: answer.headers };
}

async function read(product: Product, pid: number, limit: number) {
  const headers = { authorization: `Bearer ${await tokenOf(product)}` };
  const startRssMb = memoryMb(pid, 'VmRSS');
  const seen = new Set<string>();
  let [seconds, floorSeconds, pages, total, firstPageRssMb] = [0, 0, 0, 0, 0];
  for (let offset = 0; ; offset += limit) {
    const at = `limit=${limit}&offset=${offset}`;
    const ours = await timed(`${product.apiUrl}${PATH}?${at}`, headers);
    const theirs = await timed(`http://127.0.0.1:${FLOOR_PORT}/?${at}`);
    const { users } = JSON.parse(ours.text) as { users: { sourcedId: string }[] };
    for (const { sourcedId } of users) seen.add(sourcedId);
    seconds += ours.seconds;
    floorSeconds += theirs.seconds;
    pages += 1;
    total = Number(ours.headers.get('x-total-count'));
    firstPageRssMb ||= memoryMb(pid, 'VmHWM');
    if (!ours.headers.get('link')?.includes('rel="next"')) break;
  }
  if (seen.size !== total) throw new Error(`${seen.size} users read, ${total} promised`);
  return {
    users: total,
    pages,
    seconds: round(seconds),
    floorSeconds: round(floorSeconds),
    ratio: round(seconds / floorSeconds),
    startRssMb,
    firstPageRssMb,
    peakRssMb: memoryMb(pid, 'VmHWM'),
  };
}
