import { tool } from './steps.mjs';

/** Format, lint, types, dead code: the steps that both `check` and `test` begin with. */
export const quality = [
  tool('format', 'oxfmt', ['--check']),
  tool('build', 'turbo', ['run', 'build', '--output-logs=errors-only']),
  tool('lint', 'oxlint', ['--type-aware', '--deny-warnings']),
  tool('types of the journeys', 'tsc', ['-p', 'e2e', '--noEmit']),
  tool('dead code', 'knip', ['--no-progress']),
];
