import { matchingRoutes } from '@nastavnik/contracts/matching';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../testing/app.ts';
import { makeSchool, type TestSchool } from '../../testing/make.ts';
import { packSeeds } from '../packs/pack-seeds.ts';
import { couples, form, matchingIn } from './matching-fixture.ts';

let app: TestApp;
let school: TestSchool;
let given: ReturnType<typeof matchingIn>;

beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  school = await makeSchool(app);
  given = matchingIn(school);
});
afterAll(() => app.close());

const [{ code: reason } = { code: '' }] = (await packSeeds())[0]?.leaveReasons ?? [];
const hex = (id: string) => id.replaceAll('-', '');
const sql = (text: string, ...ids: string[]) => app.schema.sql.query(text, ids.map(hex));

/** Two pairs are proposed and looked through; then something happens to the first. */
async function afterReview(happens: (two: { menteeId: string; mentorId: string }) => unknown) {
  await given.mentor('Свободный');
  await given.mentor('Занятый');
  await given.mentee('Анина');
  await given.mentee('Борисов');
  const run = await given.start();
  const { version } = await given.reviewed(run.id);
  const [first] = couples(await given.board(run.id));
  const [menteeId = '', mentorId = ''] = first ?? [];
  await happens({ menteeId, mentorId });
  const params = { runId: run.id };
  return {
    menteeId,
    mentorId,
    params,
    preview: await school.curator.send(matchingRoutes.preview, { params, body: {} }),
    answer: await school.curator.send(matchingRoutes.publish, { params, version, body: {} }),
    made: (await school.curator.send(pairRoutes.list, { query: {} })).body.items.filter(
      ({ mentees }) => mentees.length > 0,
    ),
  };
}

/** Who and why, in the refusal and in the preview alike; and nobody was joined. */
function expectRefused(
  { answer, preview, menteeId, mentorId }: Awaited<ReturnType<typeof afterReview>>,
  code: string,
  words: RegExp,
) {
  const impossible = [{ menteeId, mentorId, code, detail: expect.stringMatching(words) }];
  expect(preview.body).toMatchObject({ ready: 1, impossible });
  expect(answer).toMatchObject({
    status: 409,
    body: { code: 'matching.impossible', details: { pairs: impossible } },
  });
  expect(answer.body.detail).toMatch(/Ничего не создано.*пересчитайте подбор/s);
}

describe('between the run and its publishing', () => {
  it('a mentor leaves the school', async () => {
    const after = await afterReview(({ mentorId }) =>
      sql('UPDATE people SET active = 0 WHERE id = UNHEX(?)', mentorId),
    );
    expectRefused(after, 'person.inactive', /Свободный|Занятый/);
    expect(after.made).toEqual([]);
  });

  it('a consent is withdrawn', async () => {
    const after = await afterReview(({ menteeId }) =>
      sql("UPDATE consent_states SET act = 'withdrawn' WHERE person_id = UNHEX(?)", menteeId),
    );
    expectRefused(after, 'consent.required', /Анина|Борисов/);
    expect(after.made).toEqual([]);
  });

  it("a mentor's places are filled", async () => {
    const after = await afterReview(async ({ mentorId }) => {
      const other = await given.mentee('Сторонний');
      await school.curator.send(pairRoutes.create, {
        body: { mentorId, menteeIds: [other], form },
      });
    });
    expectRefused(after, 'mentor.full', /мест|предел/);
    expect(after.made).toHaveLength(1);
  });

  it('a mentor leaves the base', async () => {
    const after = await afterReview(async ({ mentorId }) => {
      const params = { mentorId };
      const { body } = await school.curator.send(mentorRoutes.show, { params });
      const { version } = body;
      await school.curator.send(mentorRoutes.leave, { params, version, body: { reason } });
    });
    expectRefused(after, 'pair.not-in-base', /Нет в базе/);
    expect(after.made).toEqual([]);
  });

  it('a re-run leaves those people out and goes on with the others', async () => {
    const { mentorId } = await afterReview(({ mentorId: gone }) =>
      sql('UPDATE people SET active = 0 WHERE id = UNHEX(?)', gone),
    );
    const again = await given.start();
    const shown = await given.board(again.id);
    expect(again).toMatchObject({ mentors: 1, pairs: 1 });
    expect(couples(shown).map(([, lead]) => lead)).not.toContain(mentorId);
    expect(shown.result.pairs[0]?.kept).toBe(true);
  });
});
