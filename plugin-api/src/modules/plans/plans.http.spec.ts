import { pairCardRoutes } from '@nastavnik/contracts/pair-cards';
import { meetingRoutes } from '@nastavnik/contracts/meetings';
import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { planRoutes } from '@nastavnik/contracts/plans';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requestRoutes } from '@nastavnik/contracts/requests';
import { bin } from '../../platform/db/id.ts';
import { startApp, type TestApp, type TestClient } from '../../testing/app.ts';
import { daysAgo, makeSchool, type TestSchool } from '../../testing/make.ts';

let app: TestApp;
let school: TestSchool;

beforeAll(async () => {
  app = await startApp();
  school = await makeSchool(app);
});

afterAll(() => app.close());

const goal = 'Средний балл по алгебре не ниже 3,8';
const fractions = {
  section: 'DIFFICULTIES' as const,
  task: 'Дроби',
  due: '2026-11-16',
  expected: 'Контрольная на «4»',
};
const draft = { goal, lines: [fractions] };

/** An active pair and its people signed in. */
async function aPair() {
  const classTeacherId = await school.staff('Лебедева');
  const classId = await school.schoolClass('7Б', classTeacherId);
  const [mentor, mentee] = [
    await school.pupil('Орлова'),
    await school.pupil('Гайсин', { class_id: classId }),
  ];
  for (const id of [mentor, mentee]) await school.consents(id, 'PARTICIPATION', 'PD_PROCESSING');
  await school.curator.send(mentorRoutes.add, { body: { personIds: [mentor], base: 'PUPILS' } });
  await school.curator.send(menteeRoutes.add, { body: { personIds: [mentee] } });
  const { body } = await school.curator.send(pairRoutes.create, {
    body: { mentorId: mentor, menteeIds: [mentee], form: 'PUPIL_PUPIL', agreed: true },
  });
  await school.curator.send(pairRoutes.fix, {
    body: { pairIds: [body.id], number: '118-од', date: daysAgo(20) },
  });
  return {
    params: { pairId: body.id },
    mentorId: mentor,
    menteeId: mentee,
    mentor: await school.as(mentor),
    mentee: await school.as(mentee),
    classTeacher: await school.as(classTeacherId),
  };
}

/** One more pair of somebody who leads one already. */
async function anotherPairOf(mentorId: string) {
  const mentee = await school.pupil('Вторых');
  await school.consents(mentee, 'PARTICIPATION', 'PD_PROCESSING');
  await school.curator.send(menteeRoutes.add, { body: { personIds: [mentee] } });
  const { status, body } = await school.curator.send(pairRoutes.create, {
    body: { mentorId, menteeIds: [mentee], form: 'PUPIL_PUPIL', agreed: true },
  });
  expect({ status, body }).toMatchObject({ status: 201 });
  await school.curator.send(pairRoutes.fix, {
    body: { pairIds: [body.id], number: '119-од', date: daysAgo(9) },
  });
}

const showTo = async (client: TestClient, params: { pairId: string }) =>
  (await client.send(planRoutes.show, { params })).body;

