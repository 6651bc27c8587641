import type { WholePack } from '@nastavnik/contracts/packs';
import { roadmapRoutes } from '@nastavnik/contracts/roadmap-routes';
import { schoolListRoutes } from '@nastavnik/contracts/school-lists';
import { targetRoutes } from '@nastavnik/contracts/targets';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp, type TestClient } from '../../../testing/app.ts';
import { daysAgo } from '../../../testing/make.ts';
import {
  agree,
  giveBack,
  handedOver,
  item,
  makeLevels,
  roadmapOf,
  show,
} from '../../approvals/approvals-fixture.ts';
import { finishedWork } from '../../completions/completions-fixture.ts';
import { putIn } from '../../packs/pack-fixture.ts';
import { packSeeds } from '../../packs/pack-seeds.ts';
import { territoryRoadmap } from '../testing/territory-roadmap.ts';

let app: TestApp;
const year = Number(daysAgo(0).slice(0, 4));

beforeAll(async () => {
  app = await startApp();
});

afterAll(() => app.close());

const begin = async (by: TestClient) =>
  ({ listId: (await by.send(schoolListRoutes.create, { body: { year } })).body.id }) as const;

const versionOf = async (by: TestClient, params: { listId: string }) =>
  (await by.send(schoolListRoutes.show, { params })).body.version;

const name = async (by: TestClient, params: { listId: string }, schoolId: string) =>
  by.send(schoolListRoutes.change, {
    params,
    body: { schools: [{ schoolId, reason: 'Заявка' }] },
    version: await versionOf(by, params),
  });

const submit = async (by: TestClient, params: { listId: string }) => {
  const version = await versionOf(by, params);
  const { status, body } = await by.send(schoolListRoutes.submit, { params, version });
  expect(status).toBe(201);
  return body.rounds[0]!;
};

describe('the list of participating schools finishes items of both roadmaps', () => {
  it('proof SCHOOL_LIST_COMPILED, proof SCHOOL_LIST_SUBMITTED, proof SCHOOL_LIST_APPROVED, proof SCHOOL_LIST_SENT: step by step', async () => {
    const { at, town, centre } = await makeLevels(app);
    const region = await territoryRoadmap(app, centre, 'bashkortostan');
    const district = await territoryRoadmap(app, town, 'chagoda');
    const own = await begin(town);
    expect(await region('1')).toBeNull();
    await name(town, own, at.schoolId);
    expect(await region('1')).toBe('Перечень школ составлен – 1 из 1');
    expect(await region('2')).toBeNull();
    const round = await submit(town, own);
    expect(await region('2')).toBe('Перечень школ передан в региональный центр – 1 из 1');
    expect([await region('3'), await district('1.3')]).toEqual([null, null]);
    await agree(centre, round);
    expect(await region('3')).toBe('Перечень школ утверждён');
    expect(await district('1.3')).toBe('Перечень школ составлен; Перечень школ утверждён');
    expect(await region('4')).toBeNull();
    await submit(centre, await begin(centre));
    expect(await region('4')).toBe('Утверждённый перечень направлен в министерство');
  });

  it('not while it came back with remarks, nor for another year', async () => {
    const { at, town, centre } = await makeLevels(app);
    const region = await territoryRoadmap(app, centre, 'bashkortostan');
    const { body } = await town.send(schoolListRoutes.create, { body: { year: year + 1 } });
    await name(town, { listId: body.id }, at.schoolId);
    expect(await region('1')).toBeNull();
    const own = await begin(town);
    await name(town, own, at.schoolId);
    await giveBack(centre, await submit(town, own), [{ item: null, text: 'Неполон' }]);
    expect([await region('2'), await region('3')]).toEqual([null, null]);
  });
});

