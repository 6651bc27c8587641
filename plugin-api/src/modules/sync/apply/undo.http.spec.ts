import { syncRoutes } from '@nastavnik/contracts/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../../testing/app.ts';
import { makeHost, pupil, schoolOf, type TestHost } from '../host-fixture.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const undo = (host: TestHost, runId: string) =>
  host.admin.send(syncRoutes.undo, { params: { runId }, body: { school: 's1', reason: 'Не то' } });
const outlook = async (host: TestHost, runId: string) =>
  (await host.admin.send(syncRoutes.outlook, { params: { runId } })).body;
const undoable = async (host: TestHost) => (await host.admin.send(syncRoutes.status)).body.undoable;

describe('the order of undoing', () => {
  it('goes from the latest run that has changed anything; an empty one is not in the way', async () => {
    const host = await makeHost(app);
    const first = await host.feed(schoolOf(30));
    const second = await host.feed(schoolOf(31));
    await host.feed(schoolOf(31));
    expect(await undoable(host)).toBe(second.runId);

    expect(await undo(host, first.runId)).toMatchObject({
      status: 409,
      body: { code: 'run.undo-later-first', details: { runs: [second.runId] } },
    });
    expect((await outlook(host, first.runId)).later).toMatchObject([{ runId: second.runId }]);

    expect(await undo(host, second.runId)).toMatchObject({ status: 202 });
    await app.settle('sync');
    expect(await undoable(host)).toBe(first.runId);
    expect(await undo(host, first.runId)).toMatchObject({ status: 202 });
  });

  it('is told beforehand in figures, which then come true', async () => {
    const host = await makeHost(app);
    const run = await host.feed(schoolOf(30));
    const told = await outlook(host, run.runId);
    expect(told).toMatchObject({
      later: [],
      active: { pupils: 30, staff: 3, guardians: 0 },
      // the school's administrator stays
      leave: { pupils: 30, staff: 1, guardians: 0 },
      back: { pupils: 0, staff: 0, guardians: 0 },
      changed: 0,
      relinked: 0,
      pairs: 0,
    });

    await undo(host, run.runId);
    await app.settle('sync');
    const [left] = await app.schema.sql.query(
      "SELECT SUM(is_pupil) AS pupils, SUM(is_staff) AS staff FROM people WHERE active = 1 AND school_id = UNHEX(REPLACE(?, '-', ''))",
      [host.school.schoolId],
    );
    expect(left).toMatchObject([{ pupils: '0', staff: '2' }]);
    const { body } = await host.admin.send(syncRoutes.outlook, { params: { runId: run.runId } });
    expect(body).toMatchObject({ code: 'run.cannot-undo' });
  });

  it('leaves out of the figures whom somebody has changed since', async () => {
    const host = await makeHost(app);
    await host.feed(schoolOf(30));
    const added = schoolOf(30);
    added.users.push(pupil('new'), pupil('newer'));
    const run = await host.feed(added);
    await app.schema.sql.query(
      "UPDATE people SET version = version + 1 WHERE family_name = 'Ученикnewer'",
    );

    expect(await outlook(host, run.runId)).toMatchObject({ leave: { pupils: 1 } });
  });
});

describe('the plan by name', () => {
  const renamed = (phone: string) => {
    const snapshot = schoolOf(60);
    snapshot.users = snapshot.users.map((user) =>
      String(user['sourcedId']).startsWith('s1-p') ? { ...user, phone } : user,
    );
    return snapshot;
  };
  const plan = async (host: TestHost, runId: string) =>
    (await host.admin.send(syncRoutes.plan, { params: { runId }, query: {} })).body.entries;

  it('says which field changes and how, in the past tense once it is applied', async () => {
    const host = await makeHost(app);
    await host.feed(renamed('+7 900 000-00-01'));
    const run = await host.feed(renamed('+7 900 000-00-02'), { dryRun: true });
    const [waiting] = await plan(host, run.runId);
    expect(waiting?.text).toBe('Изменятся данные: 60 учеников');
    expect(waiting?.items[0]).toEqual({
      name: 'Ученикs1-p0 Пётр Олегович',
      className: '7Б',
      changes: [{ field: 'phone', was: '+7 900 000-00-01', becomes: '+7 900 000-00-02' }],
    });

    const some = renamed('+7 900 000-00-01');
    some.users.push(pupil('new'));
    const applied = await host.feed(some);
    expect((await plan(host, applied.runId))[0]?.text).toBe('Добавлено: 1 ученик');
  });

  it('names all, page by page, and tells a host only which fields', async () => {
    const host = await makeHost(app);
    await host.feed(renamed('+7 900 000-00-01'));
    const { runId } = await host.feed(renamed('+7 900 000-00-02'), { dryRun: true });
    const [entry] = await plan(host, runId);
    expect([entry?.count, entry?.named, entry?.items.length]).toEqual([60, 60, 50]);

    const kind = 'people.updated.pupil';
    const page = (after?: string) =>
      host.admin.send(syncRoutes.items, { params: { runId }, query: { kind, after, limit: 40 } });
    const one = (await page()).body;
    const two = (await page(one.next ?? undefined)).body;
    const names = [...one.items, ...two.items].map(({ name }) => name);
    expect([new Set(names).size, two.next]).toEqual([60, null]);
    expect(names).toEqual(names.toSorted());

    const seen = await host.client.send(syncRoutes.items, {
      params: { runId },
      query: { kind, school: 's1' },
    });
    expect(seen.body.items[0]?.changes).toEqual([{ field: 'phone', was: null, becomes: null }]);
  });
});

describe('the history', () => {
  it('is narrowed by state and by way', async () => {
    const host = await makeHost(app);
    const applied = await host.feed(schoolOf(30));
    const held = await host.feed(schoolOf(10));
    const runs = async (query: { state?: 'held' | 'applied'; way?: 'push' | 'pull' }) =>
      (await host.admin.send(syncRoutes.list, { query })).body.items.map(({ runId }) => runId);

    expect(await runs({})).toEqual([held.runId, applied.runId]);
    expect(await runs({ state: 'held' })).toEqual([held.runId]);
    expect(await runs({ state: 'applied', way: 'push' })).toEqual([applied.runId]);
    expect(await runs({ way: 'pull' })).toEqual([]);
  });
});
