import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { pairCardRoutes } from '@nastavnik/contracts/pair-cards';
import { pairModelRoutes } from '@nastavnik/contracts/pair-models';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp, type TestClient } from '../../testing/app.ts';
import { daysAgo, makeSchool, type TestSchool } from '../../testing/make.ts';

let app: TestApp;
let school: TestSchool;

beforeAll(async () => {
  app = await startApp();
  school = await makeSchool(app);
});
afterAll(() => app.close());

/** A pair that waits for its order, of pupils. */
async function agreed() {
  const [mentorId, menteeId] = [await school.pupil('Орлова'), await school.pupil('Гайсин')];
  for (const id of [mentorId, menteeId])
    await school.consents(id, 'PARTICIPATION', 'PD_PROCESSING');
  const { curator } = school;
  await curator.send(mentorRoutes.add, { body: { personIds: [mentorId], base: 'PUPILS' } });
  await curator.send(menteeRoutes.add, { body: { personIds: [menteeId] } });
  const { body } = await curator.send(pairRoutes.create, {
    body: { mentorId, menteeIds: [menteeId], form: 'PUPIL_PUPIL', agreed: true },
  });
  return { mentorId, params: { pairId: body.id }, version: body.version };
}

const name = (
  client: TestClient,
  { params, version }: Pick<Awaited<ReturnType<typeof agreed>>, 'params' | 'version'>,
  model: string | null,
) => client.send(pairModelRoutes.name, { params, version, body: { model } });

const steps = async (client: TestClient, params: { pairId: string }) =>
  (await client.send(pairCardRoutes.card, { params })).body.timeline.map(({ kind }) => kind);

describe('the role model of a pair', () => {
  it('is named and changed until an order fixes it, and the history says so', async () => {
    const { params, version } = await agreed();
    const named = await name(school.curator, { params, version }, 'EQUALS');
    expect(named.body).toMatchObject({ model: 'EQUALS', status: 'agreed', version: version + 1 });
    expect((await name(school.curator, { params, version }, null)).status).toBe(412);
    expect((await steps(school.curator, params))[0]).toBe('model_changed');
    const none = await name(school.curator, { params, version: version + 1 }, null);
    expect(none.body.model).toBeNull();

    await school.curator.send(pairRoutes.fix, {
      body: { pairIds: [params.pairId], number: '7-од', date: daysAgo(0) },
    });
    const late = await name(school.curator, { params, version: version + 3 }, 'EQUALS');
    expect(late).toMatchObject({ status: 409, body: { code: 'pair.wrong-status' } });
  });

  it('is one of its form', async () => {
    const pair = await agreed();
    const other = await name(school.curator, pair, 'EXPERIENCED_YOUNG');
    expect(other.body).toMatchObject({
      code: 'pack.code-unknown',
      details: { code: 'EXPERIENCED_YOUNG' },
    });
  });

  it('is neither named by nor told to those of the pair, whatever their office', async () => {
    const pair = await agreed();
    await school.grant(pair.mentorId, 'curator');
    const own = await school.as(pair.mentorId);
    expect((await name(own, pair, 'EQUALS')).body.code).toBe('pair.own-decision');
    await name(school.curator, pair, 'EQUALS');
    expect(await steps(own, pair.params)).not.toContain('model_changed');
    expect(await steps(school.curator, pair.params)).toContain('model_changed');
  });
});
