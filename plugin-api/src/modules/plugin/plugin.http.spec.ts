import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pluginRoutes } from '@nastavnik/contracts/plugin';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../testing/app.ts';
import { TestHost } from '../../testing/host.ts';

const ORIGIN = 'https://journal.example';
let app: TestApp;
let host: TestHost;
let dir: string;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'nm-ui-'));
  mkdirSync(join(dir, 'chunks'));
  const esm = { url: 'nastavnichestvo-abc.js', integrity: 'sha384-x' };
  const manifest = {
    name: 'nastavnichestvo',
    version: '1.0.0',
    contract: '1.0.0',
    entries: { esm },
    embedUrl: null,
    menu: { label: 'Наставничество', roles: ['curator'] },
    minApi: '1.0.0',
  };
  writeFileSync(join(dir, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(dir, esm.url), 'export const mount = 1;');
  writeFileSync(join(dir, 'chunks', 'page-abc.js'), 'export const page = 1;');
  writeFileSync(
    join(dir, 'join.json'),
    JSON.stringify({ url: 'join-abc.js', integrity: 'sha384-y' }),
  );
  app = await startApp({ UI_DIR: dir });
  host = await TestHost.start(app, 'first');
  const origin = { connection_id: host.connectionId, origin: ORIGIN };
  await host.put('connection_origins', origin);
});
afterAll(async () => {
  host.close();
  await app.close();
  rmSync(dir, { recursive: true });
});

const get = (path: string, origin = ORIGIN) => fetch(app.url + path, { headers: { origin } });

describe('the section for hosts', () => {
  it('is described by a manifest whose entry is served, to be kept for a year', async () => {
    const { body } = await app.as().send(pluginRoutes.manifest);
    const entry = await get(`/plugin/v1/${body.entries.esm.url}`);

    expect(await entry.text()).toBe('export const mount = 1;');
    expect(entry.headers.get('content-type')).toMatch(/javascript/);
    expect(entry.headers.get('cache-control')).toMatch(/max-age=31536000, immutable/);
    expect(entry.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect((await get('/plugin/v1/assets/chunks/page-abc.js')).status).toBe(200);
  });

  it("may be read by its hosts' pages only", async () => {
    const path = '/plugin/v1/manifest.json';
    expect((await get(path)).headers.get('access-control-allow-origin')).toBe(ORIGIN);
    expect(
      (await get(path, 'https://evil.example')).headers.get('access-control-allow-origin'),
    ).toBeNull();
  });

  it('hands out nothing beside its files', async () => {
    for (const path of [
      '',
      '../package.json',
      '%2e%2e/package.json',
      '..%2fpackage.json',
      'none.js',
    ])
      expect((await get(`/plugin/v1/assets/${path}`)).status).toBeGreaterThanOrEqual(400);
  });
});

describe('the page for people from outside', () => {
  it('is kept by nobody, shown in no frame, and runs our own scripts alone', async () => {
    for (const path of ['/join', '/join/week']) {
      const answer = await get(path);
      const head = (name: string) => answer.headers.get(name);
      expect(answer.status).toBe(200);
      expect(head('content-type')).toMatch(/text\/html/);
      expect(head('cache-control')).toBe('no-store');
      expect(head('referrer-policy')).toBe('no-referrer');
      expect(head('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
      expect(head('content-security-policy')).not.toMatch(/unsafe|\*|https?:/);
      const html = await answer.text();
      expect(html).toContain('src="/plugin/v1/assets/join-abc.js" integrity="sha384-y"');
      expect(html).not.toMatch(/<script>|style=/);
    }
  });
});

describe('availability', () => {
  const ask = async (school: string, connection = 'first') =>
    (await app.as().send(pluginRoutes.availability, { query: { connection, school } })).body;

  it('is given where the school is on, and for the offices above it', async () => {
    expect(await ask('school')).toEqual({ available: true });
    expect(await ask('municipality')).toEqual({ available: true });
  });

  it('is refused with the reason', async () => {
    const id = '0193f6d0-0000-7000-8000-000000000002';
    await host.org(id, 'school', host.municipalityId, 'off');
    expect(await ask('off')).toEqual({ available: false, reason: 'school.not-enabled' });
    expect(await ask('nowhere')).toEqual({ available: false, reason: 'school.unknown' });
    expect(await ask('school', 'other')).toEqual({ available: false, reason: 'school.unknown' });
  });
});
