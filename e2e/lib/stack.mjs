import { execFile } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { startMariadb, stopLeftMariadb } from '../../plugin-api/src/testing/mariadb.ts';
import { Children } from './children.mjs';
import { root, toolEnv } from './install.mjs';
import { takeLock } from './lock.mjs';
import { endWithUs } from './parent.mjs';
import { freePort } from './ports.mjs';

const execute = promisify(execFile);
const patienceMs = 90_000;
const owned = ['db', 'files', 'journal', 'logs', 'people'].concat([
  'api.env',
  'connection.json',
  'token-key.json',
]);

/** One finished program of the start; its own words are the error when it fails. */
async function node(args, env) {
  try {
    const done = execute('node', args, {
      cwd: root,
      env: { ...toolEnv(), ...env },
      maxBuffer: 64 * 1024 * 1024,
    });
    endWithUs(done.child);
    return (await done).stdout;
  } catch (trouble) {
    const words = `${trouble.stdout ?? ''}${trouble.stderr ?? ''}`.trim();
    throw new Error(`${args.join(' ')} failed:\n${words || trouble.message}`, { cause: trouble });
  }
}

function tokenKey(dataDir) {
  const file = join(dataDir, 'token-key.json');
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('ed25519');
    writeFileSync(file, JSON.stringify(privateKey.export({ format: 'jwk' })), { mode: 0o600 });
  }
  return file;
}

async function answering(url, died) {
  const deadline = Date.now() + patienceMs;
  let last = 'no answer';
  while (Date.now() < deadline) {
    if (died.words) throw new Error(died.words);
    try {
      const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) });
      if (answer.ok) return;
      last = await answer.text();
    } catch {
      // It is not listening yet.
    }
    await sleep(100);
  }
  throw new Error(`${url} is not ready: ${last}`);
}

/** Removes what earlier starts have kept, and nothing else that may lie in the folder. */
export async function forget(dataDir) {
  await new Children(dataDir).endLeftovers();
  await stopLeftMariadb(join(dataDir, 'db'));
  for (const name of owned) rmSync(join(dataDir, name), { recursive: true, force: true });
}

/** Settings of both programs, made from the few that a start is given. */
function settings({ dataDir, apiPort, journalPort, people, databaseUrl }) {
  const apiOrigin = `http://localhost:${apiPort}`;
  const journalOrigin = `http://localhost:${journalPort}`;
  const secret = { DEMO_CLIENT_SECRET: process.env.DEMO_CLIENT_SECRET ?? 'demo-journal-secret' };
  return {
    apiOrigin,
    journalOrigin,
    api: {
      ...secret,
      DATABASE_URL: databaseUrl,
      PORT: String(apiPort),
      PUBLIC_ORIGIN: apiOrigin,
      TOKEN_KEY_FILE: tokenKey(dataDir),
      UI_DIR: join(root, 'plugin-ui/dist'),
      FILES_DIR: join(dataDir, 'files'),
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'info',
      NODE_OPTIONS: '--max-semi-space-size=8',
      DEMO: '1',
    },
    journal: {
      ...secret,
      PORT: String(journalPort),
      ORIGIN: journalOrigin,
      API_ORIGIN: apiOrigin,
      DATA_DIR: join(dataDir, 'journal'),
      PEOPLE: String(people),
    },
  };
}

/** What `npm run operator` reads: how to reach the private database. */
function tellOperator(file, api) {
  const lines = Object.entries(api).map(([name, value]) => `${name}="${value}"`);
  writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600 });
}

/** Migrates, registers the journal with the plugin, starts both programs and waits for them. */
async function startPrograms(children, { api, journal, apiOrigin, journalOrigin }, dataDir) {
  const died = {};
  children.onDeath = (words) => {
    died.words = words;
  };
  await node(['plugin-api/dist/migrate.js'], api);
  const connection = join(dataDir, 'connection.json');
  writeFileSync(connection, await node(['e2e/journal/src/print-connection.ts'], journal));
  await node(['plugin-api/dist/operator.js', 'connect', connection], api);
  children.start('api', 'plugin-api/dist/main.js', api);
  children.start('journal', 'e2e/journal/src/main.ts', journal);
  await answering(`${apiOrigin}/health/ready`, died);
  await answering(`${journalOrigin}/health`, died);
}

/**
 * The whole demo, built already: database, API, journal, roster.
 * `onDeath` is called when a part of it ends by itself; `stop` ends what was started, in order.
 */
export async function startStack(options) {
  const dataDir = resolve(options.dataDir);
  takeLock(dataDir);
  const children = new Children(dataDir);
  await children.endLeftovers();
  await freePort(options.apiPort, 'API_PORT');
  await freePort(options.journalPort, 'JOURNAL_PORT');
  const database = options.databaseUrl
    ? { url: options.databaseUrl, stop: async () => {} }
    : await startMariadb({ dataDir: join(dataDir, 'db') });
  const stop = async () => {
    await children.stop();
    await database.stop();
  };
  try {
    const parts = settings({ ...options, dataDir, databaseUrl: database.url });
    tellOperator(join(dataDir, 'api.env'), options.databaseUrl ? {} : parts.api);
    await startPrograms(children, parts, dataDir);
    const push = ['e2e/journal/src/push.ts', ...(options.feedAlways ? [] : ['--when-empty'])];
    const fed = await node(push, parts.journal);
    if (options.history && fed) await node(['e2e/journal/src/make-history.ts'], parts.journal);
    children.onDeath = options.onDeath ?? (() => {});
    return { apiOrigin: parts.apiOrigin, journalOrigin: parts.journalOrigin, stop };
  } catch (trouble) {
    await stop();
    throw trouble;
  }
}
