import { completionRoutes } from '@nastavnik/contracts/completions';
import { pairCardRoutes } from '@nastavnik/contracts/pair-cards';
import { reflectionRoutes } from '@nastavnik/contracts/reflections';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp, type TestClient } from '../../testing/app.ts';
import { daysAgo, makeSchool, type TestSchool } from '../../testing/make.ts';
import { finishedWork } from '../completions/completions-fixture.ts';

let app: TestApp;
let school: TestSchool;

beforeAll(async () => {
  app = await startApp();
  school = await makeSchool(app);
});

afterAll(() => app.close());

const mentorSays = { MENTOR_WISH: 'Так держать' };
const menteeSays = { MENTEE_WISH: 'Спасибо', MENTEE_HARD: 'Дроби' };
type Work = Awaited<ReturnType<typeof finishedWork>>;

const save = (
  { params }: Work,
  [client, personId]: [TestClient, string],
  answers: Record<string, string>,
  version = 1,
) =>
  client.send(reflectionRoutes.save, {
    params: { ...params, personId },
    version,
    body: { answers },
  });

const seen = async (client: TestClient, { params }: Work) => {
  const { body } = await client.send(reflectionRoutes.show, { params });
  return body.parts.map(({ answers }) => answers);
};

const people = (work: Work) => {
  const [menteeId = ''] = work.menteeIds;
  return {
    mentor: [work.mentor, work.mentorId] as [TestClient, string],
    mentee: [work.mentee, menteeId] as [TestClient, string],
    paper: [school.curator, menteeId] as [TestClient, string],
  };
};

describe('a reflection', () => {
  it('is read across once both have answered, and stands as it was read', async () => {
    const work = await finishedWork(school);
    const { mentor, mentee } = people(work);
    expect((await save(work, mentee, menteeSays)).status).toBe(200);
    expect(await seen(work.mentor, work)).toEqual([null, null]);
    expect(await seen(school.curator, work)).toEqual([null, menteeSays]);

    const again = await save(work, mentee, { MENTEE_WISH: 'Спасибо!' }, 2);
    expect(again.body.parts[1]).toMatchObject({ answers: { MENTEE_WISH: 'Спасибо!' }, version: 3 });
    expect((await save(work, mentee, menteeSays, 2)).body.code).toBe('version.stale');

    await save(work, mentor, mentorSays);
    expect(await seen(work.mentee, work)).toEqual([mentorSays, { MENTEE_WISH: 'Спасибо!' }]);
    expect(await seen(work.mentor, work)).toEqual([mentorSays, { MENTEE_WISH: 'Спасибо!' }]);
    expect((await save(work, mentee, menteeSays, 3)).body.code).toBe('reflection.shown');
  });

  it('waits for the final meeting', async () => {
    const work = await finishedWork(school, 1, false);
    const { mentee } = people(work);
    expect((await save(work, mentee, menteeSays)).body.code).toBe('reflection.too-early');
  });

  it('is written after the pair has been completed too', async () => {
    const work = await finishedWork(school);
    await school.curator.send(completionRoutes.complete, {
      params: work.params,
      version: work.version,
      body: { goal: 'reached', result: 'Вышло', passedIds: work.menteeIds, next: 'none' },
    });
    expect((await save(work, people(work).mentee, menteeSays)).status).toBe(200);
  });

  it('answers only questions of its side, and at least one of them', async () => {
    const work = await finishedWork(school);
    const { mentee } = people(work);
    expect((await save(work, mentee, mentorSays)).body.code).toBe('pack.code-unknown');
    expect((await save(work, mentee, { MENTEE_WISH: '  ' })).body.code).toBe('reflection.empty');
  });

  it('is nobody else’s to write or to read', async () => {
    const work = await finishedWork(school, 2);
    const { mentor, mentee } = people(work);
    const second = await school.as(work.menteeIds[1] ?? '');
    expect((await save(work, [work.mentor, mentee[1]], menteeSays)).body.code).toBe(
      'access.denied',
    );
    expect((await save(work, [second, mentee[1]], menteeSays)).body.code).toBe('access.denied');
    await save(work, mentee, menteeSays);
    await save(work, mentor, mentorSays);
    const { body } = await second.send(reflectionRoutes.show, { params: work.params });
    expect(body.parts.map(({ person, answers }) => [person.id, answers])).toEqual([
      [work.mentorId, null],
      [work.menteeIds[1], null],
    ]);
    const stranger = (await finishedWork(school)).mentor;
    const { status } = await stranger.send(reflectionRoutes.show, { params: work.params });
    expect(status).toBe(404);
  });

  it('comes from paper by the curator, but never over what somebody wrote', async () => {
    const work = await finishedWork(school);
    const { mentor, mentee, paper } = people(work);
    const { body } = await save(work, paper, menteeSays);
    expect(body.parts[1]).toMatchObject({
      on: daysAgo(0),
      enteredBy: { name: { family: 'Фёдорова' } },
      mayWrite: true,
    });
    await save(work, paper, { MENTEE_WISH: 'Спасибо' }, 2);
    await save(work, mentor, mentorSays);
    expect((await save(work, [school.curator, mentor[1]], mentorSays, 2)).body.code).toBe(
      'reflection.own-words',
    );
    expect(await seen(work.mentee, work)).toEqual([mentorSays, { MENTEE_WISH: 'Спасибо' }]);
    const card = await school.curator.send(pairCardRoutes.card, { params: work.params });
    expect(card.body.timeline.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['reflected', 'reflection_entered']),
    );
    expect(JSON.stringify(card.body.timeline)).not.toContain('Спасибо');
    expect(mentee[1]).toBe(work.menteeIds[0]);
  });

  it('is closed by the curator when somebody will not answer', async () => {
    const work = await finishedWork(school);
    const { mentor, mentee } = people(work);
    const close = (client: TestClient) =>
      client.send(reflectionRoutes.close, { params: work.params });
    expect((await close(school.curator)).body.code).toBe('reflection.nothing-said');
    await save(work, mentee, menteeSays);
    expect((await close(work.mentor)).body.code).toBe('access.denied');
    expect((await close(school.curator)).body).toMatchObject({
      closedOn: daysAgo(0),
      mayClose: false,
    });
    expect(await seen(work.mentor, work)).toEqual([null, menteeSays]);
    expect((await save(work, mentor, mentorSays)).body.code).toBe('reflection.closed');
    expect((await close(school.curator)).body.code).toBe('reflection.closed');
  });

  it('of both at once is kept of both', async () => {
    const work = await finishedWork(school);
    const { mentor, mentee } = people(work);
    const both = await Promise.all([
      save(work, mentee, menteeSays),
      save(work, mentor, mentorSays),
    ]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(await seen(work.mentee, work)).toEqual([mentorSays, menteeSays]);
    const twice = await finishedWork(school);
    const one = people(twice).mentee;
    const races = await Promise.all([1, 2, 3].map(() => save(twice, one, menteeSays)));
    expect(races.filter(({ status }) => status === 200)).toHaveLength(1);
  });
});
