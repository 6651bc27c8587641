import { DataSource, type DataSourceOptions, DefaultNamingStrategy } from 'typeorm';
import type { Config } from '../../config.ts';
import { migrations } from '../../migrations/index.ts';
import { GuardSubscriber } from './guard.subscriber.ts';
import { dbVia } from './via.ts';

/** camelCase in TypeScript, snake_case in SQL. */
class SnakeCase extends DefaultNamingStrategy {
  override columnName(property: string, custom: string | undefined, prefixes: string[]) {
    return [...prefixes, custom ?? property]
      .join('_')
      .replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}

/** mysql://user:password@host:port/database?socketPath=/run/x.sock */
export function connectionOf(url: string) {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  return {
    host: hostname,
    port: port === '' ? 3306 : Number(port),
    username: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: pathname.slice(1),
    ...(searchParams.has('socketPath') && { socketPath: searchParams.get('socketPath') as string }),
  };
}

/** How this product talks to its database. */
export const databaseOptions = (
  config: Pick<Config, 'DATABASE_URL' | 'DATABASE_POOL'>,
  entities: Function[],
): DataSourceOptions => ({
  type: 'mariadb',
  ...connectionOf(config.DATABASE_URL),
  entities,
  migrations,
  namingStrategy: new SnakeCase(),
  subscribers: [GuardSubscriber],
  synchronize: false,
  logging: false,
  timezone: 'Z',
  dateStrings: ['DATE'],
  supportBigNumbers: true,
  bigNumberStrings: false,
  charset: 'utf8mb4',
  poolSize: config.DATABASE_POOL,
  extra: {
    queueLimit: config.DATABASE_POOL * 20,
    decimalNumbers: true,
    maxPreparedStatements: 500,
    connectTimeout: 3_000,
    idleTimeout: 60_000,
  },
});

/** Brings the schema up to date; returns the names of the migrations run. */
export async function migrate(source: DataSource): Promise<string[]> {
  return dbVia.run('migration', async () =>
    (await source.runMigrations({ transaction: 'none' })).map(({ name }) => name),
  );
}
