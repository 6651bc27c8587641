import { accordRoutes } from '@nastavnik/contracts/accords';
import { meetingRoutes } from '@nastavnik/contracts/meetings';
import { pairCardRoutes } from '@nastavnik/contracts/pair-cards';
import { reflectionRoutes } from '@nastavnik/contracts/reflections';
import { signalRoutes } from '@nastavnik/contracts/signals';
import { surveyLinkRoutes } from '@nastavnik/contracts/survey-links';
import { surveyPairRoutes } from '@nastavnik/contracts/survey-pairs';
import { surveySheetRoutes } from '@nastavnik/contracts/survey-sheets';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp, type TestClient } from '../../../testing/app.ts';
import { everyGet } from '../../../testing/every-get.ts';
import { daysAgo, makeSchool, type TestSchool } from '../../../testing/make.ts';
import { Standings } from '../../access/sessions/standings.ts';
import { finishedWork } from '../../completions/completions-fixture.ts';
import { answeredWork, SECRET, standIn } from './own-pair-fixture.ts';

type Work = Awaited<ReturnType<typeof answeredWork>>;

let app: TestApp;
let school: TestSchool;
/** The mentor of the work holds the office of a curator, and so does whoever stood in a while ago. */
let work: Work;
let stood: TestClient;

beforeAll(async () => {
  app = await startApp();
  school = await makeSchool(app);
  work = await answeredWork(school);
  const substituteId = await school.pupil('Замятина');
  await standIn(school, { ...work.params, mentorId: substituteId }, [daysAgo(9), daysAgo(5)]);
  for (const id of [work.mentorId, substituteId]) {
    await school.grant(id, 'curator');
    app.nest.get(Standings).forget(id);
  }
  work.mentor = await school.as(work.mentorId);
  stood = await school.as(substituteId);
});
afterAll(() => app.close());

const idsOf = ({ params, menteeId, mentorId, meetingId, sheet, waveId }: Work) => ({
  ...params,
  menteeId,
  mentorId,
  personId: menteeId,
  meetingId,
  sheetId: sheet.id,
  code: sheet.code,
  waveId,
});

