import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { exportJWK, generateKeyPair } from 'jose';
import { type Mariadb, startMariadb } from '../../plugin-api/src/testing/mariadb.ts';

const dist = new URL('../../plugin-api/dist/', import.meta.url);
/** Memory and logs as the product is shipped with: tests are content with far less. */
const productionSettings = new URL('../../docker/mariadb.cnf', import.meta.url).pathname;

/** The product as it is run: a private durable database, and the API as a process of its own. */
export interface Product {
  dir: string;
  apiUrl: string;
  tokenKey: CryptoKey;
  env: Record<string, string>;
  database: Mariadb;
  /** Starts the API and waits until it is ready. */
  startApi(nodeArgs?: readonly string[]): Promise<ChildProcess>;
  /** Runs one of the product's commands to its end. */
  command(file: string, args?: readonly string[]): Promise<void>;
  /** Brings a database back that was killed. */
  startDatabase(): Promise<void>;
  stop(): Promise<void>;
}

export async function makeProduct(origin: string): Promise<Product> {
  const port = await freePort();
  const dir = mkdtempSync(join(tmpdir(), 'nm-bench-'));
  const options = { dataDir: join(dir, 'db'), defaultsFile: productionSettings };
  const database = await startMariadb(options);
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  writeFileSync(join(dir, 'key.json'), JSON.stringify(await exportJWK(privateKey)));
  const env = {
    DATABASE_URL: database.url,
    TOKEN_KEY_FILE: join(dir, 'key.json'),
    FILES_DIR: join(dir, 'files'),
    PORT: String(port),
    PUBLIC_ORIGIN: origin,
    LOG_LEVEL: 'error',
    NODE_OPTIONS: '--max-semi-space-size=8',
  };
  const apiUrl = `http://127.0.0.1:${port}`;
  const children = new Set<ChildProcess>();
  const product: Product = {
    dir,
    apiUrl,
    tokenKey: privateKey,
    env,
    database,
    async startApi(nodeArgs = []) {
      const api = child('main.js', env, { nodeArgs });
      children.add(api);
      api.on('exit', () => children.delete(api));
      const ended = new Promise<never>((_, fail) =>
        api.once('exit', (code, by) => fail(new Error(`the API has ended: ${by ?? code}`))),
      );
      ended.catch(() => undefined);
      await Promise.race([answering(`${apiUrl}/health/ready`), ended]);
      return api;
    },
    command: (file, args = []) => finished(child(file, env, { args })),
    async startDatabase() {
      await product.database.stop();
      product.database = await startMariadb(options);
    },
    async stop() {
      for (const each of children) each.kill();
      await product.database.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
  await product.command('migrate.js');
  return product;
}

/** A port that nobody listens on, so that two measurements do not meet. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

function child(
  file: string,
  env: Record<string, string>,
  { nodeArgs = [], args = [] }: { nodeArgs?: readonly string[]; args?: readonly string[] },
): ChildProcess {
  return spawn(process.execPath, [...nodeArgs, new URL(file, dist).pathname, ...args], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

const finished = (process: ChildProcess) =>
  new Promise<void>((done, fail) =>
    process.on('exit', (code) => (code === 0 ? done() : fail(new Error(`exit ${code}`)))),
  );

/** Waits until the address answers 2xx. */
export async function answering(url: string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt++) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error(`no answer from ${url}`);
}
