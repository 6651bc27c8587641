import { indicatorRoutes } from '@nastavnik/contracts/indicators';
import { meetingRoutes } from '@nastavnik/contracts/meetings';
import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { targetRoutes } from '@nastavnik/contracts/targets';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp, type TestClient } from '../../testing/app.ts';
import { daysAgo, makeSchool, type TestSchool } from '../../testing/make.ts';

let app: TestApp;
let school: TestSchool;
let region: TestClient;
let town: TestClient;
const year = Number(daysAgo(0).slice(0, 4));

async function join(status: 'proposed' | 'agreed' | 'active', daysOld = 0) {
  const { curator } = school;
  const [mentor, mentee] = [await school.pupil('Орлова'), await school.pupil('Гайсин')];
  for (const id of [mentor, mentee]) await school.consents(id, 'PARTICIPATION', 'PD_PROCESSING');
  await curator.send(mentorRoutes.add, { body: { personIds: [mentor], base: 'PUPILS' } });
  await curator.send(menteeRoutes.add, { body: { personIds: [mentee] } });
  const { body } = await curator.send(pairRoutes.create, {
    body: {
      mentorId: mentor,
      menteeIds: [mentee],
      form: 'PUPIL_PUPIL',
      agreed: status !== 'proposed',
    },
  });
  if (status === 'active')
    await curator.send(pairRoutes.fix, {
      body: { pairIds: [body.id], number: '118-од', date: daysAgo(daysOld) },
    });
  return { pairId: body.id, mentor, mentee };
}

beforeAll(async () => {
  app = await startApp();
  school = await makeSchool(app);
  const official = async (orgId: string, role: string) => {
    const id = await school.person({ school_id: orgId, family_name: 'Дёмина', is_staff: 1 });
    await school.grant(id, role, orgId);
    return school.as(id, orgId);
  };
  region = await official(school.regionId, 'regional_centre');
  town = await official(school.municipalityId, 'municipal_coordinator');
  for (let each = 0; each < 4; each++) await school.pupil('Вне пар');
});

afterAll(() => app.close());

const overview = async () => (await school.curator.send(indicatorRoutes.overview)).body;
const target = (client: TestClient, orgId: string, percent: number | null) =>
  client.send(targetRoutes.set, { body: { orgId, indicator: 'COVERAGE', year, percent } });

describe('the overview of a school', () => {
  it('without a target shows people only', async () => {
    const { coverage, todo } = await overview();

    expect(coverage).toMatchObject({ pupils: 4, involved: 0, percent: 0, target: null, gap: null });
    expect(todo).toEqual([]);
  });

  it('counts each pupil of a pair once, whatever their role and number of pairs', async () => {
    const { mentor } = await join('active', 40);
    await join('agreed');
    await join('proposed');
    const mentee = await school.pupil('Третий');
    await school.consents(mentee, 'PARTICIPATION', 'PD_PROCESSING');
    await school.curator.send(menteeRoutes.add, { body: { personIds: [mentee] } });
    const { body } = await school.curator.send(pairRoutes.create, {
      body: { mentorId: mentor, menteeIds: [mentee], form: 'PUPIL_PUPIL', agreed: true },
    });
    await school.curator.send(pairRoutes.fix, {
      body: { pairIds: [body.id], number: '119-од', date: daysAgo(3) },
    });

    const { coverage } = await overview();

    expect(coverage).toMatchObject({
      pupils: 11,
      involved: 3,
      mentees: 2,
      mentors: 1,
      awaitingOrder: 2,
      forecast: 5,
    });
  });

  it('lists what waits, worst first, where mentees stop, and who does not meet', async () => {
    const { todo, funnel, notMeeting, trend } = await overview();

    expect(todo.map(({ code, count }) => [code, count])).toEqual([
      ['not_meeting', 1],
      ['awaits_order', 1],
      ['proposed', 1],
    ]);
    expect(todo[0]?.since).toBe(daysAgo(40));
    expect(funnel.map(({ reached }) => reached)).toEqual([4, 4, 4, 3, 2, 0, 0, 0]);
    expect(notMeeting).toMatchObject({ days: 30, count: 1, activePairs: 2 });
    expect(notMeeting.worst[0]?.weeks).toHaveLength(12);
    expect(trend.at(-1)).toEqual({ date: daysAgo(0), involved: 3 });
  });

  it('no longer lists a pair that has met', async () => {
    const { body } = await school.curator.send(pairRoutes.list, { query: { view: 'not_meeting' } });
    const pairId = body.items[0]?.id as string;
    await school.curator.send(meetingRoutes.log, {
      params: { pairId },
      body: { date: daysAgo(1) },
    });

    expect((await overview()).notMeeting.count).toBe(0);
  });
});

