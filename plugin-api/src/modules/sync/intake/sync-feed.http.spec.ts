import { gzipSync } from 'node:zlib';
import { syncRoutes } from '@nastavnik/contracts/sync';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../../testing/app.ts';
import { Tokens } from '../../../platform/token/tokens.ts';
import { makeHost, pupil, schoolOf, type TestHost } from '../host-fixture.ts';

let app: TestApp;
let host: TestHost;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  host = await makeHost(app);
});
afterAll(() => app.close());

const people = async () => {
  const [rows] = await app.schema.sql.query(
    "SELECT COUNT(*) AS n FROM people WHERE given_name = 'Пётр' AND school_id = UNHEX(REPLACE(?, '-', ''))",
    [host.school.schoolId],
  );
  return (rows as { n: number }[])[0]?.n;
};
const show = async (runId: string) =>
  (await host.client.send(syncRoutes.show, { params: { runId } })).body;

describe('opening a run', () => {
  it('happens once for one key and once for one school', async () => {
    const input = { body: { schools: ['s1', 'm1'] }, key: 'once' };
    const first = await host.client.send(syncRoutes.open, input);
    const again = await host.client.send(syncRoutes.open, input);
    expect(first).toMatchObject({ status: 201, body: { state: 'receiving', settled: false } });
    expect(again.body).toEqual(first.body);

    const other = await host.client.send(syncRoutes.open, { body: { schools: ['s2', 's1'] } });
    const details = { runId: first.body.runId, school: 's1' };
    expect(other).toMatchObject({ status: 409, body: { code: 'run.already-open', details } });

    const params = { runId: first.body.runId };
    expect((await host.client.send(syncRoutes.cancel, { params })).body.state).toBe('cancelled');
    expect((await host.client.send(syncRoutes.open, { body: { schools: ['s1'] } })).status).toBe(
      201,
    );
  });

  it('is refused for schools that are not the host’s, and for a school that is off', async () => {
    const foreign = await host.client.send(syncRoutes.open, { body: { schools: ['s1', 'alien'] } });
    expect(foreign).toMatchObject({
      status: 404,
      body: { code: 'run.school-unknown', details: { schools: ['alien'] } },
    });
    await switchOff(host.school.schoolId);
    const off = await host.client.send(syncRoutes.open, { body: { schools: ['s1'] } });
    expect(off).toMatchObject({ status: 409, body: { code: 'run.schools-off' } });
  });
});

const switchOff = (org_id: string) =>
  host.school.put('installations', {
    connection_id: host.school.connectionId,
    org_id,
    enabled: 0,
    since: new Date(),
    by_kind: 'operator',
    version: 1,
  });

