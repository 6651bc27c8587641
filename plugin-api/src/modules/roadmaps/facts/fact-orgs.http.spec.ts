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

type At = Awaited<ReturnType<typeof makeLevels>>['at'];

/** One more school of the municipality, switched on by its region or not at all. */
async function another(at: At, { isOn }: { isOn: boolean }): Promise<string> {
  const id = newId();
  const now = new Date();
  await at.put('orgs', {
    id,
    kind: 'school',
    parent_id: at.municipalityId,
    region_id: at.regionId,
    municipality_id: at.municipalityId,
    name: 'Другая школа',
    short_name: 'Школа',
    created_at: now,
    updated_at: now,
  });
  if (isOn) await at.put('connection_orgs', { connection_id: at.connectionId, org_id: id });
  return id;
}

const countedAt = (at: At, schoolId: string, fact: ProofCode, value: number) =>
  at.put('agg_facts', {
    school_id: schoolId,
    fact,
    year: fact === 'COVERAGE_REACHED' ? year : 0,
    level: 'school',
    region_id: at.regionId,
    municipality_id: at.municipalityId,
    value,
    counted_at: new Date(),
  });

it('a number of schools opens who is in it and who is not', async () => {
  const { at, town } = await makeLevels(app);
  const school = await another(at, { isOn: true });
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
  const reached = await another(at, { isOn: true });
  await countedAt(at, at.schoolId, 'COVERAGE_REACHED', 39.9);
  await countedAt(at, reached, 'COVERAGE_REACHED', 40);
  const open = await opener(town, 'COVERAGE_REACHED', 'school');
  const { body } = await open(town);
  expect(body).toMatchObject({ share: null, items: [{ counted: false }, { counted: false }] });
  await centre.send(targetRoutes.set, {
    body: { orgId: at.regionId, indicator: 'COVERAGE', year, percent: 40 },
  });
  const { body: set } = await open(town);
  expect(set.share).toBe(40);
  expect(new Map(set.items.map(({ id, counted }) => [id, counted]))).toEqual(
    new Map([
      [at.schoolId, false],
      [reached, true],
    ]),
  );
});

it('a number of records is the sum of those that it opens, at either level', async () => {
  const { at, centre } = await makeLevels(app);
  const [on, off] = [await another(at, { isOn: true }), await another(at, { isOn: false })];
  await countedAt(at, at.schoolId, 'MENTORS_REGISTERED', 3);
  await countedAt(at, on, 'MENTORS_REGISTERED', 2);
  await countedAt(at, off, 'MENTORS_REGISTERED', 500);
  const shown = async (level: OrgKind) => {
    const params = await roadmapOf(centre, asking('MENTORS_REGISTERED', level));
    const [asks] = (await show(centre, params)).items;
    const opened = await centre.send(factOrgRoutes.show, {
      params: { ...params, itemId: asks!.id, fact: 'MENTORS_REGISTERED', at: level },
    });
    return { sum: asks?.facts[0]?.value, items: opened.body.items };
  };
  const { sum, items } = await shown('municipality');
  expect(items).toMatchObject([{ id: at.municipalityId, value: 5, counted: true }]);
  expect(sum).toBe(5);
  const ofSchools = await shown('school');
  expect(new Set(ofSchools.items.map(({ value }) => value))).toEqual(new Set([2, 3]));
  expect(ofSchools.sum).toBe(5);
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
