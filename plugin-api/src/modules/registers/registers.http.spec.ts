import { LocalActCode } from '@nastavnik/contracts/register-kinds';
import { type RegisterDraft, registerRoutes } from '@nastavnik/contracts/registers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp, type TestClient } from '../../testing/app.ts';
import { daysAgo, makeSchool, type TestSchool } from '../../testing/make.ts';

let app: TestApp;
let school: TestSchool;
let town: TestClient;

beforeAll(async () => {
  app = await startApp();
  school = await makeSchool(app);
  const id = await school.person({
    school_id: school.municipalityId,
    family_name: 'Дёмина',
    is_staff: 1,
  });
  await school.grant(id, 'municipal_coordinator', school.municipalityId);
  town = await school.as(id, school.municipalityId);
});

afterAll(() => app.close());

const nothing = {
  code: null,
  party: null,
  terms: null,
  act: null,
  from: null,
  until: null,
  outcome: null,
  before: null,
  after: null,
  year: null,
  link: null,
  edition: null,
};
const partner = (more: Partial<RegisterDraft> = {}): RegisterDraft => ({
  ...nothing,
  kind: 'PARTNER',
  title: 'Техникум',
  terms: 'Экскурсии и пробы',
  ...more,
});
const add = (body: RegisterDraft, by = school.curator) => by.send(registerRoutes.add, { body });
const sums = async (by = school.curator) => (await by.send(registerRoutes.sums, {})).body;
const list = async (kind: RegisterDraft['kind'], state?: 'current' | 'ended') =>
  (await school.curator.send(registerRoutes.list, { query: { kind, state } })).body.items;

