import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf, signal, stopProcess } from '../../plugin-api/src/testing/process.ts';
import { root, toolEnv } from './install.mjs';
import { capLog } from './logs.mjs';

/** The demo waits no longer for its programs to end by themselves. */
const PATIENCE_MS = 4_000;

const lastLines = (file, count) =>
  readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n');

/** The programs that one start has started: they run, log and end together. */
export class Children {
  #running = [];
  #logs;
  #list;
  #stopping = false;
  /** Called with words when one of them ended by itself. */
  onDeath = () => {};

  constructor(dataDir) {
    this.#logs = join(dataDir, 'logs');
    this.#list = join(dataDir, 'children.json');
    mkdirSync(this.#logs, { recursive: true, mode: 0o700 });
    process.once('exit', () => this.#running.forEach(({ pid }) => signal(pid, 'SIGTERM')));
  }

  /** Programs outlive a killed parent; they are ended before their like is started again. */
  async endLeftovers() {
    if (!existsSync(this.#list)) return;
    const { children } = JSON.parse(readFileSync(this.#list, 'utf8'));
    for (const { pid, script } of children) {
      if (commandOf(pid)?.includes(script)) await stopProcess(pid, PATIENCE_MS);
    }
    rmSync(this.#list);
  }

  start(name, script, env) {
    const file = join(this.#logs, `${name}.log`);
    capLog(file);
    const log = openSync(file, 'a', 0o600);
    // A group of its own: Ctrl-C reaches the parent, which ends its children in order.
    const child = spawn('node', [script], {
      cwd: root,
      env: { ...toolEnv(), ...env },
      stdio: ['ignore', log, log],
      detached: true,
    });
    this.#running.push({ pid: child.pid, script });
    this.#write();
    child.on('exit', (code, by) => {
      if (this.#stopping) return;
      this.onDeath(`The ${name} ended by itself (${by ?? code}):\n${lastLines(file, 20)}`);
    });
  }

  #write() {
    const text = JSON.stringify({ owner: process.pid, children: this.#running });
    writeFileSync(this.#list, text);
  }

  async stop() {
    this.#stopping = true;
    for (const { pid } of this.#running.toReversed()) await stopProcess(pid, PATIENCE_MS);
    this.#running = [];
    rmSync(this.#list, { force: true });
  }
}
