import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, root, toolEnv } from './lib/install.mjs';
import { whenOrphaned } from './lib/parent.mjs';
import { HELP, readStart } from './lib/start-options.mjs';

/** The rest needs Node 24, which may only now have been installed. */
function startDemo() {
  const script = join(root, 'e2e/lib/run-start.mjs');
  const args = ['--disable-warning=ExperimentalWarning', script, ...process.argv.slice(2)];
  const demo = spawn('node', args, { env: toolEnv(), stdio: 'inherit' });
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => demo.kill(name));
  if (process.env.npm_lifecycle_event) whenOrphaned(() => demo.kill('SIGTERM'));
  demo.on('exit', (code) => process.exit(code ?? 1));
}

try {
  if (readStart(process.argv.slice(2), process.env).help) console.log(HELP);
  else {
    ensureInstalled();
    startDemo();
  }
} catch (trouble) {
  console.error(trouble.message);
  process.exitCode = 1;
}
