import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../testing/app.ts';
import { Db } from './db.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ DATABASE_POOL: '2', LOG_LEVEL: 'silent' });
});
afterAll(() => app.close());

it('gives back a connection that came too late for its transaction', async () => {
  const db = app.nest.get(Db);
  const ask = () => db.platform.query<{ n: number }>('SELECT COUNT(*) AS n FROM leases');
  let open = () => {};
  const gate = new Promise<void>((done) => {
    open = done;
  });
  const holders = [1, 2].map(() => db.transaction(() => gate));
  const late = await Promise.allSettled([1, 2, 3].map(() => db.transaction(ask)));
  expect(late.map((each) => 'reason' in each && each.reason.code)).toEqual(
    Array(3).fill('server.busy'),
  );
  open();
  await Promise.all(holders);
  await new Promise((wake) => setTimeout(wake, 100));
  expect(await db.transaction(ask)).toHaveLength(1);
});
