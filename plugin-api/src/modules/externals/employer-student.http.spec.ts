import { consentRoutes } from '@nastavnik/contracts/consents';
import { externalRoutes } from '@nastavnik/contracts/externals';
import { meetingRoutes } from '@nastavnik/contracts/meetings';
import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { pairCardRoutes } from '@nastavnik/contracts/pair-cards';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { rosterRoutes } from '@nastavnik/contracts/roster';
import { tableRoutes } from '@nastavnik/contracts/tables';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../testing/app.ts';
import { daysAgo, makeSchool, type TestSchool } from '../../testing/make.ts';

let app: TestApp;
let school: TestSchool;
beforeAll(async () => {
  app = await startApp({ LOG_LEVEL: 'silent' });
  school = await makeSchool(app);
});
afterAll(() => app.close());

const outsider = async (
  family: string,
  kind: 'student' | 'employee',
  base: string,
  birthDate: string | null = null,
) => {
  const { body } = await school.curator.send(externalRoutes.add, {
    body: {
      family,
      given: 'Анна',
      kind,
      place: 'Завод',
      birthDate,
      base,
      recordCheck: { seenOn: daysAgo(3), validUntil: null },
    },
  });
  return body.id;
};

it('a student is mentored by somebody of an enterprise, from the base to the meetings', async () => {
  const { curator } = school;
  const student = await outsider('Студенткина', 'student', 'GRADUATES', '2005-05-12');
  const worker = await outsider('Мастерова', 'employee', 'PARTNERS');
  await school.pupil('Ученикова');
  await school.staff('Учителева');

  const found = async () =>
    (
      await curator.send(rosterRoutes.people, { query: { kind: 'external', outside: 'mentees' } })
    ).body.items.map(({ id, kind }) => [id, kind]);
  expect(await found()).toEqual([
    [worker, 'external'],
    [student, 'external'],
  ]);
  const { body: added } = await curator.send(menteeRoutes.add, {
    body: { personIds: [student], request: 'практика у станка' },
  });
  expect(added).toEqual({ added: 1, already: 0 });
  expect(await found()).toEqual([[worker, 'external']]);
  const { body: mentee } = await curator.send(menteeRoutes.show, { params: { menteeId: student } });
  expect(mentee).toMatchObject({ form: 'EMPLOYER_STUDENT', state: 'no_consent' });

  await curator.send(consentRoutes.receive, {
    body: {
      personIds: [student, worker],
      kinds: ['PARTICIPATION', 'PD_PROCESSING'],
      signedBy: 'self',
      form: 'paper',
      from: daysAgo(3),
    },
  });
  const { body: pair } = await curator.send(pairRoutes.create, {
    body: { mentorId: worker, menteeIds: [student], form: 'EMPLOYER_STUDENT', agreed: true },
  });
  const { body: fixed } = await curator.send(pairRoutes.fix, {
    body: { pairIds: [pair.id], number: '7', date: daysAgo(2) },
  });
  expect(fixed).toEqual({ fixed: 1, left: [] });
  const params = { pairId: pair.id };
  const { status } = await curator.send(meetingRoutes.log, { params, body: { date: daysAgo(1) } });
  expect(status).toBe(201);
  const { body: card } = await curator.send(pairCardRoutes.card, { params });
  expect(card).toMatchObject({ pair: { status: 'active' }, meetings: [{ type: 'INTRO' }] });
});

it('whoever may be under 18 becomes a mentee only once it is known who signs for them', async () => {
  const { curator } = school;
  const student = await outsider('Безвозрастов', 'student', 'GRADUATES');
  const add = () => curator.send(menteeRoutes.add, { body: { personIds: [student] } });
  expect(await add()).toMatchObject({
    status: 409,
    body: { code: 'mentee.birth-date-needed', details: { names: ['Безвозрастов Анна'] } },
  });
  const file = new File(['ФИО\nБезвозрастов Анна\n'], 'база.csv');
  const { body: table } = await curator.send(tableRoutes.read, { body: { base: 'mentees', file } });
  expect(table.rows).toMatchObject([
    { fate: 'bad', remarks: [expect.stringContaining('укажите дату рождения')] },
  ]);

  const write = async (birthDate: string | null) => {
    const { body: page } = await curator.send(externalRoutes.list, {
      query: { q: 'Безвозрастов' },
    });
    return curator.send(externalRoutes.update, {
      params: { personId: student },
      version: page.items[0]?.version ?? 0,
      body: { family: 'Безвозрастов', given: 'Анна', kind: 'student', place: 'Завод', birthDate },
    });
  };
  const child = `${Number(daysAgo(0).slice(0, 4)) - 16}-01-10`;
  expect((await write(child)).status).toBe(200);
  expect((await add()).status).toBe(201);
  const { body } = await curator.send(consentRoutes.ofPerson, { params: { personId: student } });
  expect(body.guardianSigns).toBe(true);
  expect(await write(null)).toMatchObject({ body: { code: 'mentee.birth-date-needed' } });
});
