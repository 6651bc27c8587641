import { type CompletionDraft, completionRoutes } from '@nastavnik/contracts/completions';
import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { pairCardRoutes } from '@nastavnik/contracts/pair-cards';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { schoolYearOf } from '@nastavnik/contracts/primitives';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../testing/app.ts';
import { daysAgo, makeSchool, type TestSchool } from '../../testing/make.ts';
import { finishedWork } from './completions-fixture.ts';

let app: TestApp;
let school: TestSchool;

beforeAll(async () => {
  app = await startApp();
  school = await makeSchool(app);
});

afterAll(() => app.close());

const result = 'Средний балл по алгебре 4,1 вместо 3,2';
type Work = Awaited<ReturnType<typeof finishedWork>>;

const complete = ({ params, version, menteeIds }: Work, over: Partial<CompletionDraft> = {}) =>
  school.curator.send(completionRoutes.complete, {
    params,
    version,
    body: { goal: 'reached', result, passedIds: menteeIds, next: 'none', ...over },
  });

const mentorCard = async (mentorId: string) =>
  (await school.curator.send(mentorRoutes.show, { params: { mentorId } })).body;

describe('the completion of a pair', () => {
  it('finishes it, fills the bases and is read by both sides', async () => {
    const work = await finishedWork(school);
    const { params, mentee, mentor, mentorId } = work;
    const before = await mentor.send(completionRoutes.show, { params });
    expect(before.body).toMatchObject({ completion: null, mayComplete: false });

    const done = await complete(work);
    expect(done.status).toBe(201);
    expect(done.body).toMatchObject({
      pair: { status: 'finished' },
      completion: { goal: 'reached', result, on: daysAgo(0), next: 'none', version: 1 },
      mayComplete: false,
    });
    const seen = await mentee.send(completionRoutes.show, { params });
    expect(seen.body.completion).toMatchObject({ result });
    const { body: card } = await school.curator.send(pairCardRoutes.card, { params });
    expect(card.pair.closeReason).toBe('GOAL_REACHED');
    expect(card.timeline.map(({ kind }) => kind)).toContain('completed');
    const { body: base } = await school.curator.send(menteeRoutes.show, {
      params: { menteeId: work.menteeIds[0] ?? '' },
    });
    expect(base.record).toMatchObject({ results: result, completion: 'yes' });
    expect((await mentorCard(mentorId)).record.results).toBe(result);
  });

  it('waits for the final meeting, and is written once', async () => {
    const early = await finishedWork(school, 1, false);
    expect((await complete(early)).body.code).toBe('pair.final-needed');

    const work = await finishedWork(school);
    expect((await complete({ ...work, version: 1 })).body.code).toBe('version.stale');
    await complete(work);
    expect((await complete(work)).body.code).toBe('completion.already');
  });

  it('says of each mentee of a group whether they went through', async () => {
    const work = await finishedWork(school, 2);
    const [passed = '', left = ''] = work.menteeIds;
    const foreign = await complete(work, { passedIds: [work.mentorId] });
    expect(foreign.body.code).toBe('completion.not-of-pair');

    await complete(work, { goal: 'partly', passedIds: [passed] });
    const record = async (menteeId: string) =>
      (await school.curator.send(menteeRoutes.show, { params: { menteeId } })).body.record;
    expect(await record(passed)).toMatchObject({ completion: 'yes' });
    expect(await record(left)).toMatchObject({ completion: 'no' });
    const { body } = await school.curator.send(pairCardRoutes.card, { params: work.params });
    expect(body.pair.closeReason).toBe('PROGRAMME_ENDED');
  });

  it('may be corrected, and the bases follow unless somebody wrote there', async () => {
    const work = await finishedWork(school);
    const [menteeId = ''] = work.menteeIds;
    await complete(work);
    const { body: base } = await school.curator.send(menteeRoutes.show, { params: { menteeId } });
    await school.curator.send(menteeRoutes.update, {
      params: { menteeId },
      version: base.version,
      body: { results: 'Своими словами' },
    });

    const change = (version: number) =>
      school.curator.send(completionRoutes.change, {
        params: work.params,
        version,
        body: { result: 'Балл 4,2', passedIds: [] },
      });
    expect((await change(1)).body.completion).toMatchObject({ result: 'Балл 4,2', version: 2 });
    expect((await change(1)).body.code).toBe('version.stale');
    const after = await school.curator.send(menteeRoutes.show, { params: { menteeId } });
    expect(after.body.record).toMatchObject({ results: 'Своими словами', completion: 'no' });
    expect((await mentorCard(work.mentorId)).record.results).toBe('Балл 4,2');
  });

  it('is the business of the curator', async () => {
    const { params, version, mentor, menteeIds } = await finishedWork(school);
    const { body } = await mentor.send(completionRoutes.complete, {
      params,
      version,
      body: { goal: 'reached', result, passedIds: menteeIds, next: 'none' },
    });
    expect(body.code).toBe('access.denied');
  });

  it('gives results to a pair that was closed as finished without them', async () => {
    const work = await finishedWork(school);
    await school.curator.send(pairRoutes.close, {
      params: work.params,
      version: work.version,
      body: { reason: 'PROGRAMME_ENDED' },
    });
    const { body } = await school.curator.send(completionRoutes.show, { params: work.params });
    expect(body).toMatchObject({ completion: null, mayComplete: true });
    expect((await complete(work)).status).toBe(201);
  });
});

describe('the next step after a pair', () => {
  const nextYear = schoolYearOf(daysAgo(0)) + 1;

  it('keeps the mentor for the same people next year', async () => {
    const work = await finishedWork(school);
    await complete(work, { next: 'extend' });
    const { reserve } = await mentorCard(work.mentorId);
    expect(reserve).toMatchObject({ year: nextYear, readiness: 'ready' });
    expect(reserve?.wishes).toContain('Продолжить с: Гайсин');
  });

  it('puts the mentor in reserve without a wish', async () => {
    const work = await finishedWork(school);
    await complete(work, { next: 'reserve' });
    expect((await mentorCard(work.mentorId)).reserve).toMatchObject({
      year: nextYear,
      wishes: null,
    });
  });

  it('makes a mentee a mentor; without a name nothing is completed', async () => {
    const work = await finishedWork(school);
    const [menteeId = ''] = work.menteeIds;
    const nobody = await complete(work, { next: 'new_role' });
    expect(nobody.body.code).toBe('completion.new-mentor-needed');
    const { body } = await school.curator.send(completionRoutes.show, { params: work.params });
    expect(body).toMatchObject({ completion: null, pair: { status: 'active' } });

    await complete(work, { next: 'new_role', newMentorIds: [menteeId] });
    expect(await mentorCard(menteeId)).toMatchObject({ base: 'PUPILS' });
  });
});
