import { syncRoutes } from '@nastavnik/contracts/sync';
import type { Lesson } from '@nastavnik/contracts/timetables';
import { timetableRoutes } from '@nastavnik/contracts/timetables';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bin } from '../../../platform/db/id.ts';
import { startApp, type TestApp } from '../../../testing/app.ts';
import { makeHost, schoolOf, type TestHost } from '../host-fixture.ts';

let app: TestApp;
let host: TestHost;
beforeAll(async () => {
  app = await startApp();
  host = await makeHost(app);
  await host.feed(schoolOf(2));
  await host.feed(schoolOf(2, 's2'), { schools: ['s2'] });
});
afterAll(() => app.close());

const lesson = (rest: Partial<Lesson> = {}): Lesson => ({
  class: 's1-7b',
  teachers: ['s1-t'],
  weekday: 1,
  starts: '08:30',
  ends: '09:15',
  ...rest,
});
const put = (lessons: unknown[], { school = 's1', client = host.client } = {}) =>
  client.send(timetableRoutes.put, {
    params: { sourcedId: school },
    body: { from: '2026-09-01', until: '2027-05-31', lessons: lessons as Lesson[] },
  });
const held = async (schoolId = host.school.schoolId) => {
  const [rows] = await app.schema.sql.query(
    `SELECT CONCAT_WS(' ', weekday, starts_at, ends_at, IF(teacher_id IS NULL, 'nobody', 'teacher')) AS text
     FROM lessons WHERE school_id = ? ORDER BY text`,
    [bin(schoolId)],
  );
  return (rows as { text: string }[]).map(({ text }) => text);
};

describe('a timetable', () => {
  it('is taken whole, and the next one takes its place', async () => {
    const { status, body } = await put([lesson(), lesson({ weekday: 2, teachers: [] })]);
    expect(status).toBe(200);
    expect(body).toEqual({ school: 's1', from: '2026-09-01', until: '2027-05-31', lessons: 2 });
    expect(await held()).toEqual(['1 08:30 09:15 teacher', '2 08:30 09:15 nobody']);

    for (const _ of [1, 2]) await put([lesson({ teachers: ['s1-t', 'admin', 's1-t'] })]);
    expect(await held()).toEqual(['1 08:30 09:15 teacher', '1 08:30 09:15 teacher']);
  });

  it('of one school leaves those of others as they are', async () => {
    await put([lesson()]);
    await put([lesson({ class: 's2-7b', teachers: ['s2-t'], weekday: 5 })], { school: 's2' });
    await put([]);
    expect(await held()).toEqual([]);
    expect(await held(host.secondId)).toEqual(['5 08:30 09:15 teacher']);
  });

  it('is refused whole when a class or a teacher is not of the school, and the row is named', async () => {
    await put([lesson()]);
    const { status, body } = await put([
      lesson({ weekday: 3 }),
      lesson({ class: 's2-7b' }),
      lesson({ class: 'none', teachers: ['s1-p0', 's2-t'] }),
    ]);
    expect(status).toBe(409);
    expect(body).toMatchObject({
      code: 'timetable.refused',
      details: {
        wrong: 2,
        rows: [
          { row: 1, code: 'class.unknown', sourcedId: 's2-7b' },
          { row: 2, code: 'class.unknown', sourcedId: 'none' },
          { row: 2, code: 'teacher.unknown', sourcedId: 's1-p0' },
          { row: 2, code: 'teacher.unknown', sourcedId: 's2-t' },
        ],
      },
    });
    expect(await held()).toEqual(['1 08:30 09:15 teacher']);
  });

  it.each([
    [{ ends: '08:30' }, '/body/lessons/1/ends'],
    [{ starts: '8:30' }, '/body/lessons/1/starts'],
    [{ weekday: 8 }, '/body/lessons/1/weekday'],
    [{ room: '12' }, '/body/lessons/1'],
  ])('with %o is wrong input, and the place is named', async (wrong, pointer) => {
    const { status, body } = await put([lesson(), { ...lesson(), ...wrong }]);
    expect(status).toBe(400);
    expect(body).toMatchObject({
      code: 'input.invalid',
      errors: expect.arrayContaining([expect.objectContaining({ pointer })]),
    });
  });

  it('is taken of a school that is on and that the host may feed, from its program alone', async () => {
    expect(await put([], { school: 'm1' })).toMatchObject({ status: 404 });
    expect(await put([], { school: 'foreign' })).toMatchObject({
      status: 404,
      body: { code: 'run.school-unknown' },
    });
    const other = await makeHost(app);
    expect(await put([lesson()], { client: other.client })).toMatchObject({
      body: { code: 'timetable.refused' },
    });
    expect(await put([], { client: host.admin })).toMatchObject({ status: 403 });
    const { connectionId } = host.school;
    const reader = await app.signedIn({
      kind: 'client',
      clientId: 'reader',
      connectionId,
      scopes: ['roster.read'],
    });
    expect(await put([], { client: reader })).toMatchObject({ status: 403 });
    await app.schema.sql.query('UPDATE installations SET enabled = 0 WHERE connection_id = ?', [
      bin(other.school.connectionId),
    ]);
    expect(await put([], { client: other.client })).toMatchObject({
      status: 409,
      body: { code: 'run.schools-off' },
    });
  });

  it('may be replaced by several at once: one of them stays', async () => {
    const days = [1, 2, 3, 4, 5];
    const answers = await Promise.all(
      days.map((weekday) => put([lesson({ weekday }), lesson({ weekday, teachers: [] })])),
    );
    expect(answers.map(({ status }) => status)).toEqual(days.map(() => 200));
    expect(await held()).toHaveLength(2);
  });

  it('is not counted in runs of the roster', async () => {
    const { body } = await host.client.send(syncRoutes.list, { query: {} });
    expect(body.items).toHaveLength(2);
  });
});
