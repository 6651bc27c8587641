import type mysql from 'mysql2/promise';
import { bin } from '../platform/db/id.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const column = (value: unknown): unknown => {
  if (typeof value === 'string' && UUID.test(value)) return bin(value);
  if (Array.isArray(value)) return JSON.stringify(value);
  return value;
};

/** Inserts one row past every guard: column names as in SQL, uuids as strings, arrays as JSON. */
export type Put = (table: string, row: Record<string, unknown>) => Promise<void>;

export const putter =
  (sql: mysql.Connection): Put =>
  async (table, row) => {
    const names = Object.keys(row);
    await sql.query(
      `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
      Object.values(row).map(column),
    );
  };
