import { meetingRoutes } from '@nastavnik/contracts/meetings';
import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { type NewSignal, type SignalsQuery, signalRoutes } from '@nastavnik/contracts/signals';
import { supportRoutes } from '@nastavnik/contracts/support';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { startApp, type TestApp, type TestClient } from '../../testing/app.ts';
import { daysAgo, makeSchool, type TestSchool } from '../../testing/make.ts';

let app: TestApp;
let school: TestSchool;
let psychologist: TestClient;

beforeAll(async () => {
  app = await startApp();
});

afterAll(() => app.close());

beforeEach(async () => {
  school = await makeSchool(app);
  const id = await school.staff('Лебедева', { position: 'педагог-психолог' });
  await school.grant(id, 'psychologist');
  psychologist = await school.as(id);
});

interface Two {
  pairId: string;
  mentor: TestClient;
  mentee: TestClient;
  mentorId: string;
}

/** An active pair of two pupils. */
async function pair(): Promise<Two> {
  const mentorId = await school.pupil('Орлова');
  const menteeId = await school.pupil('Гайсин');
  for (const id of [mentorId, menteeId])
    await school.consents(id, 'PARTICIPATION', 'PD_PROCESSING');
  const { curator } = school;
  await curator.send(mentorRoutes.add, {
    body: { personIds: [mentorId], base: 'PUPILS', capacity: 5 },
  });
  await curator.send(menteeRoutes.add, { body: { personIds: [menteeId] } });
  const form = 'PUPIL_PUPIL';
  const { body } = await curator.send(pairRoutes.create, {
    body: { mentorId, menteeIds: [menteeId], form, agreed: true },
  });
  await curator.send(pairRoutes.fix, {
    body: { pairIds: [body.id], number: '118-од', date: daysAgo(60) },
  });
  const [mentor, mentee] = [await school.as(mentorId), await school.as(menteeId)];
  return { pairId: body.id, mentor, mentee, mentorId };
}

const raise = (client: TestClient, pairId: string, over: Partial<NewSignal> = {}) =>
  client.send(signalRoutes.raise, {
    body: { pairId, to: 'curator', topic: 'MENTEE_HURT', ...over },
  });
const list = async (client: TestClient, query: Partial<SignalsQuery> = {}) =>
  (await client.send(signalRoutes.list, { query })).body.items;

