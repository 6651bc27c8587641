import { approvalRoutes } from '@nastavnik/contracts/approval-routes';
import { roadmapPackRoutes } from '@nastavnik/contracts/roadmap-packs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bin } from '../../platform/db/id.ts';
import { startApp, type TestApp } from '../../testing/app.ts';
import { handedOver, item, makeLevels, roadmapOf } from './approvals-fixture.ts';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(() => app.close());

/** A district whose region names the day on which the roadmaps of schools are awaited. */
async function awaited() {
  const levels = await makeLevels(app);
  const { centre, town, at } = levels;
  const { body: packs } = await centre.send(roadmapPackRoutes.list);
  const packId = packs.items.find(({ code }) => code === 'bashkortostan')?.id ?? '';
  expect((await centre.send(roadmapPackRoutes.take, { params: { packId } })).status).toBe(201);
  const missing = async () =>
    (await town.send(approvalRoutes.list)).body.missing.map(({ sender }) => sender.id);
  expect(await missing()).toEqual([at.schoolId]);
  return { ...levels, missing };
}

it('a school owes its roadmap until it has handed it over', async () => {
  const { school, missing } = await awaited();
  await handedOver(school, await roadmapOf(school, item('1')));
  expect(await missing()).toEqual([]);
});

it('a school where the plugin is off owes nothing', async () => {
  const { at, missing } = await awaited();
  await app.schema.sql.query('UPDATE installations SET enabled = 0 WHERE connection_id = ?', [
    bin(at.connectionId),
  ]);
  expect(await missing()).toEqual([]);
});
