import { createServer } from 'node:http';
import mysql, { type RowDataPacket } from 'mysql2/promise';

/**
 * The floor of a read-back: node:http and mysql2 with the very statements of the API, their rows
 * sent as they come. The statements are made by the API's own repository over a door of its own.
 */
const { DATABASE_URL = '', PORT = '' } = process.env;
const url = new URL(DATABASE_URL);
const pool = mysql.createPool({
  user: url.username,
  database: url.pathname.slice(1),
  socketPath: url.searchParams.get('socketPath') ?? undefined,
  timezone: 'Z',
  dateStrings: ['DATE'],
});

interface Rows {
  rows(set: object, where: object[], slice: object): Promise<{ id: Buffer }[]>;
  count(set: object, where: object[]): Promise<number>;
  people(held: object, ids: string[]): Promise<object[]>;
  agents(held: object, ids: string[]): Promise<object[]>;
}
const query = new URL('../../plugin-api/dist/modules/oneroster/query/', import.meta.url);
const load = <T>(file: string) => import(new URL(file, query).href) as Promise<T>;
const { HeldRows } = await load<{ HeldRows: new (db: object) => Rows }>('rows.repository.js');
const { users } = await load<{ users: (held: object) => object }>('people-sets.js');
const rows = new HeldRows({
  exempt: async (_: string, sql: string, params: never[]) => (await pool.execute(sql, params))[0],
});

const uuid = (bytes: Buffer) =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
const AT_ONCE = 1_000;

async function page(limit: number, offset: number) {
  const [orgs] = await pool.query<RowDataPacket[]>('SELECT * FROM connection_orgs');
  const connection = orgs[0]?.['connection_id'] as Buffer;
  const held = { connection, keys: orgs.map((org) => org['org_id'] as Buffer) };
  const set = users(held);
  const [keys] = await Promise.all([rows.rows(set, [], { limit, offset }), rows.count(set, [])]);
  const found: object[] = [];
  for (let start = 0; start < keys.length; start += AT_ONCE) {
    const ids = keys.slice(start, start + AT_ONCE).map(({ id }) => uuid(id));
    const parts = await Promise.all([rows.people(held, ids), rows.agents(held, ids)]);
    found.push(...parts.flat());
  }
  return found;
}

createServer((request, response) => {
  const { searchParams } = new URL(request.url ?? '', 'http://floor');
  page(Number(searchParams.get('limit')), Number(searchParams.get('offset'))).then(
    (found) => response.end(JSON.stringify(found)),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
}).listen(Number(PORT), '127.0.0.1');
