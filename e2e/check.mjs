import { ensureInstalled } from './lib/install.mjs';
import { quality } from './lib/quality.mjs';
import { runAll, vitest } from './lib/steps.mjs';

const needsDatabase = ['**/*.http.spec.ts', '**/*.db.spec.ts'];

ensureInstalled();
await runAll([
  ...quality,
  vitest(
    'unit tests',
    needsDatabase.map((pattern) => `--exclude=${pattern}`),
  ),
]);
