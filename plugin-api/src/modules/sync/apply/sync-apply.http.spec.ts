import { syncRoutes } from '@nastavnik/contracts/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../../testing/app.ts';
import { makeHost, pupil, schoolOf, staff, type TestHost } from '../host-fixture.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

type Counted = Record<string, number>;
const roster = async (host: TestHost): Promise<Counted> => {
  const [rows] = await app.schema.sql.query(
    `SELECT SUM(active) AS active, SUM(missing_since IS NOT NULL) AS missing, COUNT(*) AS total,
            SUM(class_id IS NOT NULL) AS placed, SUM(birth_date = '2013-05-01') AS born
     FROM people WHERE school_id = UNHEX(REPLACE(?, '-', '')) AND given_name = 'Пётр'`,
    [host.school.schoolId],
  );
  const [row] = rows as Record<string, unknown>[];
  return Object.fromEntries(
    Object.entries(row ?? {}).map(([name, value]) => [name, Number(value)]),
  );
};
const partOf = (run: { parts: { guards: { code: string }[] }[] }) => run.parts[0];
const codes = (run: { parts: { guards: { code: string }[] }[] }) =>
  partOf(run)?.guards.map(({ code }) => code);

describe('a complete feed', () => {
  it('fills an empty school, and the same feed again changes nothing', async () => {
    const host = await makeHost(app);
    const first = await host.feed(schoolOf(30));
    expect(first).toMatchObject({ state: 'applied', settled: true, received: { users: 32 } });
    expect(codes(first)).toEqual(['G12']);
    expect(await roster(host)).toEqual({ active: 32, missing: 0, total: 32, placed: 30, born: 30 });

    const again = await host.feed(schoolOf(30));
    expect(again).toMatchObject({ state: 'applied', parts: [{ totals: {} }] });
    const [versions] = await app.schema.sql.query(
      'SELECT MAX(version) AS v FROM people WHERE school_id = UNHEX(REPLACE(?, "-", ""))',
      [host.school.schoolId],
    );
    expect(versions).toMatchObject([{ v: 1 }]);
    const status = await host.admin.send(syncRoutes.status);
    expect(status.body).toMatchObject({ hoursAgo: 0, stale: false });
  });

  it('gives a part-timer one id in both schools', async () => {
    const host = await makeHost(app);
    const one = schoolOf(2);
    const users = [...one.users, staff('both', ['s1', 's2'])];
    const run = await host.feed({ ...one, users }, { schools: ['s1', 's2'] });
    expect(run.state).toBe('applied');
    const [rows] = await app.schema.sql.query(
      "SELECT COUNT(*) AS n, COUNT(DISTINCT id) AS ids, SUM(part_time) AS p FROM people WHERE family_name = 'Учительboth'",
    );
    expect(rows).toMatchObject([{ n: 2, ids: 1, p: '2' }]);
  });

  it('notes who is missing and deactivates after twelve hours; who returns is active again', async () => {
    const host = await makeHost(app);
    await host.feed(schoolOf(30));
    const first = await host.feed(schoolOf(29));
    expect(first).toMatchObject({
      state: 'applied',
      parts: [{ totals: { people: { missing: 1 } } }],
    });
    expect(await roster(host)).toMatchObject({ active: 32, missing: 1, placed: 29 });

    await app.schema.sql.query(
      'UPDATE people SET missing_since = missing_since - INTERVAL 13 HOUR',
    );
    const second = await host.feed(schoolOf(29));
    expect(second).toMatchObject({ parts: [{ totals: { people: { deactivated: 1 } } }] });
    const [events] = await app.schema.sql.query(
      "SELECT COUNT(*) AS n FROM outbox WHERE type = 'roster.person-deactivated'",
    );
    expect(events).toEqual([{ n: 1 }]);
    expect(await host.feed(schoolOf(30))).toMatchObject({
      parts: [{ totals: { people: { returned: 1 } } }],
    });
    expect(await roster(host)).toEqual({ active: 32, missing: 0, total: 32, placed: 30, born: 30 });
  });

  it('changes nothing when it is only tried', async () => {
    const host = await makeHost(app);
    const run = await host.feed(schoolOf(3), { dryRun: true });
    expect(run).toMatchObject({
      state: 'planned',
      settled: true,
      parts: [{ totals: { people: { created: 5 } } }],
    });
    expect(await roster(host)).toMatchObject({ total: 0 });
    const refs =
      "SELECT 1 FROM external_refs WHERE sourced_id = 's1-p0' AND connection_id = UNHEX(REPLACE(?, '-', ''))";
    expect((await app.schema.sql.query(refs, [host.school.connectionId]))[0]).toEqual([]);
  });
});

