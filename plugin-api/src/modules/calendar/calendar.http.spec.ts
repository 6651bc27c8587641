import { assignmentRoutes } from '@nastavnik/contracts/assignment-routes';
import { consultationRoutes } from '@nastavnik/contracts/consultation-routes';
import { calendarRoutes, type CalendarEntry } from '@nastavnik/contracts/calendar';
import { addDays } from '@nastavnik/contracts/due/days';
import { usualRules } from '@nastavnik/contracts/programme-rules';
import { registerRoutes } from '@nastavnik/contracts/registers';
import { roadmapRoutes } from '@nastavnik/contracts/roadmap-routes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bin, newId } from '../../platform/db/id.ts';
import { startApp, type TestApp, type TestClient } from '../../testing/app.ts';
import { daysAgo } from '../../testing/make.ts';
import { agreedBy, item, makeLevels, roadmapOf, submit } from '../approvals/approvals-fixture.ts';

type Cast = Awaited<ReturnType<typeof makeLevels>>;

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ LOG_LEVEL: 'silent' });
});
afterAll(() => app.close());

const today = daysAgo(0);
const ahead = (days: number) => addDays(today, days);
const week = { from: ahead(-7), to: ahead(7) };

async function calendar(by: TestClient, query = week) {
  return (await by.send(calendarRoutes.show, { query })).body;
}

const told = ({ title, by, state }: CalendarEntry) => ({ title, by, state });

async function approve(by: TestClient, params: { roadmapId: string }) {
  const { version } = (await by.send(roadmapRoutes.show, { params })).body;
  const body = { kind: 'Приказ', number: '1', date: daysAgo(300) };
  expect((await by.send(roadmapRoutes.approve, { params, body, version })).status).toBe(200);
}

describe('the roadmap of an org', () => {
  it('brings its turns when it is in force: what was shown is done, what was not is late', async () => {
    const { town } = await makeLevels(app);
    const due = (days: number) => ({ due: { kind: 'by' as const, date: ahead(days) } });
    const params = await roadmapOf(
      town,
      item('1', due(-3)),
      item('2', due(-2)),
      item('3', due(5)),
      item('4', due(-40)),
      item('5', due(-1)),
    );
    expect((await calendar(town)).entries).toEqual([]);
    await approve(town, params);
    const { items } = (await town.send(roadmapRoutes.show, { params })).body;
    const on = (number: string) => {
      const { id = '', version = 0 } = items.find((each) => each.number === number) ?? {};
      return { params: { ...params, itemId: id }, version };
    };
    const body = { turn: ahead(-2), text: 'Приказ', number: '2', day: ahead(-5) };
    await town.send(roadmapRoutes.prove, { params: on('2').params, body });
    await town.send(roadmapRoutes.skip, { ...on('5'), body: { reason: 'Не требуется' } });

    const { late, entries } = await calendar(town);
    expect(entries.map(told)).toEqual([
      { title: '1. Мероприятие 1', by: ahead(-3), state: 'late' },
      { title: '2. Мероприятие 2', by: ahead(-2), state: 'done' },
      { title: '3. Мероприятие 3', by: ahead(5), state: 'ahead' },
    ]);
    expect(entries[0]).toMatchObject({ kind: 'roadmap', subjectId: params.roadmapId });
    expect(entries[0]?.note).toBe('Руководитель');
    expect(late.map(told)).toEqual([{ title: '4. Мероприятие 4', by: ahead(-40), state: 'late' }]);
  });

  it('is the office’s own: a school and a region see nothing of it', async () => {
    const { town, school, centre } = await makeLevels(app);
    await approve(town, await roadmapOf(town, item('7', { due: { kind: 'by', date: ahead(1) } })));
    expect((await calendar(town)).entries).toHaveLength(1);
    for (const by of [school, centre]) expect((await calendar(by)).entries).toEqual([]);
  });
});

it('names the day by which what came from below is to be decided', async () => {
  const { school, town } = await makeLevels(app);
  await submit(school, await roadmapOf(school, agreedBy(today)));
  expect((await calendar(town)).entries).toMatchObject([
    { kind: 'approval', title: 'Рассмотреть: Карта школы', by: today, state: 'ahead' },
  ]);
});

it('has the assignments that this org is to answer, until they are taken back', async () => {
  const { at, school, town } = await makeLevels(app);
  const issue = async (number: string, days: number) => {
    const { status, body } = await town.send(assignmentRoutes.issue, {
      body: {
        number,
        issuedOn: daysAgo(9),
        text: 'Сообщите о ходе программы',
        due: ahead(days),
        addressees: [at.schoolId],
      },
    });
    expect(status).toBe(201);
    return { params: { assignmentId: body.id }, version: body.version };
  };
  await issue('7-п', 2);
  const taken = await issue('8-п', 3);
  const body = { reason: 'Издано по ошибке' };
  expect((await town.send(assignmentRoutes.withdraw, { ...taken, body })).status).toBe(200);
  expect((await calendar(school)).entries.map(told)).toEqual([
    { title: 'Поручение № 7-п: Сообщите о ходе программы', by: ahead(2), state: 'ahead' },
  ]);
});

it('has the consultations of its own drafts until they are closed', async () => {
  const { town } = await makeLevels(app);
  const params = await roadmapOf(town, item('1'));
  const body = { from: today, until: ahead(6) };
  const { version } = (await town.send(roadmapRoutes.show, { params })).body;
  const opened = await town.send(consultationRoutes.publish, { params, body, version });
  expect(opened).toMatchObject({ status: 201 });
  expect((await calendar(town)).entries.map(told)).toEqual([
    { title: 'Обсуждение проекта: Карта школы', by: ahead(6), state: 'ahead' },
  ]);
});

