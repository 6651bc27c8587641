import { execFileSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

const names = ['mariadbd', 'mysqld'];
const usual = ['/usr/sbin', '/usr/local/sbin', '/usr/local/bin', '/opt/homebrew/bin'];

function find(): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...usual];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
}

function install(): void {
  const apt = (args: string[]) =>
    execFileSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt(['-qq', 'update']);
  apt(['-qq', 'install', '-y', '--no-install-recommends', 'mariadb-server-core']);
}

/** The path of the database server; a fresh Debian gets it installed, anyone else is told what to do. */
export function mariadbBinary(): string {
  const found = find();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) install();
  const installed = find();
  if (installed) return installed;
  throw new Error(
    'No MariaDB server found. Install MariaDB 10.11 or newer (Debian, Ubuntu: apt-get install ' +
      'mariadb-server-core; macOS: brew install mariadb), or set DATABASE_URL to a running server, ' +
      'for example mysql://user:password@db.example:3306/nastavnik',
  );
}

/** The folder of the server's own SQL files, from which a new data folder is filled. */
export function mariadbShare(binary: string): string {
  const root = dirname(dirname(realpathSync(binary)));
  const share = ['share/mysql', 'share/mariadb', 'share']
    .map((folder) => join(root, folder))
    .find((folder) => existsSync(join(folder, 'mysql_system_tables.sql')));
  if (!share) throw new Error(`${binary} came without its SQL files: reinstall the MariaDB server`);
  return share;
}
