import { syncRoutes } from '@nastavnik/contracts/sync';
import { type DeltaOp, deltaRoutes } from '@nastavnik/contracts/sync-deltas';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bin } from '../../../platform/db/id.ts';
import { startApp, type TestApp } from '../../../testing/app.ts';
import { makeHost, pupil, schoolOf, staff, type TestHost } from '../host-fixture.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const upsert = (
  entity: DeltaOp['entity'],
  sourcedId: string,
  version: number,
  record: Record<string, unknown>,
): DeltaOp => ({ op: 'upsert', entity, sourcedId, version, record });
const gone = (entity: DeltaOp['entity'], sourcedId: string, version: number): DeltaOp => ({
  op: 'delete',
  entity,
  sourcedId,
  version,
});
const user = (sourcedId: string, version: number, rest: Record<string, unknown> = {}) =>
  upsert('users', sourcedId, version, pupil(sourcedId, rest));
const place = (sourcedId: string, person: string, inClass: string, version: number) =>
  upsert('enrollments', sourcedId, version, {
    user: person,
    class: inClass,
    role: 'student',
    school: inClass.slice(0, 2),
  });

const send = async (host: TestHost, ...ops: DeltaOp[]) => {
  const { status, body } = await host.client.send(deltaRoutes.take, { body: { ops } });
  expect(status).toBe(202);
  await app.settle('sync');
  return body;
};
const stateOf = async (host: TestHost, runId: string | null) =>
  (await host.client.send(syncRoutes.show, { params: { runId: runId ?? '' } })).body;
/** Everybody by the host's names, with what is known of them, as text. */
const people = async ({ school }: TestHost, schoolId = school.schoolId): Promise<string[]> => {
  const [rows] = await app.schema.sql.query(
    `SELECT CONCAT_WS(' ', r.sourced_id, p.family_name, c.title, p.birth_date) AS line
     FROM people p JOIN external_refs r ON r.id = p.id AND r.type = 'user' AND r.connection_id = ?
     LEFT JOIN classes c ON c.school_id = p.school_id AND c.id = p.class_id
     WHERE p.school_id = ? AND p.active = 1 ORDER BY r.sourced_id`,
    [bin(school.connectionId), bin(schoolId)],
  );
  return (rows as { line: string }[]).map(({ line }) => line);
};
const second = { roles: [{ role: 'student', org: { sourcedId: 's2' } }] };
/** All orders of a list. */
const ordersOf = <T>(list: T[]): T[][] =>
  list.length < 2
    ? [list]
    : list.flatMap((one, at) => ordersOf(list.toSpliced(at, 1)).map((rest) => [one, ...rest]));
const fed = async (pupils: number) => {
  const host = await makeHost(app);
  await host.feed(schoolOf(pupils));
  return host;
};

describe('a delta', () => {
  it('adds, changes and moves people, and says what became of each operation', async () => {
    const host = await fed(2);
    const answer = await send(
      host,
      user('new', 1),
      place('e-new', 'new', 's1-7b', 1),
      upsert('demographics', 'new', 1, { birthDate: '2014-02-03' }),
      user('s1-p0', 5, { familyName: 'Новая' }),
      user('s1-p0', 4, { familyName: 'Старая' }),
      user('alien', 1, { roles: [{ role: 'student', org: { sourcedId: 'x' } }] }),
      { op: 'upsert', entity: 'users', sourcedId: 'bare', version: 1 },
      user('other', 1, { sourcedId: 'another' }),
    );
    expect(answer.results.map(({ result, code }) => [result, code])).toEqual([
      ['accepted', null],
      ['accepted', null],
      ['accepted', null],
      ['accepted', null],
      ['ignored_stale', null],
      ['rejected', 'foreign_scope'],
      ['rejected', 'record.missing'],
      ['rejected', 'sourced-id.differs'],
    ]);
    expect(await stateOf(host, answer.runId)).toMatchObject({ state: 'applied', way: 'delta' });
    expect(await people(host)).toEqual([
      'admin Учительadmin',
      'new Ученикnew 7Б 2014-02-03',
      's1-p0 Новая 7Б 2013-05-01',
      's1-p1 Ученикs1-p1 7Б 2013-05-01',
      's1-t Учительs1-t',
    ]);
  });

  it('changes a birth date alone, and leaves out what is not newer', async () => {
    const host = await fed(1);
    await send(host, upsert('demographics', 's1-p0', 2, { birthDate: '2012-12-12' }));
    const again = await send(host, upsert('demographics', 's1-p0', 2, { birthDate: '2010-01-01' }));
    expect(again).toMatchObject({ runId: null, results: [{ result: 'ignored_stale' }] });
    expect(await people(host)).toContain('s1-p0 Ученикs1-p0 7Б 2012-12-12');
  });

  it('takes a rejected record at the same version once it is mended', async () => {
    const host = await fed(1);
    await send(host, user('late', 3, { familyName: '', givenName: '' }));
    const { results } = await send(host, user('late', 3));
    expect(results).toMatchObject([{ result: 'accepted' }]);
  });

  it('moves a pupil to another class and to another school by the record alone', async () => {
    const host = await fed(2);
    await send(
      host,
      upsert('classes', 's1-8a', 1, { title: '8А', classType: 'homeroom', school: 's1' }),
      place('e-s1-p0', 's1-p0', 's1-8a', 1),
    );
    expect(await people(host)).toContain('s1-p0 Ученикs1-p0 8А 2013-05-01');
    await host.open({ schools: ['s2'] }); // a full feed that is on its way keeps no delta out
    await send(host, user('s1-p1', 1, second));
    expect((await people(host)).join()).not.toContain('s1-p1');
    expect((await people(host, host.secondId)).join()).toContain('s1-p1');
  });

  it('deletes by the name alone, everywhere, and never the last administrator', async () => {
    const host = await fed(3);
    await host.feed(
      { users: [staff('s1-t', ['s1', 's2'])] },
      { schools: ['s1', 's2'], mode: 'delta' },
    );
    expect(await people(host, host.secondId)).toEqual(['s1-t Учительs1-t']);
    await send(host, gone('users', 's1-t', 1), gone('users', 'admin', 1), gone('users', 'x', 1));
    expect(await people(host, host.secondId)).toEqual([]);
    expect((await people(host)).map((line) => line.split(' ')[0])).toEqual([
      'admin',
      's1-p0',
      's1-p1',
      's1-p2',
    ]);
    await send(host, gone('enrollments', 'e-s1-p0', 1));
    expect(await people(host)).toContain('s1-p0 Ученикs1-p0 2013-05-01');
  });

  it('knows the school year of a class from terms that came before', async () => {
    const host = await fed(1);
    const record = { title: '9В', classType: 'homeroom', school: 's1', terms: ['y'] };
    await send(host, upsert('classes', 's1-9v', 1, record));
    const [rows] = await app.schema.sql.query(
      "SELECT school_year AS year FROM classes WHERE title = '9В' AND school_id = ?",
      [bin(host.school.schoolId)],
    );
    expect(rows).toEqual([{ year: 2027 }]);
  });
});

