import type { Connection } from 'mysql2/promise';
import { parse, v7 } from 'uuid';

export interface Filled {
  connectionId: Buffer;
  regionId: Buffer;
  municipalities: Buffer[];
  schools: { id: Buffer; municipalityId: Buffer; curatorId: Buffer }[];
}

const CHUNK = 1_000;
export type Row = Record<string, unknown>;
export const now = new Date();

export const id = () => Buffer.from(parse(v7()));

export async function insert(sql: Connection, table: string, rows: Row[]) {
  for (let start = 0; start < rows.length; start += CHUNK) {
    const chunk = rows.slice(start, start + CHUNK);
    const names = Object.keys(chunk[0] as object);
    await sql.query(`INSERT INTO ${table} (${names.join(', ')}) VALUES ?`, [
      chunk.map((row) => names.map((name) => row[name])),
    ]);
  }
}

export const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** The host that speaks for all of them. */
async function connect(sql: Connection, orgs: Buffer[]): Promise<Buffer> {
  const connectionId = id();
  await insert(sql, 'connections', [
    {
      id: connectionId,
      code: 'bench',
      title: 'bench',
      issuer: 'https://bench.example',
      jwks_uri: 'https://bench.example/jwks',
      created_at: now,
      updated_at: now,
    },
  ]);
  await insert(
    sql,
    'connection_orgs',
    orgs.map((each) => ({ connection_id: connectionId, org_id: each })),
  );
  return connectionId;
}

/** A connected and enabled region: its schools are shared out among the municipalities. */
export async function tree(sql: Connection, schools: number, municipalities = 1): Promise<Filled> {
  const regionId = id();
  const between = many(municipalities, id);
  const org = (kind: string, own: Buffer, parent: Buffer | null, municipality: Buffer | null) => ({
    id: own,
    kind,
    parent_id: parent,
    region_id: regionId,
    municipality_id: municipality,
    name: kind,
    short_name: kind,
    time_zone: kind === 'region' ? 'Europe/Moscow' : null,
    created_at: now,
    updated_at: now,
  });
  const made = many(schools, (index) => ({
    id: id(),
    municipalityId: between[index % municipalities] as Buffer,
    curatorId: id(),
  }));
  await insert(sql, 'orgs', [org('region', regionId, null, null)]);
  await insert(
    sql,
    'orgs',
    between.map((each) => org('municipality', each, regionId, each)),
  );
  await insert(
    sql,
    'orgs',
    made.map((school) => org('school', school.id, school.municipalityId, school.municipalityId)),
  );
  const schoolIds = made.map((school) => school.id);
  const connectionId = await connect(sql, [regionId, ...between, ...schoolIds]);
  const on = {
    connection_id: connectionId,
    enabled: 1,
    since: now,
    by_kind: 'operator',
    version: 1,
  };
  await insert(
    sql,
    'installations',
    [regionId, ...schoolIds].map((org_id) => ({ org_id, ...on })),
  );
  return { connectionId, regionId, municipalities: between, schools: made };
}
