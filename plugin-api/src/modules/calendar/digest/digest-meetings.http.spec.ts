import { addDays } from '@nastavnik/contracts/due/days';
import { meetingRoutes } from '@nastavnik/contracts/meetings';
import type { MeetingDues } from '@nastavnik/contracts/webhook-events';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { bin } from '../../../platform/db/id.ts';
import { startApp, type TestApp } from '../../../testing/app.ts';
import { daysAgo, makeSchool, type TestSchool } from '../../../testing/make.ts';
import { finishedWork } from '../../completions/completions-fixture.ts';
import { Standings } from '../../access/sessions/standings.ts';
import { Digests } from './digests.ts';

let app: TestApp;
let school: TestSchool;
beforeAll(async () => {
  app = await startApp({ LOG_LEVEL: 'silent' });
});
afterAll(() => app.close());
beforeEach(async () => {
  await app.schema.sql.query('DELETE FROM calendar_digests');
  school = await makeSchool(app);
});

/** A Tuesday. */
const day = '2026-12-01';

/** Plans a meeting on each of the days, whatever today is. */
async function plan(
  { params, mentor }: Awaited<ReturnType<typeof finishedWork>>,
  ...days: string[]
) {
  for (const [at, on] of days.entries()) {
    const body = { date: daysAgo(-at - 40), status: 'planned', type: 'REGULAR' } as const;
    const { body: meeting } = await mentor.send(meetingRoutes.log, { params, body });
    await app.schema.sql.query('UPDATE meetings SET held_on = ? WHERE id = ?', [
      on,
      bin(meeting.id),
    ]);
  }
}

/** Every digest of this school, in the outbox. */
async function digests() {
  const [rows] = await app.schema.sql.query(
    "SELECT payload FROM outbox WHERE type = 'calendar.digest' AND org_id = ?",
    [bin(school.schoolId)],
  );
  return (rows as { payload: string | object }[]).map(({ payload }) =>
    typeof payload === 'string' ? JSON.parse(payload) : payload,
  ) as { personId: string; day: string; meetings: MeetingDues }[];
}

/** What each person of this school is told of meetings on a day. */
async function told(): Promise<Map<string, MeetingDues>> {
  await app.nest.get(Digests).tell(new Date(`${day}T07:00:00Z`));
  return new Map(
    (await digests())
      .filter((each) => each.day === day)
      .map((each) => [each.personId, each.meetings]),
  );
}

it('reminds both sides of what is planned until the next working day, and of answers they owe', async () => {
  const work = await finishedWork(school, 1, false);
  await plan(work, day, addDays(day, 1), addDays(day, 2));
  const found = await told();
  const mentee = found.get(work.menteeIds[0] ?? '');
  expect(found.get(work.mentorId)).toEqual({ coming: 2, unmarked: 0, toAnswer: 4, awaited: 0 });
  expect(mentee).toEqual({ coming: 2, unmarked: 0, toAnswer: 4, awaited: 0 });
  const all = await digests();
  expect(all.length).toBeGreaterThanOrEqual(found.size);
  await told();
  expect(await digests()).toHaveLength(all.length);
});

it('asks the mentor and the curator, and not the mentee, about a meeting whose day has passed', async () => {
  const work = await finishedWork(school, 1, false);
  const curatorId = await school.staff('Напоминаева');
  await school.grant(curatorId, 'curator');
  await plan(work, addDays(day, -1));
  const found = await told();
  expect(found.get(work.mentorId)).toMatchObject({ unmarked: 1, coming: 0 });
  expect(found.get(work.menteeIds[0] ?? '')).toMatchObject({ unmarked: 0 });
  expect(found.get(curatorId)).toEqual({ coming: 0, unmarked: 1, toAnswer: 0, awaited: 1 });
});

it('tells nobody who has left, nor anything of a pair that has ended long ago', async () => {
  const { mentorId, menteeIds } = await finishedWork(school, 1, false);
  const left = await finishedWork(school, 1, false);
  const [menteeId = ''] = left.menteeIds;
  await app.schema.sql.query('UPDATE people SET active = 0 WHERE id = ?', [bin(menteeId)]);
  app.nest.get(Standings).forget(menteeId);
  await app.schema.sql.query(
    "UPDATE pairs SET status = 'finished', ended_on = '2020-01-01' WHERE mentor_id = ?",
    [bin(mentorId)],
  );
  const found = await told();
  expect(found.has(left.mentorId)).toBe(true);
  for (const id of [menteeId, mentorId, ...menteeIds]) expect(found.has(id)).toBe(false);
});

it('tells nobody of a school where the plugin is off', async () => {
  const { mentorId } = await finishedWork(school, 1, false);
  expect((await told()).has(mentorId)).toBe(true);
  await app.schema.sql.query('DELETE FROM calendar_digests');
  await app.schema.sql.query("DELETE FROM outbox WHERE type = 'calendar.digest'");
  await app.schema.sql.query('UPDATE installations SET enabled = 0');
  app.nest.get(Standings).forget(mentorId);

  expect((await told()).has(mentorId)).toBe(false);
});
