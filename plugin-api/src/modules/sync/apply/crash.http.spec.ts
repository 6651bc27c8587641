import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { syncRoutes } from '@nastavnik/contracts/sync';
import { bin } from '../../../platform/db/id.ts';
import { startApp, type TestApp } from '../../../testing/app.ts';
import { makeHost, schoolOf } from '../host-fixture.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ LOG_LEVEL: 'silent' });
});
afterAll(() => app.close());
afterEach(() => vi.useRealTimers());

/** What has failed is tried again after a pause. */
const settleAfter = async (minutes: number) => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + minutes * 60_000 });
  await app.settle('sync');
  vi.useRealTimers();
};

const count = async (sql: string, ...params: unknown[]) => {
  const [rows] = await app.schema.sql.query(sql, params);
  return Number(Object.values((rows as object[])[0] ?? {})[0]);
};

it('goes on from the last whole step when applying or undoing stops midway', async () => {
  const host = await makeHost(app);
  await host.feed(schoolOf(700));
  const run = await host.feed(schoolOf(100));
  expect(run.state).toBe('held');
  const [id, school] = [bin(run.runId), bin(host.school.schoolId)];
  const steps = await count('SELECT MAX(step) + 1 FROM sync_changes WHERE run_id = ?', id);
  expect(steps).toBeGreaterThan(1);
  const { sql } = app.schema;
  const breakStep = (step: number) =>
    sql.query(
      "UPDATE sync_changes SET content = CONCAT('?', content) WHERE run_id = ? AND step = ?",
      [id, step],
    );
  const mendStep = (step: number) =>
    sql.query(
      'UPDATE sync_changes SET content = SUBSTRING(content, 2) WHERE run_id = ? AND step = ?',
      [id, step],
    );
  const state = async () =>
    (await host.client.send(syncRoutes.show, { params: { runId: run.runId } })).body.state;
  const missing = () =>
    count('SELECT COUNT(*) FROM people WHERE school_id = ? AND missing_since IS NOT NULL', school);
  const placed = () =>
    count('SELECT COUNT(*) FROM enrolments WHERE school_id = ? AND active = 1', school);

  await breakStep(1);
  await host.approve(run);
  await app.settle('sync');
  expect([await state(), await missing(), await placed()]).toEqual(['applying', 600, 301]);
  await settleAfter(1);
  expect([await state(), await missing(), await placed()]).toEqual(['applying', 600, 301]);
  await mendStep(1);
  await settleAfter(2);
  expect([await state(), await missing(), await placed()]).toEqual(['applied', 600, 101]);
  expect(await count('SELECT MAX(version) FROM people WHERE school_id = ?', school)).toBe(2);

  await breakStep(0);
  const body = { school: 's1' };
  await host.admin.send(syncRoutes.undo, { params: { runId: run.runId }, body });
  await app.settle('sync');
  expect([await state(), await missing(), await placed()]).toEqual(['applying', 600, 301]);
  await mendStep(0);
  await settleAfter(1);
  expect([await state(), await missing(), await placed()]).toEqual(['undone', 0, 701]);
  expect(await count('SELECT MAX(version) FROM people WHERE school_id = ?', school)).toBe(3);
});
