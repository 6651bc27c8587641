import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const held = new Map();

/**
 * Takes a data folder for this process alone, before anything in it is touched. SQLite's lock is
 * the kernel's, so it ends with the process however that ends. `note` says what is being done.
 */
export function takeLock(dataDir) {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const words = join(dataDir, 'start.now');
  const note = (doing) => writeFileSync(words, `process ${process.pid} ${doing}`);
  if (held.has(dataDir)) return note;
  const lock = new DatabaseSync(join(dataDir, 'start.lock'));
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (trouble) {
    lock.close();
    if (trouble.errcode !== 5) throw trouble;
    throw new Error(`The demo is taken: ${said(words)}. Stop that one first.`, { cause: trouble });
  }
  held.set(dataDir, lock);
  return note;
}

function said(file) {
  try {
    return readFileSync(file, 'utf8') || 'another one has just begun';
  } catch {
    return 'another one has just begun';
  }
}
