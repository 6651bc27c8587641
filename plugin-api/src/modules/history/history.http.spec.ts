import { historyRoutes } from '@nastavnik/contracts/history';
import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type TestApp, type TestClient } from '../../testing/app.ts';
import { makeSchool, type TestSchool } from '../../testing/make.ts';

let app: TestApp;
let school: TestSchool;
let administrator: TestClient;

beforeAll(async () => {
  app = await startApp({ LOG_LEVEL: 'silent' });
  school = await makeSchool(app);
  const id = await school.staff('Власова');
  await school.grant(id, 'school_admin');
  administrator = await school.as(id);
});
afterAll(() => app.close());

const state = async () => (await administrator.send(historyRoutes.state)).body;

it('tells the administrator alone how many changes are kept and whether they are as written', async () => {
  expect(await state()).toEqual({
    rows: 0,
    mark: null,
    checkedRows: 0,
    checkedAt: null,
    wrong: null,
  });
  const personIds = [await school.pupil('Гайсин'), await school.pupil('Орлов')];
  await school.curator.send(menteeRoutes.add, { body: { personIds } });
  await app.settle('history-chain');
  await app.settle('history-check');
  const { rows, mark, checkedRows, checkedAt, wrong } = await state();
  expect(rows).toBeGreaterThan(1);
  expect(mark).toMatch(/^[0-9a-f]{64}$/);
  expect(checkedRows).toBe(rows);
  expect(checkedAt).not.toBeNull();
  expect(wrong).toBeNull();
  expect((await school.curator.send(historyRoutes.state)).body.code).toBe('access.denied');
});

it('tells the place where somebody has put his hand', async () => {
  await app.schema.sql.query("UPDATE history SET action = 'forged' WHERE seq = 2");
  await app.schema.sql.query("UPDATE history_heads SET round_at = '2020-01-01'");
  await app.settle('history-check');
  expect((await state()).wrong).toEqual({ kind: 'changed', seq: 2, until: 2 });
});
