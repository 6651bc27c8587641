import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { name: 'journal', include: ['journal/src/**/*.spec.ts'] },
});
