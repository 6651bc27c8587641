import { freeTimeRoutes } from '@nastavnik/contracts/free-times';
import { meetingRoutes } from '@nastavnik/contracts/meetings';
import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import type { FreeSlot } from '@nastavnik/contracts/roster';
import { isDayOff } from '@nastavnik/contracts/workdays';
import federal from '../../../../packs/federal.json' with { type: 'json' };
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bin, newId } from '../../../platform/db/id.ts';
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

async function pair(
  slots: { mentor: FreeSlot[]; mentee: FreeSlot[] },
  mentorId?: string,
  classId: string | null = null,
) {
  const { curator } = school;
  const leader = mentorId ?? (await school.pupil('Орлова'));
  const menteeId = await school.pupil('Гайсин', { class_id: classId });
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
  const { body } = await client.send(freeTimeRoutes.ofPair, { params: { pairId }, query: {} });
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
    const call = { params: { pairId }, query: {} };
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

  it('are those of whoever stands in on the day that is asked about, not of who does today', async () => {
    const { pairId, mentorId } = await pair(both);
    const standIn = await pair({ mentor: [slot('16:00', '18:00')], mentee: [] });
    const named = (from_on: string, until_on: string) =>
      school.put('pair_substitutes', {
        school_id: school.schoolId,
        id: newId(),
        pair_id: pairId,
        mentor_id: standIn.mentorId,
        from_on,
        until_on,
        reason: 'болезнь',
        named_by: mentorId,
        named_at: new Date(),
      });
    await named(daysAgo(1), daysAgo(0));
    await named(nextWeek, nextWeek);
    expect(await timesOf(school.curator, pairId)).toEqual([
      `${day} 15:00–16:00`,
      `${nextWeek} 16:00–17:00`,
    ]);
  });
});

/** A day of the next two weeks that is no holiday. */
const schoolDay = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]
  .map((days) => daysAgo(-days))
  .find((date) => !isDayOff(date, federal.workdays))!;
const onSchoolDay = (from: string, until: string): FreeSlot => ({
  weekday: weekdayOf(schoolDay),
  from,
  until,
});

/** A class with one lesson on the school day, until when the timetable holds being the day itself. */
async function classWith(starts: string, ends: string, teacherId: string | null = null) {
  const { put, schoolId: school_id } = school;
  const [{ many }] = (
    await app.schema.sql.query('SELECT COUNT(*) AS many FROM timetables WHERE school_id = ?', [
      bin(school_id),
    ])
  )[0] as [{ many: number }];
  if (many === 0)
    await put('timetables', {
      school_id,
      from_on: daysAgo(1),
      until_on: schoolDay,
      lessons: 0,
      taken_at: new Date(),
    });
  const class_id = await school.schoolClass('7Б');
  await put('lessons', {
    school_id,
    id: newId(),
    class_id,
    teacher_id: teacherId,
    weekday: weekdayOf(schoolDay),
    starts_at: starts,
    ends_at: ends,
  });
  return class_id;
}
const found = async ({ mentor, pairId }: { mentor: TestClient; pairId: string }, from?: string) =>
  (await mentor.send(freeTimeRoutes.ofPair, { params: { pairId }, query: { from } })).body;
const nothing = { mentor: [], mentee: [] };

describe('the free times of a pair by the timetable of the journal', () => {
  it('lie between and after the lessons of both, those that were named first', async () => {
    const classId = await classWith('08:30', '13:10');
    const menteeOnly = await pair(nothing, undefined, classId);
    expect(await found(menteeOnly)).toEqual({
      items: [],
      byTimetable: true,
      unknown: ['mentor'],
    });

    const { mentorId } = menteeOnly;
    await school.put('enrolments', {
      school_id: school.schoolId,
      id: newId(),
      class_id: await classWith('13:20', '14:05'),
      person_id: mentorId,
      role: 'pupil',
      is_primary: 0,
    });
    expect(await found(menteeOnly)).toEqual({
      items: [{ date: schoolDay, from: '14:05', until: '14:50', wished: false }],
      byTimetable: true,
      unknown: [],
    });
    const asked = await pair(
      { mentor: [], mentee: [onSchoolDay('16:00', '17:30')] },
      mentorId,
      classId,
    );
    expect((await found(asked)).items).toEqual([
      { date: schoolDay, from: '16:00', until: '17:30', wished: true },
    ]);
    expect(await found(asked, daysAgo(-40))).toEqual({
      items: [],
      byTimetable: false,
      unknown: ['mentor'],
    });
  });

  it('are told of no pair that has ended, though its mentor leads another', async () => {
    const classId = await classWith('08:30', '13:10');
    const { pairId, mentorId, mentor } = await pair(both, undefined, classId);
    await pair(both, mentorId);
    const query = { date: schoolDay };
    const lessons = () => mentor.send(freeTimeRoutes.lessons, { params: { pairId }, query });
    expect((await lessons()).body.items).toHaveLength(1);

    await app.schema.sql.query("UPDATE pairs SET status = 'closed' WHERE id = ?", [bin(pairId)]);
    expect((await lessons()).body.items).toEqual([]);
    expect(await found({ pairId, mentor })).toEqual({
      items: [],
      byTimetable: false,
      unknown: [],
    });
  });

  it('mind the lessons that somebody gives, and the lessons of a day are told to whoever plans', async () => {
    const ofMentee = await classWith('08:30', '15:00');
    const { pairId, mentorId, mentor, mentee } = await pair(nothing, undefined, ofMentee);
    const taught = await classWith('15:00', '15:45', mentorId);
    expect((await found({ pairId, mentor })).items.map(({ from }) => from)).toEqual(['15:45']);

    const on = async (date: string, client = mentor) =>
      client.send(freeTimeRoutes.lessons, { params: { pairId }, query: { date } });
    expect((await on(schoolDay)).body.items).toEqual([
      { from: '08:30', until: '15:00', side: 'mentee' },
      { from: '15:00', until: '15:45', side: 'mentor' },
    ]);
    expect((await on(daysAgo(-20))).body.items).toEqual([]);
    expect((await on(schoolDay, mentee)).status).toBe(403);
    const other = await pair(both);
    expect((await on(schoolDay, other.mentor)).status).toBe(404);

    await app.schema.sql.query('UPDATE classes SET active = 0 WHERE id = ?', [bin(taught)]);
    expect((await on(schoolDay)).body.items).toHaveLength(1);
  });

  it('are none on holidays, whatever the timetable says', async () => {
    const classId = await classWith('08:30', '13:10');
    const { pairId, mentorId, mentor } = await pair(nothing, undefined, classId);
    await app.schema.sql.query('UPDATE people SET class_id = ? WHERE id = ?', [
      bin(classId),
      bin(mentorId),
    ]);
    await app.schema.sql.query('UPDATE timetables SET until_on = ? WHERE school_id = ?', [
      daysAgo(-4_000),
      bin(school.schoolId),
    ]);
    const days = Array.from({ length: 2_500 }, (_, at) => daysAgo(-30 - at));
    const holiday = days.find(
      (date) => isDayOff(date, federal.workdays) && weekdayOf(date) === weekdayOf(schoolDay),
    );
    expect(holiday).toBeDefined();
    const { items } = await found({ pairId, mentor }, holiday);
    expect(items.map(({ date }) => date)).not.toContain(holiday);
    const query = { date: holiday! };
    const lessons = await mentor.send(freeTimeRoutes.lessons, { params: { pairId }, query });
    expect(lessons.body.items).toEqual([]);
    expect((await found({ pairId, mentor })).items.map(({ from }) => from)).toContain('13:10');
  });
});
