import { packFileRoutes } from '@nastavnik/contracts/pack-files';
import { packRoutes, type WholePack } from '@nastavnik/contracts/packs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp, type TestClient } from '../../testing/app.ts';
import { daysAgo, makeSchool, type TestSchool } from '../../testing/make.ts';
import { centreOf, ownPack as own, putIn, troublesOf } from './pack-fixture.ts';
import { packSeeds } from './pack-seeds.ts';

let app: TestApp;
let school: TestSchool;
let centre: TestClient;
let federal: WholePack;

beforeAll(async () => {
  app = await startApp();
  school = await makeSchool(app);
  centre = await centreOf(app, school);
  federal = (await packSeeds())[0] as WholePack;
});
afterAll(() => app.close());

const versions = { query: { kind: 'lists' } } as const;
const student = {
  code: 'STUDENT_STUDENT',
  title: 'студент – студент',
  mentor: 'external' as const,
  mentee: 'external' as const,
  models: [],
};

describe('packs', () => {
  it('are shown with where each list comes from, and what nobody has checked', async () => {
    const { body } = await school.curator.send(packFileRoutes.versions, versions);
    const [first] = body.items;
    const whole = await school.curator.send(packRoutes.version, {
      params: { packId: first?.id as string },
    });

    expect(first).toMatchObject({ code: 'federal', standing: 'in_force', orgName: null });
    expect(whole.body.sources.models).toMatchObject({ checked: false });
    expect(whole.body.samples.length).toBeGreaterThan(5);
    expect((await school.curator.send(packRoutes.show)).body).not.toHaveProperty('samples');
  });

  it('a territory adds a form without a release, and its schools have it at once', async () => {
    const pack = await own({ forms: [...federal.forms, student] });
    const { status, body } = await putIn(centre, pack);
    const { body: shown } = await school.curator.send(packRoutes.show);
    const { body: list } = await school.curator.send(packFileRoutes.versions, versions);

    expect([status, body.standing]).toEqual([201, 'in_force']);
    expect(shown.forms.map(({ code }) => code)).toContain('STUDENT_STUDENT');
    expect(list.items.map(({ code, standing }) => `${code} ${standing}`)).toEqual([
      'region-02 in_force',
      'federal shadowed',
    ]);
  });

  it('a version of the future waits for its day', async () => {
    const body = await own({ version: 2, title: 'С будущего года', effectiveFrom: daysAgo(-1) });
    const made = await putIn(centre, body);
    expect(made.body.standing).toBe('future');
    expect((await school.curator.send(packRoutes.show)).body.title).toBe('Региональная модель');

    await app.schema.sql.query(
      "UPDATE pack_versions SET effective_from = ? WHERE code = 'region-02' AND version = 2",
      [daysAgo(0)],
    );
    const { body: list } = await school.curator.send(packFileRoutes.versions, versions);
    expect(list.items.map(({ version, standing }) => `${version} ${standing}`)).toEqual([
      '2 in_force',
      '1 past',
      `${federal.version} shadowed`,
    ]);
  });

  it('a wrong version of the future is put right by a higher one, also when its day has come', async () => {
    const other = await makeSchool(app);
    const by = await centreOf(app, other);
    const code = 'region-03';
    const standings = async () => {
      const { body } = await other.curator.send(packFileRoutes.versions, versions);
      return body.items.map((each) => `${each.version} ${each.standing}`);
    };
    await putIn(by, await own({ code, title: 'С ошибкой', effectiveFrom: daysAgo(-2) }));
    expect(await standings()).toContain('1 future');
    const right = await own({ code, version: 2, title: 'Верно', effectiveFrom: daysAgo(1) });
    await putIn(by, right);
    const now = ['2 in_force', '1 past', `${federal.version} shadowed`];
    expect(await standings()).toEqual(now);

    await app.schema.sql.query(
      "UPDATE pack_versions SET effective_from = ? WHERE code = 'region-03' AND version = 1",
      [daysAgo(0)],
    );
    expect((await other.curator.send(packRoutes.show)).body.title).toBe('Верно');
    expect(await standings()).toEqual(now);
  });

  it('a version that is there is never changed', async () => {
    const again = await putIn(centre, await own({ title: 'Иначе' }));
    expect(again.body).toMatchObject({ code: 'pack.version-old', details: { newest: 2 } });
  });

  it('a wrong one is refused by the place that is wrong', async () => {
    const twice = await own({ version: 9, forms: [...federal.forms, federal.forms[0] as never] });
    const broken = { ...(await own({ version: 9 })), forms: [{ code: 'oops', title: '' }] };
    const answers = [
      await putIn(centre, twice),
      await putIn(centre, broken),
      await putIn(centre, await own({ version: 9, meetingTypes: [] })),
    ];
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400]);
    const paths = answers.map(({ body }) => troublesOf(body).map(({ path }) => path));
    expect(paths[0]).toEqual(['forms[5].code']);
    expect(paths[1]).toContain('forms[0].mentor');
    expect(paths[2]).toContain('meetingTypes');
  });

  it("another territory neither sees it nor takes its code, and a school can't put one in", async () => {
    const other = await makeSchool(app);
    const { body } = await school.curator.send(packFileRoutes.versions, versions);
    const packId = body.items[0]?.id as string;

    const seen = await other.curator.send(packRoutes.version, { params: { packId } });
    const taken = await putIn(await centreOf(app, other), await own({ version: 5 }));
    const bySchool = await putIn(other.curator, await own({ version: 5 }));

    expect(seen.status).toBe(404);
    expect(taken.body.code).toBe('pack.code-taken');
    expect(bySchool.status).toBe(403);
  });
});
