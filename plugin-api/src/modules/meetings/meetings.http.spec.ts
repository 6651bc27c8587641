import { meetingRoutes } from '@nastavnik/contracts/meetings';
import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { pairCardRoutes } from '@nastavnik/contracts/pair-cards';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp, type TestClient } from '../../testing/app.ts';
import { daysAgo, makeSchool, type TestSchool } from '../../testing/make.ts';

let app: TestApp;
let school: TestSchool;

beforeAll(async () => {
  app = await startApp();
  school = await makeSchool(app);
});

afterAll(() => app.close());

const today = daysAgo(0);

interface Group {
  pairId: string;
  mentor: TestClient;
  mentees: { id: string; client: TestClient }[];
}

/** An active group, its order so many days old, everybody signed in. */
async function group({ mentees: count = 1, daysOld = 60, row = {} } = {}): Promise<Group> {
  const mentor = await school.pupil('Орлова');
  const mentees: string[] = [];
  for (let each = 0; each < count; each++) mentees.push(await school.pupil('Гайсин', row));
  for (const id of [mentor, ...mentees])
    await school.consents(id, 'PARTICIPATION', 'PD_PROCESSING');
  const { curator } = school;
  await curator.send(mentorRoutes.add, {
    body: { personIds: [mentor], base: 'PUPILS', capacity: 5 },
  });
  await curator.send(menteeRoutes.add, { body: { personIds: mentees } });
  const { body } = await curator.send(pairRoutes.create, {
    body: { mentorId: mentor, menteeIds: mentees, form: 'PUPIL_PUPIL', agreed: true },
  });
  await curator.send(pairRoutes.fix, {
    body: { pairIds: [body.id], number: '118-од', date: daysAgo(daysOld) },
  });
  return {
    pairId: body.id,
    mentor: await school.as(mentor),
    mentees: await Promise.all(mentees.map(async (id) => ({ id, client: await school.as(id) }))),
  };
}

type Body = Parameters<typeof log>[2];
const log = (client: TestClient, pairId: string, body: { date: string; [more: string]: unknown }) =>
  client.send(meetingRoutes.log, { params: { pairId }, body: body });

/** A group past its opening meetings. */
async function working(options: Parameters<typeof group>[0] = {}) {
  const made = await group(options);
  for (const days of [50, 45, 40]) await log(made.mentor, made.pairId, { date: daysAgo(days) });
  return made;
}

const card = async (client: TestClient, pairId: string) =>
  (await client.send(pairCardRoutes.card, { params: { pairId } })).body;

