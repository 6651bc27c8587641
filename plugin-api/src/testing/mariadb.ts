import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { mariadbBinary, mariadbShare } from './mariadb-binary.ts';
import { commandOf, signal, stopProcess } from './process.ts';

export interface MariadbOptions {
  /** Everything lives here: tables, log, pid file. */
  dataDir: string;
  /** Made when it is not there; `url` names it. */
  database?: string;
  maxConnections?: number;
  /** An option file with the server's memory and log sizes; without it they are as small as tests need. */
  defaultsFile?: string;
}

export interface Mariadb {
  /** `mysql://root@localhost/<database>?socketPath=<path>` */
  url: string;
  /** The same for another database, which the caller makes. */
  urlOf(database: string): string;
  socketPath: string;
  stop(): Promise<void>;
}

interface Running {
  pid: number;
  owner: number;
}

interface Place {
  home: string;
  tables: string;
  log: string;
  pidFile: string;
  socketPath: string;
}

/** A private MariaDB on a socket: no port, no password, durable, gone together with its program. */
export async function startMariadb(options: MariadbOptions): Promise<Mariadb> {
  const place = placeOf(resolve(options.dataDir));
  const binary = mariadbBinary();
  await stopLeftMariadb(options.dataDir);
  if (!existsSync(place.tables)) bootstrap(binary, place);
  const database = options.database ?? 'nastavnik';
  const pid = launch(binary, place, { ...options, database });
  const onExit = () => signal(pid, 'SIGTERM');
  process.once('exit', onExit);
  await ready(pid, place);
  const urlOf = (name: string) =>
    `mysql://root@localhost/${name}?socketPath=${encodeURIComponent(place.socketPath)}`;
  return {
    url: urlOf(database),
    urlOf,
    socketPath: place.socketPath,
    async stop() {
      process.off('exit', onExit);
      await stopProcess(pid);
      rmSync(place.pidFile, { force: true });
    },
  };
}

function placeOf(home: string): Place {
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const near = join(home, 'db.sock');
  return {
    home,
    tables: join(home, 'tables'),
    log: join(home, 'mariadbd.log'),
    pidFile: join(home, 'mariadbd.json'),
    socketPath: Buffer.byteLength(near) < 100 ? near : shortSocket(home),
  };
}

/** The kernel cuts socket paths at 107 bytes, so a deep data folder gets its socket elsewhere. */
function shortSocket(home: string): string {
  const name = createHash('sha256').update(home).digest('hex').slice(0, 12);
  const folder = join(tmpdir(), `nastavnik-${process.getuid?.() ?? 0}-${name}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return join(folder, 'db.sock');
}

const asUser = () => (process.getuid?.() === 0 ? ['--user=root'] : []);

function bootstrap(binary: string, place: Place): void {
  const unfinished = `${place.tables}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  const share = mariadbShare(binary);
  const files = [
    'mysql_system_tables.sql',
    'mysql_performance_tables.sql',
    'mysql_system_tables_data.sql',
    'maria_add_gis_sp_bootstrap.sql',
    'mysql_sys_schema.sql',
  ];
  const input = [
    'CREATE DATABASE mysql;\nUSE mysql;\nSET @skip_auth_anonymous=1;\nSET @auth_root_socket=NULL;\n',
    ...files.map((file) => readFileSync(join(share, file), 'utf8')),
  ].join('\n');
  const done = spawnSync(
    binary,
    [
      '--no-defaults',
      '--bootstrap',
      ...asUser(),
      `--datadir=${unfinished}`,
      // two that are made at the same moment share no temporary tables
      `--tmpdir=${unfinished}`,
      '--innodb-log-file-size=32M',
      '--max-allowed-packet=8M',
      '--log-warnings=0',
    ],
    { input, encoding: 'utf8' },
  );
  if (done.status !== 0) throw new Error(`The database could not be made: ${done.stderr}`);
  renameSync(unfinished, place.tables);
}

const SMALL = [
  '--innodb-buffer-pool-size=64M',
  '--innodb-log-file-size=32M',
  '--innodb-flush-log-at-trx-commit=1',
];

function launch(
  binary: string,
  place: Place,
  { database, maxConnections = 100, defaultsFile }: Omit<MariadbOptions, 'dataDir'>,
): number {
  const initFile = join(place.home, 'init.sql');
  writeFileSync(initFile, `CREATE DATABASE IF NOT EXISTS \`${database}\`;\n`);
  rmSync(place.socketPath, { force: true });
  const log = openSync(place.log, 'a', 0o600);
  const server = spawn(
    binary,
    [
      defaultsFile ? `--defaults-file=${defaultsFile}` : '--no-defaults',
      ...asUser(),
      `--datadir=${place.tables}`,
      `--socket=${place.socketPath}`,
      `--pid-file=${join(place.home, 'mariadbd.pid')}`,
      `--init-file=${initFile}`,
      `--max-connections=${maxConnections}`,
      '--skip-networking',
      '--skip-log-bin',
      '--default-time-zone=+00:00',
      '--character-set-server=utf8mb4',
      '--max-allowed-packet=64M',
      '--performance-schema=OFF',
      ...(defaultsFile ? [] : SMALL),
      '--innodb-temp-data-file-path=ibtmp1:4M:autoextend',
      '--key-buffer-size=1M',
      '--aria-pagecache-buffer-size=1M',
    ],
    // Its own process group: Ctrl-C reaches the program, which stops the server in order.
    { detached: true, stdio: ['ignore', log, log] },
  );
  server.unref();
  if (!server.pid) throw new Error(`${binary} did not start`);
  writeFileSync(place.pidFile, JSON.stringify({ pid: server.pid, owner: process.pid }));
  return server.pid;
}

async function ready(pid: number, place: Place): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (await answers(place.socketPath)) return;
    if (!commandOf(pid)) break;
    await sleep(20);
  }
  const lastWords = readFileSync(place.log, 'utf8').split('\n').slice(-15).join('\n');
  await stopProcess(pid);
  throw new Error(`The private database did not start:\n${lastWords}`);
}

function answers(socketPath: string): Promise<boolean> {
  return new Promise((settle) => {
    const socket = connect(socketPath);
    const end = (answer: boolean) => {
      socket.destroy();
      settle(answer);
    };
    socket.once('data', () => end(true)).once('error', () => end(false));
  });
}

/** After a killed parent the server stays; it is stopped before its data folder is opened or removed. */
export async function stopLeftMariadb(dataDir: string): Promise<void> {
  const { home, pidFile } = placeOf(resolve(dataDir));
  if (!existsSync(pidFile)) return;
  const running = JSON.parse(readFileSync(pidFile, 'utf8')) as Running;
  if (!commandOf(running.pid)?.includes(home)) return;
  if (running.owner !== process.pid && commandOf(running.owner)?.includes('node')) {
    throw new Error(`${home} is in use by process ${running.owner}: stop that one first`);
  }
  await stopProcess(running.pid);
}
