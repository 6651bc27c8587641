import { grantRoutes, type NewGrant } from '@nastavnik/contracts/grants';
import { sessionRoutes } from '@nastavnik/contracts/session';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bin } from '../../platform/db/id.ts';
import { startApp, type TestApp, type TestClient } from '../../testing/app.ts';
import { TestHost } from '../../testing/host.ts';

let app: TestApp;
let host: TestHost;
let admin: TestClient;
let adminGrant: string;
let count = 0;

beforeAll(async () => {
  app = await startApp();
  host = await TestHost.start(app, 'first');
  adminGrant = await host.grant(await host.person('admin', { is_staff: 1 }), 'school_admin');
  admin = await host.signIn('admin');
});
afterAll(async () => {
  host.close();
  await app.close();
});

const staff = (traits: Record<string, unknown> = {}) =>
  host.person(`t-${++count}`, { is_staff: 1, position: 'учитель', ...traits });
const act = (personId: string, more: Partial<NewGrant> = {}) => ({
  body: {
    personId,
    role: 'curator' as const,
    actNumber: '17-о',
    actDate: '2026-01-10',
    from: '2026-01-15',
    ...more,
  },
});
const give = async (personId: string, more: Partial<NewGrant> = {}) =>
  admin.send(grantRoutes.give, act(personId, more));

describe('the administrator', () => {
  it('appoints a curator, whose rights are there at the next call', async () => {
    const id = await staff();
    const curator = await host.signIn(`t-${count}`);
    expect((await curator.send(sessionRoutes.show)).body.rights).not.toContain('pairs.write');

    const { status, body } = await give(id);

    expect(status).toBe(201);
    expect(body).toMatchObject({
      person: { id, name: { family: 'Котов' }, position: 'учитель' },
      state: 'active',
      actNumber: '17-о',
      from: '2026-01-15',
      until: null,
      version: 1,
    });
    expect((await curator.send(sessionRoutes.show)).body.rights).toContain('pairs.write');
  });

  it('takes a role away at once, and only while it has the version that was seen', async () => {
    const { body: grant } = await give(await staff());
    const curator = await host.signIn(`t-${count}`);
    const revoke = (version: number, reason = 'Ушла в отпуск') =>
      admin.send(grantRoutes.revoke, { params: { grantId: grant.id }, body: { reason }, version });

    expect(await revoke(1, ' ')).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/body/reason' }] },
    });
    expect(await revoke(9)).toMatchObject({ status: 412, body: { code: 'version.stale' } });
    expect(await revoke(1)).toMatchObject({
      status: 200,
      body: { state: 'revoked', revokeReason: 'Ушла в отпуск', version: 2 },
    });
    const [notes] = await app.schema.sql.query(
      "SELECT note FROM history WHERE entity = 'grant' AND action = 'grant.revoked' AND entity_id = ?",
      [bin(grant.id)],
    );
    expect(notes).toEqual([{ note: 'Ушла в отпуск' }]);
    expect(await revoke(2)).toMatchObject({ status: 409, body: { code: 'grant.ended' } });
    expect((await curator.send(sessionRoutes.show)).body.rights).not.toContain('pairs.write');
  });

  it('does not give the same role twice for the same days, even at the same moment', async () => {
    const id = await staff();
    const answers = await Promise.all(Array.from({ length: 5 }, () => give(id)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.code === 'grant.already-given')).toHaveLength(4);
  });

  it('may give it again for later days', async () => {
    const id = await staff();
    await give(id, { until: '2026-01-31' });
    const { body } = await give(id, { from: '2099-02-01' });
    expect(body.state).toBe('upcoming');
  });

  it('appoints only staff who are there', async () => {
    const refused = { status: 409, body: { code: 'grant.not-staff' } };
    expect(await give(await staff({ active: 0 }))).toMatchObject(refused);
    expect(await give(await staff({ is_staff: 0, is_pupil: 1 }))).toMatchObject(refused);
    expect(await give(host.schoolId)).toMatchObject({
      status: 404,
      body: { code: 'entity.not-found' },
    });
  });

  it('cannot turn the period round', async () => {
    expect(await give(await staff(), { until: '2026-01-14' })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/body/until', message: 'grant.period-reversed' }] },
    });
  });

  it('cannot take away the last administrator, not even two of them each other', async () => {
    const revoke = (grantId: string, by = admin) =>
      by.send(grantRoutes.revoke, {
        params: { grantId },
        body: { reason: 'Переведён' },
        version: 1,
      });
    expect(await revoke(adminGrant)).toMatchObject({
      status: 409,
      body: { code: 'grant.last-admin' },
    });
    const { body: second } = await give(await staff(), { role: 'school_admin' });
    const other = await host.signIn(`t-${count}`);

    const answers = await Promise.all([revoke(second.id), revoke(adminGrant, other)]);

    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    const [rows] = await app.schema.sql.query(
      "SELECT 1 FROM grants WHERE role = 'school_admin' AND revoked_at IS NULL",
    );
    expect(rows).toHaveLength(1);
  });

  it('sees the grants newest first, a page at a time, of one role if so wished', async () => {
    const keeper = (await host.grant(await staff(), 'school_admin')) && `t-${count}`;
    const by = await host.signIn(keeper);
    const first = (await by.send(grantRoutes.list, { query: { limit: 2 } })).body;
    const second = (
      await by.send(grantRoutes.list, { query: { limit: 2, after: first.next ?? '' } })
    ).body;
    const ids = [...first.items, ...second.items].map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted().toReversed());
    expect(new Set(ids).size).toBe(4);
    const admins = (await by.send(grantRoutes.list, { query: { role: 'school_admin' } })).body;
    expect(new Set(admins.items.map(({ role }) => role))).toEqual(new Set(['school_admin']));
  });

  it('leaves a trace of each change', async () => {
    const [rows] = await app.schema.sql.query(
      "SELECT DISTINCT action FROM history WHERE entity = 'grant' ORDER BY action",
    );
    expect(rows).toEqual([{ action: 'grant.given' }, { action: 'grant.revoked' }]);
  });
});
