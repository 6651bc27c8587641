import { meetingRoutes } from '@nastavnik/contracts/meetings';
import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { type PulseAnswer, pulseRoutes } from '@nastavnik/contracts/pulse';
import { signalRoutes } from '@nastavnik/contracts/signals';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../platform/db/id.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { startApp, type TestApp, type TestClient } from '../../testing/app.ts';
import { daysAgo, makeSchool, type TestSchool } from '../../testing/make.ts';

const MENTOR = ['MENTOR_CONTACT', 'MENTOR_WISH', 'MENTOR_COPE'];
const MENTEE = ['MENTEE_HEARD', 'MENTEE_EASY', 'MENTEE_HELPS'];

let app: TestApp;
let school: TestSchool;

beforeAll(async () => {
  app = await startApp();
});

afterAll(() => app.close());

beforeEach(async () => {
  school = await makeSchool(app);
});

/** An active pair of two pupils; it has met unless said. */
async function pair({ met = true } = {}) {
  const mentorId = await school.pupil('Орлова');
  const menteeId = await school.pupil('Гайсин');
  for (const id of [mentorId, menteeId])
    await school.consents(id, 'PARTICIPATION', 'PD_PROCESSING');
  const { curator } = school;
  await curator.send(mentorRoutes.add, { body: { personIds: [mentorId], base: 'PUPILS' } });
  await curator.send(menteeRoutes.add, { body: { personIds: [menteeId] } });
  const { body } = await curator.send(pairRoutes.create, {
    body: { mentorId, menteeIds: [menteeId], form: 'PUPIL_PUPIL', agreed: true },
  });
  await curator.send(pairRoutes.fix, {
    body: { pairIds: [body.id], number: '118-од', date: daysAgo(90) },
  });
  const [mentor, mentee] = [await school.as(mentorId), await school.as(menteeId)];
  const pairId = body.id;
  if (met)
    await mentor.send(meetingRoutes.log, { params: { pairId }, body: { date: daysAgo(80) } });
  return { pairId, mentor, mentee, mentorId, menteeId };
}

const answer = (
  client: TestClient,
  pairId: string,
  codes: readonly string[],
  { mark = 4, ...over }: Partial<PulseAnswer> & { mark?: number } = {},
) =>
  client.send(pulseRoutes.answer, {
    params: { pairId },
    body: { marks: codes.map((question) => ({ question, mark })), ...over },
  });
const askedOf = async (client: TestClient) => (await client.send(pulseRoutes.mine, {})).body.items;
const ofPair = (client: TestClient, pairId: string) =>
  client.send(pulseRoutes.ofPair, { params: { pairId } });
const age = (days: number) =>
  app.schema.sql.query(
    'UPDATE pulse_answers SET answered_on = answered_on - INTERVAL ? DAY WHERE school_id = UNHEX(?)',
    [days, school.schoolId.replaceAll('-', '')],
  );