describe('a curator who is or was of the pair', () => {
  it('finds what the other side has answered in nothing that can be read', async () => {
    expect(await everyGet(school.curator, idsOf(work))).toContain(SECRET);
    for (const client of [work.mentor, stood]) {
      const said = await everyGet(client, idsOf(work));
      expect(said.split('\n').filter((line) => / 200 /.test(line)).length).toBeGreaterThan(25);
      expect(said).not.toContain(SECRET);
    }
  });

  it('is told why: nothing looks as if nobody had answered', async () => {
    const { params, sheet } = work;
    for (const client of [work.mentor, stood]) {
      const code = { code: sheet.code };
      for (const { body } of [
        await client.send(accordRoutes.ofPair, { params }),
        await client.send(surveyPairRoutes.show, { params }),
        await client.send(surveySheetRoutes.show, { params: { sheetId: sheet.id } }),
        await client.send(surveySheetRoutes.byCode, { params: code }),
      ]) {
        expect(body.code).toBe('pair.own-side');
        expect(body.detail).toContain('ответы второй стороны вам не показываются');
      }
      const { body: card } = await client.send(pairCardRoutes.card, { params });
      expect(card.own).toBe(true);
    }
    const { body: card } = await school.curator.send(pairCardRoutes.card, { params });
    expect(card.own).toBe(false);
  });

  it('sees that a meeting was answered, but neither the mark nor the words', async () => {
    const { params, meetingId, menteeId } = work;
    const partFor = async (client: TestClient) => {
      const { body } = await client.send(pairCardRoutes.card, { params });
      const parts = body.meetings.find(({ id }) => id === meetingId)?.parts;
      return parts?.find(({ person }) => person.id === menteeId);
    };
    expect(await partFor(work.mentor)).toMatchObject({ answered: true, mark: null, words: null });
    expect(await partFor(stood)).toMatchObject({ answered: true, mark: null, words: null });
    expect(await partFor(school.curator)).toMatchObject({ mark: 2, words: SECRET });
  });

  it('writes down no words of the other side', async () => {
    const { params, menteeId, silentMeetingId, sheet } = work;
    for (const client of [work.mentor, stood])
      for (const { body } of [
        await client.send(meetingRoutes.answer, {
          params: { meetingId: silentMeetingId },
          body: { personId: menteeId, mark: 10 },
        }),
        await client.send(accordRoutes.enter, {
          params,
          body: { personId: menteeId, stage: 'trial', word: 'fits', heardBy: 'voice' },
        }),
        await client.send(surveySheetRoutes.save, {
          params: { sheetId: sheet.id },
          version: sheet.version,
          body: { answers: {}, send: true },
        }),
        await client.send(surveyLinkRoutes.make, { params: { sheetId: sheet.id } }),
      ])
        expect(body.code).toBe('pair.own-side');
    const { body } = await school.curator.send(meetingRoutes.answer, {
      params: { meetingId: silentMeetingId },
      body: { personId: menteeId, mark: 9 },
    });
    expect(body.parts.find(({ person }) => person.id === menteeId)).toMatchObject({ mark: 9 });
  });

  it('reads a reflection as one of the pair, and does not end the waiting for it', async () => {
    const { params, menteeId, mentorId } = work;
    const show = async (client: TestClient) =>
      (await client.send(reflectionRoutes.show, { params })).body;
    const own = await show(work.mentor);
    expect(own.mayClose).toBe(false);
    expect(
      own.parts.map(({ person, answers, mayWrite }) => [person.id, answers, mayWrite]),
    ).toEqual([
      [mentorId, null, true],
      [menteeId, null, false],
    ]);
    expect((await show(stood)).parts).toEqual([]);
    for (const client of [work.mentor, stood]) {
      const paper = await client.send(reflectionRoutes.save, {
        params: { ...params, personId: menteeId },
        version: 2,
        body: { answers: { MENTEE_WISH: 'не мои слова' } },
      });
      expect(paper.body.code).toBe('access.denied');
      const closed = await client.send(reflectionRoutes.close, { params });
      expect(closed.body.code).toBe('pair.own-decision');
    }
    expect((await show(school.curator)).mayClose).toBe(true);
  });

  it('is told of signals of other pairs only', async () => {
    await app.settle('outbox');
    const of = async (client: TestClient) =>
      (await client.send(signalRoutes.list, { query: {} })).body.items.map(({ pairId }) => pairId);
    expect(await of(school.curator)).toContain(work.params.pairId);
    for (const client of [work.mentor, stood])
      expect(await of(client)).not.toContain(work.params.pairId);
  });

  it('reads everything of the pairs of others', async () => {
    const { params, mentee } = await finishedWork(school);
    const { body } = await mentee.send(meetingRoutes.list, { query: params });
    const meetingId = body.items[0]?.meeting.id ?? '';
    await mentee.send(meetingRoutes.answer, {
      params: { meetingId },
      body: { mark: 8, words: 'было здорово' },
    });
    const card = await work.mentor.send(pairCardRoutes.card, { params });
    expect(card.body.own).toBe(false);
    expect(JSON.stringify(card.body)).toContain('было здорово');
    expect((await work.mentor.send(accordRoutes.ofPair, { params })).status).toBe(200);
    expect((await work.mentor.send(surveyPairRoutes.show, { params })).status).toBe(200);
  });
});

describe('a class teacher who mentors a pupil of the class', () => {
  it('writes down no words of that pupil, but of the others', async () => {
    const teacherId = await school.staff('Классная');
    const classId = await school.schoolClass('7В', teacherId);
    const [own, others] = [await finishedWork(school), await finishedWork(school)];
    for (const id of [...own.menteeIds, ...others.menteeIds])
      await app.schema.sql.query('UPDATE people SET class_id = UNHEX(?) WHERE id = UNHEX(?)', [
        classId.replaceAll('-', ''),
        id.replaceAll('-', ''),
      ]);
    await standIn(school, { ...own.params, mentorId: teacherId }, [daysAgo(1), daysAgo(0)]);
    const teacher = await school.as(teacherId);
    const enter = async ({ params, mentee, menteeIds: [personId = ''] }: typeof own) => {
      const { body } = await mentee.send(meetingRoutes.list, { query: params });
      return teacher.send(meetingRoutes.answer, {
        params: { meetingId: body.items[0]?.meeting.id ?? '' },
        body: { personId, mark: 9 },
      });
    };
    expect((await enter(own)).body.code).toBe('pair.own-side');
    expect((await enter(others)).status).toBe(200);
  });
});
