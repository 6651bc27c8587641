import { syncRoutes } from '@nastavnik/contracts/sync';
import type { Run } from '@nastavnik/contracts/sync-run';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { bin } from '../../../platform/db/id.ts';
import { startApp, type TestApp } from '../../../testing/app.ts';
import { makeHost, schoolOf, type TestHost } from '../host-fixture.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ LOG_LEVEL: 'silent' });
});
afterAll(() => app.close());
afterEach(() => vi.useRealTimers());

const HOURS = 3_600_000;
const show = async (host: TestHost, runId: string): Promise<Run> =>
  (await host.client.send(syncRoutes.show, { params: { runId } })).body;
const spoil = (runId: string) =>
  app.schema.sql.query("UPDATE sync_chunks SET content = 'x' WHERE run_id = ?", [bin(runId)]);
const settleAfter = async (hours: number) => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + hours * HOURS });
  await app.settle('sync');
  vi.useRealTimers();
};

it('fails a run that has not been planned for hours, in words', async () => {
  const host = await makeHost(app);
  const feed = schoolOf(3);
  const runId = await host.open();
  for (const entity of ['classes', 'users'] as const)
    await host.put(runId, entity, 0, feed[entity] ?? []);
  await spoil(runId);
  const { classes = [], users } = feed;
  await host.seal(runId, { classes, users });
  await app.settle('sync');
  expect((await show(host, runId)).state).toBe('validating');
  await settleAfter(4);
  const run = await show(host, runId);
  expect(run).toMatchObject({ state: 'failed', settled: true, failure: { effect: 'fail' } });
  expect(run.failure?.text).toContain('не удалось составить');
});

it('keeps no other run waiting for a part that cannot be planned again, and ends the part', async () => {
  const host = await makeHost(app);
  await host.feed(schoolOf(30));
  const held = await host.feed(schoolOf(5));
  expect(held.state).toBe('held');
  await spoil(held.runId);
  expect(await host.approve(held, { withoutRemovals: true })).toMatchObject({ status: 202 });
  const other = await host.feed(schoolOf(3, 's2'), { schools: ['s2'] });
  expect(other.state).toBe('applied');
  expect((await show(host, held.runId)).state).toBe('validating');
  await settleAfter(4);
  expect(await show(host, held.runId)).toMatchObject({
    state: 'failed',
    settled: true,
    parts: [{ state: 'failed' }],
  });
});

it('goes on with a part whose worker died right after planning it again', async () => {
  const host = await makeHost(app);
  await host.feed(schoolOf(30));
  const held = await host.feed(schoolOf(5));
  await app.schema.sql.query("UPDATE sync_parts SET state = 'planned' WHERE run_id = ?", [
    bin(held.runId),
  ]);
  await app.settle('sync');
  expect((await show(host, held.runId)).state).toBe('applied');
});

it('takes back what was written of a part that cannot be written to its end, and lets the next one go on', async () => {
  const host = await makeHost(app);
  await host.feed(schoolOf(700));
  const here = async () =>
    (
      await app.schema.sql.query(
        'SELECT COUNT(*) AS people FROM people WHERE school_id = ? AND missing_since IS NULL',
        [bin(host.school.schoolId)],
      )
    )[0];
  const before = await here();
  const held = await host.feed(schoolOf(100));
  await app.schema.sql.query(
    "UPDATE sync_changes SET content = CONCAT('?', content) WHERE run_id = ? AND step = 1",
    [bin(held.runId)],
  );
  await host.approve(held);
  await app.settle('sync');
  expect((await show(host, held.runId)).state).toBe('applying');
  await settleAfter(4);
  expect(await show(host, held.runId)).toMatchObject({
    state: 'undone',
    parts: [{ guards: expect.arrayContaining([expect.objectContaining({ effect: 'fail' })]) }],
  });
  expect(await here()).toEqual(before);
});
