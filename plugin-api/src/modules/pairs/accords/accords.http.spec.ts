import { accordRoutes, type AccordWord } from '@nastavnik/contracts/accords';
import { meetingRoutes } from '@nastavnik/contracts/meetings';
import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { pairCardRoutes } from '@nastavnik/contracts/pair-cards';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { sessionRoutes } from '@nastavnik/contracts/session';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp, type TestClient } from '../../../testing/app.ts';
import { daysAgo, makeSchool, type TestSchool } from '../../../testing/make.ts';

let app: TestApp;
let school: TestSchool;

beforeAll(async () => {
  app = await startApp();
  school = await makeSchool(app);
});
afterAll(() => app.close());

async function inBase(base: 'mentees' | 'mentors', family: string) {
  const id = await school.pupil(family);
  await school.consents(id, 'PARTICIPATION', 'PD_PROCESSING');
  if (base === 'mentees')
    await school.curator.send(menteeRoutes.add, { body: { personIds: [id] } });
  else await school.curator.send(mentorRoutes.add, { body: { personIds: [id], base: 'PUPILS' } });
  return id;
}

/** A proposed pair or group, its people signed in. */
async function proposed(mentees = ['Гайсин']) {
  const mentorId = await inBase('mentors', 'Орлова');
  const menteeIds: string[] = [];
  for (const family of mentees) menteeIds.push(await inBase('mentees', family));
  const { body } = await school.curator.send(pairRoutes.create, {
    body: { mentorId, menteeIds, form: 'PUPIL_PUPIL' },
  });
  return {
    params: { pairId: body.id },
    mentorId,
    menteeIds,
    mentor: await school.as(mentorId),
    mentee: await school.as(menteeIds[0] ?? ''),
  };
}

/** An active pair that has met on trial. */
async function tried() {
  const pair = await proposed();
  const { params } = pair;
  await school.curator.send(pairRoutes.agree, { params, body: {}, version: 1 });
  await school.curator.send(pairRoutes.fix, {
    body: { pairIds: [params.pairId], number: '1', date: daysAgo(20) },
  });
  for (const days of [15, 10])
    await school.curator.send(meetingRoutes.log, { params, body: { date: daysAgo(days) } });
  return pair;
}

const say = (
  who: TestClient,
  { pairId }: { pairId: string },
  word: AccordWord,
  more: { stage?: 'proposal' | 'trial'; reason?: string } = {},
) => who.send(accordRoutes.answer, { body: { pairId, stage: 'proposal', word, ...more } });

const pairOf = async ({ pairId }: { pairId: string }) =>
  (await school.curator.send(pairCardRoutes.card, { params: { pairId } })).body;

