import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { commandOf } from '../../plugin-api/src/testing/process.ts';
import { root } from './install.mjs';

const dataDir = mkdtempSync(join(tmpdir(), 'nastavnik-start-'));
const env = { ...process.env, DATA_DIR: dataDir, API_PORT: '4421', JOURNAL_PORT: '4420' };
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

function npmStart() {
  const npm = spawn('npm', ['start', '--', '--people', '500'], { cwd: root, env });
  const run = { npm, output: '', code: once(npm, 'exit').then(([code]) => code) };
  const keep = (chunk) => {
    run.output += chunk;
  };
  npm.stdout.on('data', keep);
  npm.stderr.on('data', keep);
  return run;
}

const read = (name) => {
  const file = join(dataDir, name);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8') || '{}') : {};
};
const pids = () => {
  const { children = [] } = read('children.json');
  return [...children, read('db/mariadbd.json')].map(({ pid }) => pid);
};

/** Until both programs and the database have been started. */
async function started() {
  while (pids().filter(commandOf).length < 3) await sleep(100);
  return pids();
}

/** Sends a signal to npm alone, and names what of the demo still runs after 10 seconds. */
async function leftAfter(name, { npm }, running) {
  const deadline = Date.now() + 10_000;
  npm.kill(name);
  while (running.some(commandOf) && Date.now() < deadline) await sleep(50);
  return running.filter(commandOf);
}

it('starts once of two, lends its database to the operator, and ends wholly with npm', async () => {
  const runs = [npmStart(), npmStart()];
  const refused = await Promise.race(runs.map((run) => run.code.then(() => run)));
  const demo = runs.find((run) => run !== refused);
  try {
    expect(await refused.code).toBe(1);
    // the other has the lock, and may not have written its number yet
    expect(refused.output).toMatch(
      /The demo is taken: (?:process \d+ is just starting|another one has just begun)\./,
    );
    const running = await started();
    const operator = ['run', '-s', 'operator', '--', 'show'];
    expect(execFileSync('npm', operator, { cwd: root, env, encoding: 'utf8' })).toContain('demo');
    expect(await leftAfter('SIGINT', demo, running)).toEqual([]);
    await demo.code;
  } finally {
    demo.npm.kill('SIGTERM');
  }
}, 180_000);

it('ends wholly when npm is killed and cannot say so', async () => {
  const demo = npmStart();
  expect(await leftAfter('SIGKILL', demo, await started())).toEqual([]);
}, 180_000);