describe('a feed that takes too much away', () => {
  const held = async () => {
    const host = await makeHost(app);
    await host.feed(schoolOf(30));
    const before = await roster(host);
    const run = await host.feed(schoolOf(20));
    expect(run).toMatchObject({ state: 'held', settled: true });
    expect(codes(run)).toEqual(['G2']);
    expect(await roster(host)).toEqual(before);
    return { host, run, before };
  };

  it('waits for the administrator, who sees it in words and lets it through', async () => {
    const { host, run } = await held();
    const params = { runId: run.runId };
    const plan = await host.admin.send(syncRoutes.plan, { params, query: {} });
    expect(plan.body.entries[0]).toMatchObject({ kind: 'people.missing.pupil', count: 10 });
    expect(plan.body.entries[0]?.items).toContainEqual({
      name: 'Ученикs1-p25 Пётр Олегович',
      className: '7Б',
      changes: [],
    });
    expect(plan.body.part.guards[0]?.text).toContain('10 учеников из 30 (33 %)');

    const wrong = await host.approve(run, { guards: ['G1'] });
    expect(wrong).toMatchObject({
      status: 409,
      body: { code: 'run.guards-differ', details: { guards: ['G2'] } },
    });
    const stale = await host.approve(run, { planDigest: 'x' });
    expect(stale).toMatchObject({ status: 409, body: { code: 'run.plan-changed' } });
    const machine = await host.client.send(syncRoutes.approve, {
      params,
      body: { school: 's1', guards: ['G2'], planDigest: 'x' },
    });
    expect(machine).toMatchObject({ status: 403, body: { code: 'access.denied' } });

    const yes = await host.approve(run, { reason: 'Класс уехал' });
    expect(yes).toMatchObject({
      status: 202,
      body: { state: 'applying', decision: { kind: 'approved', reason: 'Класс уехал' } },
    });
    await app.settle('sync');
    expect(await roster(host)).toMatchObject({ active: 32, missing: 10, placed: 20 });
    expect(await host.approve(run)).toMatchObject({ status: 409, body: { code: 'run.not-held' } });
  });

  it('is applied without removals', async () => {
    const { host, run, before } = await held();
    await host.approve(run, { withoutRemovals: true });
    await app.settle('sync');
    const shown = await host.client.send(syncRoutes.show, { params: { runId: run.runId } });
    expect(shown.body).toMatchObject({
      state: 'applied',
      parts: [{ withoutRemovals: true, totals: {} }],
    });
    const params = { runId: run.runId };
    const plan = await host.admin.send(syncRoutes.plan, { params, query: {} });
    const texts = plan.body.entries.map(({ text }) => text);
    expect(texts).toContainEqual(expect.stringMatching(/^(Не отключено|Не пришли)/));
    expect(texts.filter((text) => /^(Отключено|Прекращены|Закрыты)|Будет/.test(text))).toEqual([]);
    expect(await roster(host)).toEqual(before);
  });

  it('is turned down', async () => {
    const { host, run, before } = await held();
    const body = { school: 's1', reason: 'Ошибка выгрузки' };
    const no = await host.admin.send(syncRoutes.reject, { params: { runId: run.runId }, body });
    expect(no).toMatchObject({
      status: 200,
      body: { state: 'rejected', decision: { kind: 'rejected' } },
    });
    await app.settle('sync.clean');
    expect(await roster(host)).toEqual(before);
    const [left] = await app.schema.sql.query(
      'SELECT COUNT(*) AS n FROM sync_chunks WHERE run_id = UNHEX(REPLACE(?, "-", ""))',
      [run.runId],
    );
    expect(left).toEqual([{ n: 0 }]);
  });

  it('gives way to a newer one, or expires', async () => {
    const { host, run } = await held();
    await host.feed(schoolOf(30));
    const old = await host.client.send(syncRoutes.show, { params: { runId: run.runId } });
    expect(old.body.state).toBe('superseded');

    const next = await host.feed(schoolOf(10));
    await app.schema.sql.query(
      "UPDATE sync_parts SET held_at = held_at - INTERVAL 73 HOUR WHERE state = 'held'",
    );
    await app.settle('sync.clean');
    expect(await host.approve(next)).toMatchObject({ status: 409, body: { code: 'run.not-held' } });
  });
});

