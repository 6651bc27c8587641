import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../testing/app.ts';
import { Db } from './db.ts';

const ROWS = 50;

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ LOG_LEVEL: 'silent' });
});
afterAll(() => app.close());

it('does a statement by itself again when it was the victim of a deadlock', async () => {
  const { sql } = app.schema;
  const put = 'INSERT INTO leases (name, owner, until) VALUES (?, ?, NOW(3))';
  for (let row = 0; row < ROWS; row++) await sql.query(put, [`b-${row}`, Buffer.alloc(16)]);
  await sql.query(put, ['a', Buffer.alloc(16)]);

  await sql.beginTransaction();
  // who has changed more is never the victim
  await sql.query("UPDATE leases SET owner = REPEAT('1', 16) WHERE name LIKE 'b-%'");
  const asked = app.nest
    .get(Db)
    .platform.query("UPDATE leases SET owner = REPEAT('2', 16) WHERE name IN ('a', 'b-1')");
  await new Promise((wake) => setTimeout(wake, 200));
  await sql.query("UPDATE leases SET owner = REPEAT('1', 16) WHERE name = 'a'");
  await sql.commit();

  await asked;
  const [kept] = await sql.query("SELECT DISTINCT owner FROM leases WHERE name IN ('a', 'b-1')");
  expect(kept).toEqual([{ owner: Buffer.from('2'.repeat(16)) }]);
});