describe('a batch', () => {
  it('is taken once; other content under its number is refused', async () => {
    const runId = await host.open();
    const rows = [pupil('a'), '{broken', pupil('b', { roles: [] })];
    const first = await host.put(runId, 'users', 0, rows);
    const again = await host.put(runId, 'users', 0, rows);
    expect(first).toMatchObject({
      status: 200,
      body: {
        accepted: 1,
        rejectedCount: 2,
        rejected: [
          { line: 2, code: 'json.invalid', entity: 'users', sourcedId: null },
          { line: 3, code: 'role.missing', pointer: '/roles', sourcedId: 'b' },
        ],
      },
    });
    expect(again.body).toEqual(first.body);
    const other = await host.put(runId, 'users', 0, [pupil('c')]);
    expect(other).toMatchObject({ status: 409, body: { code: 'batch.differs' } });
    expect((await show(runId)).received).toEqual({ users: 3 });
  });

  it('may come as gzip, the same content being the same batch', async () => {
    const runId = await host.open();
    const body = JSON.stringify(pupil('a'));
    const { connectionId } = host.school;
    const token = await app.nest
      .get(Tokens)
      .sign({ kind: 'client', clientId: 'host', connectionId, scopes: ['roster.write'] }, 60);
    const send = async (content: Buffer) =>
      fetch(`${app.url}/sync/v1/runs/${runId}/batches/users/0`, {
        method: 'PUT',
        headers: {
          'content-type': 'application/x-ndjson',
          'content-encoding': 'gzip',
          authorization: `Bearer ${token}`,
        },
        body: new Uint8Array(content),
      });
    expect(await (await send(gzipSync(body))).json()).toMatchObject({ accepted: 1 });
    expect((await host.put(runId, 'users', 0, [body])).status).toBe(200);
    const windows1251 = gzipSync(Buffer.from('{"familyName":"\xc0"}', 'latin1'));
    for (const content of [Buffer.from('not gzip'), windows1251])
      expect(await (await send(content)).json()).toMatchObject({ code: 'batch.unreadable' });
    const json = await fetch(`${app.url}/sync/v1/runs/${runId}/batches/users/1`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: '{}',
    });
    expect(json.status).toBe(415);
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));
    expect(await (await send(bomb)).json()).toMatchObject({ code: 'batch.too-long' });
  });

  it('is limited in lines, and refused when its collection was said to be absent', async () => {
    const runId = await host.open({ completeness: { demographics: 'absent' } });
    const many = Array.from({ length: 10_001 }, (_, n) => `{"sourcedId":"x${n}"}`);
    expect(await host.put(runId, 'users', 0, many)).toMatchObject({
      status: 413,
      body: { code: 'batch.too-long' },
    });
    expect(await host.put(runId, 'demographics', 0, [{ sourcedId: 'a' }])).toMatchObject({
      status: 409,
      body: { code: 'batch.not-expected' },
    });
  });

  it('loses the rows of foreign schools, which is told, and of schools that are off', async () => {
    await switchOff(host.secondId);
    const runId = await host.open({ schools: ['s1', 's2'] });
    const at = (org: string) => ({ roles: [{ role: 'student', org: { sourcedId: org } }] });
    const rows = [
      pupil('a'),
      pupil('b', at('s2')),
      pupil('c', at('alien')),
      pupil('d', { familyName: '', givenName: '' }),
    ];
    const { body } = await host.put(runId, 'users', 0, rows);
    expect(body).toMatchObject({
      accepted: 1,
      rejected: [
        { code: 'school.not-enabled' },
        { code: 'foreign_scope' },
        { code: 'name.missing' },
      ],
    });
    const [events] = await app.schema.sql.query(
      "SELECT payload FROM outbox WHERE type = 'sync.foreign-scope' ORDER BY id DESC LIMIT 1",
    );
    expect(JSON.stringify(events)).toContain(runId);

    await host.seal(runId, { users: rows });
    await app.settle('sync');
    const run = await show(runId);
    expect(run.parts.map(({ school, state }) => [school.sourcedId, state])).toEqual([
      ['s1', 'applied'],
      ['s2', 'rejected'],
    ]);
    const mine = await host.client.send(syncRoutes.issues, { params: { runId }, query: {} });
    expect(mine.body.items.map(({ level, code }) => `${level} ${code}`).toSorted()).toEqual([
      'rejected name.missing',
      'rejected school.not-enabled',
      'security foreign_scope',
    ]);
    const seen = await host.admin.send(syncRoutes.issues, { params: { runId }, query: {} });
    expect(seen.body.items).toMatchObject([
      { code: 'name.missing', sourcedId: 'd', line: 4, text: 'Не указаны фамилия и имя.' },
    ]);
  });
});

