import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, toolEnv } from './install.mjs';
import { endWithUs } from './parent.mjs';

/** One command of a check: what it printed and how it ended. */
export function run(command, args, env = {}) {
  return new Promise((settle) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...toolEnv(), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (chunk) => {
      output += chunk;
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    endWithUs(child);
    child.on('error', (trouble) => settle({ ok: false, output: String(trouble) }));
    child.on('close', (code) => settle({ ok: code === 0, output }));
  });
}

/** A tool that either passes or fails: it counts as one. */
export const tool = (name, command, args, env) => ({
  name,
  async work() {
    const { ok, output } = await run(command, args, env);
    return { output, passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  },
});

/** A test runner that leaves a JSON report; what it skipped counts as failed. */
async function counted(command, args, env, read) {
  const folder = mkdtempSync(join(tmpdir(), 'nastavnik-report-'));
  const file = join(folder, 'report.json');
  const { ok, output } = await run(command, args(file), env(file));
  const { passed, failed } = existsSync(file)
    ? read(JSON.parse(readFileSync(file, 'utf8')))
    : { passed: 0, failed: 0 };
  rmSync(folder, { recursive: true, force: true });
  // A runner that fell over before its tests must not look like a run without failures.
  const fell = (ok && passed > 0) || failed > 0 ? 0 : 1;
  return { output, passed, failed: failed + fell };
}

/** With QUICK, projects leave out what takes longer than a commit should wait. */
export const vitest = (name, args = [], env = {}) => ({
  name,
  work: () =>
    counted(
      'vitest',
      (file) => [
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${file}`,
        ...args,
      ],
      () => ({ CI: process.env.CI ?? '', ...env }),
      (report) => ({
        passed: report.numPassedTests,
        failed: report.numTotalTests - report.numPassedTests,
      }),
    ),
});

export const playwright = (name, prepare) => ({
  name,
  work: async () =>
    counted(
      'playwright',
      () => ['test', '--config', 'e2e/playwright.config.ts', '--reporter=list,json'],
      (file) => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: file, ...prepare() }),
      ({ stats }) => ({
        passed: stats.expected,
        failed: stats.unexpected + stats.flaky + stats.skipped,
      }),
    ),
});

/** Runs every step in turn, prints a line for each, and ends with the line of totals. */
export async function runAll(steps) {
  let passed = 0;
  let failed = 0;
  for (const step of steps) {
    const began = Date.now();
    const result = await step.work().catch((trouble) => ({
      output: String(trouble?.stack ?? trouble),
      passed: 0,
      failed: 1,
    }));
    passed += result.passed;
    failed += result.failed;
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    const verdict = result.failed ? `${result.failed} FAILED` : 'ok';
    console.log(`${step.name.padEnd(24)} ${verdict}, ${result.passed} passed, ${seconds} s`);
    if (result.failed) console.log(result.output.trimEnd());
  }
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed ? 1 : 0;
}
