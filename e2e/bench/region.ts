import { proofFacts } from '@nastavnik/contracts/roadmap-proofs';
import { SignJWT } from 'jose';
import mysql, { type Connection } from 'mysql2/promise';
import { type Filled, id, insert, many, now, tree } from './fill-orgs.ts';
import { grantRow, personRow } from './fill.ts';
import { makeProduct, type Product } from './product.ts';
import { fillLists } from './region-lists.ts';

const ORIGIN = 'http://localhost:4301';
const SMALL = 200;
const SCHOOLS_OF_A_MUNICIPALITY = 30;
const SETTLE_SECONDS = 600;
const keepers = ['coverage', 'facts', 'control'];
const uuid = (bytes: Buffer) =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
const round = (value: number) => Math.round(value * 10) / 10;
const p95 = (values: number[]) =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] as number;

/**
 * What a regional centre opens first – its overview, a municipality of it, the list of the schools that
 * take part, its roadmap with what the schools have proven – in a region of 1,500 schools and in one
 * of 200, asked in turn. The p95 of the slowest but for the roadmap counts; that stands beside.
 */
export async function bench(options: Record<string, string>): Promise<Record<string, unknown>> {
  const schools = Number(options.schools ?? 1_500);
  const pupils = Number(options.pupils ?? 1_000_000);
  const large = await makeRegion(schools, pupils / schools);
  const small = await makeRegion(SMALL, pupils / schools);
  try {
    const took = await askInTurn(large.asks, small.asks, Number(options.rounds ?? 100));
    const figures = Object.entries(took).map(([page, { ours, theirs }]) => ({
      page,
      p95Ms: round(p95(ours)),
      smallP95Ms: round(p95(theirs)),
    }));
    const glance = figures.filter(({ page }) => page !== 'roadmap');
    const slowest = glance.toSorted((a, b) => b.p95Ms - a.p95Ms)[0];
    return {
      schools,
      pupils: large.pupils,
      p95Ms: slowest?.p95Ms,
      smallSchools: SMALL,
      smallP95Ms: slowest?.smallP95Ms,
      slowest: slowest?.page,
      pages: figures,
    };
  } finally {
    await Promise.all([large.product.stop(), small.product.stop()]);
  }
}

type Asks = Record<string, () => Promise<unknown>>;

async function makeRegion(schools: number, each: number) {
  const product = await makeProduct(ORIGIN);
  const sql = await mysql.createConnection({
    user: 'root',
    database: 'nastavnik',
    socketPath: product.database.socketPath,
    timezone: 'Z',
  });
  const filled = await tree(sql, schools, Math.ceil(schools / SCHOOLS_OF_A_MUNICIPALITY));
  const readerId = await fillReader(sql, filled);
  await product.startApi();
  await settled(sql);
  const pupils = await fillFigures(sql, filled, Math.round(each));
  await fillLists(sql, filled, now.getFullYear());
  await sql.query('ANALYZE TABLE orgs, agg_coverage, agg_facts, targets, approvals');
  await sql.end();
  return { product, pupils, asks: await asksOf(product, filled, readerId) };
}

/**
 * A server that has just started counts every school once, here with nobody in it; waits until it has,
 * so that this is neither measured nor put in the place of the figures.
 */
async function settled(sql: Connection): Promise<void> {
  for (let waited = 0; waited < SETTLE_SECONDS; waited++) {
    const [rows] = await sql.query('SELECT name, until FROM leases');
    const leases = rows as { name: string; until: Date }[];
    const begun = keepers.every((keeper) => leases.some(({ name }) => name === keeper));
    if (begun && leases.every(({ until }) => until.getTime() === 0)) return;
    await new Promise((wake) => setTimeout(wake, 1_000));
  }
  throw new Error(`the first counts are not over after ${SETTLE_SECONDS} s`);
}

async function fillReader(sql: Connection, { regionId }: Filled): Promise<Buffer> {
  const reader = personRow(regionId, 1, { is_pupil: 0, is_staff: 1, grade: null });
  await insert(sql, 'people', [reader]);
  await insert(sql, 'grants', [grantRow(regionId, reader.id, 'regional_centre')]);
  return reader.id;
}