describe('a feed that cannot be trusted', () => {
  it('fails when its counts differ, and changes nothing', async () => {
    const snapshot = schoolOf(5);
    const runId = await host.open();
    await host.put(runId, 'users', 0, snapshot.users.slice(1));
    const sealed = await host.seal(runId, { users: snapshot.users });
    const mismatches = [{ entity: 'users', expected: 7, received: 6, missing: [] }];
    expect(sealed).toMatchObject({
      status: 409,
      body: { code: 'run.incomplete', details: { mismatches } },
    });
    expect(await host.seal(runId, { users: snapshot.users })).toMatchObject({ status: 409 });
    await app.settle('sync');
    expect(await show(runId)).toMatchObject({
      state: 'failed',
      settled: true,
      failure: { code: 'G7' },
    });
    expect(await people()).toBe(0);
    expect(await host.put(runId, 'users', 1, [pupil('z')])).toMatchObject({
      status: 409,
      body: { code: 'run.not-receiving' },
    });
  });

  it('fails when what was sent was not counted', async () => {
    const runId = await host.open();
    await host.put(runId, 'users', 0, [pupil('a')]);
    expect(await host.seal(runId, {})).toMatchObject({
      status: 409,
      body: { code: 'run.incomplete' },
    });
  });

  it('fails when a number was left out, however the counts agree', async () => {
    const { users } = schoolOf(5);
    const runId = await host.open();
    for (const [n, seq] of [0, 1, 4].entries())
      await host.put(runId, 'users', seq, users.slice(n * 2, n === 2 ? undefined : n * 2 + 2));
    const sealed = await host.seal(runId, { users });
    const mismatches = [{ entity: 'users', expected: 7, received: 7, missing: [2, 3] }];
    expect(sealed).toMatchObject({
      status: 409,
      body: { code: 'run.incomplete', details: { mismatches } },
    });
    const text = expect.stringContaining('нет частей с номерами 2, 3');
    expect(await show(runId)).toMatchObject({ state: 'failed', failure: { code: 'G7', text } });
    expect(await people()).toBe(0);
  });

  it('fails when a row came twice in different batches, in all its schools', async () => {
    const runId = await host.open({ schools: ['s1', 's2'] });
    const [a, b] = [pupil('a'), pupil('b', { roles: [{ role: 'student', org: 's2' }] })];
    await host.put(runId, 'users', 0, [a, b]);
    await host.put(runId, 'users', 1, [a]);
    await host.seal(runId, { users: [a, b, a] });
    await app.settle('sync');
    const run = await show(runId);
    expect(run).toMatchObject({ state: 'failed', failure: { code: 'G7' } });
    expect(new Set(run.parts.map(({ state }) => state))).toEqual(new Set(['failed']));
    expect(await people()).toBe(0);
  });

  it('may be sealed again after a lost answer, but not grow', async () => {
    const snapshot = schoolOf(2);
    const run = await host.feed(snapshot);
    expect(await host.seal(run.runId, snapshot)).toMatchObject({
      status: 202,
      body: { state: 'applied' },
    });
    expect(await host.put(run.runId, 'users', 9, [pupil('z')])).toMatchObject({ status: 409 });
    const cancel = await host.client.send(syncRoutes.cancel, { params: { runId: run.runId } });
    expect(cancel).toMatchObject({ status: 409, body: { code: 'run.cannot-cancel' } });
  });

  it('expires when nothing comes for a day', async () => {
    const runId = await host.open();
    await app.schema.sql.query(
      "UPDATE sync_runs SET touched_at = touched_at - INTERVAL 25 HOUR WHERE state = 'receiving'",
    );
    await app.settle('sync.clean');
    expect((await show(runId)).state).toBe('expired');
    expect(await host.open()).toBeTruthy();
  });
});

describe('what a caller may see', () => {
  it('is only the own host’s runs and the own school’s parts', async () => {
    const one = await host.feed(schoolOf(2), { schools: ['s1', 's2'] });
    const two = await host.feed(schoolOf(2, 's2'), { schools: ['s2'] });
    const params = { runId: one.runId };
    const shown = await host.admin.send(syncRoutes.show, { params });
    expect(shown.body).toMatchObject({ received: {}, parts: [{ school: { sourcedId: 's1' } }] });
    const list = await host.admin.send(syncRoutes.list, { query: {} });
    expect(list.body.items.map(({ runId }) => runId)).toEqual([one.runId]);
    const body = { school: 's2' };
    const unknown = { status: 404, body: { code: 'entity.not-found' } };
    expect(await host.admin.send(syncRoutes.undo, { params, body })).toMatchObject(unknown);
    expect(await host.admin.send(syncRoutes.show, { params: { runId: two.runId } })).toMatchObject(
      unknown,
    );
    const stranger = await makeHost(app);
    expect(await stranger.client.send(syncRoutes.show, { params })).toMatchObject(unknown);
    expect(await stranger.put(one.runId, 'users', 5, [])).toMatchObject(unknown);

    const first = await host.client.send(syncRoutes.list, { query: { limit: 1 } });
    expect(first.body.items).toMatchObject([{ runId: two.runId, state: 'applied', parts: [] }]);
    const rest = await host.client.send(syncRoutes.list, {
      query: { limit: 1, after: first.body.next ?? '' },
    });
    expect(rest.body).toMatchObject({ items: [{ runId: one.runId }], next: null });
  });
});
