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

/** A group of two whose order is 40 days old. */
async function group() {
  const { curator } = school;
  const mentorId = await school.pupil('Орлова');
  const menteeIds = [await school.pupil('Гайсин'), await school.pupil('Котов')];
  for (const id of [mentorId, ...menteeIds])
    await school.consents(id, 'PARTICIPATION', 'PD_PROCESSING');
  await curator.send(mentorRoutes.add, { body: { personIds: [mentorId], base: 'PUPILS' } });
  await curator.send(menteeRoutes.add, { body: { personIds: menteeIds } });
  const { body } = await curator.send(pairRoutes.create, {
    body: { mentorId, menteeIds, form: 'PUPIL_PUPIL', agreed: true },
  });
  const order = { number: '118-од', date: daysAgo(40) };
  await curator.send(pairRoutes.fix, { body: { pairIds: [body.id], ...order } });
  const [mentor, mentee] = [await school.as(mentorId), await school.as(menteeIds[0] as string)];
  return { params: { pairId: body.id }, mentor, mentee, menteeIds };
}

type Row = { date: string; [more: string]: unknown };
const fill = (client: TestClient, params: { pairId: string }, ...meetings: Row[]) =>
  client.send(meetingRoutes.backFill, { params, body: { meetings } });
const meetingsOf = async (params: { pairId: string }) =>
  (await school.curator.send(pairCardRoutes.card, { params })).body.meetings;

describe('a month of past meetings', () => {
  it('is logged at once, in the order of the days, with who was there', async () => {
    const { params, mentor, menteeIds } = await group();
    const [, absent] = menteeIds;
    const { status, body } = await fill(
      mentor,
      params,
      { date: daysAgo(3), topic: 'Дроби', attended: [menteeIds[0]] },
      { date: daysAgo(30), minutes: 45 },
      { date: daysAgo(20) },
      { date: daysAgo(10) },
    );
    expect({ status, body }).toEqual({ status: 201, body: { logged: 4 } });
    const meetings = await meetingsOf(params);
    expect(meetings.map(({ type, date }) => [type, date])).toEqual([
      ['REGULAR', daysAgo(3)],
      ['PLANNING', daysAgo(10)],
      ['TRIAL', daysAgo(20)],
      ['INTRO', daysAgo(30)],
    ]);
    const there = meetings[0]?.parts.find(({ person }) => person.id === absent);
    expect(there?.attended).toBe(false);
  });

  it('is refused whole, each wrong row with its reason', async () => {
    const { params, mentor } = await group();
    await mentor.send(meetingRoutes.log, { params, body: { date: daysAgo(30) } });
    const { status, body } = await fill(
      mentor,
      params,
      { date: daysAgo(-1) },
      { date: daysAgo(41) },
      { date: daysAgo(20) },
      { date: daysAgo(20) },
      { date: daysAgo(30) },
    );
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'meeting.rows-refused' });
    const reasons = Object.fromEntries(
      (body.errors ?? []).map(({ pointer, message }) => [pointer, message]),
    );
    expect(reasons).toEqual({
      '/body/meetings/0': expect.stringContaining('ещё не наступил'),
      '/body/meetings/1': expect.stringContaining('раньше'),
      '/body/meetings/3': expect.stringContaining('уже записана'),
      '/body/meetings/4': expect.stringContaining('уже записана'),
    });
    expect(await meetingsOf(params)).toHaveLength(1);
  });

  it('is of those who lead the pair, and of nobody else', async () => {
    const { params, mentee } = await group();
    const other = await group();
    expect((await fill(mentee, params, { date: daysAgo(5) })).body.code).toBe('access.denied');
    expect((await fill(other.mentor, params, { date: daysAgo(5) })).status).toBe(404);
  });

  it('sent twice at the same moment is logged once', async () => {
    const { params, mentor } = await group();
    const rows = [{ date: daysAgo(30) }, { date: daysAgo(20) }];
    const answers = await Promise.all([
      fill(mentor, params, ...rows),
      fill(mentor, params, ...rows),
    ]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201, 409]));
    expect(await meetingsOf(params)).toHaveLength(2);
  });
});
