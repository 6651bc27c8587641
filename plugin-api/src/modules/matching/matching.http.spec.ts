import { matchingRoutes } from '@nastavnik/contracts/matching';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../testing/app.ts';
import { makeSchool, type TestSchool } from '../../testing/make.ts';
import { byMentee, couples, matchingIn } from './matching-fixture.ts';

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

describe('a run of matching', () => {
  it('proposes pairs by request and competences, and says why', async () => {
    const [algebra, chemistry] = [
      await given.mentor('Алгебраист', { competences: ['алгебра'] }),
      await given.mentor('Химик', { competences: ['Химия'] }),
    ];
    const [one, other] = [
      await given.mentee('Котов', { request: 'помощь по химии' }),
      await given.mentee('Гущин', { request: 'алгебре' }),
    ];

    const run = await given.start();
    const shown = await given.board(run.id);

    expect(run).toMatchObject({ number: 1, state: 'pending', pairs: 2, mean: 350 });
    expect(couples(shown)).toEqual(
      (
        [
          [one, chemistry],
          [other, algebra],
        ] as [string, string][]
      ).toSorted(byMentee),
    );
    expect(shown.result.pairs[0]?.parts).toMatchObject({ request: 350, interests: 0, over: 0 });
    expect(JSON.stringify(shown.input)).not.toMatch(/Котов|Алгебраист|помощь/);
    expect(shown.mentees.map(({ person }) => person.name.family)).toContain('Котов');
  });

  it('is done again byte by byte, whatever has happened since', async () => {
    const lead = await given.mentor('Орлова', { capacity: 2 });
    await given.mentee('Белов');
    const { id, sha256 } = await given.start();
    await given.mentee('Новенький');
    await school.curator.send(mentorRoutes.update, {
      params: { mentorId: lead },
      version: 1,
      body: { competences: ['пение'] },
    });

    const { body } = await school.curator.send(matchingRoutes.again, { params: { runId: id } });
    expect(body).toEqual({ same: true, sha256 });
  });

  it('tells by which rule somebody got nobody', async () => {
    await given.mentor('Ровесник', { grade: 7 });
    const [young, silent] = [
      await given.mentee('Шестой', { grade: 6 }),
      await given.mentee('Безсогласия', { grade: 5, consents: false }),
    ];
    const { result } = await given.board((await given.start()).id);
    const why = (id: string) => result.alone.find(({ menteeId }) => menteeId === id);

    expect(why(young)).toMatchObject({
      why: 'rules',
      removed: [{ rule: 'class_gap', mentors: 1, only: 1 }],
    });
    expect(why(silent)?.removed.map(({ rule }) => rule)).toContain('consent');
  });

  it('leaves rules out that a curator leaves out, but none of the law', async () => {
    await given.mentor('Ровесник', { grade: 7 });
    await given.mentee('Шестой', { grade: 6 });
    await given.mentee('Безсогласия', { grade: 5, consents: false });
    const off = (code: string) => ({ code, on: false }) as const;
    const run = await given.start({ rules: [off('class_gap'), off('consent')] });
    expect(run.pairs).toBe(1);
  });

  it('keeps relatives apart, and those who asked not to be together', async () => {
    const [brother, enemy] = [await given.mentor('Брат'), await given.mentor('Недруг')];
    const child = await given.mentee('Младший');
    const mother = await school.person({ family_name: 'Мама', is_guardian: 1 });
    for (const each of [brother, child])
      await school.put('guardians', {
        school_id: school.schoolId,
        child_id: each,
        guardian_id: mother,
      });
    await school.curator.send(matchingRoutes.wish, {
      body: { fromId: enemy, toId: child, kind: 'avoid' },
    });
    const { result } = await given.board((await given.start()).id);
    expect(result.alone[0]?.removed.map(({ rule }) => rule).toSorted()).toEqual([
      'avoid',
      'relative',
    ]);
  });

  it('reads interests and wishes of both sides', async () => {
    const [lead, other] = [await given.mentor('Яна'), await given.mentor('Пётр')];
    const child = await given.mentee('Тарасов');
    for (const personId of [lead, child])
      await school.curator.send(matchingRoutes.setProfile, {
        params: { personId },
        version: 0,
        body: { interests: ['Шахматы', 'кино'] },
      });
    await school.curator.send(matchingRoutes.wish, {
      body: { fromId: child, toId: lead, kind: 'like' },
    });
    const { body } = await school.curator.send(matchingRoutes.profile, {
      params: { personId: lead },
    });
    const { result } = await given.board((await given.start()).id);

    expect(body).toMatchObject({ interests: ['Шахматы', 'кино'], likedBy: [{ id: child }] });
    expect(result.pairs[0]).toMatchObject({
      mentorId: lead,
      parts: { interests: 200, wishes: 50 },
      next: { mentorId: other, score: 0 },
    });
  });

  it('holds a lock of the curator, and tries to keep what the run before proposed', async () => {
    const [first, second] = [await given.mentor('Первый'), await given.mentor('Второй')];
    const child = await given.mentee('Ученик');
    const before = (await given.board((await given.start()).id)).result.pairs[0]?.mentorId;
    const other = before === first ? second : first;
    expect(couples(await given.board((await given.start()).id))).toEqual([[child, before]]);

    const locks = [{ menteeId: child, mentorId: other, kind: 'must' }];
    const { run, result, ...shown } = await given.board((await given.start({ locks })).id);
    expect(run.previous?.number).toBe(2);
    expect(shown.locks).toEqual(locks);
    expect(result.pairs[0]).toMatchObject({ mentorId: other, locked: true, kept: false });
  });
});
