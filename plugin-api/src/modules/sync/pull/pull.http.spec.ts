import type { MachineScope } from '@nastavnik/contracts/access';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type NewPull, pullRoutes } from '@nastavnik/contracts/sync-pull';
import { syncRoutes } from '@nastavnik/contracts/sync';
import { bin } from '../../../platform/db/id.ts';
import { startApp, type TestApp, type TestClient } from '../../../testing/app.ts';
import { makeHost, pupil, schoolOf, type TestHost } from '../host-fixture.ts';
import { BadProvider, SECRET } from './bad-provider.ts';
import { Patience } from './patience.ts';

let app: TestApp;
let host: TestHost;
let machine: TestClient;
let provider: BadProvider;
beforeAll(async () => {
  app = await startApp();
  vi.spyOn(app.nest.get(Patience), 'wait').mockResolvedValue();
});
beforeEach(async () => {
  host = await makeHost(app);
  const { connectionId } = host.school;
  const scopes: MachineScope[] = ['schools.manage', 'roster.write', 'roster.read'];
  machine = await app.signedIn({ kind: 'client', clientId: 'puller', connectionId, scopes });
  provider = await BadProvider.start({ orgs: [{ sourcedId: 's1' }], ...schoolOf(25) });
});
afterAll(() => app.close());
const settings = (rest: Partial<NewPull> = {}): NewPull => ({
  org: 's1',
  provider: provider.settings(),
  schedule: { kind: 'daily', times: ['03:30'] },
  blackouts: [],
  enabled: true,
  ...rest,
});
const put = (rest: Partial<NewPull> = {}, version = 1, by = machine) =>
  by.send(pullRoutes.put, { body: settings(rest), version });
const run = async (org = 's1', by = machine) => {
  const asked = await by.send(pullRoutes.run, { body: { org } });
  await app.settle('sync.pull');
  await app.settle('sync');
  const shown = await machine.send(syncRoutes.show, { params: { runId: asked.body.runId } });
  return { asked, run: shown.body };
};

describe('settings', () => {
  it('are shown without the secret, which lies sealed, and are changed by who has seen them', async () => {
    const made = await put();
    expect(made).toMatchObject({ status: 200, body: { org: 's1', version: 2, reading: false } });
    expect(Date.parse(made.body.nextAt ?? '')).toBeGreaterThan(Date.now());
    const list = await machine.send(pullRoutes.list, { query: {} });
    expect(list.body.items).toEqual([made.body]);
    expect(JSON.stringify([made.body, list.body])).not.toContain(SECRET);
    const [rows] = await app.schema.sql.query('SELECT * FROM sync_pulls');
    expect(JSON.stringify(rows)).not.toContain(SECRET);
    expect(
      Buffer.concat((rows as { secret: Buffer }[]).map(({ secret }) => secret)).includes(SECRET),
    ).toBe(false);
    expect(await put({}, 1)).toMatchObject({ status: 412 });
    const { secret: _, ...same } = provider.settings();
    expect(await put({ provider: same, enabled: false }, 2)).toMatchObject({
      status: 200,
      body: { version: 3, enabled: false, nextAt: null },
    });
    expect((await run()).run.state).toBe('applied');
  });

  it('that are removed leave no open run behind, which would be in the way of others', async () => {
    await put();
    const runId = await host.open();
    await app.schema.sql.query(
      "UPDATE sync_pulls SET phase = 'asked', run_id = ? WHERE connection_id = ?",
      [bin(runId), bin(host.school.connectionId)],
    );
    await machine.send(pullRoutes.remove, { query: { org: 's1' }, version: 2 });
    const shown = await machine.send(syncRoutes.show, { params: { runId } });
    expect(shown.body).toMatchObject({ state: 'failed', failure: { effect: 'fail' } });
    expect(await host.open()).not.toBe(runId);
  });

  it('want the secret again when it would go elsewhere or under another name', async () => {
    const { secret: _, ...open } = provider.settings();
    const wanted = { status: 409, body: { code: 'pull.secret-required' } };
    expect(await put({ provider: open })).toMatchObject(wanted);
    await put();
    const thief = { ...open, baseUrl: 'https://thief.example/' };
    expect(await put({ provider: thief }, 2)).toMatchObject(wanted);
    const body = { org: 's1', provider: thief };
    expect(await machine.send(pullRoutes.test, { body })).toMatchObject(wanted);
    const auth = {
      kind: 'client_credentials',
      clientId: 'nastavnik',
      tokenUrl: 'https://thief.example/',
    } as const;
    expect(await put({ provider: { ...open, auth } }, 2)).toMatchObject(wanted);
  });

  it('are the administrator’s for the own school alone, and another host’s for nobody else', async () => {
    expect(await put({}, 1, host.admin)).toMatchObject({ status: 200 });
    expect(await put({ org: 's2' }, 1, host.admin)).toMatchObject({ status: 404 });
    expect(await put({ org: 's2' })).toMatchObject({ status: 200 });
    expect((await host.admin.send(pullRoutes.list, { query: {} })).body.items).toMatchObject([
      { org: 's1' },
    ]);
    expect((await machine.send(pullRoutes.list, { query: {} })).body.items).toHaveLength(2);
    const stranger = await makeHost(app);
    expect((await stranger.client.send(pullRoutes.run, { body: { org: 's1' } })).status).toBe(409);
    const read = await run('s1', host.admin);
    expect(read).toMatchObject({ asked: { status: 202 }, run: { state: 'applied', way: 'pull' } });
    const shown = await host.admin.send(syncRoutes.show, { params: { runId: read.run.runId } });
    expect(shown.body.received).toMatchObject({ users: 27, enrollments: 26 });
  });

  it('are taken away, and then there is nothing to read', async () => {
    await put();
    const query = { org: 's1' };
    expect(await machine.send(pullRoutes.remove, { query, version: 1 })).toMatchObject({
      status: 412,
    });
    expect(await machine.send(pullRoutes.remove, { query, version: 2 })).toMatchObject({
      status: 200,
    });
    expect(await machine.send(pullRoutes.run, { body: { org: 's1' } })).toMatchObject({
      status: 409,
      body: { code: 'pull.not-set' },
    });
  });
});

