import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { noteRoutes } from '@nastavnik/contracts/notes';
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

/** A pair under an order, its two people signed in. */
async function pair(mentorId?: string) {
  const { curator } = school;
  const leader = mentorId ?? (await school.pupil('Орлова'));
  const menteeId = await school.pupil('Гайсин');
  for (const id of mentorId ? [menteeId] : [leader, menteeId])
    await school.consents(id, 'PARTICIPATION', 'PD_PROCESSING');
  await curator.send(mentorRoutes.add, {
    body: { personIds: [leader], base: 'PUPILS', capacity: 5 },
  });
  await curator.send(menteeRoutes.add, { body: { personIds: [menteeId] } });
  const { body } = await curator.send(pairRoutes.create, {
    body: { mentorId: leader, menteeIds: [menteeId], form: 'PUPIL_PUPIL', agreed: true },
  });
  await curator.send(pairRoutes.fix, {
    body: { pairIds: [body.id], number: '7-од', date: daysAgo(60) },
  });
  const [mentor, mentee] = [await school.as(leader), await school.as(menteeId)];
  return { pairId: body.id, mentorId: leader, menteeId, mentor, mentee };
}

const list = (client: TestClient, pairId: string, query: { after?: string; limit?: number } = {}) =>
  client.send(noteRoutes.list, { params: { pairId }, query });
const add = (client: TestClient, pairId: string, text: string) =>
  client.send(noteRoutes.add, { params: { pairId }, body: { text } });
const textsOf = async (client: TestClient, pairId: string) =>
  (await list(client, pairId)).body.items.map(({ text }) => text);

async function end(pairId: string) {
  const { body } = await school.curator.send(pairCardRoutes.card, { params: { pairId } });
  await school.curator.send(pairRoutes.close, {
    params: { pairId },
    body: { reason: 'MISMATCH' },
    version: body.pair.version,
  });
}

