import { approvalRoutes } from '@nastavnik/contracts/approval-routes';
import { schoolListRoutes } from '@nastavnik/contracts/school-lists';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp, type TestClient } from '../../../testing/app.ts';
import { daysAgo } from '../../../testing/make.ts';
import { agree, giveBack, makeLevels, received } from '../approvals-fixture.ts';

let app: TestApp;
const year = Number(daysAgo(0).slice(0, 4));

beforeAll(async () => {
  app = await startApp();
});

afterAll(() => app.close());

const show = async (by: TestClient, params: { listId: string }) =>
  (await by.send(schoolListRoutes.show, { params })).body;

const begin = async (by: TestClient, of = year) => {
  const { status, body } = await by.send(schoolListRoutes.create, { body: { year: of } });
  expect(status).toBe(201);
  return { listId: body.id };
};

const name = async (by: TestClient, params: { listId: string }, reason: string, schoolId: string) =>
  by.send(schoolListRoutes.change, {
    params,
    body: { schools: [{ schoolId, reason }] },
    version: (await show(by, params)).version,
  });

const submit = async (by: TestClient, params: { listId: string }) =>
  by.send(schoolListRoutes.submit, { params, version: (await show(by, params)).version });

const handedOver = async (by: TestClient, params: { listId: string }) => {
  const { status, body } = await submit(by, params);
  expect(status).toBe(201);
  return body.rounds[0]!;
};

describe('the list of participating schools', () => {
  it('goes from the municipality to the centre, back for correction, and up to the ministry', async () => {
    const { at, town, centre, ministry } = await makeLevels(app);
    const own = await begin(town);
    await name(town, own, 'Заявка школы', at.schoolId);
    const first = await handedOver(town, own);
    expect((await giveBack(centre, first, [{ item: null, text: 'Укажите решение' }])).status).toBe(
      200,
    );
    expect((await show(town, own)).state).toBe('returned');
    await name(town, own, 'Решение управляющего совета', at.schoolId);
    const second = await handedOver(town, own);
    expect(await received(centre, second)).toMatchObject({
      round: 2,
      content: null,
      list: { year, schools: [{ reason: 'Решение управляющего совета' }] },
      differences: [{ how: 'changed', fields: ['reason'] }],
      earlier: [{ remarks: [{ text: 'Укажите решение' }] }],
    });

    const all = await begin(centre);
    expect((await submit(centre, all)).body).toMatchObject({ code: 'list.nothing-agreed' });
    await agree(centre, second);
    expect(await show(town, own)).toMatchObject({ state: 'approved', edition: 2 });

    const compiled = await show(centre, all);
    expect(compiled.schools).toMatchObject([
      { schoolId: at.schoolId, municipality: expect.stringMatching(/^municipality/) },
    ]);
    expect(compiled.parts).toMatchObject([{ state: 'agreed', schools: 1 }]);
    const last = await handedOver(centre, all);
    expect((await agree(centre, last)).body).toMatchObject({ code: 'approval.own-submission' });
    expect((await agree(ministry, last)).status).toBe(200);
    expect(await show(centre, all)).toMatchObject({
      state: 'approved',
      agreed: { on: daysAgo(0) },
    });
  });

  it('keeps what was approved when the next edition is begun', async () => {
    const { at, town, centre } = await makeLevels(app);
    const own = await begin(town);
    await name(town, own, 'Заявка', at.schoolId);
    await agree(centre, await handedOver(town, own));
    const all = await begin(centre);
    const { version } = await show(town, own);
    await town.send(schoolListRoutes.reopen, { params: own, version });
    await name(town, own, 'Новое основание', at.schoolId);
    await handedOver(town, own);
    const { schools, parts } = await show(centre, all);
    expect(schools).toMatchObject([{ reason: 'Заявка' }]);
    expect(parts).toMatchObject([{ state: 'waiting' }]);
    const kept = await town.send(schoolListRoutes.edition, { params: { ...own, edition: '1' } });
    expect(kept.body.schools).toMatchObject([{ reason: 'Заявка' }]);
  });

  it('is one a year, of own schools, with at least one of them', async () => {
    const { town, at } = await makeLevels(app);
    const stranger = (await makeLevels(app)).at;
    const answers = await Promise.all(
      [1, 2, 3].map(() => town.send(schoolListRoutes.create, { body: { year } })),
    );
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(2);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
      code: 'list.year-taken',
    });
    const made = answers.find(({ status }) => status === 201)!;
    const own = { listId: made.body.id };
    expect((await submit(town, own)).body).toMatchObject({ code: 'list.empty' });
    expect((await name(town, own, 'Чужая', stranger.schoolId)).body).toMatchObject({
      code: 'list.strange-school',
    });
    await name(town, own, 'Заявка', at.schoolId);
    await handedOver(town, own);
    expect((await name(town, own, 'Поздно', at.schoolId)).body).toMatchObject({
      code: 'list.closed',
    });
    const next = await show(town, await begin(town, year + 1));
    expect(next.schools).toMatchObject([{ schoolId: at.schoolId, reason: 'Заявка' }]);
  });

  it('is printed, and comes as a paper to edit', async () => {
    const { town, at } = await makeLevels(app);
    const own = await begin(town);
    await name(town, own, 'Заявка', at.schoolId);
    for (const route of [schoolListRoutes.print, schoolListRoutes.edit])
      expect((await town.send(route, { params: own })).status).toBe(200);
  });

  it('of another municipality is unknown, and the ministry only reads', async () => {
    const { town, ministry, centre } = await makeLevels(app);
    const own = await begin(town);
    const stranger = (await makeLevels(app)).town;
    expect((await stranger.send(schoolListRoutes.show, { params: own })).status).toBe(404);
    expect((await centre.send(schoolListRoutes.show, { params: own })).status).toBe(404);
    const refused = await ministry.send(schoolListRoutes.create, { body: { year } });
    expect(refused.status).toBe(403);
    expect((await ministry.send(approvalRoutes.list, { query: {} })).status).toBe(200);
  });
});