describe('an individual plan', () => {
  it('is empty until the mentor writes it; the curator agrees; results do not undo that', async () => {
    const { params, mentor, mentee } = await aPair();
    expect(await showTo(mentee, params)).toMatchObject({ goal: '', lines: [], version: 1 });
    const early = await school.curator.send(planRoutes.agree, { params, version: 1 });
    expect(early.body.code).toBe('plan.empty');

    const saved = await mentor.send(planRoutes.save, { params, body: draft, version: 1 });
    expect(saved.body).toMatchObject({ goal, agreedOn: null, mayWrite: true, mayAgree: false });
    const agreed = await school.curator.send(planRoutes.agree, { params, version: 2 });
    expect(agreed.body).toMatchObject({ agreedOn: daysAgo(0), version: 3 });
    const twice = await school.curator.send(planRoutes.agree, { params, version: 3 });
    expect(twice.body.code).toBe('plan.agreed-already');

    const lines = [{ ...fractions, actual: 'Написал на «4»', mark: 9 }];
    const results = await mentor.send(planRoutes.save, {
      params,
      body: { goal, lines },
      version: 3,
    });
    expect(results.body).toMatchObject({ agreedOn: daysAgo(0), lines, version: 4 });
    const anew = await mentor.send(planRoutes.save, {
      params,
      body: { goal, lines: [{ ...fractions, due: '2026-12-01' }] },
      version: 4,
    });
    expect(anew.body).toMatchObject({ agreedOn: null, agreedBy: null });
  });

  it('keeps every version with who saved it', async () => {
    const { params, mentor, classTeacher } = await aPair();
    await mentor.send(planRoutes.save, { params, body: { goal, lines: [] }, version: 1 });
    await school.curator.send(planRoutes.save, { params, body: draft, version: 2 });

    const { body } = await classTeacher.send(planRoutes.versions, { params });
    expect(body.items).toMatchObject([
      { version: 3, lines: [{ task: 'Дроби' }], savedBy: { name: { family: 'Фёдорова' } } },
      { version: 2, lines: [], savedBy: { name: { family: 'Орлова' } } },
    ]);
    const { body: card } = await school.curator.send(pairCardRoutes.card, { params });
    expect(card.timeline.filter(({ kind }) => kind === 'plan_saved')).toHaveLength(2);
  });

  it('is written by the mentor and the curator alone, and only as it was read', async () => {
    const { params, mentor, mentee, classTeacher } = await aPair();
    for (const client of [mentee, classTeacher])
      expect(
        (await client.send(planRoutes.save, { params, body: draft, version: 1 })).body.code,
      ).toBe('access.denied');
    const other = (await aPair()).mentor;
    expect((await other.send(planRoutes.show, { params })).status).toBe(404);

    const both = await Promise.all(
      [mentor, school.curator].map((client) =>
        client.send(planRoutes.save, { params, body: draft, version: 1 }),
      ),
    );
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([200, 412]));
  });

  it('hears the own goal of the mentee, and comments of both sides', async () => {
    const { params, mentor, mentee, classTeacher } = await aPair();
    const say = (client: TestClient, kind: 'goal' | 'comment', text: string) =>
      client.send(planRoutes.remark, { params, body: { kind, text } });

    expect((await say(mentee, 'goal', 'Сдать на четыре')).status).toBe(201);
    await say(mentor, 'comment', 'Начнём с дробей');
    expect((await say(mentor, 'goal', 'не моя')).body.code).toBe('access.denied');
    expect((await say(classTeacher, 'comment', 'чужое')).body.code).toBe('access.denied');
    const { remarks } = await showTo(school.curator, params);
    expect(remarks.map(({ kind, text, by }) => [kind, text, by.name.family])).toEqual([
      ['comment', 'Начнём с дробей', 'Орлова'],
      ['goal', 'Сдать на четыре', 'Гайсин'],
    ]);
  });

  it('takes the pair on from the planning meeting once it is agreed', async () => {
    const { params, mentor } = await aPair();
    for (const days of [15, 10, 5])
      await mentor.send(meetingRoutes.log, { params, body: { date: daysAgo(days) } });
    const stage = async () =>
      (await school.curator.send(pairCardRoutes.card, { params })).body.pair.stage;

    expect(await stage()).toBe('PLANNING');
    await mentor.send(planRoutes.save, { params, body: draft, version: 1 });
    await school.curator.send(planRoutes.agree, { params, version: 2 });
    expect(await stage()).toBe('REGULAR');
    await mentor.send(planRoutes.save, {
      params,
      body: { goal: 'Другая', lines: [fractions] },
      version: 3,
    });
    expect(await stage()).toBe('PLANNING');
  });

  it('of a pair that has ended is read only', async () => {
    const { params, mentor } = await aPair();
    await school.curator.send(pairRoutes.close, {
      params,
      body: { reason: 'MISMATCH' },
      version: 2,
    });
    expect(await showTo(mentor, params)).toMatchObject({ mayWrite: false, mayComment: false });
    const late = await school.curator.send(planRoutes.save, { params, body: draft, version: 1 });
    expect(late.body.code).toBe('plan.pair-ended');
  });
});

describe('what a mentee came with', () => {
  const asked = { grounds: ['LOW_RESULTS'], wish: 'Хочу понять дроби', deficits: [] };
  const asksOf = async (client: TestClient, params: { pairId: string }) =>
    (await showTo(client, params)).asks;

  it('is told to who writes the plan; whoever leads hears no adult about a pupil, and nothing of later', async () => {
    const { params, mentor, mentee, classTeacher, menteeId } = await aPair();
    const { body: row } = await school.curator.send(menteeRoutes.show, { params: { menteeId } });
    await school.curator.send(menteeRoutes.update, {
      params: { menteeId },
      body: { ground: 'HARDSHIP', request: 'Дома трудно' },
      version: row.version,
    });
    expect(await asksOf(school.curator, params)).toMatchObject([
      { person: { id: menteeId }, grounds: ['HARDSHIP'], words: 'Дома трудно' },
    ]);
    for (const other of [mentor, mentee, classTeacher])
      expect(await asksOf(other, params)).toEqual([]);

    const by = async (client: TestClient, more: object) => {
      const { body } = await client.send(requestRoutes.file, { body: { ...asked, ...more } });
      await school.curator.send(requestRoutes.accept, { body: { requestIds: [body.id] } });
    };
    await by(mentee, {});
    expect(await asksOf(mentor, params)).toEqual([]);
    await app.schema.sql.query('UPDATE requests SET filed_on = ? WHERE person_id = ?', [
      daysAgo(30),
      bin(menteeId),
    ]);
    await by(classTeacher, { personId: menteeId, wish: 'Ленится' });
    expect(await asksOf(mentor, params)).toMatchObject([
      { grounds: ['LOW_RESULTS'], words: 'Хочу понять дроби' },
    ]);
    expect(await asksOf(school.curator, params)).toMatchObject([{ words: 'Ленится' }]);
    expect(await asksOf(mentee, params)).toEqual([]);
  });

  it('is told of a pair at work alone, also to a mentor who has another one', async () => {
    const { params, mentor, mentorId, mentee, menteeId } = await aPair();
    const { body } = await mentee.send(requestRoutes.file, { body: asked });
    await school.curator.send(requestRoutes.accept, { body: { requestIds: [body.id] } });
    await app.schema.sql.query('UPDATE requests SET filed_on = ? WHERE person_id = ?', [
      daysAgo(30),
      bin(menteeId),
    ]);
    expect(await asksOf(mentor, params)).toHaveLength(1);
    await anotherPairOf(mentorId);
    await school.curator.send(pairRoutes.close, {
      params,
      body: { reason: 'MISMATCH' },
      version: 2,
    });
    expect((await showTo(mentor, params)).mayWrite).toBe(false);
    expect(await asksOf(mentor, params)).toEqual([]);
  });
});
