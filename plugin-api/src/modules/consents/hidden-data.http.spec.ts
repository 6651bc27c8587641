import { consentRoutes } from '@nastavnik/contracts/consents';
import { documentRoutes } from '@nastavnik/contracts/documents';
import { allRoutes } from '@nastavnik/contracts/index';
import { meetingRoutes } from '@nastavnik/contracts/meetings';
import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { pairCardRoutes } from '@nastavnik/contracts/pair-cards';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { planRoutes } from '@nastavnik/contracts/plans';
import { requestRoutes } from '@nastavnik/contracts/requests';
import readWorkbook from 'read-excel-file/universal';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bin } from '../../platform/db/id.ts';
import { Tokens } from '../../platform/token/tokens.ts';
import { startApp, type TestApp, type TestClient } from '../../testing/app.ts';
import { daysAgo, makeSchool, type TestSchool } from '../../testing/make.ts';

let app: TestApp;
let school: TestSchool;
const today = daysAgo(0);

beforeAll(async () => {
  app = await startApp();
  school = await makeSchool(app);
});

afterAll(() => app.close());

type Ids = Record<'pairId' | 'meetingId' | 'requestId' | 'menteeId', string>;

/** Everything that can be read by the pair, its meeting, its mentee and the request behind it, lists too. */
const reads = allRoutes.filter(({ method, path, may, produces }) => {
  const params = path.match(/:\w+/g) ?? [];
  const known = params.every((each) =>
    [':pairId', ':meetingId', ':requestId', ':menteeId'].includes(each),
  );
  return (
    method === 'GET' && known && typeof may === 'string' && !produces && path.startsWith('/api/v1')
  );
});

/** All that a person is answered, by the path of each call that was answered. */
async function told(client: TestClient, ids: Ids): Promise<[path: string, text: string][]> {
  const answers: [string, string][] = [];
  for (const route of reads) {
    const { status, body } = await client.send(route, { params: ids });
    if (status === 200) answers.push([route.path, JSON.stringify(body)]);
    else expect([403, 404, 409, 400], `${route.path} ${status}`).toContain(status);
  }
  return answers;
}

const where = (answers: [string, string][], text: string) =>
  answers.flatMap(([path, said]) => (said.includes(text) ? [path] : []));

async function taken(mentees: string[]) {
  const { curator } = school;
  const teacherId = await school.staff('Классная');
  const classId = await school.schoolClass('7Б', teacherId);
  const mentorId = await school.pupil('Ведущая');
  const menteeIds: string[] = [];
  for (const family of mentees) menteeIds.push(await school.pupil(family, { class_id: classId }));
  for (const id of [mentorId, ...menteeIds])
    await school.consents(id, 'PARTICIPATION', 'PD_PROCESSING');
  const [first = ''] = menteeIds;
  const teacher = await school.as(teacherId);
  const { body: request } = await teacher.send(requestRoutes.file, {
    body: { personId: first, grounds: ['LOW_RESULTS'], wish: 'тайна-запроса' },
  });
  await curator.send(mentorRoutes.add, { body: { personIds: [mentorId], base: 'PUPILS' } });
  await curator.send(menteeRoutes.add, {
    body: { personIds: menteeIds, form: 'PUPIL_PUPIL', request: 'тайна-базы' },
  });
  const { body: pair } = await curator.send(pairRoutes.create, {
    body: { mentorId, menteeIds, form: 'PUPIL_PUPIL', agreed: true },
  });
  const pairIds = [pair.id];
  await curator.send(pairRoutes.fix, { body: { pairIds, number: '7', date: daysAgo(20) } });
  const params = { pairId: pair.id };
  const [mentor, mentee] = [await school.as(mentorId), await school.as(first)];
  const { body: meeting } = await mentor.send(meetingRoutes.log, {
    params,
    body: { date: daysAgo(3), topic: 'тайна-встречи' },
  });
  await mentee.send(meetingRoutes.answer, {
    params: { meetingId: meeting.id },
    body: { mark: 9, words: 'тайна-слов' },
  });
  await mentor.send(planRoutes.save, {
    params,
    version: 1,
    body: { goal: 'тайна-плана', lines: [] },
  });
  await mentee.send(planRoutes.remark, { params, body: { kind: 'goal', text: 'тайна-цели' } });
  const ids: Ids = {
    pairId: pair.id,
    meetingId: meeting.id,
    requestId: request.id,
    menteeId: first,
  };
  return { ids, mentor, mentee, teacher, mentorId, menteeId: first, params };
}

async function withdraw(personId: string) {
  const { body } = await school.curator.send(consentRoutes.ofPerson, { params: { personId } });
  const given = body.records.find(({ kind }) => kind === 'PD_PROCESSING');
  const { status } = await school.curator.send(consentRoutes.withdraw, {
    params: { consentId: given?.id ?? '' },
    body: { from: today },
  });
  expect(status).toBe(201);
}

