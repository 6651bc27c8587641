import { syncGuardRoutes } from '@nastavnik/contracts/sync-guards';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bin } from '../../../platform/db/id.ts';
import { startApp, type TestApp, type TestClient } from '../../../testing/app.ts';
import { makeHost, schoolOf, type TestHost } from '../host-fixture.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const day = (offset: number) =>
  new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
const manager = (host: TestHost) =>
  app.signedIn({
    kind: 'client',
    clientId: 'manager',
    connectionId: host.school.connectionId,
    scopes: ['schools.manage'],
  });
const set = (client: TestClient, rest: object = {}) =>
  client.send(syncGuardRoutes.set, {
    body: { guard: 'G2', percent: 40, reason: 'Объединение школ', validUntil: day(30), ...rest },
  });
const ruleOf = async (client: TestClient, guard: string, school?: string) => {
  const { body } = await client.send(syncGuardRoutes.rules, { query: { school } });
  return body.items.find((each) => each.guard === guard);
};
const guards = (run: { parts: { guards: { code: string; effect: string }[] }[] }) =>
  run.parts[0]?.guards.map(({ code, effect }) => `${code} ${effect}`);

describe('an exception from a guard', () => {
  it('lets a plan through, says so with its day, and is over by itself', async () => {
    const host = await makeHost(app);
    await host.feed(schoolOf(30));
    expect(guards(await host.feed(schoolOf(20), { dryRun: true }))).toEqual(['G2 hold']);
    const { status, body } = await set(host.admin, { act: '12-о' });
    expect([status, body]).toMatchObject([
      201,
      {
        state: 'active',
        school: { sourcedId: 's1' },
        act: '12-о',
        percent: 40,
        setBy: { personId: expect.any(String), clientId: null },
      },
    ]);
    expect(await ruleOf(host.admin, 'G2')).toMatchObject({
      percent: 40,
      rows: 5,
      by: 'school',
      usual: { percent: 10, rows: 5 },
      override: { id: body.id },
    });
    const tried = await host.feed(schoolOf(20), { dryRun: true });
    expect(guards(tried)).toEqual(['G2 note']);
    const until = day(30).split('-').toReversed().join('.');
    expect(tried.parts[0]?.guards[0]?.text).toContain(`порог 40 % и 5 записей до ${until}`);

    await app.schema.sql.query('UPDATE sync_guard_overrides SET valid_until = ? WHERE id = ?', [
      day(-2),
      bin(body.id),
    ]);
    expect(await ruleOf(host.admin, 'G2')).toMatchObject({ percent: 10, by: 'default' });
    expect(guards(await host.feed(schoolOf(20)))).toEqual(['G2 hold']);
    const { body: history } = await host.admin.send(syncGuardRoutes.list, { query: {} });
    expect(history.items).toMatchObject([{ id: body.id, state: 'expired' }]);
  });

  it('gives way to a new one, is ended with a reason, and nothing of it is lost', async () => {
    const host = await makeHost(app);
    const first = (await set(host.admin)).body;
    const second = (await set(host.admin, { percent: 60 })).body;
    const params = { overrideId: second.id };
    const end = () =>
      host.admin.send(syncGuardRoutes.end, { params, body: { reason: 'Закончили' } });
    expect(await end()).toMatchObject({
      status: 200,
      body: { state: 'ended', endReason: 'Закончили', endedBy: { clientId: null } },
    });
    expect(await end()).toMatchObject({ status: 409, body: { code: 'guard.override-over' } });
    const { body } = await host.admin.send(syncGuardRoutes.list, { query: {} });
    expect(body.items).toMatchObject([
      { id: second.id, state: 'ended' },
      { id: first.id, state: 'ended', endReason: 'Заменено новым исключением' },
    ]);
    const [kept] = await app.schema.sql.query(
      "SELECT action FROM history WHERE school_id = ? AND entity = 'guard-override' ORDER BY id",
      [bin(host.school.schoolId)],
    );
    expect(kept).toMatchObject(
      ['set', 'set', 'ended'].map((act) => ({ action: `guard.override-${act}` })),
    );
  });

  it('of a host holds for all its schools but those with their own', async () => {
    const host = await makeHost(app);
    const client = await manager(host);
    const all = (await set(client, { guard: 'G9', off: true, percent: undefined })).body;
    expect(all).toMatchObject({ school: null, setBy: { clientId: 'manager' } });
    expect(await ruleOf(host.admin, 'G9')).toMatchObject({ off: true, by: 'connection' });
    const own = { guard: 'G9', percent: 50, school: 's2' };
    expect((await set(client, own)).status).toBe(201);
    expect(await ruleOf(client, 'G9', 's2')).toMatchObject({ off: false, percent: 50 });
    expect(await ruleOf(client, 'G9')).toMatchObject({ off: true });
    const params = { overrideId: all.id };
    expect(await host.admin.send(syncGuardRoutes.end, { params, body: {} })).toMatchObject({
      status: 404,
    });
    expect(await client.send(syncGuardRoutes.end, { params, body: {} })).toMatchObject({
      body: { state: 'ended', endedBy: { clientId: 'manager' } },
    });
    const { body } = await client.send(syncGuardRoutes.list, { query: { limit: 1 } });
    expect([body.items.length, body.next]).toEqual([1, expect.any(String)]);
  });

  it('is refused where nobody may make one', async () => {
    const host = await makeHost(app);
    for (const guard of ['G6', 'G7', 'G12', 'G13', 'G14']) {
      const answer = await set(host.admin, { guard });
      expect(answer).toMatchObject({ status: 409, body: { code: 'guard.fixed' } });
      expect((await ruleOf(host.admin, guard))?.fixed).toEqual(expect.any(String));
    }
    const unknown = { status: 409, body: { code: 'guard.limit-unknown' } };
    expect(await set(host.admin, { guard: 'G1' })).toMatchObject(unknown);
    expect(await set(host.admin, { guard: 'G10', rows: 3 })).toMatchObject(unknown);
    expect(await set(host.admin, { percent: undefined })).toMatchObject(unknown);
    expect(await set(host.admin, { off: true })).toMatchObject(unknown);
    for (const validUntil of [day(-2), day(400)])
      expect(await set(host.admin, { validUntil })).toMatchObject({
        body: { code: 'guard.until-wrong' },
      });
    expect(await set(host.admin, { school: 's2' })).toMatchObject({ status: 404 });
    expect(await set(host.client)).toMatchObject({ status: 403 });
    expect(await set(await manager(host), { school: 'nobody' })).toMatchObject({ status: 404 });
  });
});
