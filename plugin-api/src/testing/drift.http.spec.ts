import { DataSource } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entities } from '../entities.ts';
import { databaseOptions } from '../platform/db/data-source.ts';
import { tables } from '../platform/db/tables.ts';
import { dbVia } from '../platform/db/via.ts';
import { freshSchema, type TestSchema } from './db.ts';

let schema: TestSchema;
let source: DataSource;
beforeAll(async () => {
  schema = await freshSchema();
  source = await new DataSource(
    databaseOptions({ DATABASE_URL: schema.url, DATABASE_POOL: 2 }, entities),
  ).initialize();
});
afterAll(async () => {
  await source.destroy();
  await schema.drop();
});

interface Column {
  name: string;
  type: string;
  nullable: string;
}

/** The column type as the entity says it, in the words of information_schema. */
function typeOf(column: ColumnMetadata, normal: string): string {
  const { length, precision, scale, unsigned } = column;
  const sizes: Record<string, string> = {
    varchar: length,
    char: length,
    binary: length,
    datetime: String(precision),
    decimal: `${String(precision)},${String(scale)}`,
  };
  const size = sizes[normal];
  return `${normal}${size ? `(${size})` : ''}${unsigned ? ' unsigned' : ''}`.replace(
    /^json$/,
    'longtext',
  );
}

const bare = (type: string) => type.replace(/^(tinyint|smallint|int|bigint)\(\d+\)/, '$1');

describe('entities and migrations', () => {
  it('agree on every column, its type and whether it may be empty', async () => {
    const differing: string[] = [];
    for (const entity of source.entityMetadatas) {
      const columns = await dbVia.run('migration', () =>
        source.query<Column[]>(
          `SELECT COLUMN_NAME AS name, COLUMN_TYPE AS type, IS_NULLABLE AS nullable FROM information_schema.COLUMNS
           WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = ? AND EXTRA NOT LIKE '%GENERATED%'`,
          [entity.tableName],
        ),
      );
      const real = columns.map(
        ({ name, type, nullable }) => `${entity.tableName}.${name} ${bare(type)} ${nullable}`,
      );
      const said = entity.columns.map((column) => {
        const type = typeOf(column, source.driver.normalizeType(column));
        return `${entity.tableName}.${column.databaseName} ${bare(type)} ${column.isNullable ? 'YES' : 'NO'}`;
      });
      differing.push(
        ...said.filter((each) => !real.includes(each)),
        ...real.filter((each) => !said.includes(each)),
      );
    }
    expect(differing).toEqual([]);
  });

  it('name every table in tables.ts, and no other', async () => {
    const [rows] = await schema.sql.query('SHOW TABLES');
    const real = (rows as object[]).map((row) => String(Object.values(row)[0]));
    expect(Object.keys(tables).toSorted()).toEqual(real.toSorted());
  });

  it('can be undone and done again', async () => {
    await dbVia.run('migration', async () => {
      while ((await left()) > 0) await source.undoLastMigration({ transaction: 'none' });
      expect((await schema.sql.query('SHOW TABLES'))[0]).toHaveLength(1);
      await source.runMigrations({ transaction: 'none' });
    });
  });
});

async function left(): Promise<number> {
  const [rows] = await schema.sql.query('SELECT COUNT(*) AS n FROM migrations');
  return (rows as { n: number }[])[0]?.n ?? 0;
}
