import { syncRoutes } from '@nastavnik/contracts/sync';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bin, newId } from '../../../platform/db/id.ts';
import { startApp, type TestApp } from '../../../testing/app.ts';
import { makeHost, pupil, schoolOf, staff } from '../host-fixture.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const rows = async (sql: string, ...params: unknown[]) =>
  (await app.schema.sql.query(sql, params))[0] as Record<string, unknown>[];

it('I2: rows of a school that is not in the run or not the host’s change nothing, and are told', async () => {
  const host = await makeHost(app);
  const given = schoolOf(10);
  const roles = (org: string) => [{ role: 'student', org: { sourcedId: org } }];
  const users = [
    ...given.users,
    pupil('elsewhere', { roles: roles('s2') }),
    pupil('nowhere', { roles: roles('another') }),
  ];
  const run = await host.feed({ ...given, users });
  expect(run).toMatchObject({ state: 'applied', rejected: { users: 2 } });
  const found = await rows(
    "SELECT 1 FROM people WHERE family_name IN ('Ученикelsewhere', 'Ученикnowhere')",
  );
  expect(found).toEqual([]);
  const told = await rows('SELECT level FROM sync_issues WHERE run_id = ?', bin(run.runId));
  expect(told).toEqual([{ level: 'security' }, { level: 'security' }]);
  const events = await rows("SELECT 1 FROM outbox WHERE type = 'sync.foreign-scope'");
  expect(events).toHaveLength(1);
});

it('I3: what was planned on another state of the school is planned again', async () => {
  const host = await makeHost(app);
  await host.feed(schoolOf(30));
  const waits = await host.feed(schoolOf(20));
  await rows('UPDATE sync_schools SET revision = revision + 1');
  expect(await host.approve(waits)).toMatchObject({ body: { code: 'run.plan-changed' } });
  await rows('UPDATE sync_schools SET revision = revision - 1');
  await rows("UPDATE people SET version = version + 1 WHERE family_name LIKE 'Ученик%'");
  expect(await host.approve(waits)).toMatchObject({ status: 202 });
  await app.settle('sync');
  const { body } = await host.client.send(syncRoutes.show, { params: { runId: waits.runId } });
  expect(body.state).toBe('held');
  expect(body.parts[0]?.planDigest).not.toBe(waits.parts[0]?.planDigest);
});

it('I6: whoever leaves keeps the pair, and nothing is deleted', async () => {
  const host = await makeHost(app);
  await host.feed(schoolOf(30));
  const { schoolId, put } = host.school;
  const [row] = await rows(
    "SELECT id FROM people WHERE family_name = 'Ученикs1-p29' AND school_id = ?",
    bin(schoolId),
  );
  const pairId = newId();
  await put('pairs', {
    school_id: schoolId,
    id: pairId,
    mentor_id: newId(),
    form: 'PUPIL_PUPIL',
    school_year: 2027,
    status: 'active',
    stage: 'REGULAR',
    proposed_on: '2026-09-20',
    agreed_on: '2026-09-20',
    version: 1,
    changed_at: new Date(),
  });
  await host.feed(schoolOf(29));
  await rows('UPDATE people SET missing_since = missing_since - INTERVAL 13 HOUR');
  await host.feed(schoolOf(29));
  expect(await rows('SELECT active FROM people WHERE id = ?', row?.['id'])).toEqual([
    { active: 0 },
  ]);
  expect(await rows('SELECT status FROM pairs WHERE id = ?', bin(pairId))).toEqual([
    { status: 'active' },
  ]);
});

it('I10: who leaves one school stays active in the other', async () => {
  const host = await makeHost(app);
  const one = schoolOf(10);
  const schools = { schools: ['s1', 's2'] };
  await host.feed({ ...one, users: [...one.users, staff('both', ['s1', 's2'])] }, schools);
  const feed = { ...one, users: [...one.users, staff('both', ['s2'])] };
  await host.feed(feed, schools);
  await rows('UPDATE people SET missing_since = missing_since - INTERVAL 13 HOUR');
  await host.feed(feed, schools);
  const found = await rows(
    "SELECT school_id AS school, active FROM people WHERE family_name = 'Учительboth'",
  );
  const active = new Map(
    found.map(({ school, active: is }) => [(school as Buffer).toString('hex'), is]),
  );
  const key = (id: string) => bin(id).toString('hex');
  expect([active.get(key(host.school.schoolId)), active.get(key(host.secondId))]).toEqual([0, 1]);
});

it('I8: nobody leaves, and no place ends, by a collection with a line that cannot be read', async () => {
  const host = await makeHost(app);
  const given = schoolOf(20);
  await host.feed(given);
  const broken = (list: readonly unknown[] = [], at: number) =>
    list.map((row, index) => (index === at ? '{"sourcedId": "s1-p' : row)) as typeof given.users;
  const run = await host.feed({
    ...given,
    users: broken(given.users, 5),
    enrollments: broken(given.enrollments, 6),
  });
  expect(run).toMatchObject({ state: 'applied', rejected: { users: 1, enrollments: 1 } });
  const [left] = await rows(
    `SELECT (SELECT COUNT(*) FROM people p WHERE p.school_id = ? AND p.missing_since IS NOT NULL) AS people,
            (SELECT COUNT(*) FROM enrolments e WHERE e.school_id = ? AND e.active = 0) AS places`,
    bin(host.school.schoolId),
    bin(host.school.schoolId),
  );
  expect(left).toEqual({ people: 0, places: 0 });
  const told = await host.admin.send(syncRoutes.issueKinds, {
    params: { runId: run.runId },
    query: {},
  });
  expect(told.body).toMatchObject({
    items: [
      { code: 'json.invalid', count: 2 },
      { code: 'collection.partial', count: 2 },
    ],
  });
});
