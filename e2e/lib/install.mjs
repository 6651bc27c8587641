import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
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

/** Installs what the lock file names, when it is not there yet; afterwards Node 24 is the first on PATH. */
export function ensureInstalled() {
  if (!installed()) {
    const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      stdio: 'inherit',
    });
    if (done.status !== 0) throw new Error('npm ci failed: see its words above');
  }
  const version = spawnSync('node', ['--version'], { env: toolEnv(), encoding: 'utf8' }).stdout;
  if (!version?.startsWith('v24.')) {
    throw new Error(
      `Node 24 is needed, node_modules/.bin gives ${version?.trim() || 'none'}. ` +
        'Remove node_modules and run again without --ignore-scripts.',
    );
  }
}
