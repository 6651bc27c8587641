import { roadmapPackRoutes } from '@nastavnik/contracts/roadmap-packs';
import { roadmapRoutes } from '@nastavnik/contracts/roadmap-routes';
import type { NewRoadmap } from '@nastavnik/contracts/roadmaps';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp, type TestClient } from '../../testing/app.ts';
import { daysAgo } from '../../testing/make.ts';
import { makeLevels } from '../approvals/approvals-fixture.ts';
import { draftOf } from './roadmap-content.ts';

let app: TestApp;
let levels: Awaited<ReturnType<typeof makeLevels>>;
const year = Number(daysAgo(0).slice(0, 4));
const period = { from: year, to: year + 1 };

beforeAll(async () => {
  app = await startApp();
  levels = await makeLevels(app);
});

afterAll(() => app.close());

const made = async (by: TestClient, from: NewRoadmap['from'], years: NewRoadmap['period']) => {
  const { status, body } = await by.send(roadmapRoutes.create, {
    body: { title: 'Карта', period: years, from },
  });
  expect(status).toBe(201);
  const one = (number: string) => body.items.find((item) => item.number === number)!;
  return { id: body.id, period: body.period, one };
};

const byPack = async (by: TestClient, code: string, years: NewRoadmap['period'] = period) => {
  const { body } = await by.send(roadmapPackRoutes.list);
  const packId = body.items.find((pack) => pack.code === code)?.id ?? '';
  return made(by, { kind: 'pack', packId }, years);
};

describe('a roadmap by the pack of years long past', () => {
  it('has its dates in its own school year', async () => {
    const { one } = await byPack(levels.school, 'bashkortostan');
    expect(one('11')).toMatchObject({
      due: { kind: 'by', date: `${year + 1}-08-15` },
      by: `${year + 1}-08-15`,
      dueAsk: null,
    });
  });

  it('asks instead of guessing: a day that was exact, and years that are over', async () => {
    const { one } = await byPack(levels.centre, 'tambov');
    expect(one('1')).toMatchObject({
      due: null,
      dueAsk: {
        why: 'exact',
        was: { kind: 'on', date: '2020-07-01' },
        proposal: { kind: 'on', date: `${year + 1}-07-01` },
      },
    });
    expect(one('14')).toMatchObject({ due: null, dueAsk: { why: 'ended' } });
  });

  it('is answered by a date, not by another word', async () => {
    const { id, one } = await byPack(levels.centre, 'tambov');
    const { id: itemId, version, ...item } = one('1');
    const change = async (more: object, seen: number) =>
      (
        await levels.centre.send(roadmapRoutes.changeItem, {
          params: { roadmapId: id, itemId },
          version: seen,
          body: { ...draftOf(item), ...more },
        })
      ).body.items.find((each) => each.id === itemId);
    expect(await change({ result: 'Приказ' }, version)).toMatchObject({
      dueAsk: { why: 'exact' },
    });
    const due = { kind: 'by', date: `${year + 1}-02-01` };
    expect(await change({ due }, version + 1)).toMatchObject({ due, dueAsk: null });
  });

  it('is for this year where nobody says for which, and as its own where its years are named', async () => {
    expect((await byPack(levels.town, 'chagoda', null)).period.to).toBeGreaterThanOrEqual(year);
    const { one } = await byPack(levels.town, 'chagoda', { from: 2020, to: 2021 });
    expect(one('1.1').due).toEqual({ kind: 'month', month: '2020-09' });
  });
});

it("last year's roadmap is copied into this one with its dates", async () => {
  const { id } = await byPack(levels.town, 'chagoda', { from: year - 1, to: year });
  const { one } = await made(levels.town, { kind: 'roadmap', roadmapId: id }, period);
  expect(one('1.1').due).toEqual({ kind: 'month', month: `${year}-09` });
  expect(one('2.2').due).toEqual({ kind: 'by', date: `${year + 1}-06-01` });
});
