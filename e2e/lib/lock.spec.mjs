import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { takeLock } from './lock.mjs';

const lock = JSON.stringify(new URL('lock.mjs', import.meta.url).href);

function holder(dataDir) {
  const script = `import { takeLock } from ${lock};
    takeLock(${JSON.stringify(dataDir)})('is beginning anew');
    console.log('held');
    setInterval(() => {}, 1_000);`;
  return spawn(process.execPath, ['--input-type=module', '-e', script]);
}

it('is refused in one line while another process holds it, and free once that one is killed', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'nastavnik-lock-'));
  const other = holder(dataDir);
  try {
    await once(other.stdout, 'data');
    expect(() => takeLock(dataDir)).toThrow(
      `The demo is taken: process ${other.pid} is beginning anew. Stop that one first.`,
    );
  } finally {
    other.kill('SIGKILL');
    await once(other, 'exit');
  }
  expect(() => takeLock(dataDir)).not.toThrow();
  rmSync(dataDir, { recursive: true });
});
