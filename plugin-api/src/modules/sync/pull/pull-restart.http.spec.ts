import { afterAll, beforeAll, expect, it } from 'vitest';
import { pullRoutes } from '@nastavnik/contracts/sync-pull';
import { CONFIG, type Config } from '../../../config.ts';
import { startApp, type TestApp } from '../../../testing/app.ts';
import { before, honest, type PulledSchool, pulledSchool, usersPage } from './pulled-school.ts';

let read: PulledSchool;
beforeAll(async () => {
  read = await pulledSchool();
});
afterAll(() => read.close());

/** Another process of the same cluster. */
const another = (): Promise<TestApp> => {
  const { TOKEN_KEY_FILE } = read.app.nest.get<Config>(CONFIG);
  return startApp({ DATABASE_URL: read.app.schema.url, TOKEN_KEY_FILE });
};
const sql = (text: string) => read.app.schema.sql.query(text);
const nobodyHolds = () => sql("UPDATE leases SET until = '2000-01-01' WHERE name = 'sync.pull'");

/** Holds the third page of users back, once; `reached` settles when somebody waits for it. */
function gate() {
  const reached = Promise.withResolvers<void>();
  const opened = Promise.withResolvers<void>();
  const answer = async (asked: Parameters<ReturnType<typeof usersPage>>[0]) => {
    if (!usersPage(20, 1)(asked)) return false;
    reached.resolve();
    await opened.promise;
    return false;
  };
  return { answer, reached: reached.promise, open: opened.resolve };
}

async function lastRun() {
  const [pull] = (await read.machine.send(pullRoutes.list, { query: {} })).body.items;
  expect(pull?.reading).toBe(false);
  return read.show(pull?.lastRunId ?? '');
}

it('is begun anew by another process when its reader dies, and a reader that wakes up spoils nothing', async () => {
  const { answer, reached, open } = gate();
  read.provider.misbehave({ answer }, honest());
  const first = await read.ask();
  await reached;
  expect(await read.show(first)).toMatchObject({
    state: 'receiving',
    settled: false,
    received: { users: 20, classes: 1 },
  });

  const other = await another();
  await nobodyHolds();
  await other.settle('sync.pull');
  await other.settle('sync');
  const second = await lastRun();
  expect(second.runId).not.toBe(first);
  expect(second.state).toBe('applied');
  expect(await read.show(first)).toMatchObject({ state: 'failed', failure: { code: 'G7' } });
  expect((await read.show(first)).failure?.text).toContain('остановлен во время чтения');

  open();
  await read.app.settle('sync.pull');
  await read.app.settle('sync');
  expect(await lastRun()).toEqual(second);
  expect((await read.show(first)).state).toBe('failed');
  expect(await read.school()).toEqual(before);
  await other.close();
});

it('is given up at once by a process that is asked to stop, and begun anew by the next', async () => {
  const other = await another();
  const { answer, reached, open } = gate();
  const stranger = "owner = UNHEX(REPEAT('0', 32)), until = NOW() + INTERVAL 1 DAY";
  await sql(`UPDATE leases SET ${stranger} WHERE name = 'sync.pull'`);
  read.provider.misbehave({ answer }, honest());
  const first = await read.ask();
  await read.app.settle('sync.pull');
  expect(read.provider.calls).toEqual([]);
  await nobodyHolds();
  const working = other.settle('sync.pull');
  await reached;
  const began = Date.now();
  await other.close();
  await working;
  expect(Date.now() - began).toBeLessThan(5_000);
  expect((await read.show(first)).state).toBe('receiving');
  open();

  await read.app.settle('sync.pull');
  await read.app.settle('sync');
  expect((await read.show(first)).state).toBe('failed');
  expect((await lastRun()).state).toBe('applied');
  expect(await read.school()).toEqual(before);
});

it('is not begun for ever when every reader dies of it', async () => {
  read.provider.misbehave({}, honest());
  const runId = await read.ask();
  await read.app.settle('sync.pull');
  await sql("UPDATE sync_pulls SET phase = 'reading', begun = 5");
  const calls = read.provider.calls.length;
  await read.app.settle('sync.pull');
  expect((await lastRun()).runId).toBe(runId);
  expect(read.provider.calls).toHaveLength(calls);
  const [pull] = (await read.machine.send(pullRoutes.list, { query: {} })).body.items;
  expect(pull?.trouble).toContain('прерывалось');
});
