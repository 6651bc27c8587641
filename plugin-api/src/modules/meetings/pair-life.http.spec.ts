import { consentRoutes } from '@nastavnik/contracts/consents';
import { meetingRoutes } from '@nastavnik/contracts/meetings';
import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { pairCardRoutes } from '@nastavnik/contracts/pair-cards';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { sessionRoutes } from '@nastavnik/contracts/session';
import { substituteRoutes } from '@nastavnik/contracts/substitutes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bin } from '../../platform/db/id.ts';
import { startApp, type TestApp, type TestClient } from '../../testing/app.ts';
import { daysAgo, makeSchool, type TestSchool } from '../../testing/make.ts';

let app: TestApp;
let school: TestSchool;
const today = daysAgo(0);

beforeAll(async () => {
  app = await startApp();
  school = await makeSchool(app);
});

afterAll(() => app.close());

/** A pair that works since two months, its people signed in. */
async function working() {
  const { curator } = school;
  const [mentorId, menteeId] = [await school.pupil('Орлова'), await school.pupil('Гайсин')];
  for (const id of [mentorId, menteeId])
    await school.consents(id, 'PARTICIPATION', 'PD_PROCESSING');
  await curator.send(mentorRoutes.add, { body: { personIds: [mentorId], base: 'PUPILS' } });
  await curator.send(menteeRoutes.add, { body: { personIds: [menteeId] } });
  const form = { form: 'PUPIL_PUPIL', model: 'STRONG_WEAK', agreed: true };
  const { body } = await curator.send(pairRoutes.create, {
    body: { mentorId, menteeIds: [menteeId], ...form },
  });
  const order = { number: '118-од', date: daysAgo(60) };
  await curator.send(pairRoutes.fix, { body: { pairIds: [body.id], ...order } });
  const [mentor, mentee] = [await school.as(mentorId), await school.as(menteeId)];
  return { params: { pairId: body.id }, menteeId, mentor, mentee };
}

type Params = { pairId: string };
const log = (client: TestClient, params: Params, body: { date: string; [more: string]: unknown }) =>
  client.send(meetingRoutes.log, { params, body });

const card = async (client: TestClient, params: Params) =>
  (await client.send(pairCardRoutes.card, { params })).body;

async function close(params: Params, reason: string) {
  const { pair } = await card(school.curator, params);
  const body = { reason, note: 'устал от неё' };
  return school.curator.send(pairRoutes.close, { params, body, version: pair.version });
}

describe('the log of a pair', () => {
  it('keeps how they met and, for the mentor’s side and the curator, what hindered', async () => {
    const { params, mentor, mentee, menteeId } = await working();
    const planned = { date: today, status: 'planned', mode: 'IN_PERSON' };
    const { id: meetingId, version, mode } = (await log(mentor, params, planned)).body;
    const { body } = await mentor.send(meetingRoutes.correct, {
      params: { meetingId },
      body: { status: 'held', mode: 'ONLINE', difficulties: 'прерывалась связь' },
      version,
    });
    expect([mode, body.mode, body.difficulties]).toEqual([
      'IN_PERSON',
      'ONLINE',
      'прерывалась связь',
    ]);

    const { body: other } = await log(mentor, params, { date: daysAgo(3) });
    expect([other.mode, other.difficulties]).toEqual([null, null]);
    const standIn = await school.pupil('Заменова');
    for (const kind of ['PARTICIPATION', 'PD_PROCESSING'] as const)
      await school.consents(standIn, kind);
    await school.curator.send(mentorRoutes.add, { body: { personIds: [standIn], base: 'PUPILS' } });
    const named = await school.curator.send(substituteRoutes.name, {
      params,
      body: { mentorId: standIn, from: today, until: today, reason: 'болеет' },
    });
    expect(named.status).toBe(201);
    const teacher = await school.staff('Классная');
    const classId = await school.schoolClass('7К', teacher);
    await app.schema.sql.query('UPDATE people SET class_id = ? WHERE id = ?', [
      bin(classId),
      bin(menteeId),
    ]);
    const read = async (client: TestClient) =>
      (await client.send(meetingRoutes.show, { params: { meetingId } })).body.meeting.difficulties;
    const side = [mentor, await school.as(standIn), school.curator];
    for (const client of side) expect(await read(client)).toBe('прерывалась связь');
    for (const client of [mentee, await school.as(teacher)]) expect(await read(client)).toBeNull();
    await school.grant(menteeId, 'curator');
    expect(await read(await school.as(menteeId))).toBeNull();
    const wrong = await log(mentor, params, { date: daysAgo(4), mode: 'BY_POST' });
    expect(wrong.status).toBe(400);
  });
});

