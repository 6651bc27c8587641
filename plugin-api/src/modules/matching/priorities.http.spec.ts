import { pairRoutes } from '@nastavnik/contracts/pairs';
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

it('a mentor gets one of those who need an experienced one at most, where the curator asks for it', async () => {
  const ground = federal.find(({ of, vulnerable }) => of === 'pupil' && vulnerable)?.code;
  const lead = await given.mentor('Орлова', { capacity: 3 });
  const needy = [
    await given.mentee('Первый', { ground }),
    await given.mentee('Второй', { ground }),
  ];
  const other = await given.mentee('Третий');
  const rules = [{ code: 'one_vulnerable', on: true }];

  expect(await given.start()).toMatchObject({ pairs: 3 });
  const shown = await given.board((await given.start({ rules })).id);

  const [got, left] = [couples(shown).map(([menteeId]) => menteeId), shown.result.alone];
  expect(got).toHaveLength(2);
  expect(got).toContain(other);
  expect(left).toMatchObject([{ why: 'places', options: 1 }]);
  expect(needy).toContain(left[0]?.menteeId);
  expect(shown.result.blocks).toMatchObject([{ mentorIds: [lead], places: 1, missing: 1 }]);
});

it('a mentor who has one of those already gets no other, where the curator asks for it', async () => {
  const ground = federal.find(({ of, vulnerable }) => of === 'pupil' && vulnerable)?.code;
  const lead = await given.mentor('Орлова', { capacity: 3 });
  const [first, second] = [
    await given.mentee('Первый', { ground }),
    await given.mentee('Второй', { ground }),
  ];
  await school.curator.send(pairRoutes.create, {
    body: { mentorId: lead, menteeIds: [first], form: 'PUPIL_PUPIL' },
  });
  const rules = [{ code: 'one_vulnerable', on: true }];

  const { result } = await given.board((await given.start({ rules })).id);

  expect(result.pairs).toEqual([]);
  expect(result.alone).toMatchObject([
    { menteeId: second, why: 'rules', removed: [{ rule: 'one_vulnerable', mentors: 1, only: 1 }] },
  ]);
});
