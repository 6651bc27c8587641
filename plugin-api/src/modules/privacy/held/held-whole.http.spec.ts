import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tables } from '../../../platform/db/tables.ts';
import { startApp, type TestApp } from '../../../testing/app.ts';
import { leftColumns, leftEverywhere, leftTables } from './held-otherwise.ts';
import { heldSections } from './held-sections.ts';

let app: TestApp;
let columns: { table: string; column: string }[];

beforeAll(async () => {
  app = await startApp({ LOG_LEVEL: 'silent' });
  const [rows] = await app.schema.sql.query(
    `SELECT table_name AS \`table\`, column_name AS \`column\` FROM information_schema.columns
     WHERE table_schema = DATABASE() ORDER BY table_name, ordinal_position`,
  );
  columns = rows as typeof columns;
});
afterAll(() => app.close());

const reads = (table: string) => new RegExp(String.raw`\b(?:FROM|JOIN) ${table}\b`);
const sqlOf = (table: string) =>
  heldSections.flatMap(({ sql }) => (reads(table).test(sql) ? [sql] : [])).join('\n');
const isRead = (table: string) => sqlOf(table) !== '';

describe('the export of all data of one person', () => {
  it('reads every table, or says why not', () => {
    const forgotten = Object.keys(tables).filter(
      (table) => !isRead(table) && leftTables[table] === undefined,
    );
    expect(forgotten).toEqual([]);
  });

  it('tells every column of the tables that it reads, or says why not', () => {
    const forgotten = columns
      .filter(({ table }) => tables[table] !== undefined && isRead(table))
      .filter(({ table, column }) => {
        const why = leftColumns[`${table}.${column}`] ?? leftEverywhere[column];
        return (
          why === undefined && !new RegExp(String.raw`\.${column}\b|'${column}'`).test(sqlOf(table))
        );
      })
      .map(({ table, column }) => `${table}.${column}`);
    expect(forgotten).toEqual([]);
  });

  it('gives no reason for what is not there or is read after all', () => {
    const there = new Set(columns.map(({ table, column }) => `${table}.${column}`));
    const stale = [
      ...Object.keys(leftTables).filter((table) => tables[table] === undefined || isRead(table)),
      ...Object.keys(leftColumns).filter((column) => !there.has(column)),
    ];
    expect(stale).toEqual([]);
    for (const reason of [...Object.values(leftTables), ...Object.values(leftColumns)])
      expect(reason.length).toBeGreaterThan(4);
  });

  it('has sections that are each known by one code', () => {
    const codes = heldSections.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });
});
