import { accordRoutes } from '@nastavnik/contracts/accords';
import { indicatorRoutes } from '@nastavnik/contracts/indicators';
import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { pairCardRoutes } from '@nastavnik/contracts/pair-cards';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type TestApp, type TestClient } from '../../../testing/app.ts';
import { makeSchool, type TestSchool } from '../../../testing/make.ts';

let app: TestApp;
let school: TestSchool;

beforeAll(async () => {
  app = await startApp();
  school = await makeSchool(app);
});
afterAll(() => app.close());

/** A curator of the base of mentors, and a pupil of the base of mentees. */
async function people() {
  const [mentorId, menteeId] = [await school.pupil('Орлова'), await school.pupil('Гайсин')];
  for (const id of [mentorId, menteeId])
    await school.consents(id, 'PARTICIPATION', 'PD_PROCESSING');
  await school.curator.send(mentorRoutes.add, { body: { personIds: [mentorId], base: 'PUPILS' } });
  await school.curator.send(menteeRoutes.add, { body: { personIds: [menteeId] } });
  await school.grant(mentorId, 'curator');
  return { mentorId, menteeId, own: await school.as(mentorId), mentee: await school.as(menteeId) };
}

const propose = (client: TestClient, mentorId: string, menteeId: string, agreed = false) =>
  client.send(pairRoutes.create, {
    body: { mentorId, menteeIds: [menteeId], form: 'PUPIL_PUPIL', agreed },
  });

/** Everything by which a reader may learn that somebody waits for a decision about the pair. */
async function told(client: TestClient, pairId: string, menteeId: string) {
  const listed = await client.send(pairRoutes.list, { query: { view: 'decision' } });
  const action = await client.send(menteeRoutes.list, { query: { view: 'action' } });
  const counts = await client.send(pairRoutes.counts);
  const card = await client.send(pairCardRoutes.card, { params: { pairId } });
  const mentee = await client.send(menteeRoutes.show, { params: { menteeId } });
  const overview = await client.send(indicatorRoutes.overview);
  return {
    listed: listed.body.items.some(({ id }) => id === pairId),
    action: action.body.items.find(({ id }) => id === menteeId)?.needsDecision ?? null,
    counted: counts.body.decision,
    card: card.body.pair.needsDecision,
    mentee: mentee.body.needsDecision,
    todo: overview.body.todo.find(({ code }) => code === 'needs_decision')?.count ?? 0,
    timeline: card.body.timeline.map(({ kind }) => kind),
  };
}

it('a «no» to a curator’s own pair is told to another curator alone, who decides', async () => {
  const { mentorId, menteeId, own, mentee } = await people();
  const { id: pairId, version } = (await propose(own, mentorId, menteeId)).body;
  await mentee.send(accordRoutes.answer, { body: { pairId, stage: 'proposal', word: 'no' } });

  expect(await told(school.curator, pairId, menteeId)).toMatchObject({
    listed: true,
    action: 'said_no',
    counted: 1,
    card: 'said_no',
    mentee: 'said_no',
    todo: 1,
  });
  expect(await told(own, pairId, menteeId)).toEqual({
    listed: false,
    action: null,
    counted: 0,
    card: null,
    mentee: null,
    todo: 0,
    timeline: ['answered', 'proposed'],
  });
  const params = { pairId };
  for (const { body } of [
    await own.send(pairRoutes.keep, { params, version, body: { reason: 'так надо' } }),
    await own.send(pairRoutes.agree, { params, version, body: {} }),
    await own.send(pairRoutes.agree, { params, version, body: { reason: 'так надо' } }),
  ])
    expect(body.code).toBe('pair.own-decision');

  const { pair } = (await school.curator.send(pairCardRoutes.card, { params })).body;
  const kept = await school.curator.send(pairRoutes.keep, {
    params,
    version: pair.version,
    body: { reason: 'поговорили с обоими' },
  });
  expect(kept.status).toBe(200);
  const seen = (await told(school.curator, pairId, menteeId)).timeline;
  expect(seen).toEqual(['kept', 'needs_decision', 'answered', 'proposed']);
  for (const client of [own, mentee]) {
    const card = await client.send(pairCardRoutes.card, { params });
    // the mentee of a proposed pair has no card yet
    if (card.status === 200)
      expect(card.body.timeline.map(({ kind }) => kind)).toEqual(['answered', 'proposed']);
  }
});

it('nobody enters that the other side of their own pair agrees', async () => {
  const { mentorId, menteeId, own } = await people();
  expect((await propose(own, mentorId, menteeId, true)).body.code).toBe('pair.own-side');
  expect((await propose(own, mentorId, menteeId)).body.status).toBe('proposed');
  const others = await people();
  const agreed = await propose(own, others.mentorId, others.menteeId, true);
  expect(agreed.body.status).toBe('agreed');
});
