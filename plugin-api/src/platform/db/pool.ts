import { Injectable } from '@nestjs/common';
import type { FieldPacket, Pool as MysqlPool, PoolConnection } from 'mysql2';
import { DataSource, type QueryRunner } from 'typeorm';
import { Problem } from '../problem/problem.ts';
import { unbin } from './id.ts';

const ACQUIRE_MS = 3_000;
/** Longer texts are one-off batches: preparing them would only fill the server's cache. */
const PREPARED_LENGTH = 8_000;
const BINARY = 63;
const TINY = 1;
const STRING_TYPES = new Set([253, 254]);
type Convert = (value: unknown) => unknown;

/** Runs SQL on a pooled or a given connection and returns rows in the product's own types. */
@Injectable()
export class Pool {
  private readonly told = new WeakSet<PoolConnection>();

  constructor(private readonly source: DataSource) {}

  async query<Row>(sql: string, params: readonly unknown[], runner?: QueryRunner): Promise<Row[]> {
    if (runner) return send<Row>((await runner.connect()) as PoolConnection, sql, params);
    const connection = await this.acquire(
      () => this.connection(),
      (late) => late.release(),
    );
    try {
      return await send<Row>(connection, sql, params);
    } finally {
      connection.release();
    }
  }

  /** Transactions see what others have committed; said once a connection, as it costs a trip. */
  async readCommitted(connection: PoolConnection): Promise<void> {
    if (this.told.has(connection)) return;
    await send(connection, 'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED', []);
    this.told.add(connection);
  }

  /** Waits for a connection no longer than 3 s; mysql2 itself would wait for ever. */
  async acquire<T>(connect: () => Promise<T>, giveBack?: (late: T) => void): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    let late = false;
    const timeout = new Promise<never>((_, refuse) => {
      timer = setTimeout(() => {
        late = true;
        refuse(new Problem('server.busy'));
      }, ACQUIRE_MS);
    });
    const connected = connect();
    connected.then(
      (value) => late && giveBack?.(value),
      () => undefined,
    );
    try {
      return await Promise.race([connected, timeout]);
    } finally {
      clearTimeout(timer);
    }
  }

  private connection(): Promise<PoolConnection> {
    const { pool } = this.source.driver as unknown as { pool: MysqlPool };
    return new Promise((done, fail) =>
      pool.getConnection((error, connection) => (error ? fail(error) : done(connection))),
    );
  }
}

interface Answer {
  rows: unknown;
  fields: FieldPacket[];
}

async function send<Row>(
  connection: PoolConnection,
  sql: string,
  params: readonly unknown[],
): Promise<Row[]> {
  const { rows, fields } = await new Promise<Answer>((done, fail) => {
    const answer = (error: Error | null, result: unknown, columns: FieldPacket[]) =>
      error ? fail(error) : done({ rows: result, fields: columns });
    const values = params as never[];
    if (sql.length < PREPARED_LENGTH) connection.execute(sql, values, answer);
    else connection.query(sql, values, answer);
  });
  return (Array.isArray(rows) ? convert(rows, fields) : [rows]) as Row[];
}

/** BINARY(16) → uuid, DATETIME → ISO, TINYINT(1) → boolean; the rest as mysql2 gives it. */
function convert(rows: Record<string, unknown>[], fields: FieldPacket[]) {
  const converts = fields.flatMap((field) => {
    const by = converterOf(field);
    return by ? [{ name: field.name, by }] : [];
  });
  for (const row of rows)
    for (const { name, by } of converts) {
      const value = row[name];
      if (value !== null) row[name] = by(value);
    }
  return rows;
}

function converterOf(field: FieldPacket): Convert | undefined {
  const {
    columnType: type = -1,
    columnLength: length,
    characterSet,
  } = field as FieldPacket & { characterSet: number };
  if (STRING_TYPES.has(type) && length === 16 && characterSet === BINARY)
    return (value) => unbin(value as Buffer);
  if (type === TINY && length === 1) return (value) => value === 1;
  if (type === 12 || type === 7) return (value) => (value as Date).toISOString();
  return undefined;
}
