import { freeTimeRoutes } from '@nastavnik/contracts/free-times';
import { meetingRoutes } from '@nastavnik/contracts/meetings';
import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import type { FreeSlot } from '@nastavnik/contracts/roster';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../../platform/db/id.ts';
import { startApp, type TestApp, type TestClient } from '../../../testing/app.ts';
import { daysAgo, makeSchool, type TestSchool } from '../../../testing/make.ts';

let app: TestApp;
let school: TestSchool;

beforeAll(async () => {
  app = await startApp();
  school = await makeSchool(app);
});

afterAll(() => app.close());

const weekdayOf = (date: string) => ((new Date(date).getUTCDay() + 6) % 7) + 1;
/** In three days, so that nothing of it has passed and it comes twice in two weeks. */
const day = daysAgo(-3);
const nextWeek = daysAgo(-10);
const slot = (from: string, until: string): FreeSlot => ({ weekday: weekdayOf(day), from, until });

async function pair(slots: { mentor: FreeSlot[]; mentee: FreeSlot[] }, mentorId?: string) {
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
    body: { pairIds: [body.id], number: '5-од', date: daysAgo(30) },
  });
  const kept = JSON.stringify;
  const of = (id: string) => id.replaceAll('-', '');
  const { sql } = app.schema;
  const set = (table: string, id: string, free: FreeSlot[]) =>
    sql.query(`UPDATE ${table} SET free_slots = ? WHERE id = UNHEX(?)`, [kept(free), of(id)]);
  await set('mentors', leader, slots.mentor);
  await set('mentees', menteeId, slots.mentee);
  const [mentor, mentee] = [await school.as(leader), await school.as(menteeId)];
  return { pairId: body.id, mentorId: leader, mentor, mentee };
}

const timesOf = async (client: TestClient, pairId: string) => {
  const { body } = await client.send(freeTimeRoutes.ofPair, { params: { pairId } });
  return body.items.map(({ date, from, until }) => `${date} ${from}–${until}`);
};
const both = { mentor: [slot('14:00', '16:00')], mentee: [slot('15:00', '17:00')] };
const plan = (client: TestClient, pairId: string, time: string | null) =>
  client.send(meetingRoutes.log, {
    params: { pairId },
    body: { date: day, status: 'planned', time },
  });

describe('the free times of a pair', () => {
  it('are told to the mentor and the curator, and to nobody else', async () => {
    const { pairId, mentor, mentee } = await pair(both);
    const expected = [`${day} 15:00–16:00`, `${nextWeek} 15:00–16:00`];
    expect(await timesOf(mentor, pairId)).toEqual(expected);
    expect(await timesOf(school.curator, pairId)).toEqual(expected);
    const call = { params: { pairId } };
    expect((await mentee.send(freeTimeRoutes.ofPair, call)).status).toBe(403);
    const other = await pair(both);
    expect((await other.mentor.send(freeTimeRoutes.ofPair, call)).status).toBe(404);
  });

  it('are none while the times of one side are not known', async () => {
    const { pairId, mentor } = await pair({ ...both, mentee: [] });
    expect(await timesOf(mentor, pairId)).toEqual([]);
  });

  it('leave out the days of the pair, and hours that the mentor has given to another', async () => {
    const first = await pair(both);
    const second = await pair(both, first.mentorId);
    await plan(second.mentor, second.pairId, '15:30');

    expect(await timesOf(first.mentor, first.pairId)).toEqual([
      `${day} 15:00–15:30`,
      `${nextWeek} 15:00–16:00`,
    ]);
    expect(await timesOf(second.mentor, second.pairId)).toEqual([`${nextWeek} 15:00–16:00`]);
  });

  it('are those of whoever stands in for the mentor on their days, and the mentor’s after them', async () => {
    const { pairId, mentorId, mentor } = await pair(both);
    const standIn = await pair({ mentor: [slot('16:00', '18:00')], mentee: [] });
    await school.put('pair_substitutes', {
      school_id: school.schoolId,
      id: newId(),
      pair_id: pairId,
      mentor_id: standIn.mentorId,
      from_on: daysAgo(1),
      until_on: daysAgo(-5),
      reason: 'болезнь',
      named_by: mentorId,
      named_at: new Date(),
    });
    expect(await timesOf(mentor, pairId)).toEqual([
      `${day} 16:00–17:00`,
      `${nextWeek} 15:00–16:00`,
    ]);
  });
});