describe('a meeting', () => {
  it('logged by its date alone is the next in order', async () => {
    const { pairId, mentor } = await group();
    const types: string[] = [];
    for (const days of [9, 8, 7, 6]) {
      const { status, body } = await log(mentor, pairId, { date: daysAgo(days) });
      expect(status).toBe(201);
      types.push(body.type);
    }

    expect(types).toEqual(['INTRO', 'TRIAL', 'PLANNING', 'REGULAR']);
    const { pair, nextType } = await card(mentor, pairId);
    expect({ ...pair, nextType }).toMatchObject({
      stage: 'REGULAR',
      nextType: 'REGULAR',
      lastMetOn: daysAgo(6),
      daysWithout: 6,
      meetings: 3,
    });
  });

  it('held before its planned day leaves the plan to the next kind', async () => {
    const { pairId, mentor } = await group();
    const ahead = await log(mentor, pairId, { date: today, status: 'planned' });
    await log(mentor, pairId, { date: daysAgo(9) });
    const { id: meetingId, version, type } = ahead.body;
    const held = { params: { meetingId }, body: { status: 'held' as const }, version };
    const { body } = await mentor.send(meetingRoutes.correct, held);
    expect([type, body.type]).toEqual(['INTRO', 'TRIAL']);
  });

  it('out of turn is refused with words that name the next one', async () => {
    const { pairId, mentor } = await group();

    const { status, body } = await log(mentor, pairId, { date: today, type: 'REGULAR' });

    expect({ status, code: body.code }).toEqual({ status: 409, code: 'meeting.out-of-order' });
    expect(body.detail).toContain('встреча-знакомство');
  });

  it('is not held tomorrow, nor before the order', async () => {
    const { pairId, mentor } = await group({ daysOld: 3 });
    const code = async (body: Body) => (await log(mentor, pairId, body)).body.code;

    expect(await code({ date: daysAgo(-1) })).toBe('meeting.in-future');
    const early = (await log(mentor, pairId, { date: daysAgo(4) })).body;
    expect(early).toMatchObject({ code: 'meeting.before-pair', details: { from: daysAgo(3) } });
    const planned = await log(mentor, pairId, { date: daysAgo(-1), status: 'planned' });
    expect(planned.body).toMatchObject({ status: 'planned', type: 'INTRO', counts: false });
  });

  it('counts, when regular, only after everybody who came has answered', async () => {
    const { pairId, mentor, mentees } = await working({ mentees: 3 });
    const [first, second, absent] = mentees as [
      Group['mentees'][number],
      Group['mentees'][number],
      Group['mentees'][number],
    ];

    const { body: meeting } = await log(mentor, pairId, {
      date: today,
      attended: [first.id, second.id],
      feedback: { mark: 8 },
    });
    const params = { meetingId: meeting.id };
    const answer = (client: TestClient, mark: number) =>
      client.send(meetingRoutes.answer, { params, body: { mark } });
    expect(meeting.counts).toBe(false);
    expect((await answer(absent.client, 5)).body.code).toBe('feedback.absent');

    const answers = await Promise.all([answer(first.client, 9), answer(second.client, 10)]);

    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const { pair, meetings } = await card(school.curator, pairId);
    expect(meetings[0]).toMatchObject({ id: meeting.id, counts: true });
    expect(pair.meetings).toBe(4);
  });

  it('is corrected by its author until the other side answers, then by the curator', async () => {
    const { pairId, mentor, mentees } = await working();
    const { body: meeting } = await log(mentor, pairId, { date: today, feedback: { mark: 7 } });
    const params = { meetingId: meeting.id };
    const correct = (client: TestClient, topic: string, version: number) =>
      client.send(meetingRoutes.correct, { params, body: { topic }, version });

    const own = await correct(mentor, 'дроби', meeting.version);
    const stale = await correct(mentor, 'корни', meeting.version);
    const { body: answered } = await (mentees[0] as Group['mentees'][number]).client.send(
      meetingRoutes.answer,
      { params, body: { mark: 9, words: 'понял' } },
    );
    const late = await correct(mentor, 'степени', answered.version);
    const curator = await correct(school.curator, 'степени', answered.version);

    expect(own).toMatchObject({ status: 200, body: { topic: 'дроби', mayCorrect: true } });
    expect(stale.status).toBe(412);
    expect(late.body.code).toBe('meeting.locked');
    expect(curator.body).toMatchObject({ topic: 'степени', mayCorrect: true });
    const { timeline } = await card(school.curator, pairId);
    expect(timeline.map(({ kind }) => kind).slice(0, 3)).toEqual([
      'meeting_corrected',
      'feedback_given',
      'meeting_corrected',
    ]);
  });

  it('taken back gives the pair its former stage', async () => {
    const { pairId, mentor } = await group();
    const { body } = await log(mentor, pairId, { date: today });

    const removed = await mentor.send(meetingRoutes.remove, {
      params: { meetingId: body.id },
      version: body.version,
    });

    expect(removed.body).toEqual({ removed: body.id });
    const { pair, meetings } = await card(mentor, pairId);
    expect({ stage: pair.stage, lastMetOn: pair.lastMetOn, meetings }).toEqual({
      stage: 'INTRO',
      lastMetOn: null,
      meetings: [],
    });
  });

  it('planned becomes held, and after the final one nothing follows', async () => {
    const { pairId, mentor } = await working();
    await log(mentor, pairId, { date: daysAgo(10) });
    const { body: plan } = await log(mentor, pairId, {
      date: today,
      status: 'planned',
      type: 'FINAL',
    });
    expect((await card(mentor, pairId)).pair.stage).toBe('FINAL');

    const held = await mentor.send(meetingRoutes.correct, {
      params: { meetingId: plan.id },
      body: { status: 'held' },
      version: plan.version,
    });
    const more = await log(mentor, pairId, { date: today });

    expect(held.body).toMatchObject({ status: 'held', counts: true });
    expect(more.body.code).toBe('meeting.after-final');
    expect(await card(mentor, pairId)).toMatchObject({ nextType: null, pair: { stage: 'DONE' } });
  });
});

