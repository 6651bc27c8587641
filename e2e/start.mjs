import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, root, toolEnv } from './lib/install.mjs';

ensureInstalled();

// The rest needs Node 24, which has only now been installed.
const script = join(root, 'e2e/lib/run-start.mjs');
const demo = spawn('node', [script, ...process.argv.slice(2)], {
  env: toolEnv(),
  stdio: 'inherit',
});
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => demo.kill(name));
demo.on('exit', (code) => process.exit(code ?? 1));
