import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'journal',
    include: ['journal/src/**/*.spec.ts', 'lib/**/*.spec.mjs', 'bench/*.spec.ts'],
    exclude: process.env['QUICK'] ? ['lib/run-start.spec.mjs', 'bench/*.spec.ts'] : [],
  },
});
