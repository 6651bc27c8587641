import { meetingRoutes } from '@nastavnik/contracts/meetings';
import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bin } from '../../../platform/db/id.ts';
import { startApp, type TestApp, type TestClient } from '../../../testing/app.ts';
import { daysAgo, makeSchool, type TestSchool } from '../../../testing/make.ts';

let app: TestApp;
let school: TestSchool;

beforeAll(async () => {
  app = await startApp();
  school = await makeSchool(app);
});

afterAll(() => app.close());

/** A pair under an order of two months ago. */
async function working() {
  const { curator } = school;
  const [mentorId, menteeId] = [await school.pupil('Орлова'), await school.pupil('Гайсин')];
  for (const id of [mentorId, menteeId])
    await school.consents(id, 'PARTICIPATION', 'PD_PROCESSING');
  await curator.send(mentorRoutes.add, { body: { personIds: [mentorId], base: 'PUPILS' } });
  await curator.send(menteeRoutes.add, { body: { personIds: [menteeId] } });
  const { body } = await curator.send(pairRoutes.create, {
    body: { mentorId, menteeIds: [menteeId], form: 'PUPIL_PUPIL', agreed: true },
  });
  await curator.send(pairRoutes.fix, {
    body: { pairIds: [body.id], number: '118-од', date: daysAgo(60) },
  });
  return { pairId: body.id, mentor: await school.as(mentorId) };
}

interface Told {
  date: string;
  status?: 'planned' | 'held' | 'missed';
  again?: true;
}
const log = (client: TestClient, pairId: string, body: Told) =>
  client.send(meetingRoutes.log, { params: { pairId }, body });

const daysOf = async (pairId: string) => {
  const { body } = await school.curator.send(meetingRoutes.list, { query: { pairId } });
  return body.items.map(({ meeting }) => meeting.date);
};

const day = daysAgo(9);
const inWords = day.split('-').toReversed().join('.');

describe('a second meeting of a day', () => {
  it('is refused with the one that stands, and logged when it is meant', async () => {
    const { pairId, mentor } = await working();
    const { body: first } = await log(mentor, pairId, { date: day });

    const { status, body } = await log(mentor, pairId, { date: day });
    expect({ status, code: body.code, details: body.details }).toEqual({
      status: 409,
      code: 'meeting.day-taken',
      details: { meetingId: first.id, date: day, type: 'INTRO', status: 'held' },
    });
    expect(body.detail).toContain(`${inWords} у пары уже записана встреча-знакомство`);

    const again = await log(mentor, pairId, { date: day, again: true });
    expect(again).toMatchObject({ status: 201, body: { type: 'TRIAL' } });
    expect(await daysOf(pairId)).toEqual([day, day]);
  });

  it('is refused beside a plan too, but not beside one that was missed', async () => {
    const { pairId, mentor } = await working();
    const { body: plan } = await log(mentor, pairId, { date: day, status: 'planned' });

    const { body } = await log(mentor, pairId, { date: day });
    expect(body.detail).toContain(`${inWords} у пары уже запланирована`);
    expect((await log(mentor, pairId, { date: day, status: 'planned' })).status).toBe(409);
    await mentor.send(meetingRoutes.correct, {
      params: { meetingId: plan.id },
      body: { status: 'missed' },
      version: plan.version,
    });

    expect((await log(mentor, pairId, { date: day })).status).toBe(201);
  });

  it('does not come about by moving one, unless it is meant', async () => {
    const { pairId, mentor } = await working();
    await log(mentor, pairId, { date: day });
    const { body: plan } = await log(mentor, pairId, { date: daysAgo(8), status: 'planned' });
    const move = (body: { date?: string; time?: string; again?: true }) =>
      mentor.send(meetingRoutes.correct, {
        params: { meetingId: plan.id },
        body,
        version: plan.version,
      });

    expect((await move({ date: day })).body.code).toBe('meeting.day-taken');
    expect((await move({ date: day, again: true })).body).toMatchObject({ date: day });
    const { body: moved } = await school.curator.send(meetingRoutes.show, {
      params: { meetingId: plan.id },
    });
    // the day it has is its own
    const stays = await mentor.send(meetingRoutes.correct, {
      params: { meetingId: plan.id },
      body: { date: day, time: '14:10' },
      version: moved.meeting.version,
    });
    expect(stays.status).toBe(200);
  });

  it('is asked about when a missed one turns out to have been held, not when it stays missed', async () => {
    const { pairId, mentor } = await working();
    const { body: first } = await log(mentor, pairId, { date: day });
    const { body: missed } = await log(mentor, pairId, { date: daysAgo(7), status: 'missed' });
    const correct = (body: Partial<Told>, version: number) =>
      mentor.send(meetingRoutes.correct, { params: { meetingId: missed.id }, body, version });

    const moved = await correct({ date: day }, missed.version);
    expect(moved).toMatchObject({ status: 200, body: { date: day, status: 'missed' } });
    for (const status of ['held', 'planned'] as const)
      expect((await correct({ status }, moved.body.version)).body).toMatchObject({
        code: 'meeting.day-taken',
        details: { meetingId: first.id },
      });
    const held = await correct({ status: 'held', again: true }, moved.body.version);
    expect(held).toMatchObject({ status: 200, body: { date: day, status: 'held' } });
    expect(await daysOf(pairId)).toEqual([day, day]);
  });

  it('is not asked about by whoever saw another record: the version speaks first', async () => {
    const { pairId, mentor } = await working();
    await log(mentor, pairId, { date: day });
    const { body: plan } = await log(mentor, pairId, { date: day, status: 'planned', again: true });
    const correct = (status: 'held' | 'missed') =>
      mentor.send(meetingRoutes.correct, {
        params: { meetingId: plan.id },
        body: { status },
        version: plan.version,
      });
    await correct('missed');
    expect(await correct('held')).toMatchObject({ status: 412, body: { code: 'version.stale' } });
  });

  it('is never made by two taps at the same moment', async () => {
    const { pairId, mentor } = await working();
    const taps = Array.from({ length: 8 }, () => log(mentor, pairId, { date: day }));
    const statuses = (await Promise.all(taps)).map(({ status }) => status);
    expect(statuses.toSorted((a, b) => a - b)).toEqual([201, ...Array(7).fill(409)]);
    expect(await daysOf(pairId)).toEqual([day]);
  });

  it('of another pair is another matter', async () => {
    const [one, other] = [await working(), await working()];
    await log(one.mentor, one.pairId, { date: day });
    expect((await log(other.mentor, other.pairId, { date: day })).status).toBe(201);
  });
});

describe('a plan that turns out to be of another kind', () => {
  it('says so in the history beside what was said of it', async () => {
    const { pairId, mentor } = await working();
    const { body: plan } = await log(mentor, pairId, { date: daysAgo(-1), status: 'planned' });
    await log(mentor, pairId, { date: day });
    const { body: held } = await mentor.send(meetingRoutes.correct, {
      params: { meetingId: plan.id },
      version: plan.version,
      body: { status: 'held', date: daysAgo(0) },
    });
    expect([plan.type, held.type]).toEqual(['INTRO', 'TRIAL']);
    const [rows] = await app.schema.sql.query(
      "SELECT fields, note FROM history WHERE entity_id = ? AND action = 'meeting_held'",
      [bin(pairId)],
    );
    expect(rows).toEqual([{ fields: ['status', 'date', 'type'], note: 'TRIAL' }]);
  });
});
