import { ensureInstalled } from './lib/install.mjs';
import { quality } from './lib/quality.mjs';
import { runAll, vitest } from './lib/steps.mjs';

ensureInstalled();
await runAll([...quality, vitest('unit tests', ['--project=!*api-http*'], { QUICK: '1' })]);
