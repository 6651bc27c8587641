import type { RosterTable } from '@nastavnik/contracts/sync-run';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { bin } from '../../../platform/db/id.ts';
import { inIds } from '../../../platform/db/where.ts';
import { columns, type HeldRow, idColumns, keyColumns, keyOf, type Row } from '../plan/roster.ts';

/** The rows are not as the plan found them: it must be made again. */
export class BaseMoved extends Error {}

/** The only writer of the roster tables; always the school in scope. */
@Injectable()
export class RosterRepository {
  constructor(private readonly db: Db) {}

  /** New rows, version 1. */
  async insert(table: RosterTable, rows: readonly Row[]): Promise<void> {
    try {
      await this.put(table, rows, () => 1, '');
    } catch (error) {
      if ((error as { code?: string }).code === 'ER_DUP_ENTRY') throw new BaseMoved();
      throw error;
    }
  }

  /** Rows as they are now, by key, held against others until the transaction ends. */
  async lock(table: RosterTable, keys: readonly Row[]): Promise<Map<string, HeldRow>> {
    const [name] = keyColumns[table] as [string];
    const list = columns[table].map((column) => `t.${column}`).join(', ');
    const { marks, params } = inIds(keys.map((key) => key[name] as string));
    const rows = await this.db.query<HeldRow>(
      `SELECT ${list}, t.version FROM ${table} t WHERE t.school_id = ? AND t.${name} IN (${marks})
       FOR UPDATE`,
      [this.db.school, ...params],
    );
    return new Map(rows.map((row) => [keyOf(table, row), row]));
  }

  /** Whole rows over locked ones; each gets the next version. */
  async overwrite(table: RosterTable, rows: readonly HeldRow[]): Promise<void> {
    const keys = keyColumns[table];
    const changed = [
      ...columns[table].filter((name) => !keys.includes(name)),
      'version',
      'updated_at',
    ];
    const update = changed.map((name) => `${name} = VALUES(${name})`).join(', ');
    await this.put(
      table,
      rows,
      (row) => (row as HeldRow).version + 1,
      ` ON DUPLICATE KEY UPDATE ${update}`,
    );
  }

  private async put(
    table: RosterTable,
    rows: readonly Row[],
    version: (row: Row) => number,
    tail: string,
  ): Promise<void> {
    if (rows.length === 0) return;
    const names = columns[table];
    const tuple = `(?, ?, ?, ${names.map(() => '?').join(', ')})`;
    const now = new Date();
    const params: unknown[] = [];
    for (const row of rows) {
      params.push(this.db.school, version(row), now);
      for (const name of names) params.push(stored(name, row));
    }
    await this.db.query(
      `INSERT INTO ${table} (school_id, version, updated_at, ${names.join(', ')})
       VALUES ${rows.map(() => tuple).join(', ')}${tail}`,
      params,
    );
  }
}

function stored(name: string, row: Row): unknown {
  const value = row[name] ?? null;
  if (value === null) return null;
  if (idColumns.has(name)) return bin(value as string);
  return name === 'missing_since' ? new Date(value as string) : value;
}
