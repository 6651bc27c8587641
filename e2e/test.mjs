import { chromiumPath } from './lib/chromium.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { quality } from './lib/quality.mjs';
import { playwright, runAll, vitest } from './lib/steps.mjs';

ensureInstalled();
await runAll([
  ...quality,
  vitest('tests'),
  playwright('journeys in Chromium', () => ({ CHROMIUM_PATH: chromiumPath() ?? '' })),
]);
