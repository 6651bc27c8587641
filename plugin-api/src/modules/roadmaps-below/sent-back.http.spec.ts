import { calendarRoutes } from '@nastavnik/contracts/calendar';
import { roadmapBelowRoutes } from '@nastavnik/contracts/roadmaps-below';
import { roadmapRoutes } from '@nastavnik/contracts/roadmap-routes';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../testing/app.ts';
import { daysAgo } from '../../testing/make.ts';
import { item, makeLevels, roadmapOf, show } from '../approvals/approvals-fixture.ts';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(() => app.close());

it('what is sent back is owed again, also where a later turn has been shown since', async () => {
  const { at, town, centre } = await makeLevels(app);
  const [first, last] = [daysAgo(0), daysAgo(-1)];
  const own = await roadmapOf(town, item('1', { due: { kind: 'dates', dates: [first, last] } }));
  const { version, items } = await show(town, own);
  const act = { kind: 'Приказ', number: '1', date: daysAgo(0) };
  expect((await town.send(roadmapRoutes.approve, { params: own, body: act, version })).status).toBe(
    200,
  );
  const itemId = items[0]!.id;
  const prove = (turn: string) =>
    town.send(roadmapRoutes.prove, { params: { ...own, itemId }, body: { turn, text: 'Приказ' } });
  const proofId = (await prove(first)).body.items[0]!.proofs[0]!.id;
  expect((await prove(last)).body.items[0]).toMatchObject({ state: 'done', by: last });
  const back = await centre.send(roadmapBelowRoutes.giveBack, {
    params: { ...own, orgId: at.municipalityId, itemId, proofId },
    body: { remark: 'Нет подписи' },
  });
  expect(back.status).toBe(200);
  expect((await show(town, own)).items[0]).toMatchObject({ by: first, proofs: [{}, {}] });
  const query = { from: daysAgo(30), to: daysAgo(-30) };
  const { body } = await town.send(calendarRoutes.show, { query });
  const told = [...body.late, ...body.entries].filter(({ kind }) => kind === 'roadmap');
  const turns = told.map(({ id }) => id.split(' ')[1]);
  expect(turns).toEqual(expect.arrayContaining([first, last]));
  expect((await prove(first)).body.items[0]).toMatchObject({ state: 'done', by: last });
});