/** Three years of coverage and every fact of every school; the pupils of the last year in all. */
async function fillFigures(sql: Connection, filled: Filled, each: number): Promise<number> {
  const { regionId, municipalities, schools } = filled;
  const year = now.getFullYear();
  const of = (school: Filled['schools'][number]) => ({
    school_id: school.id,
    region_id: regionId,
    municipality_id: school.municipalityId,
    counted_at: now,
  });
  const involved = (index: number, ago: number) =>
    Math.floor((each * ((index * 7) % 40)) / 100 / (ago + 1));
  const coverage = schools.flatMap((school, index) =>
    many(3, (ago) => ({
      ...of(school),
      year: year - ago,
      pupils: each,
      mentees: involved(index, ago),
      mentors: involved(index + 3, ago),
      awaiting: index % 5,
    })),
  );
  // as of no year, and as of each year that is kept
  const facts = schools.flatMap((school, index) =>
    Object.keys(proofFacts).flatMap((fact, which) =>
      [0, year - 1, year, year + 1].map((ofYear) => ({
        ...of(school),
        fact,
        year: ofYear,
        level: 'school',
        value: (index + which) % 4,
      })),
    ),
  );
  await sql.query('DELETE FROM agg_coverage');
  await sql.query('DELETE FROM agg_facts');
  await insert(sql, 'agg_coverage', coverage);
  await insert(sql, 'agg_facts', facts);
  const target = { indicator: 'COVERAGE', year, percent: 70, set_at: now };
  await insert(
    sql,
    'targets',
    [regionId, ...municipalities].map((org_id) => ({ org_id, ...target })),
  );
  return each * schools.length;
}

async function asksOf(product: Product, filled: Filled, readerId: Buffer): Promise<Asks> {
  const claims = {
    sub: uuid(readerId),
    org: uuid(filled.regionId),
    conn: uuid(filled.connectionId),
  };
  const token = await new SignJWT(claims)
    .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt' })
    .setIssuer('nastavnik')
    .setAudience(ORIGIN)
    .setExpirationTime('1h')
    .sign(product.tokenKey);
  const call = async <T>(path: string, body?: object): Promise<T> => {
    const answer = await fetch(`${product.apiUrl}/api/v1/${path}`, {
      headers: {
        authorization: `Bearer ${token}`,
        ...(body && { 'content-type': 'application/json', 'idempotency-key': uuid(id()) }),
      },
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text.slice(0, 300)}`);
    return JSON.parse(text) as T;
  };
  const packs = await call<{ items: { id: string; level: string }[] }>('roadmap-packs');
  const packId = packs.items.find(({ level }) => level === 'region')?.id;
  const from = { kind: 'pack', packId };
  const roadmap = await call<{ id: string }>('roadmaps', { title: 'Карта', period: null, from });
  const list = await call<{ id: string }>('school-lists', { year: now.getFullYear() });
  return {
    overview: () => call('territory'),
    municipality: () => call(`territory?orgId=${uuid(filled.municipalities[0] as Buffer)}`),
    schoolList: () => call(`school-lists/${list.id}`),
    roadmap: () => call(`roadmaps/${roadmap.id}`),
  };
}

async function askInTurn(large: Asks, small: Asks, rounds: number) {
  const took: Record<string, { ours: number[]; theirs: number[] }> = {};
  const timed = async (ask: () => Promise<unknown>) => {
    const began = performance.now();
    await ask();
    return performance.now() - began;
  };
  for (const [page, ask] of Object.entries(large)) {
    const other = small[page] as () => Promise<unknown>;
    const times = { ours: [] as number[], theirs: [] as number[] };
    for (let turn = -10; turn < rounds; turn++) {
      const [ours, theirs] = [await timed(ask), await timed(other)];
      if (turn < 0) continue;
      times.ours.push(ours);
      times.theirs.push(theirs);
    }
    took[page] = times;
  }
  return took;
}
