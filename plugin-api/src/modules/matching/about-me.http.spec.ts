import { aboutMeRoutes } from '@nastavnik/contracts/about-me';
import { matchingRoutes } from '@nastavnik/contracts/matching';
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

it('what a mentor tells is on their card and beside the pairs of a run, and keeps what others said', async () => {
  const lead = await given.mentor('Лапин');
  await given.mentee('Зорин');
  await school.curator.send(matchingRoutes.setProfile, {
    params: { personId: lead },
    version: 0,
    body: { shift: 2, interests: ['кино'] },
  });
  const his = await school.as(lead);
  const told = { about: 'Собираю модели', interests: ['кино', 'шахматы'] };
  expect((await his.send(aboutMeRoutes.show)).body).toMatchObject({ about: null, version: 1 });
  const set = await his.send(aboutMeRoutes.set, { version: 1, body: told });
  const { body: card } = await school.curator.send(matchingRoutes.profile, {
    params: { personId: lead },
  });
  const { mentors } = await given.board((await given.start()).id);

  expect(set.body).toEqual({ ...told, version: 2 });
  expect(card).toMatchObject({ ...told, shift: 2, said: { by: { id: lead }, source: null } });
  expect(mentors.find(({ person }) => person.id === lead)?.about).toBe('Собираю модели');
  // the curator changes the rest, and the mentor’s own words stay
  const { body: after } = await school.curator.send(matchingRoutes.setProfile, {
    params: { personId: lead },
    version: 2,
    body: { shift: 1 },
  });
  expect(after).toMatchObject({ about: 'Собираю модели', shift: 1 });
});

it('does not write over what the curator has changed meanwhile', async () => {
  const his = await school.as(await given.mentor('Носов'));
  const body = { about: 'люблю кино', interests: [] };
  await his.send(aboutMeRoutes.set, { version: 0, body });
  expect((await his.send(aboutMeRoutes.set, { version: 0, body })).body.code).toBe('version.stale');
});

it('is for those in the base of mentors alone', async () => {
  const pupil = await school.as(await school.pupil('Мельник'));
  expect((await pupil.send(aboutMeRoutes.show)).body.code).toBe('access.denied');
});
