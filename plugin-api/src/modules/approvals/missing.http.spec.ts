import { approvalRoutes } from '@nastavnik/contracts/approval-routes';
import { roadmapPackRoutes } from '@nastavnik/contracts/roadmap-packs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bin } from '../../platform/db/id.ts';
import { startApp, type TestApp } from '../../testing/app.ts';
import { daysAgo } from '../../testing/make.ts';
import { agreedBy, handedOver, item, makeLevels, roadmapOf } from './approvals-fixture.ts';

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

it('what is handed over is due on the day on which it was awaited, not on that of the pack’s first year', async () => {
  const { school, town } = await awaited();
  const { missing } = (await town.send(approvalRoutes.list)).body;
  const day = `${daysAgo(0).slice(0, 4)}-08-15`;
  expect(missing).toMatchObject([{ due: day }]);
  // an import of long ago names a day that nobody can keep
  for (const items of [[item('1')], [agreedBy('2020-08-15')]])
    expect(await handedOver(school, await roadmapOf(school, ...items))).toMatchObject({
      due: day,
      late: daysAgo(0) > day,
    });
});

it('a day that comes every year is that of this year also after it has passed', async () => {
  const { school } = await makeLevels(app);
  const [year, yesterday] = [daysAgo(0).slice(0, 4), daysAgo(1)];
  const date = `${Number(year) - 1}${yesterday.slice(4)}`;
  const due = { kind: 'by' as const, date, repeat: { every: 1 as const } };
  const params = await roadmapOf(school, { ...agreedBy(date), due });
  expect(await handedOver(school, params)).toMatchObject({ due: `${year}${yesterday.slice(4)}` });
});