describe('feedback', () => {
  it('of one side is hidden from the other, and open to the curator', async () => {
    const { pairId, mentor, mentees } = await working();
    const mentee = mentees[0] as Group['mentees'][number];
    const { body } = await log(mentor, pairId, {
      date: today,
      feedback: { mark: 3, words: 'трудно' },
    });
    await mentee.client.send(meetingRoutes.answer, {
      params: { meetingId: body.id },
      body: { mark: 10 },
    });
    const marks = async (client: TestClient) =>
      (await card(client, pairId)).meetings[0]?.parts.map(({ mark, answered }) => [mark, answered]);

    expect(await marks(mentor)).toEqual([
      [3, true],
      [null, true],
    ]);
    expect(await marks(mentee.client)).toEqual([
      [null, true],
      [10, true],
    ]);
    expect(await marks(school.curator)).toEqual([
      [3, true],
      [10, true],
    ]);
  });

  it('may be written down «со слов» by the class teacher, marked with who did it', async () => {
    const teacher = await school.staff('Жукова');
    const class_id = await school.schoolClass('7Д', teacher);
    const { pairId, mentor, mentees } = await working({ row: { class_id } });
    const { body } = await log(mentor, pairId, { date: today });
    const mentee = mentees[0] as Group['mentees'][number];
    const proxy = { params: { meetingId: body.id }, body: { personId: mentee.id, mark: 8 } };

    const byMentor = await mentor.send(meetingRoutes.answer, proxy);
    const byTeacher = await (await school.as(teacher)).send(meetingRoutes.answer, proxy);

    expect(byMentor.body.code).toBe('access.denied');
    expect(byTeacher.body.parts[1]).toMatchObject({ mark: 8, enteredBy: { id: teacher } });
  });
});

describe('the week', () => {
  it('shows the pairs, the meetings, what is overdue and what to answer', async () => {
    const { pairId, mentor, mentees } = await working();
    const mentee = (mentees[0] as Group['mentees'][number]).client;
    await log(mentor, pairId, { date: daysAgo(20), status: 'planned', time: '14:10' });
    await log(mentor, pairId, { date: today, topic: 'дроби', feedback: { mark: 9 } });

    const { body: own } = await mentor.send(pairCardRoutes.week, { query: {} });
    const { body: theirs } = await mentee.send(pairCardRoutes.week, { query: {} });

    expect(own).toMatchObject({
      today,
      pairs: [{ pair: { id: pairId }, nextType: 'REGULAR', meetingsPlanned: 12 }],
      meetings: [{ meeting: { topic: 'дроби' } }],
      overdue: [{ meeting: { time: '14:10', status: 'planned' } }],
    });
    expect(own.toAnswer.map(({ meeting }) => meeting.type).sort()).toEqual([
      'INTRO',
      'PLANNING',
      'TRIAL',
    ]);
    expect(theirs.toAnswer.map(({ meeting }) => meeting.type).sort()).toEqual([
      'INTRO',
      'PLANNING',
      'REGULAR',
      'TRIAL',
    ]);
    const { body: mine } = await mentee.send(pairCardRoutes.mine);
    expect(mine.items.map(({ pair, consents }) => [pair.id, consents])).toEqual([[pairId, []]]);
  });

  it('of the school lists unclosed meetings for the curator', async () => {
    const { body } = await school.curator.send(meetingRoutes.list, { query: { view: 'unclosed' } });

    expect(body.items.length).toBeGreaterThan(0);
    expect(body.items.every(({ meeting }) => meeting.type === 'REGULAR' && !meeting.counts)).toBe(
      true,
    );
  });
});
