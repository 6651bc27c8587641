import { roadmapPackRoutes, type RoadmapPack } from '@nastavnik/contracts/roadmap-packs';
import type { OrgKind } from '@nastavnik/contracts/session';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp, type TestClient } from '../../testing/app.ts';
import { daysAgo, makeSchool, type TestSchool } from '../../testing/make.ts';
import { above } from './above-fixture.ts';
import { roadmapFixture } from './roadmap-fixture.ts';
import { PRODUCT, RoadmapPacksRepository } from './roadmap-packs.repository.ts';
import { roadmapVersionOf } from './roadmap-packs.service.ts';

let app: TestApp;
let school: TestSchool;
let centre: TestClient;
let district: TestClient;

beforeAll(async () => {
  app = await startApp();
  school = await makeSchool(app);
  centre = await above(app, school, 'region');
  district = await above(app, school, 'municipality');
});
afterAll(() => app.close());

const pack = (level: OrgKind, over: Partial<RoadmapPack> = {}) =>
  roadmapFixture({
    level,
    code: `own-${level}`,
    territory: level,
    effectiveFrom: daysAgo(0),
    ...over,
  });
const put = (client: TestClient, what: RoadmapPack | string | Uint8Array<ArrayBuffer>) => {
  const content =
    typeof what === 'string' || what instanceof Uint8Array ? what : JSON.stringify(what, null, 2);
  return client.send(roadmapPackRoutes.upload, {
    body: { file: new File([content], 'карта.json') },
  });
};
const current = async (client: TestClient, level?: OrgKind) =>
  (await client.send(roadmapPackRoutes.current, { query: { level } })).body.pack?.code ?? null;
const standings = async (client: TestClient) =>
  (await client.send(roadmapPackRoutes.list)).body.items
    .filter(({ standing }) => standing !== 'example')
    .map(({ code, version, standing }) => `${code} ${version} ${standing}`);

describe('roadmap packs', () => {
  it('are shipped as examples of five territories, and hold nowhere by themselves', async () => {
    const { body } = await district.send(roadmapPackRoutes.list);

    expect(
      body.items.map(({ code, items, standing }) => `${code} ${items} ${standing}`).toSorted(),
    ).toEqual([
      'bashkortostan 19 example',
      'chagoda 25 example',
      'irkutsk 25 example',
      'muya 12 example',
      'tambov 15 example',
    ]);
    expect(await current(district)).toBeNull();
    expect(await current(school.curator)).toBeNull();
  });

  it('a municipality takes an example, and works by it from today', async () => {
    const { body } = await district.send(roadmapPackRoutes.list);
    const packId = body.items.find(({ code }) => code === 'chagoda')?.id as string;
    const taken = await district.send(roadmapPackRoutes.take, { params: { packId } });
    const { body: shown } = await district.send(roadmapPackRoutes.current);

    expect(taken.status).toBe(201);
    expect(taken.body).toMatchObject({ standing: 'in_force', effectiveFrom: daysAgo(0) });
    expect(shown.packId).toBe(taken.body.id);
    expect(shown.pack?.items).toHaveLength(25);
    const again = await district.send(roadmapPackRoutes.take, { params: { packId } });
    expect(again.body.code).toBe('roadmap-pack.version-old');
  });

  it("a municipality does not take a region's", async () => {
    const { body } = await district.send(roadmapPackRoutes.list);
    const packId = body.items.find(({ code }) => code === 'tambov')?.id as string;
    const { status, body: refusal } = await district.send(roadmapPackRoutes.take, {
      params: { packId },
    });
    expect([status, refusal.code]).toEqual([403, 'roadmap-pack.too-high']);
    expect((await put(district, pack('region'))).body.code).toBe('roadmap-pack.too-high');
    expect((await put(school.curator, pack('municipality'))).body.code).toBe(
      'roadmap-pack.too-high',
    );
  });

  it('hold level by level, and the nearest owner wins', async () => {
    expect((await put(centre, pack('region'))).body.pack?.standing).toBe('in_force');
    expect((await put(centre, pack('school', { code: 'for-schools' }))).status).toBe(201);
    expect(await current(school.curator)).toBe('for-schools');
    expect(await current(district, 'school')).toBe('for-schools');
    expect(await current(district)).toBe('chagoda');
    expect(await current(district, 'region')).toBe('own-region');

    expect((await put(school.curator, pack('school'))).status).toBe(201);
    expect(await current(school.curator)).toBe('own-school');
    expect(await current(district, 'school')).toBe('for-schools');
    expect((await standings(school.curator)).toSorted()).toEqual([
      'chagoda 1 in_force',
      'for-schools 1 shadowed',
      'own-region 1 in_force',
      'own-school 1 in_force',
    ]);
  });

  it('a version of the future waits for its day, and one that is there is never changed', async () => {
    const next = pack('region', {
      version: 2,
      title: 'На будущий год',
      effectiveFrom: daysAgo(-1),
    });
    expect((await put(centre, next)).body.pack?.standing).toBe('future');
    expect(await current(centre)).toBe('own-region');
    const changed = await put(centre, { ...next, title: 'Иначе' });
    expect(changed.body).toMatchObject({
      code: 'roadmap-pack.version-old',
      details: { newest: 2 },
    });
    expect(await standings(centre)).toEqual([
      'for-schools 1 in_force',
      'own-region 1 in_force',
      'own-region 2 future',
    ]);
  });

  it('a higher version of another level takes no place, nor does an example that was shipped before', async () => {
    const other = await makeSchool(app);
    const theirs = await above(app, other, 'region');
    await put(theirs, pack('region', { code: 'both' }));
    await put(theirs, pack('school', { code: 'both', version: 2 }));
    expect(await current(theirs, 'region')).toBe('both');
    expect((await standings(theirs)).toSorted()).toEqual(['both 1 in_force', 'both 2 in_force']);
    const next = roadmapVersionOf(
      pack('region', { code: 'tambov', version: 9, effectiveFrom: daysAgo(1) }),
    );
    await app.nest.get(RoadmapPacksRepository).keep(next, PRODUCT);
    const { body } = await theirs.send(roadmapPackRoutes.list);
    const shipped = body.items.filter(({ code }) => code === 'tambov');
    expect(shipped.map(({ version }) => version)).toEqual([9]);
  });

  it('another territory sees none of it, and may have the same code', async () => {
    const other = await makeSchool(app);
    const theirs = await above(app, other, 'region');
    const packId = (await centre.send(roadmapPackRoutes.current)).body.packId as string;

    expect((await theirs.send(roadmapPackRoutes.show, { params: { packId } })).status).toBe(404);
    expect((await theirs.send(roadmapPackRoutes.take, { params: { packId } })).status).toBe(404);
    expect(await standings(theirs)).toEqual([]);
    expect((await put(theirs, pack('region'))).status).toBe(201);
  });
});

