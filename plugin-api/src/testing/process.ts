import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Asks a process to end, insists when it takes too long, and settles when it is gone. */
export async function stopProcess(pid: number, patienceMs = 15_000): Promise<void> {
  signal(pid, 'SIGTERM');
  const insist = Date.now() + patienceMs;
  while (commandOf(pid)) {
    if (Date.now() > insist) signal(pid, 'SIGKILL');
    await sleep(20);
  }
}

/** Sends a signal to a process that may be gone already, which is no error. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It is gone already, which is what was wanted.
  }
}

/** The command line of a living process, or nothing when there is no such process. */
export function commandOf(pid: number): string | undefined {
  const proc = `/proc/${pid}/cmdline`;
  if (existsSync('/proc/self/cmdline')) {
    return existsSync(proc) ? readFileSync(proc, 'utf8') || undefined : undefined;
  }
  return (
    spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim() ||
    undefined
  );
}
