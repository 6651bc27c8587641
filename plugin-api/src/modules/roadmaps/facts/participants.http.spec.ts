import { schoolListRoutes } from '@nastavnik/contracts/school-lists';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../../platform/db/id.ts';
import { startApp, type TestApp, type TestClient } from '../../../testing/app.ts';
import { daysAgo } from '../../../testing/make.ts';
import { agree, item, makeLevels, roadmapOf, show } from '../../approvals/approvals-fixture.ts';

let app: TestApp;
const year = Number(daysAgo(0).slice(0, 4));
const now = new Date();

beforeAll(async () => {
  app = await startApp();
});

afterAll(() => app.close());

/** A district and its region ask for curators in schools; beside the school with one there are two without. */
async function district() {
  const levels = await makeLevels(app);
  const { at, town, centre } = levels;
  const another = async (enabled: 0 | 1) => {
    const id = newId();
    await at.put('orgs', {
      id,
      kind: 'school',
      parent_id: at.municipalityId,
      region_id: at.regionId,
      municipality_id: at.municipalityId,
      name: `Школа ${id.slice(-4)}`,
      short_name: 'Школа',
      created_at: now,
      updated_at: now,
    });
    await at.put('connection_orgs', { connection_id: at.connectionId, org_id: id });
    await at.put('installations', {
      connection_id: at.connectionId,
      org_id: id,
      enabled,
      since: now,
      by_kind: 'operator',
      version: 1,
    });
    return id;
  };
  const [on, off] = [await another(1), await another(0)];
  const asked = item('1', {
    proof: { kind: 'data', facts: [{ fact: 'CURATOR_APPOINTED', at: 'school' }] },
  });
  const told = async (by: TestClient) => {
    const params = await roadmapOf(by, asked);
    return async () => (await show(by, params)).items[0]!.facts[0];
  };
  const said = { town: await told(town), centre: await told(centre) };
  await app.settle('facts');
  return { ...levels, on, off, said };
}

/** Approves the municipality's list of these schools. */
async function approved(
  { town, centre }: Awaited<ReturnType<typeof district>>,
  schools: readonly string[],
) {
  const { body: list } = await town.send(schoolListRoutes.create, { body: { year } });
  const params = { listId: list.id };
  const { body } = await town.send(schoolListRoutes.change, {
    params,
    body: { schools: schools.map((schoolId) => ({ schoolId, reason: 'Заявка' })) },
    version: list.version,
  });
  const sent = await town.send(schoolListRoutes.submit, { params, version: body.version });
  const round = sent.body.rounds[0]!;
  return async () => expect((await agree(centre, round)).status).toBe(200);
}

describe('a share of schools', () => {
  it('is of those where the plugin is on, while no list of the year is approved', async () => {
    const { said } = await district();
    const of = { value: 1, needed: 2, among: 'connected', met: false };
    expect(await said.town()).toMatchObject(of);
    expect(await said.centre()).toMatchObject(of);
  });

  it('is of the schools of the approved list, on or off, and of nobody else', async () => {
    const here = await district();
    const agreed = await approved(here, [here.at.schoolId, here.off]);
    // what only lies with the region is not approved
    expect(await here.said.town()).toMatchObject({ among: 'connected' });
    await agreed();
    const of = { value: 1, needed: 2, among: 'listed', met: false };
    expect(await here.said.town()).toMatchObject(of);
    expect(await here.said.centre()).toMatchObject(of);
  });

  it('does not ask what is done of a school that takes no part', async () => {
    const here = await district();
    await (
      await approved(here, [here.at.schoolId])
    )();
    expect(await here.said.town()).toMatchObject({ value: 1, needed: 1, met: true });
    const other = await district();
    await (
      await approved(other, [other.on])
    )();
    expect(await other.said.town()).toMatchObject({ value: 0, needed: 1, met: false });
  });
});
