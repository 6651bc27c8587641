import { completionRoutes } from '@nastavnik/contracts/completions';
import { consentRoutes } from '@nastavnik/contracts/consents';
import { meetingRoutes } from '@nastavnik/contracts/meetings';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { requestRoutes } from '@nastavnik/contracts/requests';
import { rosterRoutes } from '@nastavnik/contracts/roster';
import readWorkbook from 'read-excel-file/universal';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Tokens } from '../../platform/token/tokens.ts';
import { startApp, type TestApp } from '../../testing/app.ts';
import { daysAgo } from '../../testing/make.ts';
import { makeHost, pupil, schoolOf, type TestHost } from '../sync/host-fixture.ts';
import { menteeHeads, mentorHeads } from './export/lines.ts';

/**
 * The claim that about 20 of the 29 columns of both bases fill by themselves: a school of which the
 * journal has told, and people who asked, agreed, met and answered. Nothing is written into a base.
 */
let app: TestApp;
let host: TestHost;
beforeAll(async () => {
  app = await startApp();
  host = await makeHost(app);
});
afterAll(() => app.close());

async function fedByJournal(): Promise<string[]> {
  const { users, ...rest } = schoolOf(2);
  const parent = pupil('parent', {
    phone: '+7 900 000-00-01',
    roles: [{ role: 'parent', org: { sourcedId: 's1' } }],
  });
  const withParents = users.map((user) =>
    String(user['sourcedId']).startsWith('s1-p') ? { ...user, agents: ['parent'] } : user,
  );
  await host.feed({ ...rest, users: [...withParents, parent] });
  const { body } = await host.school.curator.send(rosterRoutes.people, {
    query: { kind: 'pupil' },
  });
  return body.items.map(({ id }) => id);
}

/** From the request of a pupil to the end of the pair, as people do it. */
async function yearOf(menteeId: string, mentorId: string): Promise<void> {
  const { curator } = host.school;
  const [mentee, mentor] = [await host.school.as(menteeId), await host.school.as(mentorId)];
  const asked = await mentee.send(requestRoutes.file, { body: { wish: 'разобраться с дробями' } });
  await curator.send(requestRoutes.accept, { body: { requestIds: [asked.body.id] } });
  await curator.send(mentorRoutes.add, { body: { personIds: [mentorId], base: 'PUPILS' } });
  await curator.send(consentRoutes.receive, {
    body: {
      personIds: [menteeId, mentorId],
      kinds: ['PARTICIPATION', 'PD_PROCESSING'],
      signedBy: 'guardian',
      signerName: 'Мама',
      ownSignature: true,
      form: 'paper',
      from: daysAgo(70),
    },
  });
  const made = await curator.send(pairRoutes.create, {
    body: { mentorId, menteeIds: [menteeId], form: 'PUPIL_PUPIL', agreed: true },
  });
  const params = { pairId: made.body.id };
  await curator.send(pairRoutes.fix, {
    body: { pairIds: [params.pairId], number: '7-од', date: daysAgo(60) },
  });
  for (const days of [50, 40, 30, 20])
    await mentor.send(meetingRoutes.log, { params, body: { date: daysAgo(days) } });
  const final = await mentor.send(meetingRoutes.log, {
    params,
    body: { date: daysAgo(0), type: 'FINAL', feedback: { mark: 9 } },
  });
  await mentee.send(meetingRoutes.answer, {
    params: { meetingId: final.body.id },
    body: { mark: 10, words: 'Спасибо' },
  });
  const { body } = await curator.send(pairRoutes.list, { query: { personId: mentorId } });
  const done = await curator.send(completionRoutes.complete, {
    params,
    version: body.items[0]?.version ?? 0,
    body: { goal: 'reached', result: 'Исправил оценку', passedIds: [menteeId], next: 'none' },
  });
  expect(done.status).toBe(201);
}

async function rowOf(base: 'mentees' | 'mentors') {
  const { schoolId: orgId, connectionId } = host.school;
  const personId = await host.school.staff('Столбцова');
  await host.school.grant(personId, 'curator');
  const person = { kind: 'person', personId, orgId, connectionId } as const;
  const token = await app.nest.get(Tokens).sign(person, 600);
  const answer = await fetch(`${app.url}/api/v1/tables/${base}.xlsx`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const [sheet] = await readWorkbook(await answer.blob());
  const [, heads, row, ...others] = sheet?.data ?? [];
  expect(others).toEqual([]);
  return { heads, empty: (heads ?? []).filter((_, at) => [null, ''].includes(row?.[at] as never)) };
}

it('22 of the 29 columns of both bases are filled though nobody has written into a base', async () => {
  const [menteeId = '', mentorId = ''] = await fedByJournal();
  await yearOf(menteeId, mentorId);

  const [mentees, mentors] = [await rowOf('mentees'), await rowOf('mentors')];

  expect([mentees.heads, mentors.heads]).toEqual([menteeHeads, mentorHeads]);
  expect(mentees.empty).toEqual(['Ссылка на кейс/отзыв наставляемого на сайте организации']);
  expect(mentors.empty).toEqual([
    'Основные компетенции наставника',
    'Важные для программы достижения наставника',
    'Интересы наставника',
    'Желаемый возраст наставляемых',
    'Ресурс времени на программу наставничества',
    'Ссылка на кейс/отзыв наставника на сайте организации',
  ]);
  const all = menteeHeads.length + mentorHeads.length;
  expect([all, all - mentees.empty.length - mentors.empty.length]).toEqual([29, 22]);
});
