import { GRANT_EXCHANGE, oauthRoutes, TYPE_JWT } from '@nastavnik/contracts/oauth';
import { sessionRoutes } from '@nastavnik/contracts/session';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../testing/app.ts';
import { TestHost } from '../../testing/host.ts';

const OWN = 'https://journal.example';
const OTHER = 'https://other.example';
let app: TestApp;
let host: TestHost;
let off: TestHost;

beforeAll(async () => {
  app = await startApp();
  host = await TestHost.start(app, 'first');
  off = await TestHost.start(app, 'second', { enabled: false });
  await host.put('connection_origins', { connection_id: host.connectionId, origin: OWN });
  await host.put('connection_origins', { connection_id: off.connectionId, origin: OTHER });
});
afterAll(async () => {
  host.close();
  off.close();
  await app.close();
});

const codeOf = async (at: TestHost, user: string, claims?: Record<string, unknown>) =>
  (await at.exchange(await at.launch(user, { claims }))).body.code;

describe('a launch', () => {
  it('opens a session of the person whom the roster holds', async () => {
    const id = await host.person('t-1', { is_staff: 1 });
    await host.grant(id, 'curator');

    const { status, body, headers } = await host.exchange(await host.launch('t-1'));
    const session = await app.as(body.access_token).send(sessionRoutes.show);

    expect({ status, body }).toMatchObject({
      status: 200,
      body: { token_type: 'Bearer', expires_in: 900 },
    });
    expect(headers.get('cache-control')).toBe('no-store');
    expect(session.body).toMatchObject({
      person: { id, name: { family: 'Котов', given: 'Егор', middle: null } },
      org: { kind: 'school', timeZone: 'Asia/Yekaterinburg', enabled: true },
    });
    expect(session.body.roles).toContain('curator');
    expect(session.body.rights).toContain('pairs.write');
  });

  it('signed by RSA opens one as well', async () => {
    await host.grant(await host.person('t-rsa', { is_staff: 1 }), 'curator');
    const launch = await host.launch('t-rsa', {
      header: { alg: 'RS256', kid: 'rs' },
      key: host.keys.rs,
    });
    expect((await host.exchange(launch)).status).toBe(200);
  });

  it('may come thirty seconds too late or early, for clocks differ', async () => {
    const at = Math.floor(Date.now() / 1_000);
    await host.grant(await host.person('t-clock', { is_staff: 1 }), 'curator');
    expect(await codeOf(host, 't-clock', { iat: at - 320, exp: at - 20 })).toBeUndefined();
    expect(await codeOf(host, 't-clock', { iat: at + 20, exp: at + 320 })).toBeUndefined();
    expect(await codeOf(host, 't-clock', { iat: at - 340, exp: at - 40 })).toBe('launch.expired');
  });

  it('is believed once, of a hundred at the same moment as well', async () => {
    await host.grant(await host.person('t-replay', { is_staff: 1 }), 'curator');
    const launch = await host.launch('t-replay');

    const answers = await Promise.all(Array.from({ length: 100 }, () => host.exchange(launch)));

    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.code === 'launch.replayed')).toHaveLength(99);
  });

  it('never makes a person', async () => {
    expect(await codeOf(host, 'nobody')).toBe('user.not-rostered');
    const [rows] = await app.schema.sql.query(
      "SELECT 1 FROM external_refs WHERE sourced_id = 'nobody'",
    );
    expect(rows).toHaveLength(0);
  });

  it('of somebody who has left is refused', async () => {
    await host.grant(await host.person('t-left', { is_staff: 1, active: 0 }), 'curator');
    expect(await codeOf(host, 't-left')).toBe('user.inactive');
  });

  it('of somebody without a role, such as a parent, is refused', async () => {
    await host.person('t-parent', { is_guardian: 1 });
    expect(await codeOf(host, 't-parent')).toBe('user.no-role');
  });

  it('of a person of another school of the same host is refused', async () => {
    const id = await host.person('t-other', { is_staff: 1 });
    await host.grant(id, 'curator');
    expect(await codeOf(host, 't-other', { school: 'municipality' })).toBe('user.not-rostered');
  });

  it('for an org that the host may not speak for is refused', async () => {
    await host.ref('org', 'foreign', off.schoolId);
    expect(await codeOf(host, 't-1', { school: 'foreign' })).toBe('school.unknown');
    expect(await codeOf(host, 't-1', { school: 'nowhere' })).toBe('school.unknown');
  });

  it('by the person of one host does not pass as that of another', async () => {
    expect(await codeOf(off, 't-1')).toBe('school.not-enabled');
  });

  it("may be used by its own host's pages only", async () => {
    await host.grant(await host.person('t-page', { is_staff: 1 }), 'curator');
    const from = async (page: string) => {
      const body = new URLSearchParams({
        grant_type: GRANT_EXCHANGE,
        subject_token: await host.launch('t-page'),
        subject_token_type: TYPE_JWT,
      });
      const headers = { origin: page };
      const url = app.url + oauthRoutes.token.path;
      return (await fetch(url, { method: 'POST', headers, body })).status;
    };
    expect(await from(OWN)).toBe(200);
    expect(await from(OTHER)).toBe(400);
    expect(await from('null')).toBe(400);
  });

  it('may name a municipality, whose staff have grants there', async () => {
    const id = await host.person('m-1', { school_id: host.municipalityId, is_staff: 1 });
    await host.grant(id, 'municipal_coordinator', { org_id: host.municipalityId });

    const coordinator = await host.signIn('m-1', { school: 'municipality' });

    expect((await coordinator.send(sessionRoutes.show)).body).toMatchObject({
      org: { kind: 'municipality' },
      roles: ['municipal_coordinator'],
    });
  });
});

describe('at a school that is off', () => {
  it('only the administrator gets a session, for the connection alone', async () => {
    const admin = await off.person('a-1', { is_staff: 1 });
    await off.grant(admin, 'school_admin');
    await off.grant(await off.person('c-1', { is_staff: 1 }), 'curator');

    const client = await off.signIn('a-1');

    expect((await client.send(sessionRoutes.show)).body).toMatchObject({
      org: { enabled: false },
      rights: ['session.read', 'connection.read', 'connection.write'],
    });
    expect(await codeOf(off, 'c-1')).toBe('school.not-enabled');
  });

  it('the administrator need not be in the roster yet', async () => {
    const id = '0193f6d0-0000-7000-8000-000000000001';
    await off.ref('user', 'a-2', id);
    await off.grant(id, 'school_admin');

    const client = await off.signIn('a-2');

    expect((await client.send(sessionRoutes.show)).body.person).toEqual({ id, name: null });
  });
});
