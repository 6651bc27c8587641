import { consentRoutes } from '@nastavnik/contracts/consents';
import { feedbackRoutes } from '@nastavnik/contracts/feedback-summary';
import { groupRoutes } from '@nastavnik/contracts/groups';
import { meetingRoutes } from '@nastavnik/contracts/meetings';
import { pairCardRoutes } from '@nastavnik/contracts/pair-cards';
import readWorkbook from 'read-excel-file/universal';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Tokens } from '../../../platform/token/tokens.ts';
import { startApp, type TestApp, type TestClient } from '../../../testing/app.ts';
import { daysAgo, makeSchool, type TestSchool } from '../../../testing/make.ts';
import { Standings } from '../../access/sessions/standings.ts';
import { finishedWork } from '../../completions/completions-fixture.ts';

let app: TestApp;
let school: TestSchool;
beforeAll(async () => {
  app = await startApp({ LOG_LEVEL: 'silent' });
});
afterAll(() => app.close());
beforeEach(async () => {
  school = await makeSchool(app);
});

const days = { from: daysAgo(100), to: daysAgo(0) };
const summary = async (client: TestClient, query: object = days) =>
  (await client.send(feedbackRoutes.summary, { query })).body;

/** A pair at work with a regular meeting of yesterday; what its people say of it. */
async function met(said: { mentor?: number; mentee?: number; difficulties?: string }) {
  const work = await finishedWork(school, 1, false);
  const { body } = await work.mentor.send(meetingRoutes.log, {
    params: work.params,
    body: {
      date: daysAgo(1),
      ...(said.difficulties && { difficulties: said.difficulties }),
    },
  });
  const answer = (client: TestClient, mark: number, words: string | null = null) =>
    client.send(meetingRoutes.answer, { params: { meetingId: body.id }, body: { mark, words } });
  if (said.mentor) await answer(work.mentor, said.mentor);
  if (said.mentee) await answer(work.mentee, said.mentee, 'скучно');
  return { ...work, meetingId: body.id };
}

/** Takes back the consent to the processing of somebody's data. */
async function withdraw(personId: string) {
  const { body } = await school.curator.send(consentRoutes.ofPerson, { params: { personId } });
  const consentId = body.records.find(({ kind }) => kind === 'PD_PROCESSING')?.id ?? '';
  const { status } = await school.curator.send(consentRoutes.withdraw, {
    params: { consentId },
    body: { from: daysAgo(0) },
  });
  expect(status).toBe(201);
}

