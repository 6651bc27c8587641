import { registerRoutes, type RegisterDraft } from '@nastavnik/contracts/registers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp, type TestClient } from '../../../testing/app.ts';
import { daysAgo } from '../../../testing/make.ts';
import { makeLevels } from '../../approvals/approvals-fixture.ts';
import { territoryRoadmap } from '../testing/territory-roadmap.ts';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(() => app.close());

const year = Number(daysAgo(0).slice(0, 4));
const act = { kind: 'Постановление', number: '7', date: daysAgo(30) };

const add = async (by: TestClient, body: Partial<RegisterDraft> & Pick<RegisterDraft, 'kind'>) =>
  (await by.send(registerRoutes.add, { body: { title: 'Запись', ...body } })).status;

describe('lists beside a roadmap finish items', () => {
  it('proof ADOPTION_DECIDED: by the act of the region, then of every municipality and school', async () => {
    const { school, town, centre } = await makeLevels(app);
    const shown = await territoryRoadmap(app, centre, 'tambov');
    expect(await shown('1')).toBeNull();
    expect(await add(centre, { kind: 'ADOPTION' })).toBe(400);
    expect(await add(centre, { kind: 'ADOPTION', act })).toBe(201);
    expect(await shown('1')).toBe('Решение о внедрении принято: внесён акт');
    expect(await add(town, { kind: 'ADOPTION', act })).toBe(201);
    expect(await add(school, { kind: 'LOCAL_ACT', code: 'ROADMAP', act })).toBe(201);
    expect(await shown('4')).toBeNull();
    expect(await add(school, { kind: 'LOCAL_ACT', code: 'ADOPTION', act })).toBe(201);
    expect(await shown('4')).toContain('внесён акт – 1 из 1');
  });

  it('proof GROWTH_SCHOOLS, proof GROWTH_KINDERGARTENS, proof GROWTH_EXTRA, proof TEAMS_SCHOOLS, proof TEAMS_KINDERGARTENS, proof TEAMS_EXTRA: each kind of organisation against its own figure of the year', async () => {
    const { town } = await makeLevels(app);
    const shown = await territoryRoadmap(app, town, 'muya');
    const put = (kind: 'GROWTH_PROGRAMME' | 'MANAGEMENT_TEAM', code: string, party: string) =>
      add(town, { kind, code, party, terms: 'Программа', year });
    for (const [kind, item] of [
      ['GROWTH_PROGRAMME', '5'],
      ['MANAGEMENT_TEAM', '6'],
    ] as const) {
      expect(await put(kind, 'SCHOOL', 'СОШ № 1')).toBe(201);
      expect(await put(kind, 'SCHOOL', 'СОШ № 1')).toBe(201);
      expect(await put(kind, 'EXTRA', 'Дом творчества')).toBe(201);
      expect(await shown(item)).toBeNull();
      expect(await put(kind, 'KINDERGARTEN', 'Детский сад «Ромашка»')).toBe(201);
      expect(await shown(item)).toContain(' – 1 из 1');
    }
  });

  it('proof STUDY_VISITS_HELD: a visit counts once its results are written down', async () => {
    const { town } = await makeLevels(app);
    const shown = await territoryRoadmap(app, town, 'muya');
    const visit = { kind: 'STUDY_VISIT', party: 'Лицей', from: daysAgo(0) } as const;
    expect(await add(town, visit)).toBe(201);
    expect(await shown('7')).toBeNull();
    expect(await add(town, { ...visit, outcome: 'Двенадцать педагогов' })).toBe(201);
    expect(await shown('7')).toContain('итоги записаны');
  });

  it('proof MATERIALS_PUBLISHED: a material of this year that others can open', async () => {
    const { centre } = await makeLevels(app);
    const shown = await territoryRoadmap(app, centre, 'bashkortostan');
    const material = { kind: 'MATERIAL', code: 'CURATORS', terms: 'Внедрение', year } as const;
    const link = 'https://centre.example/guide';
    expect(await add(centre, material)).toBe(201);
    expect(await add(centre, { ...material, year: year - 1, link })).toBe(201);
    expect(await add(centre, { ...material, link: 'на сайте' })).toBe(400);
    expect(await shown('6')).toBeNull();
    expect(await add(centre, { ...material, link })).toBe(201);
    expect(await shown('6')).toContain('размещены в библиотеке');
  });

  it('proof SITE_SECTION_PUBLISHED: by an address of a page that is open', async () => {
    const { school, town } = await makeLevels(app);
    const [muya, chagoda] = [
      await territoryRoadmap(app, town, 'muya'),
      await territoryRoadmap(app, town, 'chagoda'),
    ];
    const section = (terms: string, from: string, until: string | null = null) =>
      ({ kind: 'SITE_SECTION', terms, from, until }) as const;
    const page = 'https://school.example/mentoring';
    expect(await add(school, section('на сайте школы', daysAgo(3)))).toBe(400);
    expect(await add(school, section(page, daysAgo(-3)))).toBe(201);
    expect(await add(school, section(page, daysAgo(9), daysAgo(3)))).toBe(201);
    expect(await chagoda('4.2')).toBeNull();
    expect(await add(school, section(page, daysAgo(3)))).toBe(201);
    expect(await chagoda('4.2')).toBe('Раздел «Наставничество» открыт на сайте – 1 из 1');
    expect(await muya('11')).toBeNull();
    expect(await add(town, section('https://district.example/mentoring', daysAgo(0)))).toBe(201);
    expect(await muya('11')).toContain('открыт на сайте');
  });
});
