import { calendarRoutes } from '@nastavnik/contracts/calendar';
import { addDays } from '@nastavnik/contracts/due/days';
import { roadmapPackRoutes } from '@nastavnik/contracts/roadmap-packs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../../testing/app.ts';
import { daysAgo } from '../../../testing/make.ts';
import { makeLevels } from '../../approvals/approvals-fixture.ts';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(() => app.close());

it('the list of the next year is in the calendar before that year has begun; of the last one nothing is', async () => {
  const { town, centre } = await makeLevels(app);
  const { body: packs } = await centre.send(roadmapPackRoutes.list);
  const packId = packs.items.find(({ code }) => code === 'bashkortostan')?.id ?? '';
  expect((await centre.send(roadmapPackRoutes.take, { params: { packId } })).status).toBe(201);
  const today = daysAgo(0);
  const year = Number(today.slice(0, 4));
  const to = addDays(today, 400);
  const { body } = await town.send(calendarRoutes.show, { query: { from: today, to } });
  const listed = ({ late, entries }: typeof body) =>
    [...late, ...entries].filter(({ kind }) => kind === 'school_list');
  const next = `${year + 1}-05-15`;
  expect(listed(body).some(({ by, state }) => by === next && state === 'ahead')).toBe(next <= to);
  const past = { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` };
  expect(listed((await town.send(calendarRoutes.show, { query: past })).body)).toEqual([]);
});