it('tells what runs out in the lists, and decisions until something has come of them', async () => {
  const { town } = await makeLevels(app);
  const nothing = { code: null, act: null, from: null, outcome: null, before: null, after: null };
  const add = (body: object) =>
    town.send(registerRoutes.add, { body: { ...nothing, ...body } as never });
  await add({ kind: 'PARTNER', title: 'Музей', terms: 'Экскурсии', party: null, until: ahead(2) });
  await add({ kind: 'PARTNER', title: 'Завод', terms: 'Пробы', party: null, until: ahead(-2) });
  const named = { terms: 'Секретарь', party: 'Ёлкина Зоя', until: ahead(3) };
  await add({ kind: 'WORKING_GROUP', title: 'Ёлкина Зоя', ...named });
  await add({ kind: 'INCENTIVE', code: 'REWARD', title: 'Грамота Ёлкиной', ...named });
  const decision = { kind: 'DECISION', party: 'Центр', terms: null };
  await add({ ...decision, title: 'Обучить', until: ahead(-3) });
  await add({ ...decision, title: 'Собрать', until: ahead(-1), outcome: 'Собрано' });
  expect((await calendar(town)).entries.map(told)).toEqual([
    { title: 'Исполнить решение: Обучить', by: ahead(-3), state: 'late' },
    { title: 'Заканчивается соглашение: Завод', by: ahead(-2), state: 'past' },
    { title: 'Исполнить решение: Собрать', by: ahead(-1), state: 'done' },
    { title: 'Заканчивается соглашение: Музей', by: ahead(2), state: 'ahead' },
    {
      title: 'Заканчивается срок меры поощрения',
      by: ahead(3),
      state: 'ahead',
    },
    {
      title: 'Заканчиваются полномочия участника рабочей группы',
      by: ahead(3),
      state: 'ahead',
    },
  ]);
  expect(JSON.stringify(await calendar(town))).not.toContain('Ёлкин');
});

/** A programme of the school that runs until a day, with one stage before. */
async function programme({ put, schoolId }: Cast['at'], ends: number, state = 'running') {
  const id = newId();
  await put('programmes', {
    school_id: schoolId,
    id,
    form: 'PUPIL_PUPIL',
    school_year: 2027,
    state,
    title: `Старшие рядом ${state}`,
    tasks: [],
    results: [],
    ends_on: ahead(ends),
    norm_meetings: 2,
    norm_per: 'month',
    quiet_days: 30,
    rules: JSON.stringify(usualRules),
    stages: JSON.stringify([{ title: 'Отбор', from: ahead(-9), to: ahead(ends - 1) }]),
    meetings: [],
    version: 1,
    changed_at: new Date(),
  });
  return id;
}

describe('a school', () => {
  it('has the stages and ends of its programmes; of drafts nothing', async () => {
    const { at, school } = await makeLevels(app);
    await programme(at, -2);
    await programme(at, 3, 'closed');
    await programme(at, 4, 'draft');
    expect((await calendar(school)).entries.map(told)).toEqual([
      { title: 'Отбор', by: ahead(-3), state: 'past' },
      { title: 'Завершить программу', by: ahead(-2), state: 'late' },
      { title: 'Отбор', by: ahead(2), state: 'ahead' },
      { title: 'Завершить программу', by: ahead(3), state: 'done' },
    ]);
  });

  it('has its trainings, but cancelled ones, and closing events', async () => {
    const { at, school } = await makeLevels(app);
    const training = (title: string, cancelled: string | null) =>
      at.put('trainings', {
        school_id: at.schoolId,
        id: newId(),
        title,
        hours: 2,
        forms: [],
        held_on: ahead(1),
        place: 'Актовый зал',
        cancelled_on: cancelled,
        changed_at: new Date(),
      });
    await training('Первая встреча', null);
    await training('Отменённое', today);
    await at.put('closing_events', {
      school_id: at.schoolId,
      id: await programme(at, 90),
      held_on: ahead(-1),
      place: 'Библиотека',
      guests: [],
      attended_ids: [],
      changed_at: new Date(),
    });
    const { entries } = await calendar(school);
    expect(entries.map(({ kind, title, note, state }) => [kind, title, note, state])).toEqual([
      ['closing', 'Итоговое мероприятие: Старшие рядом running', 'Библиотека', 'past'],
      ['training', 'Обучение наставников: Первая встреча', 'Актовый зал', 'ahead'],
    ]);
  });

  it('counts consents that run out on a day, and names nobody', async () => {
    const { at, school } = await makeLevels(app);
    for (const family of ['Первых', 'Вторых'])
      await at.consents(await at.pupil(family), 'QUESTIONNAIRE');
    await app.schema.sql.query('UPDATE consent_states SET until_on = ? WHERE school_id = ?', [
      ahead(4),
      bin(at.schoolId),
    ]);
    const { entries } = await calendar(school);
    expect(entries.map(told)).toEqual([
      { title: 'Заканчивается срок согласий: 2', by: ahead(4), state: 'ahead' },
    ]);
    expect(JSON.stringify(entries)).not.toContain('Первых');
  });
});

it('is asked for so many days at most, the last not before the first', async () => {
  const { school } = await makeLevels(app);
  const refused = async (query: { from: string; to: string }) =>
    (await school.send(calendarRoutes.show, { query })).body.errors?.[0]?.message;
  expect(await refused({ from: today, to: ahead(-1) })).toBe('Конец раньше начала.');
  expect(await refused({ from: today, to: ahead(401) })).toBe('Не больше 400 дней сразу.');
});
