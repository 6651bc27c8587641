import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { readConfig } from './config.ts';
import { databaseOptions, migrate } from './platform/db/data-source.ts';

const source = await new DataSource(
  databaseOptions({ ...readConfig(), DATABASE_POOL: 2 }, []),
).initialize();
try {
  const run = await migrate(source);
  console.log(run.length === 0 ? 'The schema is up to date.' : `Migrations run: ${run.join(', ')}`);
} finally {
  await source.destroy();
}
