import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      'contracts/vitest.config.ts',
      'plugin-api/vitest.config.ts',
      'plugin-ui/vitest.config.ts',
      'e2e/vitest.config.ts',
    ],
    fsModuleCache: !process.env.CI,
  },
});
