import { consentRoutes } from '@nastavnik/contracts/consents';
import { meetingRoutes } from '@nastavnik/contracts/meetings';
import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { type PersonData, personDataRoutes } from '@nastavnik/contracts/person-data';
import { signalRoutes } from '@nastavnik/contracts/signals';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp, type TestClient } from '../../testing/app.ts';
import { daysAgo, makeSchool, type TestSchool } from '../../testing/make.ts';
import { newId } from '../../platform/db/id.ts';
import { MASK } from './masks/masks.ts';

let app: TestApp;
let school: TestSchool;
let menteeId: string;
let pairId: string;

const ground = 'Заявление матери от 12.11.2026';
const take = (client: TestClient, personId: string, body: object = { ground }) =>
  client.send(personDataRoutes.json, { params: { personId }, body: body as { ground: string } });
const recordsOf = ({ sections }: PersonData, code: string) =>
  sections.find((section) => section.code === code)?.records ?? [];

beforeAll(async () => {
  app = await startApp();
  school = await makeSchool(app);
  const { curator } = school;
  const mentorId = await school.pupil('Шумилова');
  menteeId = await school.pupil('Гущина', { phone: '+7 900 111-22-33' });
  for (const id of [mentorId, menteeId])
    await school.consents(id, 'PARTICIPATION', 'PD_PROCESSING');
  const guardian = await school.person({
    family_name: 'Котелкова',
    is_guardian: 1,
    phone: '+7 911',
  });
  const child = { school_id: school.schoolId, child_id: menteeId, guardian_id: guardian };
  await school.put('guardians', { ...child, relation: 'мать' });
  await curator.send(mentorRoutes.add, { body: { personIds: [mentorId], base: 'PUPILS' } });
  await curator.send(menteeRoutes.add, {
    body: { personIds: [menteeId], request: 'Хочет к Шумиловой, мама Котелкова не против' },
  });
  const { body: pair } = await curator.send(pairRoutes.create, {
    body: { mentorId, menteeIds: [menteeId], form: 'PUPIL_PUPIL', agreed: true },
  });
  pairId = pair.id;
  const order = { number: '7', date: daysAgo(20) };
  await curator.send(pairRoutes.fix, { body: { pairIds: [pair.id], ...order } });
  const mentor = await school.as(mentorId);
  const { body: meeting } = await mentor.send(meetingRoutes.log, {
    params: { pairId: pair.id },
    body: {
      date: daysAgo(3),
      topic: 'Говорили о Шумиловой',
      feedback: { mark: 3, words: 'чужие-слова' },
    },
  });
  const mentee = await school.as(menteeId);
  await mentee.send(meetingRoutes.answer, {
    params: { meetingId: meeting.id },
    body: { mark: 9, words: 'свои-слова' },
  });
});

afterAll(() => app.close());

/** A pair of last year with a substitute. */
async function endedPair(mentorId: string, menteeId: string, substituteId: string) {
  const { schoolId: school_id } = school;
  const [id, form] = [newId(), 'TEACHER_TEACHER'];
  const of = { school_id, pair_id: id, mentor_id: mentorId };
  const years = { school_year: 2025, proposed_on: '2025-09-01', changed_at: new Date() };
  await school.put('pairs', {
    school_id,
    id,
    mentor_id: mentorId,
    form,
    status: 'closed',
    ...years,
  });
  await school.put('pair_mentees', { ...of, mentee_id: menteeId, form, is_open: 0 });
  await school.put('pair_substitutes', {
    ...of,
    id: newId(),
    mentor_id: substituteId,
    from_on: '2025-10-01',
    until_on: '2025-10-20',
    reason: 'болезнь',
    named_by: mentorId,
    named_at: new Date(),
  });
}

