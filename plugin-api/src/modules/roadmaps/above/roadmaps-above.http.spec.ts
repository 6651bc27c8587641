import { roadmapRoutes } from '@nastavnik/contracts/roadmap-routes';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type TestApp, type TestClient } from '../../../testing/app.ts';
import { daysAgo } from '../../../testing/make.ts';
import { handedOver, item, makeLevels, show, withdraw } from '../../approvals/approvals-fixture.ts';

let app: TestApp;
const year = Number(daysAgo(0).slice(0, 4));
const act = { kind: 'Приказ', number: '1', date: daysAgo(0) };

beforeAll(async () => {
  app = await startApp();
});

afterAll(() => app.close());

/** A roadmap of a municipality: one item is its schools’, one its own. */
async function ofTown(town: TestClient) {
  const period = { from: year, to: year + 1 };
  const made = await town.send(roadmapRoutes.create, { body: { title: 'Карта района', period } });
  const params = { roadmapId: made.body.id };
  const bodies = [
    { code: 'OFFICE', title: 'Управление', level: 'municipality' as const },
    { code: 'SCHOOLS', title: 'Школы', level: 'school' as const },
  ];
  const { version } = made.body;
  const head = { title: 'Карта района', period, bodies, sections: [] };
  await town.send(roadmapRoutes.change, { params, body: head, version });
  const curators = item('1', {
    title: 'Назначить кураторов',
    bodies: ['SCHOOLS'],
    due: { kind: 'by', date: `${year}-11-01` },
    proof: { kind: 'data', facts: [{ fact: 'CURATOR_APPOINTED', at: 'school' }] },
  });
  for (const body of [curators, item('2', { bodies: ['OFFICE'] })])
    expect((await town.send(roadmapRoutes.addItem, { params, body })).status).toBe(201);
  return params;
}

const offered = async (by: TestClient) => (await by.send(roadmapRoutes.above)).body.items;

const begin = (by: TestClient, orgId: string, roadmapId: string) =>
  by.send(roadmapRoutes.create, {
    body: { title: 'Карта школы', period: null, from: { kind: 'above', orgId, roadmapId } },
  });

it('a school begins with the items of its municipality that are its own, with day and proof', async () => {
  const { at, school, town } = await makeLevels(app);
  const params = await ofTown(town);
  expect(await offered(school)).toEqual([]);
  expect((await begin(school, at.municipalityId, params.roadmapId)).status).toBe(404);
  const { version } = await show(town, params);
  await town.send(roadmapRoutes.approve, { params, body: act, version });
  expect(await offered(school)).toMatchObject([
    { id: params.roadmapId, title: 'Карта района', owner: { id: at.municipalityId } },
  ]);
  const { status, body } = await begin(school, at.municipalityId, params.roadmapId);
  expect(status).toBe(201);
  expect(body).toMatchObject({ level: 'school', state: 'draft', period: { from: year } });
  expect(body.items).toMatchObject([
    {
      title: 'Назначить кураторов',
      due: { kind: 'by', date: `${year}-11-01` },
      proof: { kind: 'data', facts: [{ fact: 'CURATOR_APPOINTED', at: 'school' }] },
    },
  ]);
  expect(body.items).toHaveLength(1);
});

it('what the municipality changes after the act is not taken until it is in force', async () => {
  const { at, school, town } = await makeLevels(app);
  const params = await ofTown(town);
  const { version } = await show(town, params);
  const inForce = await town.send(roadmapRoutes.approve, { params, body: act, version });
  await town.send(roadmapRoutes.reopen, { params, version: inForce.body.version });
  await town.send(roadmapRoutes.addItem, { params, body: item('3', { bodies: ['SCHOOLS'] }) });
  const { body } = await begin(school, at.municipalityId, params.roadmapId);
  expect(body.items.map(({ number }) => number)).toEqual(['1']);
});

it('the text of the act is offered on while the next one is handed over, and when it is taken back', async () => {
  const { at, school, town } = await makeLevels(app);
  const params = await ofTown(town);
  const { version } = await show(town, params);
  const inForce = await town.send(roadmapRoutes.approve, { params, body: act, version });
  expect(inForce.body.act).toEqual(act);
  await town.send(roadmapRoutes.reopen, { params, version: inForce.body.version });
  await town.send(roadmapRoutes.addItem, { params, body: item('3', { bodies: ['SCHOOLS'] }) });
  const { title, period, bodies, sections, version: open } = await show(town, params);
  const body = { title: `${title}: проект`, period, bodies, sections };
  await town.send(roadmapRoutes.change, { params, body, version: open });
  const begins = async () => {
    expect(await offered(school)).toMatchObject([{ title: 'Карта района' }]);
    const made = await begin(school, at.municipalityId, params.roadmapId);
    expect(made.body.items.map(({ number }) => number)).toEqual(['1']);
  };
  await handedOver(town, params);
  await begins();
  await withdraw(town, params);
  await begins();
  expect(await show(town, params)).toMatchObject({ state: 'draft', edition: 2 });
});

it('a stranger’s municipality offers nothing, and its roadmap is unknown', async () => {
  const { at, town } = await makeLevels(app);
  const params = await ofTown(town);
  const { version } = await show(town, params);
  await town.send(roadmapRoutes.approve, { params, body: act, version });
  const { school } = await makeLevels(app);
  expect(await offered(school)).toEqual([]);
  expect((await begin(school, at.municipalityId, params.roadmapId)).status).toBe(404);
});