describe('a call for help', () => {
  it('reaches the curator, urgent ones first, and is never read by the mentor', async () => {
    const { pairId, mentor, mentee } = await pair();
    const text = 'смеётся надо мной';

    const sent = await raise(mentee, pairId, { urgent: true, text });
    await raise(mentor, pairId, { topic: 'ADVICE' });

    expect(sent).toMatchObject({ status: 201, body: { state: 'new', text, answer: null } });
    const [first, second] = await list(school.curator);
    expect(first).toMatchObject({ text, urgent: true, mayAct: true, kind: 'raised' });
    expect(second).toMatchObject({ topic: 'ADVICE', urgent: false });
    const { body: counts } = await school.curator.send(signalRoutes.counts);
    expect(counts).toEqual({ open: 2, urgent: 1, closed: 0, all: 2 });
    expect((await mentor.send(signalRoutes.list, { query: {} })).status).toBe(403);
    const { body: help } = await mentor.send(signalRoutes.help);
    expect(help.signals.map(({ topic }) => topic)).toEqual(['ADVICE']);
    expect(JSON.stringify(help)).not.toContain(text);
  });

  it('to the psychologist keeps its words from the curator, and the other way round', async () => {
    const { pairId, mentee } = await pair();
    await raise(mentee, pairId, { to: 'psychologist', text: 'только вам' });
    await raise(mentee, pairId, { text: 'куратору' });

    const [toCurator, toOther] = await list(school.curator);
    expect(toCurator).toMatchObject({ text: 'куратору', mayAct: true });
    expect(toOther).toMatchObject({ text: null, topic: null, mayAct: false, to: 'psychologist' });
    const read = await list(psychologist);
    expect(read.map(({ text }) => text)).toEqual(['только вам']);

    const { id, version } = toOther as (typeof read)[number];
    const params = { signalId: id };
    const byCurator = await school.curator.send(signalRoutes.take, { params, version });
    expect(byCurator.status).toBe(403);
    const taken = await psychologist.send(signalRoutes.take, { params, version });
    expect(taken.body).toMatchObject({ state: 'taken', takenBy: { name: { family: 'Лебедева' } } });
    const foreign = { params: { signalId: toCurator?.id as string }, version: 1 };
    expect((await psychologist.send(signalRoutes.take, foreign)).status).toBe(404);
  });

  it('about a pair that the curator leads is not shown to that curator', async () => {
    const { pairId, mentee, mentor, mentorId } = await pair();
    await school.grant(mentorId, 'curator');

    const { body: help } = await mentee.send(signalRoutes.help);
    expect(help.pairs[0]?.curators.map(({ name }) => name.family)).toEqual(['Фёдорова']);
    const { body: sent } = await raise(mentee, pairId, { text: 'о наставнике' });

    expect(await list(school.curator)).toHaveLength(1);
    expect(await list(mentor)).toEqual([]);
    const { body: counts } = await mentor.send(signalRoutes.counts);
    expect(counts.all).toBe(0);
    const params = { signalId: sent.id };
    const closed = await mentor.send(signalRoutes.close, {
      params,
      version: 1,
      body: { outcome: 'нет' },
    });
    expect(closed.status).toBe(404);
  });

  it('is refused when nobody would read it', async () => {
    const { pairId, mentee } = await pair();
    await app.schema.sql.query(
      "UPDATE grants SET valid_until = '2020-02-01' WHERE role = 'psychologist' AND org_id = UNHEX(?)",
      [school.schoolId.replaceAll('-', '')],
    );

    const { status, body } = await raise(mentee, pairId, { to: 'psychologist' });
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'signal.nobody' });
    const { mentee: stranger } = await pair();
    expect((await raise(stranger, pairId)).status).toBe(404);
  });

  it('is taken, answered and closed; its author reads the answer, not the outcome', async () => {
    const { pairId, mentee } = await pair();
    const { body: sent } = await raise(mentee, pairId);
    const params = { signalId: sent.id };
    const { curator } = school;

    await curator.send(signalRoutes.answer, { params, version: 1, body: { answer: 'В 14:00' } });
    const stale = await curator.send(signalRoutes.take, { params, version: 1 });
    expect(stale.body.code).toBe('version.stale');
    const outcome = 'беседа с родителями';
    const closed = await curator.send(signalRoutes.close, {
      params,
      version: 2,
      body: { outcome },
    });
    expect(closed.body).toMatchObject({ state: 'closed', outcome, mayAct: false, version: 3 });
    const again = await curator.send(signalRoutes.close, { params, version: 3, body: { outcome } });
    expect(again.body.code).toBe('signal.closed');

    const { body: help } = await mentee.send(signalRoutes.help);
    expect(help.signals[0]).toMatchObject({ state: 'closed', answer: 'В 14:00' });
    expect(JSON.stringify(help)).not.toContain(outcome);
    expect(await list(curator)).toEqual([]);
    expect(await list(curator, { view: 'closed' })).toHaveLength(1);
  });
});

describe('a low mark', () => {
  it('of a meeting makes one signal without an author', async () => {
    const { pairId, mentor, mentee } = await pair();
    const { body: meeting } = await mentor.send(meetingRoutes.log, {
      params: { pairId },
      body: { date: daysAgo(1), feedback: { mark: 9 } },
    });
    const params = { meetingId: meeting.id };
    await mentee.send(meetingRoutes.answer, { params, body: { mark: 2 } });
    await app.nest.get(Outbox).relay();

    const [signal, ...rest] = await list(school.curator);
    expect(rest).toEqual([]);
    expect(signal).toMatchObject({ kind: 'low_mark', raisedBy: null, pairId, text: null });
    const answered = await school.curator.send(signalRoutes.answer, {
      params: { signalId: signal?.id as string },
      version: 1,
      body: { answer: 'кому?' },
    });
    expect(answered.body.code).toBe('signal.no-author');
  });
});

describe('contacts of support', () => {
  it('are set by the curator and read by whoever asks for help', async () => {
    const { mentee } = await pair();
    const contact = { role: 'Куратор', name: 'Фёдорова И.', phone: '+7 900', where: 'каб. 12' };

    const set = await school.curator.send(supportRoutes.set, { body: { contacts: [contact] } });

    expect(set.body.contacts).toEqual([{ ...contact, email: '' }]);
    const { body } = await mentee.send(signalRoutes.help);
    expect(body.contacts).toEqual(set.body.contacts);
    expect((await mentee.send(supportRoutes.show)).status).toBe(403);
  });
});