async function workbookOf(base: 'mentees' | 'mentors'): Promise<string> {
  const curatorId = await school.staff('Выгрузкина');
  await school.grant(curatorId, 'curator');
  const { schoolId: orgId, connectionId } = school;
  const token = await app.nest
    .get(Tokens)
    .sign({ kind: 'person', personId: curatorId, orgId, connectionId }, 600);
  const answer = await fetch(`${app.url}/api/v1/tables/${base}.xlsx`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const [sheet] = await readWorkbook(new Blob([await answer.arrayBuffer()]));
  return JSON.stringify(sheet?.data);
}

const secrets = ['тайна-встречи', 'тайна-плана', 'тайна-запроса', 'тайна-базы', 'тайна-цели'];

describe('a pupil whose consent to the processing of data is withdrawn', () => {
  it('is nowhere in what the mentor and the class teacher read, at once', async () => {
    const { ids, mentor, mentee, teacher, menteeId } = await taken(['Скрытнев']);
    const before = [...(await told(mentor, ids)), ...(await told(teacher, ids))];
    for (const text of ['Скрытнев', ...secrets]) expect(where(before, text), text).not.toEqual([]);

    await withdraw(menteeId);
    const after = { mentor: await told(mentor, ids), teacher: await told(teacher, ids) };

    for (const text of ['Скрытнев', 'тайна-', ids.pairId]) {
      expect(where(after.mentor, text), text).toEqual([]);
      // the register of consents says that it was withdrawn
      expect(where(after.teacher, text).filter((path) => path !== '/api/v1/consents')).toEqual([]);
    }
    const own = await told(mentee, ids);
    for (const text of ['тайна-встречи', 'тайна-плана', 'Ведущая'])
      expect(where(own, text), text).toEqual([]);
  });

  it('is told of to those who were in the pair: why, and who decides', async () => {
    const { mentor, params, menteeId } = await taken(['Прятов']);
    await withdraw(menteeId);
    const card = await mentor.send(pairCardRoutes.card, { params });
    const log = await mentor.send(meetingRoutes.log, { params, body: { date: today } });
    expect([card.status, card.body.code]).toEqual([409, 'pair.data-hidden']);
    expect(log.body.code).toBe('pair.data-hidden');
    expect((await mentor.send(pairCardRoutes.week, { query: {} })).body).toMatchObject({
      hidden: 1,
      pairs: [],
      meetings: [],
    });
    expect((await mentor.send(pairCardRoutes.mine)).body).toEqual({ items: [], hidden: 1 });
  });

  it('stays with the curator, who has to decide', async () => {
    const { ids, menteeId, params } = await taken(['Решаев']);
    await withdraw(menteeId);
    const { body } = await school.curator.send(pairCardRoutes.card, { params });
    expect(body.pair).toMatchObject({ id: ids.pairId, needsDecision: 'consent_withdrawn' });
    expect(body.pair.mentees.map(({ name }) => name.family)).toEqual(['Решаев']);
  });

  it('goes into no table and no document, and both say so', async () => {
    const { ids, menteeId } = await taken(['Выпадаев']);
    expect(await workbookOf('mentees')).toContain('Выпадаев');
    expect(await workbookOf('mentors')).toContain('Выпадаев');
    await withdraw(menteeId);
    expect(await workbookOf('mentees')).not.toContain('Выпадаев');
    expect(await workbookOf('mentees')).toMatch(/в таблицу не вошли: \d/);
    expect(await workbookOf('mentors')).not.toContain('Выпадаев');
    for (const kind of ['PAIR_ORDER', 'AGREEMENT', 'PLAN', 'DIARY'] as const) {
      const { body } = await school.curator.send(documentRoutes.docx, {
        body: { kind, of: [ids.pairId] },
      });
      expect(body.code, kind).toBe('document.data-hidden');
    }
  });

  it('is named by no event', async () => {
    const { menteeId } = await taken(['Событиева']);
    await withdraw(menteeId);
    const [rows] = await app.schema.sql.query('SELECT payload FROM outbox');
    const [kept] = await app.schema.sql.query('SELECT note FROM history');
    expect(JSON.stringify([rows, kept])).not.toMatch(/Событиева|тайна-/);
  });

  it('leaves the rest of a group to its mentor', async () => {
    const { mentor, mentee, ids, menteeId } = await taken(['Ушедшева', 'Оставшева']);
    await withdraw(menteeId);
    await app.schema.sql.query("UPDATE pairs SET close_note = 'тайна-взрослых' WHERE id = ?", [
      bin(ids.pairId),
    ]);
    expect(where(await told(mentee, ids), 'тайна-взрослых')).toEqual([]);
    const found = async (q: string) =>
      (await mentor.send(pairRoutes.list, { query: { q } })).body.items.length;
    expect([await found('Ушедш'), await found('Оставш')]).toEqual([0, 1]);
    const answers = await told(mentor, ids);
    for (const text of ['Ушедшева', 'тайна-цели', 'тайна-слов'])
      expect(where(answers, text), text).toEqual([]);
    expect(where(answers, 'Оставшева')).not.toEqual([]);
    expect(where(answers, 'тайна-плана')).not.toEqual([]);
  });

  it('is back as soon as the consent is', async () => {
    const { mentor, menteeId, params } = await taken(['Вернулев']);
    await withdraw(menteeId);
    await school.curator.send(consentRoutes.receive, {
      body: {
        personIds: [menteeId],
        kinds: ['PD_PROCESSING'],
        signedBy: 'guardian',
        signerName: 'Вернулева Анна',
        form: 'paper',
        from: today,
      },
    });
    const { body } = await mentor.send(pairCardRoutes.card, { params });
    expect(body.meetings.map(({ topic }) => topic)).toEqual(['тайна-встречи']);
  });

  it('a mentor who withdraws is hidden from the mentee', async () => {
    const { mentee, ids, mentorId } = await taken(['Читатель']);
    expect(where(await told(mentee, ids), 'Ведущая')).not.toEqual([]);
    await withdraw(mentorId);
    expect(where(await told(mentee, ids), 'Ведущая')).toEqual([]);
  });
});
