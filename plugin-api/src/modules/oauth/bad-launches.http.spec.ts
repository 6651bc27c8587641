import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../testing/app.ts';
import { type BadToken, badTokens } from '../../testing/bad-tokens.ts';
import { TestHost } from '../../testing/host.ts';

let app: TestApp;
let host: TestHost;
let other: TestHost;
let cases: BadToken[];

beforeAll(async () => {
  app = await startApp();
  host = await TestHost.start(app, 'first');
  other = await TestHost.start(app, 'second');
  await host.grant(await host.person('t-1', { is_staff: 1 }), 'curator');
  await host.ref('org', 'foreign', other.schoolId);
  cases = await badTokens(host, other, 't-1');
});
afterAll(async () => {
  host.close();
  other.close();
  await app.close();
});

describe('launches that are wrong', () => {
  it('are at least eighty, each in its own way', () => {
    expect(cases.length).toBeGreaterThanOrEqual(80);
    expect(new Set(cases.map(([name]) => name)).size).toBe(cases.length);
  });

  it('are none of them accepted, and each is told by its code', async () => {
    const wrong: string[] = [];
    for (const [name, token, code] of cases) {
      const { status, body } = await host.exchange(token);
      if (status !== 400 || body.code !== code || 'access_token' in body)
        wrong.push(`${name}: ${status} ${JSON.stringify(body)}`);
    }
    console.log(`launches: ${cases.length} wrong ones, ${wrong.length} accepted or mistaken`);
    expect(wrong).toEqual([]);
  });

  it('do not use up the good one beside them', async () => {
    const launch = await host.launch('t-1');
    const [header, payload] = launch.split('.');
    expect((await host.exchange(`${header}.${payload}.AAAA`)).body.code).toBe('launch.invalid');
    expect((await host.exchange(launch)).status).toBe(200);
  });
});
