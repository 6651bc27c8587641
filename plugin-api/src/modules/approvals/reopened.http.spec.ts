import { roadmapRoutes } from '@nastavnik/contracts/roadmap-routes';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../testing/app.ts';
import { daysAgo } from '../../testing/make.ts';
import { agree, handedOver, item, makeLevels, roadmapOf, show } from './approvals-fixture.ts';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(() => app.close());

it('an act of before its agreement was kept takes it along when the next edition begins', async () => {
  const { school, town, at } = await makeLevels(app);
  const headId = await at.staff('Директорова');
  await at.grant(headId, 'school_admin');
  const head = await at.as(headId);
  const params = await roadmapOf(school, item('1'));
  await agree(town, await handedOver(school, params));
  const body = { kind: 'Приказ', number: '1', date: daysAgo(0) };
  const approve = { params, body, version: (await show(school, params)).version };
  expect((await head.send(roadmapRoutes.approve, approve)).status).toBe(200);
  await app.schema.sql.query(
    "UPDATE roadmaps SET act = JSON_REMOVE(act, '$.agreed', '$.edition') WHERE id = UNHEX(?)",
    [params.roadmapId.replaceAll('-', '')],
  );
  const { version, agreed } = await show(school, params);
  expect(agreed).toMatchObject({ on: daysAgo(0) });
  await school.send(roadmapRoutes.reopen, { params, version });
  expect(await show(school, params)).toMatchObject({ state: 'draft', inForce: 1, agreed });
});
