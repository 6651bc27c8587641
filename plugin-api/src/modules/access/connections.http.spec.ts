import { connectionRoutes } from '@nastavnik/contracts/connections';
import { sessionRoutes } from '@nastavnik/contracts/session';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp, type TestClient } from '../../testing/app.ts';
import { TestHost } from '../../testing/host.ts';

let app: TestApp;
let host: TestHost;
let machine: TestClient;

beforeAll(async () => {
  app = await startApp();
  host = await TestHost.start(app, 'first', { enabled: false });
  machine = await app.signedIn({
    kind: 'client',
    clientId: 'feed',
    connectionId: host.connectionId,
    scopes: ['schools.manage'],
  });
});
afterAll(async () => {
  host.close();
  await app.close();
});

const say = (enabled: boolean, adminSourcedId?: string, sourcedId = 'school') =>
  machine.send(connectionRoutes.hostSwitch, {
    params: { sourcedId },
    body: { enabled, adminSourcedId },
  });
const admins = async () => {
  const [rows] = await app.schema.sql.query(
    `SELECT r.sourced_id AS who, g.revoked_at IS NULL AS holds FROM grants g
     JOIN external_refs r ON r.id = g.person_id AND r.type = 'user' ORDER BY g.id`,
  );
  return rows as { who: string; holds: number }[];
};

describe('a host', () => {
  it('switches a school on and names an administrator whom no roster holds yet', async () => {
    expect(await say(true, 'boss')).toMatchObject({
      status: 200,
      body: { sourcedId: 'school', enabled: true, adminSourcedId: 'boss' },
    });
    const boss = await host.signIn('boss');
    expect((await boss.send(sessionRoutes.show)).body).toMatchObject({
      person: { name: null },
      roles: ['school_admin'],
    });
  });

  it('changes nothing by saying the same again', async () => {
    const { body } = await say(true, 'boss');
    const again = await Promise.all(Array.from({ length: 4 }, () => say(true, 'boss')));
    expect(new Set(again.map((answer) => answer.body.since))).toEqual(new Set([body.since]));
    expect(await admins()).toEqual([{ who: 'boss', holds: 1 }]);
  });

  it('does not bring back an administrator whom the school has taken away', async () => {
    await say(true, 'second');
    await app.schema.sql.query(
      "UPDATE grants SET revoked_at = NOW(3) WHERE person_id = (SELECT id FROM external_refs WHERE sourced_id = 'second')",
    );
    await say(true, 'second');
    expect(await admins()).toEqual([
      { who: 'boss', holds: 1 },
      { who: 'second', holds: 0 },
    ]);
  });

  it('is told the same of schools that are not its own and of those that never were', async () => {
    const other = await TestHost.start(app, 'second');
    await host.ref('org', 'foreign', other.schoolId);
    const [foreign, unknown] = await Promise.all([
      say(true, undefined, 'foreign'),
      say(true, undefined, 'nowhere'),
    ]);
    expect(foreign).toMatchObject({ status: 404, body: { code: 'school.unknown' } });
    expect({ ...foreign.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
    other.close();
  });
});

describe('the administrator', () => {
  const read = async (by: TestClient) => {
    const { items } = (await by.send(connectionRoutes.list)).body;
    if (!items[0]) throw new Error('no connection');
    return items[0];
  };
  const put = (
    by: TestClient,
    enabled: boolean,
    version: number,
    connectionId = host.connectionId,
  ) => by.send(connectionRoutes.switch, { params: { connectionId }, body: { enabled }, version });

  it('sees through which journal the school is connected', async () => {
    expect(await read(await host.signIn('boss'))).toMatchObject({
      title: 'Журнал first',
      issuer: host.issuer,
      sourcedId: 'school',
      installation: { enabled: true, by: { kind: 'host' }, inheritedFrom: null, version: 2 },
    });
  });

  it('switches the school off and on again; the others lose their session and get it back', async () => {
    await host.grant(await host.person('c-1', { is_staff: 1 }), 'curator');
    const [boss, curator] = [await host.signIn('boss'), await host.signIn('c-1')];

    expect(await put(boss, false, 1)).toMatchObject({ status: 412 });
    expect(await put(boss, false, 2)).toMatchObject({
      status: 200,
      body: { enabled: false, by: { kind: 'person' }, version: 3 },
    });
    expect(await curator.send(sessionRoutes.show)).toMatchObject({
      status: 403,
      body: { code: 'school.not-enabled' },
    });
    expect((await boss.send(sessionRoutes.show)).body.rights).toContain('connection.write');
    expect(await put(boss, true, 3)).toMatchObject({ status: 200, body: { version: 4 } });
    expect((await curator.send(sessionRoutes.show)).status).toBe(200);
  });

  it('of one school cannot switch a journal that is not connected to it', async () => {
    const boss = await host.signIn('boss');
    expect(await put(boss, true, 1, host.schoolId)).toMatchObject({
      status: 404,
      body: { code: 'entity.not-found' },
    });
  });

  it('decides for the school what the region had decided for it', async () => {
    const id = '0193f6d0-0000-7000-8000-000000000003';
    await host.org(id, 'school', host.municipalityId, 'village');
    await host.install(host.regionId, true);
    const person = await host.person('v-1', { school_id: id, is_staff: 1 });
    await host.grant(person, 'school_admin', { org_id: id });
    const boss = await host.signIn('v-1', { school: 'village' });

    expect((await read(boss)).installation).toMatchObject({
      enabled: true,
      inheritedFrom: 'region',
      version: 1,
    });
    expect((await put(boss, false, 1)).body).toMatchObject({
      enabled: false,
      inheritedFrom: null,
      version: 2,
    });
  });

  it('leaves a trace of each decision', async () => {
    const [rows] = await app.schema.sql.query(
      "SELECT action, client_id AS client FROM history WHERE entity = 'installation' ORDER BY id LIMIT 2",
    );
    expect(rows).toEqual([
      { action: 'installation.enabled', client: 'feed' },
      { action: 'installation.disabled', client: null },
    ]);
  });
});
