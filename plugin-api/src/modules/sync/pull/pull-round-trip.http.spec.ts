import { createHash } from 'node:crypto';
import type { MachineScope } from '@nastavnik/contracts/access';
import { ONEROSTER_11, ONEROSTER_12 } from '@nastavnik/contracts/oneroster';
import { syncRoutes } from '@nastavnik/contracts/sync';
import { pullRoutes } from '@nastavnik/contracts/sync-pull';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bin } from '../../../platform/db/id.ts';
import { startApp, type TestApp } from '../../../testing/app.ts';
import { makeHost, pupil, schoolOf, type Snapshot, staff, type TestHost } from '../host-fixture.ts';

let app: TestApp;
let giver: TestHost;
beforeAll(async () => {
  app = await startApp();
  giver = await makeHost(app);
  await giver.school.put('connection_clients', {
    client_id: 'reader',
    connection_id: giver.school.connectionId,
    secret_sha256: createHash('sha256').update('secret').digest('hex'),
    scopes: 'roster.read demographics.read',
  });
  const [one, two] = [schoolOf(12), schoolOf(7, 's2')];
  const users = [
    pupil('x', { email: 'x@example.org', phone: '+7 900 000-00-00', agents: ['mother'] }),
    pupil('mother', { roles: [{ role: 'parent', org: 's1' }] }),
    staff('both', ['s1', 's2'], { metadata: { 'ru.position': 'учитель физики' } }),
  ];
  const given: Snapshot = { academicSessions: one.academicSessions };
  for (const entity of ['classes', 'users', 'enrollments', 'demographics'] as const)
    given[entity] = [...(one[entity] ?? []), ...(two[entity] ?? [])];
  given.users = [...one.users, ...two.users.slice(1), ...users];
  const run = await giver.feed(given, { schools: ['s1', 's2'] });
  expect(run.parts.map(({ state }) => state)).toEqual(['applied', 'applied']);
});
afterAll(() => app.close());

/** What is held of a school, without the identifiers that differ. */
async function held(schoolId: string, facts: string) {
  const ask = async (sql: string) => (await app.schema.sql.query(sql, [bin(schoolId)]))[0];
  return {
    people: await ask(
      `SELECT p.family_name, p.given_name, p.middle_name, ${facts}, p.is_pupil, p.is_staff,
         p.is_guardian, p.grade, c.title, p.position, p.part_time, p.email, p.phone
       FROM people p LEFT JOIN classes c ON c.school_id = p.school_id AND c.id = p.class_id
       WHERE p.school_id = ? AND p.active AND p.family_name <> 'Фёдорова' ORDER BY p.family_name`,
    ),
    classes: await ask(
      'SELECT title, grade, letter, kind, school_year FROM classes WHERE school_id = ? AND active',
    ),
    places: await ask(
      `SELECT p.family_name, e.role, e.is_primary FROM enrolments e
       JOIN people p ON p.school_id = e.school_id AND p.id = e.person_id
       WHERE e.school_id = ? AND e.active ORDER BY p.family_name`,
    ),
    guardians: await ask('SELECT relation FROM guardians WHERE school_id = ?'),
  };
}

it.each([
  ['1.2', ONEROSTER_12],
  ['1.1', ONEROSTER_11],
] as const)(
  'what one host gave is read by another through OneRoster %s',
  async (oneRoster, path) => {
    const taker = await makeHost(app);
    const { connectionId } = taker.school;
    const scopes: MachineScope[] = ['schools.manage', 'roster.write', 'roster.read'];
    const machine = await app.signedIn({
      kind: 'client',
      clientId: 'puller',
      connectionId,
      scopes,
    });
    const auth = {
      kind: 'client_credentials',
      tokenUrl: `${app.url}/oauth2/token`,
      clientId: 'reader',
    } as const;
    const provider = { baseUrl: app.url + path, oneRoster, auth, secret: 'secret', pageSize: 10 };
    const checked = await machine.send(pullRoutes.test, { body: { org: 's1', provider } });
    expect(checked.body.steps.filter(({ ok }) => !ok)).toEqual(
      oneRoster === '1.2' ? [] : [expect.objectContaining({ step: 'demographics' })],
    );
    const schedule = { kind: 'hours' as const, every: 24 };
    await machine.send(pullRoutes.put, { body: { org: 'm1', provider, schedule }, version: 1 });
    const read = async () => {
      const { body } = await machine.send(pullRoutes.run, { body: { org: 'm1' } });
      await app.settle('sync.pull');
      await app.settle('sync');
      return (await machine.send(syncRoutes.show, { params: { runId: body.runId } })).body;
    };
    // 1.1 gives no demographics here
    const facts = oneRoster === '1.2' ? 'p.sex, p.birth_date' : '1';
    const run = await read();
    expect(run.failure).toBeNull();
    expect(run).toMatchObject({ state: 'applied', rejected: { users: 0, enrollments: 0 } });
    for (const [from, to] of [
      [giver.school.schoolId, taker.school.schoolId],
      [giver.secondId, taker.secondId],
    ] as const)
      expect(await held(to, facts)).toEqual(await held(from, facts));
    const again = await read();
    expect(again.parts.map(({ totals }) => totals)).toEqual(again.parts.map(() => ({})));
  },
);
