import { createServer } from 'node:http';
import mysql from 'mysql2';

/** The floor that the API is held against: node:http and mysql2, the same statement, nothing else. */
const { DATABASE_URL = '', STATEMENT = '', PARAMS = '[]', SCHOOLS = '[]' } = process.env;
const url = new URL(DATABASE_URL);
const pool = mysql.createPool({
  user: url.username,
  database: url.pathname.slice(1),
  socketPath: url.searchParams.get('socketPath') ?? undefined,
  connectionLimit: 16,
  timezone: 'Z',
  dateStrings: ['DATE'],
});
const revive = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'hex' in value
    ? Buffer.from(String(value.hex), 'hex')
    : value;
const params = (JSON.parse(PARAMS) as unknown[]).map(revive);
const schools = (JSON.parse(SCHOOLS) as string[]).map((hex) => Buffer.from(hex, 'hex'));
const own = params[0] as Buffer;

createServer((request, response) => {
  const school = schools[Number(request.url?.slice(1)) % schools.length] as Buffer;
  const values = params.map((value) =>
    Buffer.isBuffer(value) && value.equals(own) ? school : value,
  );
  pool.query(STATEMENT, values, (error, rows) => {
    response.writeHead(error ? 500 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(error ? String(error) : rows));
  });
}).listen(Number(process.env.PORT), '127.0.0.1');
