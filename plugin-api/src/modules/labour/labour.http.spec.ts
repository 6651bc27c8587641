import { consentRoutes } from '@nastavnik/contracts/consents';
import {
  type Labour,
  labourRoutes,
  type LabourTerms,
  NOTICE_DAYS,
} from '@nastavnik/contracts/labour';
import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { workdaysAfter } from '@nastavnik/contracts/workdays';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import federal from '../../../packs/federal.json' with { type: 'json' };
import { startApp, type TestApp } from '../../testing/app.ts';
import { reader } from '../documents/papers-fixture.ts';
import { daysAgo, makeSchool, type TestSchool } from '../../testing/make.ts';

let app: TestApp;
let school: TestSchool;
const today = daysAgo(0);

beforeAll(async () => {
  app = await startApp();
  school = await makeSchool(app);
});

afterAll(() => app.close());

async function pairOf(form: 'TEACHER_TEACHER' | 'PUPIL_PUPIL', at = school) {
  const ofStaff = form === 'TEACHER_TEACHER';
  const person = (family: string) => (ofStaff ? at.staff(family) : at.pupil(family));
  const [mentorId, menteeId] = [await person('Опытная'), await person('Молодая')];
  for (const id of [mentorId, menteeId])
    await at.consents(id, 'PARTICIPATION', 'PD_PROCESSING', 'QUESTIONNAIRE');
  if (ofStaff) await at.consents(mentorId, 'LABOUR_351_8');
  await at.curator.send(mentorRoutes.add, {
    body: { personIds: [mentorId], base: ofStaff ? 'STAFF' : 'PUPILS' },
  });
  await at.curator.send(menteeRoutes.add, { body: { personIds: [menteeId], form } });
  const { body, status } = await at.curator.send(pairRoutes.create, {
    body: { mentorId, menteeIds: [menteeId], form, agreed: true },
  });
  expect(status).toBe(201);
  return { params: { pairId: body.id }, mentorId };
}

/** The id of a pair of employees that an order of this day has fixed. */
async function workingPair(at: TestSchool, date: string): Promise<string> {
  const { params } = await pairOf('TEACHER_TEACHER', at);
  const fixed = await at.curator.send(pairRoutes.fix, {
    body: { pairIds: [params.pairId], number: date, date },
  });
  expect(fixed.status).toBe(200);
  return params.pairId;
}

type Params = { pairId: string };
const terms = (over: Partial<LabourTerms> = {}): LabourTerms => ({
  content: 'Помощь в подготовке уроков',
  way: 'очно',
  payment: '15 % оклада',
  paymentGround: 'положение об оплате труда',
  from: daysAgo(10),
  until: daysAgo(-200),
  number: '12',
  signedOn: daysAgo(9),
  ...over,
});
const show = async (params: Params) =>
  (await school.curator.send(labourRoutes.show, { params })).body;
const save = (params: Params, version: number, body = terms()) =>
  school.curator.send(labourRoutes.save, { params, version, body });
const earliest = workdaysAfter(today, NOTICE_DAYS, federal.workdays);
const notice = (params: Params, version: number, over: object = {}) =>
  school.curator.send(labourRoutes.notice, {
    params,
    version,
    body: { by: 'worker', noticedOn: today, endsOn: earliest, ...over },
  });

async function withdraw(personId: string) {
  const { body } = await school.curator.send(consentRoutes.ofPerson, { params: { personId } });
  const given = body.records.find(({ kind }) => kind === 'LABOUR_351_8');
  await school.curator.send(consentRoutes.withdraw, {
    params: { consentId: given?.id ?? '' },
    body: { from: today },
  });
}