describe('the pulse of a pair', () => {
  it('is asked of both sides by their own questions, and read by the curator alone', async () => {
    const { pairId, mentor, mentee } = await pair();
    const [asked] = await askedOf(mentee);
    expect(asked?.questions.map(({ code }) => code)).toEqual(MENTEE);
    expect((await askedOf(mentor))[0]?.questions.map(({ code }) => code)).toEqual(MENTOR);

    expect((await answer(mentee, pairId, MENTEE, { mark: 5 })).status).toBe(201);
    await answer(mentor, pairId, MENTOR);

    expect(await askedOf(mentee)).toEqual([]);
    const { body } = await ofPair(school.curator, pairId);
    expect(body.lines.map(({ side, points }) => [side, points.at(-1)?.mean])).toEqual([
      ['mentor', 4],
      ['mentee', 5],
    ]);
    for (const side of [mentor, mentee]) expect((await ofPair(side, pairId)).status).toBe(403);
  });

  it('is not asked of whoever stands in for the mentor: it is not their relation', async () => {
    const { pairId, mentor } = await pair();
    const standInId = await school.staff('Замятин');
    await school.put('pair_substitutes', {
      school_id: school.schoolId,
      id: newId(),
      pair_id: pairId,
      mentor_id: standInId,
      from_on: daysAgo(1),
      until_on: daysAgo(-5),
      reason: 'болезнь',
      named_by: standInId,
      named_at: new Date(),
    });
    const standIn = await school.as(standInId);
    expect((await standIn.send(pulseRoutes.mine, {})).body).toEqual({ items: [] });
    expect((await answer(standIn, pairId, MENTEE)).status).toBe(404);
    expect(await askedOf(mentor)).toHaveLength(1);
  });

  it('is not asked again before its days have passed, nor twice at once', async () => {
    const { pairId, mentee } = await pair();
    const all = await Promise.all([1, 2, 3, 4].map(() => answer(mentee, pairId, MENTEE)));
    expect(all.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409, 409]);

    await age(29);
    expect((await answer(mentee, pairId, MENTEE)).body.code).toBe('pulse.answered');
    await age(1);
    expect(await askedOf(mentee)).toHaveLength(1);
    expect((await answer(mentee, pairId, MENTEE)).status).toBe(201);
  });

  it('is not asked before the first meeting, nor of a pair that has ended', async () => {
    const fresh = await pair({ met: false });
    expect(await askedOf(fresh.mentee)).toEqual([]);
    expect((await answer(fresh.mentee, fresh.pairId, MENTEE)).body.code).toBe('pulse.not-asked');

    const { pairId, mentor } = await pair();
    const { body: found } = await school.curator.send(pairRoutes.list, { query: {} });
    const version = found.items.find(({ id }) => id === pairId)?.version as number;
    await school.curator.send(pairRoutes.close, {
      params: { pairId },
      body: { reason: 'MISMATCH' },
      version,
    });
    expect(await askedOf(mentor)).toEqual([]);
    const { body } = await ofPair(school.curator, pairId);
    expect(body.lines.map(({ asksFrom }) => asksFrom)).toEqual([null, null]);
  });

  it('is written down from the words of a mentee by the curator, never by the mentor', async () => {
    const { pairId, mentor, menteeId, mentorId } = await pair();
    const from = { personId: menteeId };
    expect((await answer(mentor, pairId, MENTEE, from)).status).toBe(403);
    const ofMentor = await answer(school.curator, pairId, MENTOR, { personId: mentorId });
    expect(ofMentor.status).toBe(403);

    expect((await answer(school.curator, pairId, MENTEE, from)).status).toBe(201);

    const { body } = await ofPair(school.curator, pairId);
    expect(body.lines[1]?.points[0]?.enteredBy?.name.family).toBe('Фёдорова');
  });

  it('keeps a curator who is in the pair from the answers of the other side', async () => {
    const { pairId, mentor, mentorId, menteeId } = await pair({ met: false });
    await school.grant(mentorId, 'curator');
    await school.curator.send(meetingRoutes.log, {
      params: { pairId },
      body: { date: daysAgo(80) },
    });

    expect((await ofPair(mentor, pairId)).body.code).toBe('pair.own-side');
    const proxied = await answer(mentor, pairId, MENTEE, { personId: menteeId });
    expect(proxied.body.code).toBe('pair.own-side');
    expect((await answer(mentor, pairId, MENTOR)).status).toBe(201);
  });

  it('refuses marks of other questions, and strangers', async () => {
    const { pairId, mentee } = await pair();
    for (const codes of [MENTOR, MENTEE.slice(1), [...MENTEE, 'OTHER']])
      expect((await answer(mentee, pairId, codes)).body.code).toBe('pulse.other-questions');
    const stranger = await pair();
    expect((await answer(stranger.mentee, pairId, MENTEE)).status).toBe(404);
  });
});

describe('a pulse that is low or falls', () => {
  it('makes one signal without words for each answer', async () => {
    const { pairId, mentor, mentee } = await pair();
    await answer(mentee, pairId, MENTEE, { mark: 5 });
    await answer(mentor, pairId, MENTOR, { mark: 2 });
    await app.nest.get(Outbox).relay();
    const list = async () =>
      (await school.curator.send(signalRoutes.list, { query: {} })).body.items;
    expect((await list()).map(({ kind }) => kind)).toEqual(['low_pulse']);

    await age(30);
    await answer(mentee, pairId, MENTEE, { mark: 4 });
    await app.nest.get(Outbox).relay();

    expect(await list()).toMatchObject([
      { kind: 'low_pulse', pairId, text: null, raisedBy: null },
      { kind: 'low_pulse' },
    ]);
    const { body } = await ofPair(school.curator, pairId);
    expect(body.lines.map(({ trouble }) => trouble)).toEqual(['low', 'falls']);
  });
});