describe('an honest provider', () => {
  it.each(['client_credentials', 'oauth1', 'bearer'] as const)('is read by %s', async (kind) => {
    await put({ provider: provider.settings(kind) });
    const { asked, run: read } = await run();
    expect(asked).toMatchObject({ status: 202, body: { state: 'receiving', way: 'pull' } });
    expect(read).toMatchObject({
      state: 'applied',
      received: {
        orgs: 1,
        academicSessions: 1,
        classes: 1,
        users: 27,
        enrollments: 26,
        demographics: 25,
      },
      rejected: { users: 0 },
      failure: null,
    });
    expect(provider.tokens).toBe(kind === 'client_credentials' ? 1 : 0);
    const again = await run();
    expect(again.run).toMatchObject({ state: 'applied', parts: [{ totals: {} }] });
    const { nextAt, lastRunId, reading } = (await machine.send(pullRoutes.list, { query: {} })).body
      .items[0]!;
    expect([lastRunId, reading]).toEqual([again.run.runId, false]);
    expect(nextAt).not.toBeNull();
  });

  it('of 1.1 is read the same', async () => {
    const users = schoolOf(25).users.map(({ roles, ...user }) => {
      const [{ role }] = roles as [{ role: string }];
      return { ...user, role, orgs: [{ sourcedId: 's1', type: 'org', href: 'x' }] };
    });
    provider.held = { ...provider.held, users };
    await put({ provider: { ...provider.settings('oauth1'), oneRoster: '1.1' } });
    expect((await run()).run).toMatchObject({ state: 'applied', rejected: { users: 0 } });
    expect(provider.calls.every((call) => call.includes('/ims/oneroster/v1p1/'))).toBe(true);
  });

  it('is read for a municipality: only the schools that are on; rows of a school that is not its own are told, not taken', async () => {
    const held = [schoolOf(12), schoolOf(7, 's2'), schoolOf(3, 's9')];
    provider.held = { orgs: ['m1', 's1', 's2', 's9'].map((sourcedId) => ({ sourcedId })) };
    for (const entity of ['academicSessions', 'classes', 'users', 'enrollments'] as const) {
      const rows = held.flatMap((school) => school[entity] ?? []);
      provider.held[entity] = [...new Map(rows.map((row) => [row['sourcedId'], row])).values()];
    }
    await put({ org: 'm1' });
    const { run: read } = await run('m1');
    expect(read).toMatchObject({ state: 'applied', received: { users: 21, classes: 2 } });
    expect(read.parts.map(({ school }) => school.sourcedId).toSorted()).toEqual(['m1', 's1', 's2']);
    const params = { runId: read.runId };
    const issues = await machine.send(syncRoutes.issues, { params, query: {} });
    const foreign = issues.body.items.filter(({ level }) => level === 'security');
    expect(new Set(foreign.map(({ code }) => code))).toEqual(new Set(['foreign_scope']));
    expect(foreign.filter(({ entity }) => entity === 'orgs')).toMatchObject([{ sourcedId: 's9' }]);
    expect(foreign.filter(({ entity }) => entity === 'users')).toHaveLength(1);
    expect(JSON.stringify(foreign)).not.toMatch(/"s[12]-/);
  });

  it('is read when it is due, and not before', async () => {
    await put({ schedule: { kind: 'hours', every: 6 } });
    await app.settle('sync.pull');
    expect(provider.calls).toEqual([]);
    const due =
      'UPDATE sync_pulls SET next_at = NOW(3) - INTERVAL 1 SECOND WHERE connection_id = ?';
    await app.schema.sql.query(due, [bin(host.school.connectionId)]);
    await app.settle('sync.pull');
    const [pull] = (await machine.send(pullRoutes.list, { query: {} })).body.items;
    expect(pull?.lastRunId).not.toBeNull();
    expect(Date.parse(pull?.nextAt ?? '')).toBeGreaterThan(Date.now() + 5 * 3_600_000);
  });

  it('waits while somebody else feeds the school, and says so', async () => {
    await put();
    const open = await host.open();
    expect(await machine.send(pullRoutes.run, { body: { org: 's1' } })).toMatchObject({
      status: 409,
      body: { code: 'run.already-open' },
    });
    const due =
      'UPDATE sync_pulls SET next_at = NOW(3) - INTERVAL 1 SECOND WHERE connection_id = ?';
    await app.schema.sql.query(due, [bin(host.school.connectionId)]);
    await app.settle('sync.pull');
    const [pull] = (await machine.send(pullRoutes.list, { query: {} })).body.items;
    expect(pull?.trouble).toContain(open);
  });
});

describe('the test', () => {
  const check = (by = machine) =>
    by.send(pullRoutes.test, { body: { org: 's1', provider: provider.settings() } });

  it('says step by step what works, before anything is set', async () => {
    const { body } = await check(host.admin);
    expect(body).toMatchObject({ ok: true });
    expect(body.steps.map(({ text }) => text)).toEqual([
      'Токен: получен.',
      'Организации: организация s1 найдена.',
      'Классы: читаются, всего 1.',
      'Пользователи: читаются, всего 27.',
      'Состав классов: читаются, всего 26.',
      'Даты рождения: читаются, всего 25.',
    ]);
    expect((await machine.send(pullRoutes.list, { query: {} })).body.items).toEqual([]);
  });

  it('says what does not', async () => {
    const { demographics: _, ...held } = provider.held;
    provider.held = { ...held, orgs: [], users: [pupil('x')], enrollments: [] };
    const { body } = await check();
    expect(body.ok).toBe(false);
    expect(body.steps.map(({ ok, optional }) => [ok, optional])).toEqual([
      [true, false],
      [false, false],
      [true, false],
      [true, false],
      [false, false],
      [false, true],
    ]);
    provider.settings = () => ({
      ...BadProvider.prototype.settings.call(provider),
      secret: 'wrong',
    });
    const wrong = await check();
    expect(wrong.body.steps.map(({ text }) => text)).toEqual([
      'Токен: Сервер токенов ответил 401 (invalid_client): проверьте имя и секрет клиента.',
    ]);
    provider.close();
    expect((await check()).body.ok).toBe(false);
  });
});