async function workbook() {
  const personId = await school.staff('Сводкина');
  await school.grant(personId, 'curator');
  const { schoolId: orgId, connectionId } = school;
  const person = { kind: 'person', personId, orgId, connectionId } as const;
  const token = await app.nest.get(Tokens).sign(person, 600);
  const response = await fetch(`${app.url}${feedbackRoutes.xlsx.path}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return readWorkbook(await response.blob());
}

const concernsOfFile = async () => (await workbook())[3]?.data ?? [];

describe('the summary of feedback', () => {
  it('is empty where nobody has met', async () => {
    expect(await summary(school.curator)).toMatchObject({
      total: { pairs: 0, meetings: 0, mentor: { mean: null } },
      pairs: [],
      concerns: [],
      own: 0,
    });
  });

  it('counts meetings, answers and marks of each side, and says what hinders', async () => {
    const awaited = await met({ mentor: 9, difficulties: 'Нет времени' });
    const { meetingId, params } = await met({ mentor: 8, mentee: 2 });
    const found = await summary(school.curator);

    expect(found.total).toMatchObject({
      pairs: 2,
      meetings: 10,
      mentor: { asked: 10, answered: 2, mean: 8.5 },
      mentee: { asked: 10, answered: 1, mean: 2 },
    });
    const [first, second] = found.pairs;
    expect(first).toMatchObject({ pairId: awaited.params.pairId, mentee: { answered: 0 } });
    expect(second).toMatchObject({ pairId: params.pairId, mentee: { answered: 1, mean: 2 } });
    expect((first?.awaiting ?? 0) - (second?.awaiting ?? 0)).toBe(1);
    expect(found.forms).toMatchObject([{ form: 'PUPIL_PUPIL', pairs: 2 }]);
    expect(found.concerns).toMatchObject([
      { side: null, words: 'Нет времени', pairId: awaited.params.pairId },
      { side: 'mentee', mark: 2, words: 'скучно', meetingId },
    ]);
  });

  it('is narrowed by days, form and pair', async () => {
    const { params } = await met({ mentor: 8, mentee: 9 });
    await met({ mentor: 8, mentee: 9 });
    const yesterday = { from: daysAgo(1), to: daysAgo(1) };
    expect((await summary(school.curator, yesterday)).total).toMatchObject({ meetings: 2 });
    expect((await summary(school.curator, { ...days, ...params })).total).toMatchObject({
      pairs: 1,
      meetings: 5,
    });
    const other = await summary(school.curator, { ...days, form: 'TEACHER_TEACHER' });
    expect(other.total.pairs).toBe(0);
    const { status } = await school.curator.send(feedbackRoutes.summary, {
      query: { from: days.to, to: days.from },
    });
    expect(status).toBe(400);
  });

  it('is of others alone: a curator who mentors does not read it of the own pair', async () => {
    const { mentorId, mentee } = await met({ mentor: 8, mentee: 2 });
    await met({ mentor: 8, mentee: 9 });
    await school.grant(mentorId, 'curator');
    app.nest.get(Standings).forget(mentorId);
    const found = await summary(await school.as(mentorId));
    expect(found).toMatchObject({ own: 1, total: { pairs: 1, mentee: { mean: 9 } } });
    expect(JSON.stringify(found)).not.toContain(mentorId);
    expect(await summary(mentee)).toMatchObject({ code: 'access.denied' });
  });

  it('names whoever has left by their own mark, and nobody once their data are hidden', async () => {
    const work = await finishedWork(school, 2, false);
    const [leaver = '', stays = ''] = work.menteeIds;
    const { body: meeting } = await work.mentor.send(meetingRoutes.log, {
      params: work.params,
      body: { date: daysAgo(12), difficulties: 'Не слушает' },
    });
    await (
      await school.as(leaver)
    ).send(meetingRoutes.answer, {
      params: { meetingId: meeting.id },
      body: { mark: 2, words: 'меня дразнят' },
    });
    const { body: card } = await school.curator.send(pairCardRoutes.card, { params: work.params });
    const { status } = await school.curator.send(groupRoutes.leave, {
      params: work.params,
      version: card.pair.version,
      body: { menteeId: leaver, on: daysAgo(10), reason: 'MOVED' },
    });
    expect(status).toBe(200);
    const found = await summary(school.curator);
    expect(found.concerns).toMatchObject([
      { side: null, by: null, words: 'Не слушает' },
      { side: 'mentee', by: { id: leaver }, mentees: [{ id: stays }], words: 'меня дразнят' },
    ]);
    expect((await concernsOfFile()).at(-1)).toContain('Гайсин Егор');

    await withdraw(leaver);
    expect((await summary(school.curator)).concerns).toEqual([]);
    const file = JSON.stringify(await concernsOfFile());
    expect(file).not.toMatch(/дразнят|Не слушает/);
  });

  it('is a workbook without those whose data are hidden', async () => {
    const kept = await met({ mentor: 8, mentee: 2 });
    const gone = await met({ mentor: 8, mentee: 3, difficulties: 'Не приходит' });
    await withdraw(gone.menteeIds[0] ?? '');
    const sheets = await workbook();
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      'По парам',
      'По формам',
      'По месяцам',
      'Что мешает',
    ]);
    const [, , ...pairs] = sheets[0]?.data ?? [];
    expect(pairs).toHaveLength(1);
    expect(JSON.stringify(sheets[3]?.data)).not.toContain('Не приходит');
    expect(kept.params.pairId).not.toBe(gone.params.pairId);
  });
});
