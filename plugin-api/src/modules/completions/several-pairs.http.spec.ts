import { type CompletionDraft, completionRoutes } from '@nastavnik/contracts/completions';
import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { schoolYearOf } from '@nastavnik/contracts/primitives';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bin } from '../../platform/db/id.ts';
import { startApp, type TestApp, type TestClient } from '../../testing/app.ts';
import { daysAgo, makeSchool, type TestSchool } from '../../testing/make.ts';
import { backToToday, toSeptember } from '../../testing/september.ts';
import { finishedWork } from './completions-fixture.ts';

let app: TestApp;
let school: TestSchool;
let curator: TestClient;

beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  school = await makeSchool(app);
  ({ curator } = school);
});
afterEach(backToToday);
afterAll(() => app.close());

type Work = Pick<Awaited<ReturnType<typeof finishedWork>>, 'params' | 'version' | 'menteeIds'>;
const lastYear = schoolYearOf(daysAgo(0));

const complete = ({ params, version, menteeIds }: Work, over: Partial<CompletionDraft> = {}) =>
  curator.send(completionRoutes.complete, {
    params,
    version,
    body: { goal: 'reached', result: 'Вышло', passedIds: menteeIds, next: 'none', ...over },
  });
const reserveOf = async (mentorId: string) =>
  (await curator.send(mentorRoutes.show, { params: { mentorId } })).body.reserve;
const markOf = async (menteeId: string) =>
  (await curator.send(menteeRoutes.show, { params: { menteeId } })).body.record.completion;

/** The same pair with another person on one side, as if it had been made so. */
async function hand(work: Work, side: 'mentor' | 'mentee', personId: string) {
  const pairId = bin(work.params.pairId);
  const { sql } = app.schema;
  if (side === 'mentor')
    await sql.query('UPDATE pairs SET mentor_id = ? WHERE id = ?', [bin(personId), pairId]);
  await sql.query(`UPDATE pair_mentees SET ${side}_id = ? WHERE pair_id = ?`, [
    bin(personId),
    pairId,
  ]);
}

describe('a mentor of two pairs', () => {
  it('goes on with the people of both: the second completion keeps what the first has wished', async () => {
    const [first, second] = [await finishedWork(school), await finishedWork(school)];
    await hand(second, 'mentor', first.mentorId);
    await app.schema.sql.query("UPDATE people SET family_name = 'Вторая' WHERE id = ?", [
      bin(second.menteeIds[0] ?? ''),
    ]);
    await complete(first, { next: 'extend' });
    await complete(second, { next: 'extend' });

    expect(await reserveOf(first.mentorId)).toEqual({
      year: lastYear + 1,
      readiness: 'ready',
      wishes: 'Продолжить с: Гайсин Егор; продолжить с: Вторая Егор',
    });
  });

  it('keeps the words and the year that the curator gave', async () => {
    const work = await finishedWork(school);
    const reserve = { year: lastYear + 2, readiness: 'maybe' as const, wishes: 'Младшие классы' };
    await curator.send(mentorRoutes.reserve, { body: { mentorIds: [work.mentorId], reserve } });
    await complete(work, { next: 'reserve' });
    expect(await reserveOf(work.mentorId)).toEqual(reserve);
  });
});

describe('a pair of last year that is completed in September', () => {
  it('puts its mentor in reserve for the year that has begun, and the base takes them at once', async () => {
    const work = await finishedWork(school);
    const { mentorId } = work;
    const id = await school.staff('Куратор');
    await school.grant(id, 'curator');
    expect(toSeptember()).toBe(lastYear + 1);
    curator = await school.as(id);
    const done = await complete(work, { next: 'extend' });

    expect(done.body).toMatchObject({ completion: { next: 'extend' } });
    expect(await reserveOf(mentorId)).toMatchObject({ year: lastYear + 1 });
    const carried = await curator.send(mentorRoutes.carryOver, { body: { mentorIds: [mentorId] } });
    expect(carried.body).toEqual({ mentors: 1 });
  });
});

describe('a mentee of two pairs', () => {
  const twoPairs = async () => {
    const [first, second] = [await finishedWork(school), await finishedWork(school)];
    const [menteeId = ''] = first.menteeIds;
    const pairId = bin(second.params.pairId);
    const { sql } = app.schema;
    await sql.query("UPDATE pairs SET form = 'TEACHER_PUPIL' WHERE id = ?", [pairId]);
    await sql.query("UPDATE pair_mentees SET form = 'TEACHER_PUPIL' WHERE pair_id = ?", [pairId]);
    await hand(second, 'mentee', menteeId);
    return { first, second: { ...second, menteeIds: [menteeId] }, menteeId };
  };

  it('has passed when one of them says so, whatever the other says later', async () => {
    const { first, second, menteeId } = await twoPairs();
    await complete(first);
    await complete(second, { passedIds: [] });
    expect(await markOf(menteeId)).toBe('yes');

    await curator.send(completionRoutes.change, {
      params: first.params,
      version: 1,
      body: { result: 'Вышло', passedIds: [] },
    });
    expect(await markOf(menteeId)).toBe('no');
  });

  it('of two years is marked by the later one, though the earlier is written after it', async () => {
    const { first, second, menteeId } = await twoPairs();
    await app.schema.sql.query('UPDATE pairs SET school_year = school_year - 1 WHERE id = ?', [
      bin(first.params.pairId),
    ]);
    await complete(second, { passedIds: [] });
    await complete(first);
    expect(await markOf(menteeId)).toBe('no');
  });
});
