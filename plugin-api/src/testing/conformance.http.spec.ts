import { namedRoutes } from '@nastavnik/contracts/index';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from './app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ LOG_LEVEL: 'silent' });
});
afterAll(() => app.close());

describe('what the contracts promise', () => {
  it.each(namedRoutes)('$name is served', ({ route: { method, path } }) => {
    const fastify = app.nest.getHttpAdapter().getInstance();
    expect(fastify.hasRoute({ method: method, url: path })).toBe(true);
  });

  it('is readable as a document and as a page', async () => {
    const document = (await (await fetch(`${app.url}/openapi.json`)).json()) as { paths: object };
    expect(Object.keys(document.paths)).toContain('/api/v1/session');
    for (const path of [
      '/docs',
      '/docs/start.js',
      '/docs/swagger-ui.css',
      '/docs/swagger-ui-bundle.js',
    ])
      expect((await fetch(app.url + path)).status).toBe(200);
  });
});
