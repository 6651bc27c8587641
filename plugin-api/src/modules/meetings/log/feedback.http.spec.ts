import { FEEDBACK_DAYS } from '@nastavnik/contracts/meeting-problems';
import { meetingRoutes } from '@nastavnik/contracts/meetings';
import { pairCardRoutes } from '@nastavnik/contracts/pair-cards';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { sessionRoutes } from '@nastavnik/contracts/session';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bin } from '../../../platform/db/id.ts';
import { startApp, type TestApp, type TestClient } from '../../../testing/app.ts';
import { daysAgo, makeSchool, type TestSchool } from '../../../testing/make.ts';
import { finishedWork } from '../../completions/completions-fixture.ts';

let app: TestApp;
let school: TestSchool;

beforeAll(async () => {
  app = await startApp();
  school = await makeSchool(app);
});
afterAll(() => app.close());

/** A group of two mentees at work, with a regular meeting about which nobody has said anything. */
async function met() {
  const work = await finishedWork(school, 2, false);
  const { params, mentor, menteeIds } = work;
  const { body } = await mentor.send(meetingRoutes.log, { params, body: { date: daysAgo(1) } });
  const second = await school.as(menteeIds[1] ?? '');
  const answer = (client: TestClient, mark: number, personId?: string) =>
    client.send(meetingRoutes.answer, {
      params: { meetingId: body.id },
      body: { mark, ...(personId && { personId }) },
    });
  const marks = async () => {
    const { body: card } = await school.curator.send(pairCardRoutes.card, { params });
    const meeting = card.meetings.find(({ id }) => id === body.id);
    return { counts: meeting?.counts, marks: meeting?.parts.map(({ mark }) => mark) };
  };
  return { ...work, meetingId: body.id, second, answer, marks };
}

const given = { status: 409, body: { code: 'feedback.already-given' } };

describe('feedback that was given', () => {
  it('is mended by its author until the last one has answered, and not after', async () => {
    const { mentor, mentee, second, answer, marks } = await met();
    expect((await answer(mentee, 5)).status).toBe(200);
    expect((await answer(mentee, 6)).status).toBe(200);
    await answer(mentor, 7);
    expect((await answer(mentor, 8)).status).toBe(200);
    expect((await answer(second, 9)).status).toBe(200);
    for (const client of [mentor, mentee, second])
      expect(await answer(client, 1)).toMatchObject(given);
    expect(await marks()).toEqual({ counts: true, marks: [8, 6, 9] });
  });

  it('stays with who wrote it down: neither the person nor another office changes it', async () => {
    const { mentee, answer, marks, menteeIds } = await met();
    const [first = ''] = menteeIds;
    expect((await answer(school.curator, 4, first)).status).toBe(200);
    expect(await answer(mentee, 10)).toMatchObject(given);
    const other = await school.staff('Вторая');
    await school.grant(other, 'curator');
    expect(await answer(await school.as(other), 10, first)).toMatchObject(given);
    expect((await answer(school.curator, 5, first)).status).toBe(200);
    expect((await marks()).marks).toEqual([null, 5, null]);
  });

  it('of the person is not changed by who writes down words', async () => {
    const { mentee, answer, marks, menteeIds } = await met();
    await answer(mentee, 3);
    expect(await answer(school.curator, 10, menteeIds[0])).toMatchObject(given);
    expect((await marks()).marks).toEqual([null, 3, null]);
  });
});

describe('feedback that is still owed when the pair has ended', () => {
  it('is given by both sides, and the meeting counts; what was given stays', async () => {
    const { params, mentor, mentee, second, answer, marks } = await met();
    await answer(mentee, 7);
    const { body: before } = await school.curator.send(pairCardRoutes.card, { params });
    const closed = await school.curator.send(pairRoutes.close, {
      params,
      version: before.pair.version,
      body: { reason: 'NO_TIME' },
    });
    expect(closed.body.status).toBe('broken');

    const { body: session } = await second.send(sessionRoutes.show, {});
    expect(session.roles).toContain('past_participant');
    expect(session.roles).not.toContain('mentee');
    expect((await answer(second, 8)).status).toBe(200);
    expect((await answer(mentor, 9)).status).toBe(200);
    expect(await marks()).toEqual({ counts: true, marks: [9, 7, 8] });
    expect(await answer(mentee, 1)).toMatchObject(given);
    const { body: after } = await school.curator.send(pairCardRoutes.card, { params });
    expect(after.pair).toMatchObject({ status: 'broken', meetings: before.pair.meetings + 1 });
  });

  it('is owed for thirty days: then nobody is asked, and nothing is taken', async () => {
    const { params, mentor, mentee, answer } = await met();
    const endedOn = (day: string) =>
      app.schema.sql.query("UPDATE pairs SET status = 'finished', ended_on = ? WHERE id = ?", [
        day,
        bin(params.pairId),
      ]);
    const asks = async () => {
      const { body: week } = await mentor.send(pairCardRoutes.week, { query: {} });
      const { body: card } = await mentee.send(pairCardRoutes.card, { params });
      const over = card.meetings.filter(({ answersOver }) => answersOver).length;
      return { owed: week.toAnswer.length > 0, over: over === card.meetings.length };
    };
    await endedOn(daysAgo(FEEDBACK_DAYS));
    expect(await asks()).toEqual({ owed: true, over: false });
    expect((await answer(mentee, 7)).status).toBe(200);
    await endedOn(daysAgo(FEEDBACK_DAYS + 1));
    expect(await asks()).toEqual({ owed: false, over: true });
    expect((await answer(mentor, 2)).body.code).toBe('feedback.too-late');
  });

  it('is owed as long by who has left a group that goes on', async () => {
    const { params, meetingId, mentor, second, menteeIds, answer } = await met();
    const id = menteeIds[1] ?? '';
    const leftOn = async (day: string) => {
      const { sql } = app.schema;
      await sql.query(
        'UPDATE pair_mentees SET is_open = 0, left_on = ? WHERE pair_id = ? AND mentee_id = ?',
        [day, bin(params.pairId), bin(id)],
      );
      await sql.query('UPDATE meetings SET held_on = ? WHERE id = ?', [day, bin(meetingId)]);
    };
    const asks = async (client: TestClient) => {
      const { body: week } = await client.send(pairCardRoutes.week, { query: {} });
      const { body } = await client.send(meetingRoutes.show, { params: { meetingId } });
      return {
        owed: week.toAnswer.some((each) => each.meeting.id === meetingId),
        over: body.meeting.answersOver === true,
      };
    };
    await leftOn(daysAgo(FEEDBACK_DAYS));
    expect(await asks(second)).toEqual({ owed: true, over: false });
    await leftOn(daysAgo(FEEDBACK_DAYS + 1));
    expect(await asks(second)).toEqual({ owed: false, over: true });
    expect((await answer(second, 2)).body.code).toBe('feedback.too-late');
    expect((await answer(school.curator, 2, id)).body.code).toBe('feedback.too-late');
    expect(await asks(mentor)).toEqual({ owed: true, over: false });
    expect((await answer(mentor, 2)).status).toBe(200);
  });

  it('is nobody else’s: of another ended pair the meeting is unknown', async () => {
    const mine = await met();
    const theirs = await met();
    for (const { params } of [mine, theirs])
      await app.schema.sql.query(
        "UPDATE pairs SET status = 'finished', ended_on = ? WHERE id = ?",
        [daysAgo(0), bin(params.pairId)],
      );
    expect((await theirs.answer(await school.as(mine.menteeIds[0] ?? ''), 5)).status).toBe(404);
  });
});
