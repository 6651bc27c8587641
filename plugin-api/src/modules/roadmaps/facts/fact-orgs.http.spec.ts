import { factOrgRoutes } from '@nastavnik/contracts/fact-orgs';
import type { ProofCode } from '@nastavnik/contracts/roadmap-proofs';
import type { OrgKind } from '@nastavnik/contracts/session';
import { targetRoutes } from '@nastavnik/contracts/targets';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../../../platform/db/id.ts';
import { startApp, type TestApp, type TestClient } from '../../../testing/app.ts';
import { daysAgo } from '../../../testing/make.ts';
import { item, makeLevels, roadmapOf, show } from '../../approvals/approvals-fixture.ts';

let app: TestApp;
const year = Number(daysAgo(0).slice(0, 4));

beforeAll(async () => {
  app = await startApp();
});

afterAll(() => app.close());

const asking = (fact: ProofCode, at: OrgKind) =>
  item('1', { proof: { kind: 'data', facts: [{ fact, at }] } });

async function opener(by: TestClient, fact: ProofCode, at: OrgKind) {
  const params = await roadmapOf(by, asking(fact, at));
  const itemId = (await show(by, params)).items[0]!.id;
  return (who: TestClient, other: ProofCode = fact, level: OrgKind = at) =>
    who.send(factOrgRoutes.show, { params: { ...params, itemId, fact: other, at: level } });
}

it('a number of schools opens who is in it and who is not', async () => {
  const { at, town } = await makeLevels(app);
  const school = newId();
  const now = new Date();
  await at.put('orgs', {
    id: school,
    kind: 'school',
    parent_id: at.municipalityId,
    region_id: at.regionId,
    municipality_id: at.municipalityId,
    name: 'Школа без куратора',
    short_name: 'Школа',
    created_at: now,
    updated_at: now,
  });
  // switched on by its region
  await at.put('connection_orgs', { connection_id: at.connectionId, org_id: school });
  const open = await opener(town, 'CURATOR_APPOINTED', 'school');
  await app.settle('facts');
  const { body } = await open(town);
  expect(body).toMatchObject({ number: '1', at: 'school', measure: 'each', share: null });
  expect(body.items.map(({ id, counted }) => [id, counted])).toEqual(
    expect.arrayContaining([
      [at.schoolId, true],
      [school, false],
    ]),
  );
  expect(body.items).toHaveLength(2);
});

it('of a share the target of the year says who is in it', async () => {
  const { at, town, centre } = await makeLevels(app);
  const open = await opener(town, 'COVERAGE_REACHED', 'school');
  expect((await open(town)).body).toMatchObject({ share: null, items: [{ counted: false }] });
  await centre.send(targetRoutes.set, {
    body: { orgId: at.regionId, indicator: 'COVERAGE', year, percent: 40 },
  });
  expect((await open(town)).body).toMatchObject({ share: 40, items: [{ counted: false }] });
});

it('what the item does not ask for, and a stranger’s roadmap, are unknown', async () => {
  const { town, school } = await makeLevels(app);
  const open = await opener(town, 'CURATOR_APPOINTED', 'school');
  expect((await open(town, 'PAIRS_FIXED')).status).toBe(404);
  expect((await open(town, 'CURATOR_APPOINTED', 'municipality')).status).toBe(404);
  const stranger = await makeLevels(app);
  expect((await open(stranger.town)).status).toBe(404);
  expect((await open(school)).status).toBe(403);
});
