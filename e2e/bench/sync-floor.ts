import mysql from 'mysql2';
import type { Connection, RowDataPacket } from 'mysql2/promise';

/** The tables that an import fills. */
const TABLES = ['people', 'classes', 'enrolments', 'guardians', 'external_refs'];
const CONNECTIONS = 4;
const ROWS = 1_000;
const READ_AHEAD = 20 * ROWS;
type Row = unknown[];

const connect = (socketPath: string) =>
  mysql.createConnection({
    user: 'root',
    database: 'nastavnik',
    socketPath,
    dateStrings: true,
    charset: 'utf8mb4',
  });

/**
 * Writes what the import has left in its tables once more into empty tables of the same shape by
 * plain multi-row INSERTs on four connections; only the writing is timed. Throws unless both hold
 * the same.
 */
export async function writeFloor(socketPath: string): Promise<{ seconds: number; rows: number }> {
  const reader = connect(socketPath);
  const writers = Array.from({ length: CONNECTIONS }, () => connect(socketPath).promise());
  const sql = connect(socketPath).promise();
  const total = { seconds: 0, rows: 0 };
  try {
    await sql.query('CREATE DATABASE floor');
    for (const table of TABLES) {
      await sql.query(`CREATE TABLE floor.${table} LIKE ${table}`);
      for await (const some of aheadOf(reader, table)) {
        total.seconds += await write(writers, table, some);
        total.rows += some.length;
      }
      await sameIn(sql, table);
    }
    return total;
  } finally {
    for (const each of [...writers, sql]) await each.end();
    reader.destroy();
  }
}

/** The rows of a table by the ten thousand, in the order of its key. */
async function* aheadOf(reader: mysql.Connection, table: string): AsyncGenerator<Row[]> {
  let ahead: Row[] = [];
  const found = reader.query({ sql: `SELECT * FROM ${table}`, rowsAsArray: true });
  for await (const row of found.stream({ highWaterMark: ROWS })) {
    ahead.push(row as Row);
    if (ahead.length < READ_AHEAD) continue;
    yield ahead;
    ahead = [];
  }
  yield ahead;
}

/** Returns the seconds it took. */
async function write(writers: Connection[], table: string, rows: Row[]): Promise<number> {
  const began = performance.now();
  let at = 0;
  const writer = async (connection: Connection) => {
    while (at < rows.length) {
      const piece = rows.slice(at, (at += ROWS));
      await connection.query(`INSERT INTO floor.${table} VALUES ?`, [piece]);
    }
  };
  await Promise.all(writers.map(writer));
  return (performance.now() - began) / 1_000;
}

/** Checksums are sums over rows, so the order of the rows does not matter. */
async function sameIn(sql: Connection, table: string): Promise<void> {
  const [sums] = await sql.query<RowDataPacket[]>(
    `CHECKSUM TABLE ${table}, floor.${table} EXTENDED`,
  );
  const [ours, floor] = sums.map(({ Checksum }) => String(Checksum));
  const [counts] = await sql.query<RowDataPacket[]>(
    `SELECT (SELECT COUNT(*) FROM ${table}) AS ours, (SELECT COUNT(*) FROM floor.${table}) AS floor`,
  );
  if (ours !== floor || ours === 'null' || counts[0]?.['ours'] !== counts[0]?.['floor'])
    throw new Error(`${table} and its floor differ: ${JSON.stringify({ sums, counts })}`);
}
