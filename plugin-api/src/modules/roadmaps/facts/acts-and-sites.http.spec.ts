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