describe('undo', () => {
  it('brings back what was there, spares later changes, and makes the next plan wait', async () => {
    const host = await makeHost(app);
    await host.feed(schoolOf(30));
    const before = await roster(host);
    const changed = schoolOf(28);
    changed.users.push(pupil('new'));
    const run = await host.feed(changed);
    expect(run.state).toBe('applied');
    await app.schema.sql.query(
      "UPDATE people SET version = version + 1 WHERE family_name = 'Ученикs1-p29'",
    );

    const body = { school: 's1', reason: 'Не те данные' };
    const undo = await host.admin.send(syncRoutes.undo, { params: { runId: run.runId }, body });
    expect(undo).toMatchObject({ status: 202, body: { state: 'applying' } });
    await app.settle('sync');
    const shown = await host.client.send(syncRoutes.show, { params: { runId: run.runId } });
    expect(shown.body).toMatchObject({ state: 'undone', parts: [{ skipped: 1 }] });
    expect(await roster(host)).toEqual({ ...before, missing: 1, total: 33, placed: 29 });

    const next = await host.feed(changed);
    expect(next.state).toBe('held');
    expect(await host.approve(next, { planDigest: 'other' })).toMatchObject({ status: 409 });
    expect(codes(next)).toContain('G14');
    await host.approve(next);
    await app.settle('sync');
    expect((await host.feed(changed)).state).toBe('applied');
    expect(
      await host.admin.send(syncRoutes.undo, { params: { runId: run.runId }, body }),
    ).toMatchObject({
      status: 409,
      body: { code: 'run.cannot-undo' },
    });
  });

  it('makes a plan that waits anew', async () => {
    const host = await makeHost(app);
    await host.feed(schoolOf(30));
    const small = await host.feed(schoolOf(29));
    const waits = await host.feed(schoolOf(20));
    expect(codes(waits)).toEqual(['G2', 'G13']);
    const body = { school: 's1' };
    await host.admin.send(syncRoutes.undo, { params: { runId: small.runId }, body });
    await app.settle('sync');
    const { body: anew } = await host.client.send(syncRoutes.show, {
      params: { runId: waits.runId },
    });
    expect(anew.state).toBe('held');
    expect(codes(anew)).toEqual(['G2', 'G14']);
    expect(await host.approve(waits)).toMatchObject({ body: { code: 'run.plan-changed' } });
    expect(await host.approve(anew)).toMatchObject({ status: 202 });
  });

  it('is too late after thirty days', async () => {
    const host = await makeHost(app);
    const run = await host.feed(schoolOf(3));
    await app.schema.sql.query('UPDATE sync_parts SET applied_at = applied_at - INTERVAL 31 DAY');
    const input = { params: { runId: run.runId }, body: { school: 's1' } };
    expect(await host.admin.send(syncRoutes.undo, input)).toMatchObject({
      status: 409,
      body: { code: 'run.undo-late' },
    });
    await app.settle('sync.clean');
    const [left] = await app.schema.sql.query(
      'SELECT COUNT(*) AS n FROM sync_changes WHERE run_id = UNHEX(REPLACE(?, "-", ""))',
      [run.runId],
    );
    expect(left).toEqual([{ n: 0 }]);
  });
});
