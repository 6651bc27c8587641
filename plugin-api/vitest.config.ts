import { defineConfig } from 'vitest/config';

const common = {
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'], externalConditions: ['source'] } },
};

export default defineConfig({
  test: {
    projects: [
      {
        ...common,
        test: {
          name: 'api-unit',
          include: ['src/**/*.spec.ts'],
          exclude: ['src/**/*.http.spec.ts'],
        },
      },
      {
        ...common,
        test: {
          name: 'api-http',
          include: ['src/**/*.http.spec.ts'],
          globalSetup: ['src/testing/global-database.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