describe('a proposed pair', () => {
  it('is agreed by the last of those who say that it fits, each in their own session', async () => {
    const { params, mentor, mentee, menteeIds } = await proposed(['Гайсин', 'Белов']);
    const { body: session } = await mentee.send(sessionRoutes.show);
    expect(session.roles).toEqual(['pupil', 'invited']);
    const { body: asked } = await mentee.send(accordRoutes.mine);
    expect(asked.items).toMatchObject([
      { pairId: params.pairId, stage: 'proposal', side: 'mentee', word: null },
    ]);

    expect((await say(mentee, params, 'fits')).body).toMatchObject({ word: 'fits' });
    await say(mentor, params, 'fits');
    expect((await pairOf(params)).pair.status).toBe('proposed');
    await say(await school.as(menteeIds[1] ?? ''), params, 'fits');

    const { pair, timeline } = await pairOf(params);
    expect(pair).toMatchObject({ status: 'agreed', agreedOn: daysAgo(0) });
    expect(timeline.map(({ kind }) => kind)).toEqual([
      'agreed',
      'answered',
      'answered',
      'answered',
      'proposed',
    ]);
    expect((await say(mentee, params, 'no')).body.code).toBe('pair.not-asked');
  });

  it('is agreed once when both sides answer at the same moment', async () => {
    const { params, mentor, mentee } = await proposed();
    const answers = await Promise.all([say(mentor, params, 'fits'), say(mentee, params, 'fits')]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const { pair, timeline } = await pairOf(params);
    expect(pair.status).toBe('agreed');
    expect(timeline.filter(({ kind }) => kind === 'agreed')).toHaveLength(1);
  });

  it('waits for the curator when a side says no, and no longer when that is taken back', async () => {
    const { params, mentor, mentee } = await proposed();
    await say(mentor, params, 'fits');
    await say(mentee, params, 'no', { reason: 'уроки в одно время' });
    const { body: waiting } = await school.curator.send(pairRoutes.list, {
      query: { view: 'decision' },
    });
    expect(waiting.items.find(({ id }) => id === params.pairId)).toMatchObject({
      status: 'proposed',
      needsDecision: 'said_no',
    });

    await say(mentee, params, 'unsure');
    expect((await pairOf(params)).pair).toMatchObject({ status: 'proposed', needsDecision: null });
    await say(mentee, params, 'fits');
    expect((await pairOf(params)).pair.status).toBe('agreed');
  });

  it('takes answers that the curator got, marked with how, of whom and by whom', async () => {
    const { params, menteeIds, mentor } = await proposed();
    await say(mentor, params, 'fits');
    const { body } = await school.curator.send(accordRoutes.enter, {
      params,
      body: {
        personId: menteeIds[0] ?? '',
        stage: 'proposal',
        word: 'fits',
        heardBy: 'paper',
        byGuardian: true,
      },
    });
    expect(body.items).toMatchObject([
      { side: 'mentor', word: 'fits', heardBy: null, enteredBy: null },
      {
        side: 'mentee',
        word: 'fits',
        heardBy: 'paper',
        byGuardian: true,
        enteredBy: { name: { family: 'Фёдорова' } },
      },
    ]);
    expect((await pairOf(params)).pair.status).toBe('agreed');
    const stranger = await school.pupil('Чужой');
    const foreign = await school.curator.send(accordRoutes.enter, {
      params,
      body: { personId: stranger, stage: 'proposal', word: 'fits', heardBy: 'voice' },
    });
    expect(foreign.body.code).toBe('entity.not-found');
  });

  it('keeps what somebody has said in their own session, whatever the curator has heard', async () => {
    const { params, menteeIds, mentor, mentee } = await proposed();
    await say(mentor, params, 'fits');
    await say(mentee, params, 'no', { reason: 'хочет другого' });
    const heard = await school.curator.send(accordRoutes.enter, {
      params,
      body: { personId: menteeIds[0] ?? '', stage: 'proposal', word: 'fits', heardBy: 'voice' },
    });
    expect(heard.body.code).toBe('pair.own-words');
    expect((await pairOf(params)).pair).toMatchObject({
      status: 'proposed',
      needsDecision: 'said_no',
    });
  });

  it('is agreed by the curator: silent sides are entered, against a word it takes a reason', async () => {
    const silent = await proposed();
    await school.curator.send(pairRoutes.agree, {
      params: silent.params,
      body: { heardBy: 'paper' },
      version: 1,
    });
    const { body: entered } = await school.curator.send(accordRoutes.ofPair, {
      params: silent.params,
    });
    expect(entered.items.map(({ word, heardBy }) => [word, heardBy])).toEqual([
      ['fits', 'paper'],
      ['fits', 'paper'],
    ]);

    const { params, mentee } = await proposed();
    await say(mentee, params, 'no', { reason: 'не хочу' });
    const { version } = (await pairOf(params)).pair;
    const refused = await school.curator.send(pairRoutes.agree, { params, body: {}, version });
    expect(refused.body).toMatchObject({
      code: 'pair.not-agreed',
      details: { names: ['Гайсин Егор'] },
    });
    const decided = await school.curator.send(pairRoutes.agree, {
      params,
      body: { reason: 'поговорили с родителями' },
      version,
    });
    expect(decided.body).toMatchObject({ status: 'agreed', needsDecision: null });
    const { body: said } = await school.curator.send(accordRoutes.ofPair, { params });
    expect(said.items.map(({ word }) => word)).toEqual([null, 'no']);
  });

  it('is nobody else’s to answer', async () => {
    const { params } = await proposed();
    const other = await proposed();
    expect((await say(other.mentee, params, 'fits')).body.code).toBe('entity.not-found');
    const pupil = await school.as(await school.pupil('Посторонний'));
    expect((await say(pupil, params, 'fits')).status).toBe(403);
  });
});

describe('after the trial meeting', () => {
  it('both are asked again; a no waits for the curator, who goes on for a reason only', async () => {
    const { params, mentor, mentee } = await tried();
    const { body: asked } = await mentor.send(accordRoutes.mine);
    expect(asked.items).toMatchObject([{ stage: 'trial', side: 'mentor', word: null }]);
    await say(mentor, params, 'no', { stage: 'trial', reason: 'говорим о разном' });
    const { pair } = await pairOf(params);
    expect(pair).toMatchObject({ status: 'active', needsDecision: 'said_no' });

    const { version } = pair;
    const silent = await school.curator.send(pairRoutes.keep, { params, body: {}, version });
    expect(silent.body.code).toBe('pair.said-no');
    const body = { reason: 'договорились о другом дне' };
    const kept = await school.curator.send(pairRoutes.keep, { params, body, version });
    expect(kept.body.needsDecision).toBeNull();
    // the other side's yes does not raise the matter again
    await say(mentee, params, 'fits', { stage: 'trial' });
    expect((await pairOf(params)).pair.needsDecision).toBeNull();
  });

  it('neither side learns what the other has said, nor why the curator decided so', async () => {
    const { params, mentor, mentee } = await tried();
    const no = await say(mentor, params, 'no', { stage: 'trial', reason: 'не хватает терпения' });
    expect(no.body).toMatchObject({ word: 'no', reason: 'не хватает терпения' });
    const { version } = (await pairOf(params)).pair;
    // nor by asking for what waits for a decision
    const asked = await mentee.send(pairRoutes.list, { query: { view: 'decision' } });
    const { body: counts } = await mentee.send(pairRoutes.counts);
    expect([asked.body.items, counts.decision]).toEqual([[], 0]);
    const seen = [
      await mentee.send(pairCardRoutes.mine),
      await mentee.send(pairCardRoutes.card, { params }),
      await mentee.send(accordRoutes.mine),
    ].map(({ body }) => JSON.stringify(body));
    const body = { reason: 'мама просила оставить' };
    await school.curator.send(pairRoutes.keep, { params, body, version });
    seen.push(JSON.stringify((await mentee.send(pairCardRoutes.card, { params })).body));
    for (const text of seen) {
      expect(text).not.toContain('said_no');
      expect(text).not.toContain('терпения');
      expect(text).not.toContain('мама просила');
    }
    expect((await mentee.send(accordRoutes.ofPair, { params })).status).toBe(403);
  });

  it('is not asked about before, and not of a pair that has ended', async () => {
    const { params, mentor } = await proposed();
    expect((await say(mentor, params, 'fits', { stage: 'trial' })).body.code).toBe(
      'pair.not-asked',
    );
  });
});