describe('a file that is wrong', () => {
  const troubles = async (what: string | Uint8Array<ArrayBuffer>) => {
    const { status, body } = await put(centre, what);
    return { status, code: body.code, detail: body.detail, details: body.details };
  };

  it('is refused by file, line and path', async () => {
    const text = JSON.stringify(pack('region', { version: 9 }), null, 2).replace(
      '"2026-12-01"',
      '"2026-11-31"',
    );
    const { status, code, detail, details } = await troubles(text);
    const line = text.slice(0, text.indexOf('2026-11-31')).split('\n').length;

    expect([status, code]).toEqual([400, 'roadmap-pack.wrong']);
    expect(detail).toBe(
      `Файл не принят, мест с ошибками – 1. Первое: карта.json, строка ${line}, items[0].due.date: пункт 1: такого дня нет; пишите год, месяц и число: 2026-09-01.`,
    );
    expect(details).toMatchObject({
      file: 'карта.json',
      troubles: [{ line, path: 'items[0].due.date' }],
    });
  });

  it('is refused when it names forms that are not in force here', async () => {
    const { detail } = await troubles(
      JSON.stringify(pack('region', { version: 9, forms: ['CHESS'] })),
    );
    expect(detail).toContain('forms[0]: формы CHESS нет');
  });

  it('of another encoding, too large or no JSON at all is told so', async () => {
    const windows = new Uint8Array([0x7b, 0x22, 0xca, 0xe0, 0xf0, 0xf2, 0xe0, 0x22, 0x7d]);
    expect(await troubles(windows)).toMatchObject({ status: 400, code: 'roadmap-pack.unreadable' });
    expect((await troubles(' '.repeat(1024 * 1024 + 1))).status).toBe(413);
    expect((await troubles('[1,')).detail).toContain('карта.json, строка 1: ');
    expect((await troubles('['.repeat(100_000))).detail).toContain('глубже 40 уровней');
  });

  it('that is only odd is taken with remarks', async () => {
    const odd = pack('region', { version: 9, effectiveFrom: daysAgo(-5) });
    const { body } = await put(centre, {
      ...odd,
      items: odd.items.map((item) => ({ ...item, due: null })),
    });
    expect(body.remarks).toEqual(['Без срока: пункт 1.']);
  });
});
