import { matchingRoutes } from '@nastavnik/contracts/matching';
import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../testing/app.ts';
import { makeSchool, type TestSchool } from '../../testing/make.ts';
import { matchingIn } from './matching-fixture.ts';

let app: TestApp;
let school: TestSchool;
let given: ReturnType<typeof matchingIn>;

beforeAll(async () => {
  app = await startApp();
  school = await makeSchool(app);
  given = matchingIn(school);
});
afterAll(() => app.close());

const set = (personId: string, version: number, body: object) =>
  school.curator.send(matchingRoutes.setProfile, { params: { personId }, version, body });

it('what was said keeps its author, and is not written over by who has not seen it', async () => {
  const child = await given.mentee('Зорин');
  const first = await set(child, 0, { interests: ['шахматы'], building: 'корпус 2' });
  expect(first.body).toMatchObject({
    interests: ['шахматы'],
    known: { buildings: ['корпус 2'] },
    version: 1,
  });
  expect(first.body.said?.by?.name.family).toBe('Фёдорова');
  expect((await set(child, 0, { interests: [] })).body.code).toBe('version.stale');
  const second = await set(child, 1, { shift: 2 });
  expect(second.body).toMatchObject({ interests: ['шахматы'], shift: 2, version: 2 });
});

it('both bases are narrowed to those for whom the score lacks something', async () => {
  const [lead, child] = [await given.mentor('Лапин'), await given.mentee('Майоров')];
  const without = async () => {
    const query = { lacks: 'interests' } as const;
    const mentees = await school.curator.send(menteeRoutes.list, { query });
    const mentors = await school.curator.send(mentorRoutes.list, { query });
    return [...mentees.body.items, ...mentors.body.items].map(({ id }) => id);
  };
  expect(await without()).toEqual(expect.arrayContaining([lead, child]));
  const before = await school.curator.send(matchingRoutes.entrants, {
    query: { form: 'PUPIL_PUPIL' },
  });
  for (const id of [lead, child]) await set(id, 0, { interests: ['кино'] });
  const after = await school.curator.send(matchingRoutes.entrants, {
    query: { form: 'PUPIL_PUPIL' },
  });
  expect(await without()).not.toEqual(expect.arrayContaining([child]));
  expect(await without()).not.toEqual(expect.arrayContaining([lead]));
  const silent = ({ body }: typeof before, side: string) =>
    body.lacks.find((each) => each.side === side && each.what === 'interests')?.people ?? 0;
  for (const side of ['mentee', 'mentor'])
    expect(silent(before, side) - silent(after, side), side).toBe(1);
  for (const lacks of ['time', 'ask'] as const) {
    const { body } = await school.curator.send(menteeRoutes.list, { query: { lacks } });
    expect(body.items.map(({ id }) => id)).toContain(child);
  }
  const { body } = await school.curator.send(menteeRoutes.list, { query: {} });
  expect(body.items.find(({ id }) => id === child)?.hasInterests).toBe(true);
});

it('a curator neither writes down nor takes back what another says of them', async () => {
  const [lead, child] = [await given.mentor('Носова'), await given.mentee('Павлов')];
  await school.grant(lead, 'curator');
  const own = await school.as(lead);
  for (const kind of ['like', 'avoid', null] as const) {
    const answer = await own.send(matchingRoutes.wish, {
      body: { fromId: child, toId: lead, kind },
    });
    expect(answer.body.code).toBe('matching.own-wish');
  }
  const mine = await own.send(matchingRoutes.wish, {
    body: { fromId: lead, toId: child, kind: 'like' },
  });
  expect(mine.body.likes.map(({ id }) => id)).toEqual([child]);
});

it('a class is told its shift and building at once; what each pupil has said stays, with its author', async () => {
  const classId = await school.schoolClass('6Д');
  const [told, silent] = [
    await school.pupil('Рогов', { class_id: classId }),
    await school.pupil('Савин', { class_id: classId }),
  ];
  const gone = await school.pupil('Титов', { class_id: classId, active: 0 });
  await set(told, 0, { interests: ['кино'], building: 'корпус 1' });
  const ofClass = (body: object) =>
    school.curator.send(matchingRoutes.setClass, { params: { classId }, body });
  const of = async (personId: string) =>
    (await school.curator.send(matchingRoutes.profile, { params: { personId } })).body;

  expect((await ofClass({ shift: 2 })).body).toEqual({ pupils: 2 });
  expect(await of(told)).toMatchObject({
    interests: ['кино'],
    shift: 2,
    building: 'корпус 1',
    version: 2,
  });
  expect(await of(silent)).toMatchObject({ interests: [], shift: 2, building: null });
  expect(await of(gone)).toMatchObject({ shift: null, version: 0 });
  await ofClass({ building: 'корпус 2' });
  expect(await of(silent)).toMatchObject({ shift: 2, building: 'корпус 2' });
  expect(await ofClass({})).toMatchObject({ status: 400 });
});
