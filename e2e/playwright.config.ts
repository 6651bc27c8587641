import { defineConfig } from '@playwright/test';
import { chromiumArgs, chromiumPath } from './lib/chromium.mjs';

const executablePath = process.env['CHROMIUM_PATH'] ?? chromiumPath();

export default defineConfig({
  testDir: 'stories',
  outputDir: '../test-results',
  globalSetup: './lib/global-stack.ts',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: 'http://localhost:4400',
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
    viewport: { width: 1366, height: 768 },
    screenshot: 'only-on-failure',
    launchOptions: { args: chromiumArgs, ...(executablePath ? { executablePath } : {}) },
  },
});