describe('a list of an org', () => {
  it('keeps entries, tells whose term is over, and is changed by who has seen the last version', async () => {
    expect(await list('PARTNER')).toEqual([]);
    const act = { kind: 'Соглашение', number: '4', date: daysAgo(400) };
    const { body: old } = await add(partner({ title: 'Завод', act, until: daysAgo(1) }));
    const { body: made } = await add(partner());
    expect(old.state).toBe('ended');
    expect((await list('PARTNER', 'ended')).map(({ title }) => title)).toEqual(['Завод']);
    expect((await list('PARTNER', 'current')).map(({ title }) => title)).toEqual(['Техникум']);
    expect((await sums()).items).toContainEqual({ kind: 'PARTNER', current: 1, ended: 1 });

    const params = { entryId: made.id };
    const change = (version: number, body = partner({ title: 'Колледж' })) =>
      school.curator.send(registerRoutes.change, { params, version, body });
    expect((await change(1)).body).toMatchObject({ title: 'Колледж', version: 2 });
    expect((await change(1)).status).toBe(412);
    const moved = { ...nothing, kind: 'FACILITY' as const, title: 'Зал', party: 'Школа' };
    expect((await change(2, moved)).body.code).toBe('register.kind-fixed');

    const remove = (version: number) =>
      school.curator.send(registerRoutes.remove, { params, version });
    expect((await remove(1)).status).toBe(412);
    expect((await remove(2)).status).toBe(200);
    expect((await remove(2)).status).toBe(404);
  });

  it('takes what its kind has: no more, no less', async () => {
    const refused = async (body: RegisterDraft) => (await add(body)).body.errors?.[0]?.pointer;
    expect(await refused(partner({ terms: null }))).toBe('/body/terms');
    expect(await refused(partner({ before: '3 %' }))).toBe('/body/before');
    expect(await refused(partner({ from: daysAgo(1), until: daysAgo(2) }))).toBe('/body/until');
    const act = { kind: 'Приказ', number: '7', date: daysAgo(9) };
    const local = { ...nothing, kind: 'LOCAL_ACT' as const, title: 'Приказ', act };
    expect(await refused({ ...local, code: 'MEASURE' })).toBe('/body/code');
  });

  it('says which local acts a school still lacks: one that has run out is lacking again', async () => {
    const there = await makeSchool(app);
    const act = { kind: 'Приказ', number: '7', date: daysAgo(9) };
    const local = { ...nothing, kind: 'LOCAL_ACT' as const, title: 'Приказ', act };
    const take = (code: string, until: string | null = null) =>
      add({ ...local, code, until }, there.curator);
    expect((await sums(there.curator)).wanting).toEqual(LocalActCode.options);
    for (const code of LocalActCode.options) await take(code);
    expect((await sums(there.curator)).wanting).toEqual([]);

    const other = await makeSchool(app);
    await add({ ...local, code: 'REGULATION', until: daysAgo(1) }, other.curator);
    expect((await sums(other.curator)).wanting).toContain('REGULATION');
  });

  it('a decision is late until something has come of it', async () => {
    const decision = {
      ...nothing,
      kind: 'DECISION' as const,
      title: 'Обучить кураторов',
      party: 'Методический центр',
      until: daysAgo(3),
    };
    const { body } = await add(decision);
    expect(body.state).toBe('ended');
    const changed = await school.curator.send(registerRoutes.change, {
      params: { entryId: body.id },
      version: 1,
      body: { ...decision, before: '40 %', after: '65 %', outcome: 'Обучены все' },
    });
    expect(changed.body.state).toBe('current');
  });

  it('takes a file beside an entry where its list has papers, and gives it under the name of the act', async () => {
    const act = { kind: 'Соглашение', number: '4/1', date: daysAgo(9) };
    const { body: made } = await add(partner({ act }));
    const params = { entryId: made.id };
    const pdf = '%PDF-1.7\nСоглашение\n%%EOF\n';
    const attach = (content: string, version: number) =>
      school.curator.send(registerRoutes.attachScan, {
        params,
        body: { file: new File([content], 'скан') },
        version,
      });
    const taken = () => school.curator.send(registerRoutes.scan, { params });
    expect((await taken()).body).toMatchObject({ code: 'register.file-none' });
    expect((await attach('<svg>', 1)).body).toMatchObject({ code: 'act-scan.not-a-scan' });
    const { body: kept } = await attach(pdf, 1);
    expect(kept).toMatchObject({ version: 2, scan: { kind: 'pdf', by: expect.any(String) } });
    expect(JSON.stringify(kept)).not.toContain('fileId');
    expect((await attach(pdf, 1)).status).toBe(412);
    const file = await taken();
    expect(String(file.body)).toBe(pdf);
    expect(decodeURIComponent(String(file.headers.get('content-disposition')))).toMatch(
      /Соглашение № 4-1 от .*\.pdf$/,
    );
    expect((await town.send(registerRoutes.scan, { params })).status).toBe(404);

    // a change of the words leaves it where it is
    const changed = await school.curator.send(registerRoutes.change, {
      params,
      version: 2,
      body: partner({ act, title: 'Колледж' }),
    });
    expect(changed.body.scan).toMatchObject({ kind: 'pdf' });

    const gone = await school.curator.send(registerRoutes.remove, { params, version: 3 });
    expect(gone.status).toBe(200);
    expect((await taken()).status).toBe(404);
    const hall = { ...nothing, kind: 'FACILITY' as const, title: 'Зал', party: 'Школа' };
    const { body: place } = await add(hall);
    const refused = await school.curator.send(registerRoutes.attachScan, {
      params: { entryId: place.id },
      body: { file: new File([pdf], 'скан') },
      version: 1,
    });
    expect(refused.body.code).toBe('register.no-file');
  });

  it('is kept where it belongs, and each org sees its own', async () => {
    const act = { kind: 'Приказ', number: '7', date: daysAgo(9) };
    const local = { ...nothing, kind: 'LOCAL_ACT' as const, code: 'CURATOR', title: 'Приказ', act };
    expect((await add(local, town)).body.code).toBe('register.not-kept-here');
    await add(partner({ title: 'Городской музей' }), town);
    expect((await list('PARTNER')).map(({ title }) => title)).not.toContain('Городской музей');
    expect((await sums(town)).items.map(({ kind }) => kind)).not.toContain('LOCAL_ACT');
  });
});
