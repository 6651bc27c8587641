import { deltaRoutes } from '@nastavnik/contracts/sync-deltas';
import { syncRoutes } from '@nastavnik/contracts/sync';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bin } from '../../../platform/db/id.ts';
import { startApp, type TestApp } from '../../../testing/app.ts';
import { readerOf } from '../../oneroster/reader-fixture.ts';
import { makeHost, schoolOf, type TestHost } from '../host-fixture.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

/** The same school after its journal has given its pupils other identifiers. */
const renamed = (pupils: number) =>
  JSON.parse(
    JSON.stringify(schoolOf(pupils)).replaceAll(/"(e-)?s1-p(\d+)"/g, '"$1new-s1-p$2"'),
  ) as ReturnType<typeof schoolOf>;

const relinked = async () => {
  const host = await makeHost(app);
  await host.feed(schoolOf(30));
  const run = await host.feed(renamed(30));
  await host.approve(run, { relink: true, reason: 'Новый сервер журнала' });
  await app.settle('sync');
  expect(await host.feed(renamed(30))).toMatchObject({ state: 'applied' });
  return { host, run };
};
const pupilsOf = async ({ school }: TestHost) => {
  const reader = await readerOf(app, school.connectionId);
  const rows = await reader.byOffset('students', 'users', 20);
  return rows.map(({ sourcedId, status }) => `${String(sourcedId)} ${String(status)}`);
};
const end = (host: TestHost, sourcedId: string) =>
  host.client.send(deltaRoutes.take, {
    body: { ops: [{ op: 'delete', entity: 'users', sourcedId, version: 5 }] },
  });

it('a former name that ends takes nobody with it, by a delta or a feed; the name in use does', async () => {
  const { host } = await relinked();
  await end(host, 's1-p0');
  await host.feed(
    { users: [{ ...schoolOf(1).users[2], sourcedId: 's1-p1', status: 'tobedeleted' }] },
    { mode: 'delta' },
  );
  await app.settle('sync');
  expect((await pupilsOf(host)).filter((line) => line.endsWith(' active'))).toHaveLength(30);
  await end(host, 'new-s1-p0');
  await app.settle('sync');
  const active = (await pupilsOf(host)).filter((line) => line.endsWith(' active'));
  expect(active).toHaveLength(29);
  expect(active).not.toContain('new-s1-p0 active');
});

it('everybody is read back once, under the name in use, and under the former one after an undo', async () => {
  const { host, run } = await relinked();
  const rows = await pupilsOf(host);
  expect(rows).toHaveLength(30);
  expect(rows.every((line) => line.startsWith('new-'))).toBe(true);
  const reader = await readerOf(app, host.school.connectionId);
  const places = await reader.byOffset('enrollments', 'enrollments', 100, "role='student'");
  const users = places.map(({ user }) => (user as { sourcedId: string }).sourcedId);
  expect(users.every((name) => name.startsWith('new-'))).toBe(true);

  const params = { runId: run.runId };
  const { body: told } = await host.admin.send(syncRoutes.outlook, { params });
  expect(told).toMatchObject({ relinked: 30, leave: { pupils: 0 } });
  await host.admin.send(syncRoutes.undo, { params, body: { school: 's1' } });
  await app.settle('sync');
  const [refs] = await app.schema.sql.query(
    `SELECT COUNT(*) AS names, SUM(retired) AS retired FROM external_refs
     WHERE connection_id = ? AND type = 'user' AND sourced_id LIKE '%s1-p%'`,
    [bin(host.school.connectionId)],
  );
  expect(refs).toEqual([{ names: 30, retired: '0' }]);
});

it('a former name that the host uses again lives again, and an undo lets the newer one live', async () => {
  const { host } = await relinked();
  const [, , first] = schoolOf(1).users;
  const users = [{ ...first, grades: ['08'] }];
  const run = await host.feed({ users }, { mode: 'delta' });
  expect(run.state).toBe('applied');
  const rows = await pupilsOf(host);
  expect(rows).toHaveLength(30);
  expect(rows).toContain('s1-p0 active');
  expect(rows).not.toContain('new-s1-p0 active');
  const again = await host.feed({ users }, { mode: 'delta' });
  expect(again.parts[0]?.totals.people?.updated ?? 0).toBe(0);

  await host.admin.send(syncRoutes.undo, { params: { runId: run.runId }, body: { school: 's1' } });
  await app.settle('sync');
  expect(await pupilsOf(host)).toContain('new-s1-p0 active');
});