describe('roadmaps finish items of those above', () => {
  it('proof ROADMAP_MADE, proof ROADMAP_AGREED: a draft is not made yet, what lies there is not agreed to', async () => {
    const { school, town, centre } = await makeLevels(app);
    const region = await territoryRoadmap(app, centre, 'bashkortostan');
    const params = await roadmapOf(school, item('1'));
    expect(await region('10')).toBeNull();
    const round = await handedOver(school, params);
    expect(await region('10')).toBe('Дорожная карта составлена – 1 из 1');
    expect(await region('11')).toBeNull();
    await agree(town, round);
    expect(await region('11')).toBe('Дорожная карта согласована с муниципалитетом – 1 из 1');
  });

  it('proof ROADMAP_APPROVED: an act is needed, of the district as of the region', async () => {
    const { town, centre } = await makeLevels(app);
    const asks = item('1', {
      proof: { kind: 'data', facts: [{ fact: 'ROADMAP_APPROVED', at: 'municipality' }] },
    });
    const body = { kind: 'Приказ', number: '1', date: daysAgo(0) };
    const own = await roadmapOf(centre, asks);
    const { version } = await show(centre, own);
    await centre.send(roadmapRoutes.approve, { params: own, body, version });
    const theirs = await roadmapOf(town, item('1'));
    const state = async () => {
      await app.settle('facts');
      return (await show(centre, own)).items[0]?.state;
    };
    expect(await state()).toBe('planned');
    const draft = await show(town, theirs);
    await town.send(roadmapRoutes.approve, { params: theirs, body, version: draft.version });
    expect(await state()).toBe('done');
    const [district, region] = [
      await territoryRoadmap(app, town, 'chagoda'),
      await territoryRoadmap(app, centre, 'irkutsk'),
    ];
    expect(await district('1.5')).toBe('Дорожная карта составлена; Дорожная карта утверждена');
    expect(await region('1.3')).toBe('Дорожная карта утверждена');
  });
});

describe('what a region lays down finishes its items', () => {
  it('proof TARGETS_SET: for this year, and not as an example', async () => {
    const { at, centre } = await makeLevels(app);
    const shown = await territoryRoadmap(app, centre, 'irkutsk');
    const set = (of: number, example: boolean) =>
      centre.send(targetRoutes.set, {
        body: { orgId: at.regionId, indicator: 'COVERAGE', year: of, percent: 50, example },
      });
    await set(year, true);
    await set(year + 1, false);
    expect(await shown('5.1')).toBeNull();
    await set(year, false);
    expect(await shown('5.1')).toBe('Целевые показатели по годам установлены');
  });

  it('proof SAMPLES_OFFERED: its own lists offer programmes to begin from', async () => {
    const { centre } = await makeLevels(app);
    const shown = await territoryRoadmap(app, centre, 'tambov');
    const [seed] = await packSeeds();
    const put = (version: number, samples: WholePack['samples']) =>
      putIn(centre, {
        ...seed!,
        code: 'region-08',
        version,
        effectiveFrom: '2020-01-01',
        samples,
      });
    expect((await put(1, [])).status).toBe(201);
    expect(await shown('8')).toBeNull();
    expect((await put(2, seed!.samples)).status).toBe(201);
    expect(await shown('8')).toBe('Примерные программы включены в справочник территории');
  });

  it('proof COVERAGE_REACHED: a share below its target is not enough, nor one without a target', async () => {
    const { at, town, centre } = await makeLevels(app);
    const [region, district, republic] = [
      await territoryRoadmap(app, centre, 'tambov'),
      await territoryRoadmap(app, town, 'chagoda'),
      await territoryRoadmap(app, centre, 'bashkortostan'),
    ];
    const target = (percent: number) =>
      centre.send(targetRoutes.set, {
        body: { orgId: at.regionId, indicator: 'COVERAGE', year, percent },
      });
    await at.pupil('Свободный');
    await finishedWork(at);
    expect(await region('12')).toBeNull();
    await target(67);
    expect([await region('12'), await republic('18')]).toEqual([null, null]);
    await target(66.5);
    expect(await region('12')).toBe(
      'Доля вовлечённых обучающихся достигла цели – 66,66 % при цели 66,5 %',
    );
    expect(await republic('18')).toBe('Доля вовлечённых обучающихся достигла цели – 1 из 1');
    // the sheet of control is not drawn
    expect(await district('5.1.1')).toBeNull();
  });
});