describe('all that is held about a person', () => {
  it('is given whole, with other people masked', async () => {
    const { status, body } = await take(school.curator, menteeId);
    expect(status).toBe(200);
    expect(body).toMatchObject({ person: 'Гущина Егор', ground });
    expect(recordsOf(body, 'person')[0]).toMatchObject({
      family: 'Гущина',
      phone: '+7 900 111-22-33',
    });
    expect(recordsOf(body, 'consents').map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['PARTICIPATION', 'PD_PROCESSING']),
    );
    expect(recordsOf(body, 'relatives')).toMatchObject([{ role: 'guardian', relation: 'мать' }]);
    expect(recordsOf(body, 'mentee')[0]?.request).toBe(`Хочет к ${MASK}, мама ${MASK} не против`);
    expect(recordsOf(body, 'pairs')).toMatchObject([{ role: 'mentee', number: '7' }]);
    expect(recordsOf(body, 'meetings')).toMatchObject([{ mark: 9, words: 'свои-слова' }]);
    const text = JSON.stringify(body);
    for (const foreign of ['Шумилов', 'Котелков', '+7 911', 'чужие-слова'])
      expect(text, foreign).not.toContain(foreign);
  });

  it('does not tell what the psychologist alone was told', async () => {
    await school.grant(await school.staff('Тихонова'), 'psychologist');
    const mentee = await school.as(menteeId);
    for (const to of ['psychologist', 'curator'] as const)
      await mentee.send(signalRoutes.raise, {
        body: { pairId, to, topic: 'MENTEE_HURT', text: `слова для ${to}` },
      });
    const { body } = await take(school.curator, menteeId);
    const signals = recordsOf(body, 'signals');
    expect(signals.map(({ addressee, text }) => [addressee, text])).toEqual([
      ['psychologist', undefined],
      ['curator', 'слова для curator'],
    ]);
  });

  it('is printed as a PDF', async () => {
    const { status, headers } = await school.curator.send(personDataRoutes.pdf, {
      params: { personId: menteeId },
      body: { ground },
    });
    expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf']);
  });

  it('leaves a line in the history, with the ground and never with what was in it', async () => {
    await take(school.curator, menteeId);
    const [rows] = await app.schema.sql.query(
      "SELECT entity, note, fields FROM history WHERE action = 'data_taken' AND entity_id = UNHEX(?) ORDER BY id DESC",
      [menteeId.replaceAll('-', '')],
    );
    const [last] = rows as { entity: string; note: string }[];
    expect(last).toMatchObject({ entity: 'person', note: `json: ${ground}` });
    expect(JSON.stringify(rows)).not.toMatch(/Гущина|свои-слова/);
  });

  it('is for the curator and the administrator alone, and never of another school', async () => {
    const administrator = await school.staff('Админова');
    await school.grant(administrator, 'school_admin');
    expect((await take(await school.as(administrator), menteeId)).status).toBe(200);
    for (const id of [menteeId, await school.staff('Учителева')])
      expect((await take(await school.as(id), menteeId)).status).toBe(403);
    const other = await makeSchool(app);
    const foreign = await take(other.curator, menteeId);
    expect([foreign.status, foreign.body.code]).toEqual([404, 'entity.not-found']);
  });

  it('leaves out what the reader may not see otherwise, and says so', async () => {
    const administrator = await school.staff('Директорова');
    await school.grant(administrator, 'school_admin');
    const { body } = await take(await school.as(administrator), menteeId);
    expect(body.sections.map(({ code }) => code)).toEqual([
      'person',
      'enrolments',
      'relatives',
      'grants',
      'passes',
      'consents',
      'documents',
      'closings',
      'group-reflections',
      'changes',
      'own-acts',
    ]);
    expect(body.leftOut).toEqual(expect.arrayContaining(['Встречи и обратная связь', 'Анкеты']));
    expect((await take(school.curator, menteeId)).body.leftOut).toEqual([]);
  });

  it('is refused to the other side of the pair, whatever their office, then and now', async () => {
    const [mentor, substitute] = [await school.staff('Ведущая'), await school.staff('Заменова')];
    const mentee = await school.pupil('Ведомый');
    for (const id of [mentor, substitute]) await school.grant(id, 'curator');
    const takes = async (id: string) => (await take(await school.as(id), mentee)).body.code;
    expect([await takes(mentor), await takes(substitute)]).toEqual([undefined, undefined]);
    await endedPair(mentor, mentee, substitute);
    expect([await takes(mentor), await takes(substitute)]).toEqual([
      'person-data.own-pair',
      'person-data.own-pair',
    ]);
    expect((await take(await school.as(mentor), mentor)).status).toBe(200);
  });

  it('needs a ground', async () => {
    expect((await take(school.curator, menteeId, { ground: ' ' })).status).toBe(400);
  });

  it('is still given to whoever has withdrawn the consent', async () => {
    const personId = await school.pupil('Отозвавшая');
    await school.consents(personId, 'PD_PROCESSING');
    const { body } = await school.curator.send(consentRoutes.ofPerson, { params: { personId } });
    await school.curator.send(consentRoutes.withdraw, {
      params: { consentId: body.records[0]?.id ?? '' },
      body: { from: daysAgo(0) },
    });
    expect(recordsOf((await take(school.curator, personId)).body, 'consents')).toHaveLength(2);
  });

  it('is given twenty times an hour, however many ask at once', async () => {
    const busy = await school.staff('Частова');
    await school.grant(busy, 'curator');
    const client = await school.as(busy);
    const answers = await Promise.all(Array.from({ length: 26 }, () => take(client, menteeId)));
    const given = answers.filter(({ status }) => status === 200);
    const refused = answers.filter(({ status }) => status === 429);
    expect([given.length, refused.length]).toEqual([20, 6]);
    expect(refused[0]?.body).toMatchObject({
      code: 'person-data.too-often',
      details: { most: 20 },
    });
  });
});