describe('a target', () => {
  it('of the nearest org above holds, and the gap is told in people', async () => {
    await target(region, school.regionId, 70);
    expect((await overview()).coverage).toMatchObject({
      target: { percent: 70, orgId: school.regionId },
      targetPeople: 8,
      gap: 5,
      toFind: 3,
    });

    const { body } = await target(town, school.municipalityId, 30);
    expect(body.target).toMatchObject({ percent: 30, orgId: school.municipalityId });
    expect((await overview()).coverage).toMatchObject({ targetPeople: 4, gap: 1, toFind: 0 });

    const dropped = await target(town, school.municipalityId, null);
    expect(dropped.body.target).toMatchObject({ percent: 70 });
  });

  it('is set by nobody outside their own territory', async () => {
    const other = await makeSchool(app);

    expect((await target(town, other.schoolId, 10)).status).toBe(404);
    expect((await target(town, school.regionId, 10)).status).toBe(404);
    expect((await target(school.curator, school.schoolId, 10)).body.code).toBe('access.denied');
  });
});

describe('a territory', () => {
  it('shows coverage from what its schools were counted at, without names', async () => {
    await app.settle('outbox');
    const { body } = await region.send(indicatorRoutes.territory, { query: {} });

    expect(body).toMatchObject({
      org: { kind: 'region' },
      coverage: { pupils: 11, involved: 3, percent: 27.3, targetPeople: 8, gap: 5 },
      ladder: [{ year, target: { percent: 70 }, percent: 27.3 }],
      rows: [
        {
          org: { id: school.municipalityId, kind: 'municipality' },
          coverage: { involved: 3 },
          schools: { off: 0, uncounted: 0, untargeted: 0, reached: 0, near: 0, below: 1 },
        },
      ],
    });
    expect(JSON.stringify(body)).not.toContain('Орлова');
  });

  it('is drilled down into by those above, and by nobody beside', async () => {
    const query = { orgId: school.municipalityId };
    const { body } = await region.send(indicatorRoutes.territory, { query });
    const other = await makeSchool(app);
    const beside = await town.send(indicatorRoutes.territory, {
      query: { orgId: other.municipalityId },
    });

    for (const above of [region, town]) {
      const ofSchool = { orgId: school.schoolId };
      const { body: one } = await above.send(indicatorRoutes.territory, { query: ofSchool });
      expect(one).toMatchObject({
        org: { id: school.schoolId, kind: 'school' },
        coverage: { pupils: 11, involved: 3 },
        ladder: [{ year, percent: 27.3 }],
        rows: [],
      });
    }
    const foreign = await town.send(indicatorRoutes.territory, {
      query: { orgId: other.schoolId },
    });
    expect(foreign.status).toBe(404);
    expect(body.rows.map(({ org }) => org.id)).toEqual([school.schoolId]);
    expect(body.coverage.involved).toBe(3);
    expect(beside.status).toBe(404);
    expect((await town.send(indicatorRoutes.territory, { query: {} })).body.coverage.pupils).toBe(
      11,
    );
  });
});
