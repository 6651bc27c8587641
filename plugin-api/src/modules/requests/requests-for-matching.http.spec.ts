import { matchingRoutes } from '@nastavnik/contracts/matching';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { referralRoutes } from '@nastavnik/contracts/referrals';
import { requestRoutes } from '@nastavnik/contracts/requests';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type TestApp, type TestClient } from '../../testing/app.ts';
import { makeSchool, type TestSchool } from '../../testing/make.ts';

let app: TestApp;
let school: TestSchool;
beforeAll(async () => {
  app = await startApp();
  school = await makeSchool(app);
});
afterAll(() => app.close());

const file = (who: TestClient, personId: string | undefined, matching: object) =>
  who.send(requestRoutes.file, { body: { personId, wish: 'физика', matching } });
const accept = (...requestIds: string[]) =>
  school.curator.send(requestRoutes.accept, { body: { requestIds } });
const profileOf = async (personId: string) =>
  (await school.curator.send(matchingRoutes.profile, { params: { personId } })).body;

it('what a class teacher has said arrives on «Для подбора», with whose words it is', async () => {
  const teacher = await school.staff('Журавлёва');
  const pupil = await school.pupil('Юдина', { class_id: await school.schoolClass('6В', teacher) });
  const hers = await school.as(teacher);
  const said = { interests: ['шахматы'], shift: 2, language: 'башкирский', wishes: 'с Ольгой' };

  const { body } = await file(hers, pupil, said);
  await accept(body.id);

  expect(body.matching).toMatchObject({ ...said, likes: [], avoids: [] });
  expect(await profileOf(pupil)).toMatchObject({
    ...said,
    said: { by: { id: teacher }, source: 'class_teacher' },
    version: 1,
  });
});

it('adds to what was known, and does not empty what it does not say', async () => {
  const pupil = await school.pupil('Котов');
  await school.curator.send(matchingRoutes.setProfile, {
    params: { personId: pupil },
    version: 0,
    body: { interests: ['Кино'], building: 'корпус 2', shift: 1 },
  });
  const { body } = await file(await school.as(pupil), undefined, {
    interests: ['футбол', 'кино'],
    shift: 2,
  });
  await accept(body.id);
  expect(await profileOf(pupil)).toMatchObject({
    interests: ['Кино', 'футбол'],
    building: 'корпус 2',
    shift: 2,
    said: { by: { id: pupil }, source: 'self' },
    version: 2,
  });
});

it('a request that says nothing for matching leaves the profile as it is', async () => {
  const pupil = await school.pupil('Тихий');
  const { body } = await file(await school.as(pupil), undefined, {});
  await accept(body.id);
  expect(await profileOf(pupil)).toMatchObject({ interests: [], said: null, version: 0 });
});

it('the curator names people for others; they become wishes, and who has left is left out', async () => {
  const [pupil, liked, gone] = [
    await school.pupil('Мельник'),
    await school.pupil('Орлова', { grade: 9 }),
    await school.pupil('Ушедший', { grade: 9 }),
  ];
  await school.curator.send(mentorRoutes.add, { body: { personIds: [liked], base: 'PUPILS' } });
  const { body } = await file(school.curator, pupil, { likes: [liked], avoids: [gone] });
  expect(body.matching).toMatchObject({ likes: [{ id: liked }], avoids: [{ id: gone }] });
  await app.schema.sql.query('UPDATE people SET active = 0 WHERE id = UNHEX(?)', [
    gone.replaceAll('-', ''),
  ]);
  await accept(body.id);
  const profile = await profileOf(pupil);
  expect(profile.likes.map(({ id }) => id)).toEqual([liked]);
  expect(profile.avoids).toEqual([]);
});

it('nobody else names people, oneself is not named, nor is a curator by their own hand', async () => {
  const teacher = await school.staff('Лебедева');
  await school.grant(teacher, 'psychologist');
  const [pupil, other] = [await school.pupil('Ромашкина'), await school.pupil('Зайцев')];
  const hers = await school.as(teacher);
  const referred = await hers.send(referralRoutes.file, {
    body: { personId: pupil, wish: 'замкнута', matching: { likes: [other] } },
  });
  const own = await file(await school.as(pupil), undefined, { avoids: [other] });
  const self = await file(school.curator, pupil, { likes: [pupil] });
  const colleague = await school.staff('Носова');
  await school.grant(colleague, 'curator');
  const mine = await file(await school.as(colleague), pupil, { avoids: [colleague] });
  const both = await file(school.curator, pupil, { likes: [other], avoids: [other] });

  expect([referred.status, own.status]).toEqual([404, 404]);
  expect(self.body.code).toBe('pair.self');
  expect(mine.body.code).toBe('matching.own-wish');
  expect(both).toMatchObject({ status: 400 });
});

it('a class teacher does not read what the curator was told of a pupil of the class', async () => {
  const teacher = await school.staff('Ким');
  const pupil = await school.pupil('Пак', { class_id: await school.schoolClass('7В', teacher) });
  await file(school.curator, pupil, { avoids: [teacher], wishes: 'только не Ким' });
  const { body } = await (await school.as(teacher)).send(requestRoutes.list, { query: {} });
  expect(body.items.map(({ person, matching }) => [person.id, matching])).toEqual([[pupil, null]]);
});