describe('a pair whose consent was withdrawn', () => {
  it('waits for a decision: no meeting is held until the consent is back', async () => {
    const { params, menteeId, mentor } = await working();
    const planned = await log(mentor, params, { date: today, status: 'planned' });
    const { body } = await school.curator.send(consentRoutes.ofPerson, {
      params: { personId: menteeId },
    });
    await school.curator.send(consentRoutes.withdraw, {
      params: {
        consentId: body.records.find(({ kind }) => kind === 'PARTICIPATION')?.id as string,
      },
      body: { from: today },
    });

    const logged = await log(mentor, params, { date: today });
    const meetingId = { meetingId: planned.body.id };
    const hold = () =>
      mentor.send(meetingRoutes.correct, {
        params: meetingId,
        body: { status: 'held' },
        version: planned.body.version,
      });
    const held = await hold();
    const waiting = await card(mentor, params);

    expect([logged.body.code, held.body.code]).toEqual(Array(2).fill('meeting.pair-waits'));
    expect(waiting).toMatchObject({
      nextType: null,
      pair: { status: 'active', needsDecision: 'consent_withdrawn' },
      meetings: [{ status: 'planned' }],
    });
    await school.curator.send(consentRoutes.receive, {
      body: {
        personIds: [menteeId],
        kinds: ['PARTICIPATION', 'PD_PROCESSING'],
        signedBy: 'guardian',
        signerName: 'Гайсина Анна',
        form: 'paper',
        from: today,
      },
    });
    expect((await hold()).body).toMatchObject({ status: 'held' });
    const kinds = (await card(mentor, params)).timeline.map(({ kind }) => kind);
    expect(kinds).toContain('meeting_planned');
    expect(kinds).toContain('meeting_held');
  });
});

describe('a pair that goes on', () => {
  it('does not tell its pupils by which model adults have joined them', async () => {
    const { params, mentor, mentee } = await working();

    for (const client of [mentor, mentee]) {
      expect((await card(client, params)).pair).toMatchObject({ status: 'active', model: null });
    }
    expect((await card(school.curator, params)).pair.model).toBe('STRONG_WEAK');
  });
});

describe('a pair that ends', () => {
  it('has reached its goal only after the final meeting', async () => {
    const { params, mentor } = await working();
    for (const days of [50, 40, 30, 20]) await log(mentor, params, { date: daysAgo(days) });

    const early = await close(params, 'GOAL_REACHED');
    await log(mentor, params, { date: today, type: 'FINAL' });
    const done = await close(params, 'GOAL_REACHED');

    expect(early.body.code).toBe('pair.final-needed');
    expect(done.body).toMatchObject({ status: 'finished', closeReason: 'GOAL_REACHED' });
  });

  it('stays readable to both sides, without what adults wrote about them', async () => {
    const { params, mentor, mentee } = await working();
    await log(school.curator, params, { date: daysAgo(9) });
    await close(params, 'MISMATCH');

    for (const client of [mentor, mentee]) {
      const { body: session } = await client.send(sessionRoutes.show);
      expect(session.roles).toEqual(expect.arrayContaining(['pupil', 'past_participant']));
      const { body } = await client.send(pairCardRoutes.mine);
      expect(body.items.map(({ pair, meetings }) => [pair.status, meetings.length])).toEqual([
        ['broken', 1],
      ]);
      expect(body.items[0]?.pair).toMatchObject({ model: null, closeNote: null });
      expect((await log(client, params, { date: today })).status).toBe(403);
    }
    expect((await card(school.curator, params)).pair).toMatchObject({
      model: 'STRONG_WEAK',
      closeNote: 'устал от неё',
    });
  });
});