describe('deletions by deltas', () => {
  it('are counted over a day: many small ones are held as the one they are', async () => {
    const host = await fed(20);
    for (const n of [0, 1, 2, 3, 4])
      expect(
        await stateOf(host, (await send(host, gone('users', `s1-p${n}`, 1))).runId),
      ).toMatchObject({ state: 'applied' });
    const held = await stateOf(host, (await send(host, gone('users', 's1-p5', 1))).runId);
    expect(held).toMatchObject({ state: 'held', parts: [{ guards: [{ code: 'G2' }] }] });
    expect(held.parts[0]?.guards[0]?.text).toContain('6 учеников из 20');
    expect((await people(host)).join()).toContain('s1-p5');
  });

  it('that waited give way to a newer version of the same record', async () => {
    const host = await fed(20);
    const eight = [0, 1, 2, 3, 4, 5, 6, 7].map((n) => gone('users', `s1-p${n}`, 1));
    const held = await stateOf(host, (await send(host, ...eight)).runId);
    expect(held.state).toBe('held');
    await send(host, user('s1-p0', 2, { familyName: 'Осталась' }));
    const now = await stateOf(host, held.runId);
    expect(now.parts[0]?.guards[0]?.text).toContain('7 учеников из 20');
    await host.approve(now);
    await app.settle('sync');
    const names = await people(host);
    expect(names).toContain('s1-p0 Осталась 7Б 2013-05-01');
    expect(names.filter((line) => /^s1-p\d /.test(line))).toHaveLength(3);
  });
});

describe('a delta that came to nothing', () => {
  it('waits while a full feed fails, gives way to one that is planned, and may come again', async () => {
    const host = await fed(20);
    const eight = [0, 1, 2, 3, 4, 5, 6, 7].map((n) => gone('users', `s1-p${n}`, 1));
    const held = await stateOf(host, (await send(host, user('new', 1), ...eight)).runId);
    expect(held.state).toBe('held');
    const { users } = schoolOf(20);
    expect(await host.feed({ users: [...users, ...users] })).toMatchObject({ state: 'failed' });
    expect((await stateOf(host, held.runId)).state).toBe('held');
    expect(await host.feed(schoolOf(5))).toMatchObject({ state: 'held' });
    expect((await stateOf(host, held.runId)).state).toBe('superseded');

    expect((await send(host, user('new', 0))).results).toMatchObject([{ result: 'ignored_stale' }]);
    expect((await send(host, user('new', 1))).results).toMatchObject([{ result: 'accepted' }]);
    expect((await send(host, user('new', 1))).results).toMatchObject([{ result: 'ignored_stale' }]);
    expect((await people(host)).join()).toContain('new ');
  });

  it('may come again after it was taken back', async () => {
    const host = await fed(3);
    const { runId } = await send(host, user('guest', 7));
    await host.admin.send(syncRoutes.undo, {
      params: { runId: runId ?? '' },
      body: { school: 's1' },
    });
    await app.settle('sync');
    expect((await stateOf(host, runId)).state).toBe('undone');
    expect((await send(host, user('guest', 7))).results).toMatchObject([{ result: 'accepted' }]);
  });
});

describe('the order of arrival', () => {
  it('does not matter: every interleaving ends in the same school', async () => {
    const calls = [
      [user('a', 1), place('e-a', 'a', 's1-7b', 1)],
      [gone('users', 'b', 3), user('a', 2, { familyName: 'Вторая' })],
      [user('b', 2, { familyName: 'Ушла' }), user('a', 3, { familyName: 'Третья' })],
    ];
    const ends = new Set<string>();
    for (const order of ordersOf(calls)) {
      const host = await fed(1);
      for (const ops of order) await host.client.send(deltaRoutes.take, { body: { ops } });
      await app.settle('sync');
      ends.add((await people(host)).join('\n'));
    }
    expect([...ends]).toEqual([
      [
        'a Третья 7Б',
        'admin Учительadmin',
        's1-p0 Ученикs1-p0 7Б 2013-05-01',
        's1-t Учительs1-t',
      ].join('\n'),
    ]);
  });
});
