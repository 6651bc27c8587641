import { packRoutes, type WholePack } from '@nastavnik/contracts/packs';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../testing/app.ts';
import { makeSchool, type TestSchool } from '../../testing/make.ts';
import { centreOf, ownPack, putIn } from '../packs/pack-fixture.ts';
import { couples, matchingIn } from './matching-fixture.ts';

let app: TestApp;
let school: TestSchool;
let given: ReturnType<typeof matchingIn>;
let federal: WholePack['grounds'];

beforeAll(async () => {
  app = await startApp();
  federal = (await ownPack({})).grounds;
});
beforeEach(async () => {
  school = await makeSchool(app);
  given = matchingIn(school);
});
afterAll(() => app.close());

const hold = async (over: Partial<WholePack>) =>
  putIn(await centreOf(app, school), await ownPack(over));

/** Who gets the only mentor, though the other one asks for what the mentor knows. */
async function winner(first: string, other: string): Promise<string> {
  const lead = await given.mentor('Орлова', { competences: ['химия'] });
  const ids = {
    [await given.mentee('Первый', { ground: first })]: first,
    [await given.mentee('Второй', { ground: other, request: 'химия' })]: other,
  };
  const [[menteeId, mentorId] = []] = couples(await given.board((await given.start()).id));
  expect(mentorId).toBe(lead);
  return ids[menteeId ?? ''] ?? '';
}

it('whom the common lists put first is covered first', async () => {
  expect(await winner('HARDSHIP', 'LOW_RESULTS')).toBe('HARDSHIP');
});

it('a territory adds a ground and says who is first, without a release', async () => {
  const orphan = { code: 'ORPHAN', title: 'под опекой', of: 'pupil', first: true } as const;
  const grounds = federal.map((ground) =>
    ground.code === 'HARDSHIP' ? { ...ground, first: false } : ground,
  );
  await hold({ code: 'region-first', grounds: [...grounds, orphan] });

  expect(await winner('ORPHAN', 'HARDSHIP')).toBe('ORPHAN');
});

it('lists of before that say nothing of it go on as the common ones', async () => {
  const grounds = federal.map(({ code, title, of }) => ({ code, title, of }));
  await hold({ code: 'region-silent', grounds });
  const { body } = await school.curator.send(packRoutes.show);

  expect(body.grounds.find(({ code }) => code === 'BURNOUT')).toMatchObject({ vulnerable: true });
  expect(await winner('HARDSHIP', 'LOW_RESULTS')).toBe('HARDSHIP');
});
