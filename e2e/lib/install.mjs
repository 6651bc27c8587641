import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the whole repository. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The environment of every step: the repository's own tools first, nothing sent home. */
export function toolEnv() {
  return {
    ...process.env,
    PATH: [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter),
    TURBO_TELEMETRY_DISABLED: '1',
    NO_UPDATE_NOTIFIER: '1',
    NO_COLOR: '1',
  };
}

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** True when each package that the lock file needs is there in that version. */
function installed() {
  const there = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(there)) return false;
  const have = packagesOf(there);
  return Object.entries(packagesOf(join(root, 'package-lock.json'))).every(
    ([path, wanted]) =>
      !path.startsWith('node_modules/') ||
      wanted.optional ||
      wanted.devOptional ||
      (have[path] && have[path].version === wanted.version),
  );
}

/** A mark without a number has just been made. */
function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** One installation at a time: two in one folder break each other. */
function install() {
  const mark = join(root, '.data/installing');
  mkdirSync(dirname(mark), { recursive: true, mode: 0o700 });
  const claim = () => writeFileSync(mark, String(process.pid), { flag: 'wx' });
  try {
    claim();
  } catch {
    if (alive(Number(readFileSync(mark, 'utf8'))))
      throw new Error('Dependencies are just being installed by another process: run again later.');
    rmSync(mark);
    claim();
  }
  try {
    const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      stdio: 'inherit',
    });
    if (done.status !== 0) throw new Error('npm ci failed: see its words above');
  } finally {
    rmSync(mark, { force: true });
  }
}

/** Installs what the lock file names, when it is not there yet; afterwards Node 24 is the first on PATH. */
export function ensureInstalled() {
  if (!installed()) install();
  const version = spawnSync('node', ['--version'], { env: toolEnv(), encoding: 'utf8' }).stdout;
  if (!version?.startsWith('v24.')) {
    throw new Error(
      `Node 24 is needed, node_modules/.bin gives ${version?.trim() || 'none'}. ` +
        'Remove node_modules and run again without --ignore-scripts.',
    );
  }
}
