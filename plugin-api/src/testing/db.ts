import { randomBytes } from 'node:crypto';
import mysql from 'mysql2/promise';
import { DataSource } from 'typeorm';
import { inject } from 'vitest';
import { connectionOf, databaseOptions, migrate } from '../platform/db/data-source.ts';

export interface TestSchema {
  url: string;
  /** Straight to the tables, past every guard: for arranging and for looking. */
  sql: mysql.Connection;
  drop(): Promise<void>;
}

/** A fresh, migrated schema of one test file. */
export async function freshSchema(): Promise<TestSchema> {
  const server = new URL(inject('databaseUrl'));
  const name = `t_${randomBytes(6).toString('hex')}`;
  server.pathname = '/';
  const { username: user, ...place } = connectionOf(server.href);
  const sql = await mysql.createConnection({
    ...place,
    user,
    database: undefined,
    timezone: 'Z',
    dateStrings: ['DATE'],
  });
  await sql.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
  await sql.query(`USE ${name}`);
  server.pathname = `/${name}`;
  const source = await new DataSource(
    databaseOptions({ DATABASE_URL: server.href, DATABASE_POOL: 1 }, []),
  ).initialize();
  await migrate(source);
  await source.destroy();
  return {
    url: server.href,
    sql,
    async drop() {
      await sql.query(`DROP DATABASE ${name}`);
      await sql.end();
    },
  };
}