describe('the papers of a pair of employees', () => {
  it('go from the consent over the addendum to an end', async () => {
    const { params } = await pairOf('TEACHER_TEACHER');
    expect(await show(params)).toMatchObject({
      state: 'no_terms',
      consent: 'active',
      earliestEnd: earliest,
      calendarChecked: false,
    });
    const drafted = await save(params, 1, terms({ number: null, signedOn: null }));
    expect(drafted.body).toMatchObject({ state: 'unsigned', version: 2 });
    expect((await save(params, 2, terms({ number: null }))).status).toBe(400);
    expect((await notice(params, 2)).body.code).toBe('labour.not-signed');
    expect((await save(params, 2)).body).toMatchObject({ state: 'in_force', version: 3 });
    expect((await save(params, 2)).status).toBe(412);
    const ended = await notice(params, 3, { reason: 'по семейным обстоятельствам' });
    expect(ended.body).toMatchObject({ state: 'noticed', notice: { endsOn: earliest } });
    expect((await save(params, 4)).body.code).toBe('labour.noticed');
  });

  it('are said by the addendum that is printed', async () => {
    const { words } = await reader(app, school);
    const { params } = await pairOf('TEACHER_TEACHER');
    const print = () => words({ kind: 'LABOUR_ADDENDUM', of: [params.pairId] });
    expect(await print()).toMatch(/выплата в размере: (?:\t|_+)/);
    await save(params, 1, terms({ content: 'Разбор уроков.', number: null, signedOn: null }));
    const said = await print();
    expect(said).toContain('Содержание работы по наставничеству: Разбор уроков.');
    expect(said).toContain('выплата в размере: 15 % оклада.');
    expect(said).toContain('Условия и основание выплаты: положение об оплате труда');
  });

  it('end no sooner than three working days after the notice', async () => {
    const { params } = await pairOf('TEACHER_TEACHER');
    await save(params, 1);
    const short = await notice(params, 2, { endsOn: daysAgo(-1) });
    expect(short.body).toMatchObject({ code: 'labour.notice-short', details: { earliest } });
    expect((await notice(params, 2, { noticedOn: daysAgo(-1) })).body.code).toBe(
      'labour.in-future',
    );
    expect((await show(params)).notice).toBeNull();
  });

  it('are not signed without the consent, and its withdrawal shows', async () => {
    const { params, mentorId } = await pairOf('TEACHER_TEACHER');
    await withdraw(mentorId);
    expect((await save(params, 1)).body.code).toBe('labour.consent-needed');
    expect((await save(params, 1, terms({ number: null, signedOn: null }))).status).toBe(200);
    expect((await show(params)).state).toBe('no_consent');
  });

  it('run out with their term', async () => {
    const { params } = await pairOf('TEACHER_TEACHER');
    await save(params, 1, terms({ until: daysAgo(1) }));
    expect((await show(params)).state).toBe('over');
  });

  it('are not asked where the contract itself says so, until that is taken back', async () => {
    const { params, mentorId } = await pairOf('TEACHER_TEACHER');
    const held = {
      personIds: [mentorId],
      kinds: ['LABOUR_351_8' as const],
      signedBy: 'self' as const,
      form: 'contract' as const,
      from: today,
      until: null,
      signers: [],
      ownSignature: false,
    };
    const receive = (over: object) =>
      school.curator.send(consentRoutes.receive, { body: { ...held, ...over } });
    expect((await receive({})).status).toBe(400);
    const ground = 'трудовой договор от 01.09.2024 № 7, п. 2.4';
    expect((await receive({ ground, kinds: ['PHOTO'] })).status).toBe(400);
    expect((await receive({ ground })).status).toBe(201);
    expect(await show(params)).toMatchObject({
      state: 'in_contract',
      contract: { from: today, ground },
    });
    expect((await save(params, 1)).body.code).toBe('labour.in-contract');
    await withdraw(mentorId);
    expect(await show(params)).toMatchObject({ state: 'no_consent', contract: null });
  });

  it('that a working pair lacks are told to the curator, the oldest first', async () => {
    const there = await makeSchool(app);
    const waiting = async () => (await there.curator.send(labourRoutes.waiting, {})).body.items;
    expect(await waiting()).toEqual([]);
    const late = await workingPair(there, daysAgo(5));
    const over = await workingPair(there, daysAgo(40));
    const params = { pairId: over };
    await there.curator.send(labourRoutes.save, {
      params,
      version: 1,
      body: terms({ from: daysAgo(40), until: daysAgo(9), signedOn: daysAgo(40) }),
    });
    expect(await waiting()).toMatchObject([
      { pairId: over, state: 'over', since: daysAgo(9) },
      { pairId: late, state: 'no_terms', since: daysAgo(5) },
    ]);
    await there.curator.send(labourRoutes.save, { params, version: 2, body: terms() });
    expect(await waiting()).toHaveLength(1);
  });

  it('are written by one of two who save at once', async () => {
    const { params } = await pairOf('TEACHER_TEACHER');
    await save(params, 1);
    const both = await Promise.all([notice(params, 2), notice(params, 2, { by: 'employer' })]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412]);
  });

  it('are not asked of pupils, and nobody but the curator reads them', async () => {
    const { params } = await pairOf('PUPIL_PUPIL');
    expect((await show(params)).state).toBe<Labour['state']>('not_needed');
    expect((await save(params, 1)).body.code).toBe('labour.not-needed');
    const { params: ofStaff, mentorId } = await pairOf('TEACHER_TEACHER');
    const mentor = await school.as(mentorId);
    expect((await mentor.send(labourRoutes.show, { params: ofStaff })).status).toBe(403);
    const other = await makeSchool(app);
    expect((await other.curator.send(labourRoutes.show, { params: ofStaff })).status).toBe(404);
  });
});