describe('a private note', () => {
  it('is written, read, changed and removed by its author', async () => {
    const { pairId, mentor } = await pair();
    expect((await list(mentor, pairId)).body).toEqual({ items: [], next: null });
    const { body: first } = await add(mentor, pairId, 'Стесняется при всех');
    await add(mentor, pairId, 'Любит задачи на логику');

    const { body } = await list(mentor, pairId);
    expect(body.items.map(({ text }) => text)).toEqual([
      'Любит задачи на логику',
      'Стесняется при всех',
    ]);
    const params = { noteId: first.id };
    const change = (text: string, version: number) =>
      mentor.send(noteRoutes.change, { params, body: { text }, version });
    expect((await change('Стеснялся сначала', 1)).body).toEqual({ version: 2 });
    expect((await change('поздно', 1)).body.code).toBe('version.stale');
    expect((await list(mentor, pairId)).body.items[1]).toMatchObject({
      text: 'Стеснялся сначала',
      version: 2,
      changedAt: expect.any(String),
    });
    const remove = (version: number) => mentor.send(noteRoutes.remove, { params, version });
    expect((await remove(1)).body.code).toBe('version.stale');
    expect((await remove(2)).body).toEqual({ removed: first.id });
    expect(await textsOf(mentor, pairId)).toEqual(['Любит задачи на логику']);
  });

  it('comes page by page', async () => {
    const { pairId, mentor } = await pair();
    for (const text of ['1', '2', '3']) await add(mentor, pairId, text);
    const { body } = await list(mentor, pairId, { limit: 2 });
    const { body: rest } = await list(mentor, pairId, { limit: 2, after: body.next as string });
    expect([...body.items, ...rest.items].map(({ text }) => text)).toEqual(['3', '2', '1']);
    expect(rest.next).toBeNull();
  });

  it('is kept from the curator, the mentee and another mentor', async () => {
    const { pairId, mentor, mentee } = await pair();
    const other = await pair();
    const { body } = await add(mentor, pairId, 'только мне');
    const params = { noteId: body.id };
    const tries = async (client: TestClient) => [
      (await list(client, pairId)).status,
      (await add(client, pairId, 'чужая')).status,
      (await client.send(noteRoutes.change, { params, body: { text: 'x' }, version: 1 })).status,
      (await client.send(noteRoutes.remove, { params, version: 1 })).status,
    ];
    expect(await tries(school.curator)).toEqual([403, 403, 403, 403]);
    expect(await tries(mentee)).toEqual([200, 403, 403, 403]);
    expect((await list(mentee, pairId)).body.items).toEqual([]);
    expect(await tries(other.mentor)).toEqual([404, 404, 404, 404]);
  });

  it('is not given to a mentee who leads a pair of their own, nor to a curator who does', async () => {
    const { pairId, mentor, menteeId } = await pair();
    await add(mentor, pairId, 'только мне');
    const led = await pair(menteeId);

    const { body } = await list(led.mentor, pairId);
    expect(body.items).toEqual([]);
    expect((await add(led.mentor, pairId, 'о наставнике')).body.code).toBe('note.not-mentor');

    await school.grant(led.mentorId, 'curator');
    const other = await pair();
    await add(other.mentor, other.pairId, 'и это');
    expect((await list(led.mentor, other.pairId)).status).toBe(404);
  });

  it('leaves no trace in the card, the history, the outbox or the kept answers', async () => {
    const { pairId, mentor } = await pair();
    const before = await traces();
    const { body } = await add(mentor, pairId, 'нигде больше');
    await mentor.send(noteRoutes.change, {
      params: { noteId: body.id },
      body: { text: 'нигде больше и потом' },
      version: 1,
    });

    for (const client of [mentor, school.curator]) {
      const card = await client.send(pairCardRoutes.card, { params: { pairId } });
      expect(JSON.stringify(card.body)).not.toContain('нигде больше');
    }
    expect(await traces()).toEqual(before);
    const [kept] = await app.schema.sql.query<never[]>(
      "SELECT body FROM idempotency_keys WHERE body LIKE '%нигде больше%'",
    );
    expect(kept).toEqual([]);
  });

  it('stays with its author when the pair ends, and goes when the pair is erased', async () => {
    const { pairId, mentor } = await pair();
    await add(mentor, pairId, 'на память');
    await end(pairId);

    expect(await textsOf(mentor, pairId)).toEqual(['на память']);
    // refused by the rule, and some seconds later by the role that is gone
    expect([403, 409]).toContain((await add(mentor, pairId, 'ещё')).status);

    for (const [table, key] of [
      ['pair_accords', 'pair_id'],
      ['pair_mentees', 'pair_id'],
      ['pairs', 'id'],
    ])
      await app.schema.sql.query(`DELETE FROM ${table} WHERE ${key} = UNHEX(?)`, [hex(pairId)]);
    const [left] = await app.schema.sql.query<never[]>(
      'SELECT id FROM private_notes WHERE pair_id = UNHEX(?)',
      [hex(pairId)],
    );
    expect(left).toEqual([]);
  });

  it('of a pair that has ended is removed by its author, but not changed', async () => {
    const { pairId, mentorId, mentor } = await pair();
    const { id } = (await add(mentor, pairId, 'как было')).body;
    await pair(mentorId);
    await end(pairId);
    const params = { noteId: id };
    const changed = await mentor.send(noteRoutes.change, {
      params,
      version: 1,
      body: { text: 'как хотелось бы' },
    });
    expect(changed).toMatchObject({ status: 409, body: { code: 'note.pair-ended' } });
    expect(await textsOf(mentor, pairId)).toEqual(['как было']);
    expect((await mentor.send(noteRoutes.remove, { params, version: 1 })).status).toBe(200);
  });

  it('is not added to a pair that has ended, while another goes on', async () => {
    const { pairId, mentorId } = await pair();
    const next = await pair(mentorId);
    await end(pairId);
    expect((await add(next.mentor, pairId, 'ещё')).body.code).toBe('note.pair-ended');
    expect((await add(next.mentor, next.pairId, '  ')).status).toBe(400);
  });
});

const hex = (id: string) => id.replaceAll('-', '');

/** How many rows tell others of what happens. */
async function traces() {
  const [rows] = await app.schema.sql.query<never[]>(
    'SELECT (SELECT COUNT(*) FROM history) AS history, (SELECT COUNT(*) FROM outbox) AS outbox',
  );
  return rows;
}
