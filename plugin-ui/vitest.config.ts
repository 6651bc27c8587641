import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { quietWouter } from './build/quiet-wouter.ts';

export default defineConfig({
  plugins: [react()],
  resolve: { alias: [quietWouter], conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    name: 'plugin-ui',
    environment: 'jsdom',
    include: ['src/**/*.spec.{ts,tsx}'],
    // whole pages in jsdom are left to the full run
    exclude: process.env['QUICK'] ? ['**/*-page.spec.tsx', '**/lifecycles.spec.tsx'] : [],
    setupFiles: ['src/testing/setup.ts'],
    server: { deps: { inline: ['wouter', '@nastavnik/contracts'] } },
    css: true,
    testTimeout: 30_000,
    fsModuleCache: !process.env['CI'],
  },
});
