import { surveyBlankRoutes } from '@nastavnik/contracts/survey-blanks';
import { surveyRoutes } from '@nastavnik/contracts/surveys';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { bin, newId } from '../../../platform/db/id.ts';
import { startApp, type TestApp } from '../../../testing/app.ts';
import { daysAgo } from '../../../testing/make.ts';
import { QuestionnairesService } from '../questionnaires/questionnaires.service.ts';
import { type Cast, makeAskedProgramme, makeCast } from '../surveys-fixture.ts';

let app: TestApp;
let cast: Cast;
let waveId: string;

const sheets = async () =>
  (await cast.school.curator.send(surveyRoutes.sheets, { query: { waveId } })).body.items;
const blanks = (sheetIds: string[] = [], client = cast.school.curator) =>
  client.send(surveyBlankRoutes.pdf, { params: { waveId }, body: { sheetIds } });

beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  cast = await makeCast(app);
  const body = { moment: 'entry' as const, dueOn: daysAgo(-14) };
  waveId = (await cast.school.curator.send(surveyRoutes.open, { body })).body.id;
});
afterAll(() => app.close());

it('prints all who have not answered, or the chosen ones', async () => {
  const [first, second] = await sheets();
  const all = await blanks();
  const one = await blanks([first!.id]);

  expect(all).toMatchObject({ status: 200, body: expect.stringMatching(/^%PDF/) });
  expect(all.headers.get('content-disposition')).toContain('.pdf');
  expect(one.body.length).toBeLessThan(all.body.length);
  expect(second).toBeTruthy();
});

it('has nothing to print when all have answered, unless somebody is chosen', async () => {
  for (const client of [cast.mentor, cast.mentee]) {
    const mine = (await sheets()).filter(({ state }) => state === 'waiting');
    const own = client === cast.mentor ? 'mentor' : 'mentee';
    await cast.fill(
      client,
      mine.find(({ side }) => side === own)!,
    );
  }

  expect((await blanks()).body).toMatchObject({ code: 'survey.nothing-to-print' });
  const [first] = await sheets();
  expect((await blanks([first!.id])).status).toBe(200);
});

it('prints nothing of a closed wave, nor sheets of another one', async () => {
  const other = await makeCast(app);
  const { body: foreign } = await other.school.curator.send(surveyRoutes.open, {
    body: { moment: 'entry', dueOn: daysAgo(-14) },
  });
  const { body: page } = await other.school.curator.send(surveyRoutes.sheets, {
    query: { waveId: foreign.id },
  });
  expect((await blanks([page.items[0]!.id])).status).toBe(404);

  await cast.school.curator.send(surveyRoutes.change, {
    params: { waveId },
    version: 1,
    body: { closed: true },
  });
  expect((await blanks()).body).toMatchObject({ code: 'survey.closed' });
});

it('is the curator’s alone', async () => {
  for (const client of [cast.mentor, cast.mentee, cast.teacher])
    expect((await blanks([], client)).status).toBe(403);
});

it('counts who has not answered by class and by programme, and prints one of them', async () => {
  const classId = await cast.school.schoolClass('7Б');
  const ofClass = await cast.school.pupil('Котов', { class_id: bin(classId) });
  await cast.pairOf(ofClass, cast.mentorId);
  await cast.school.curator.send(surveyRoutes.add, { params: { waveId } });
  const { programmeId } = await makeAskedProgramme(app, cast, 1);
  const params = { waveId };
  const { body: parts } = await cast.school.curator.send(surveyBlankRoutes.parts, { params });

  expect(parts.classes).toEqual([
    { classId, title: '7Б', asked: 1, waiting: 1 },
    { classId: 'none', title: 'Без класса', asked: 2, waiting: 2 },
  ]);
  expect(parts.programmes).toMatchObject([{ programmeId, asked: 3, waiting: 3 }]);

  const print = (part: object) =>
    cast.school.curator.send(surveyBlankRoutes.pdf, {
      params,
      body: { sheetIds: [], ...part },
    });
  const [one, rest, all] = [
    await print({ classId }),
    await print({ classId: 'none' }),
    await print({ programmeId }),
  ];
  expect(decodeURIComponent(String(one.headers.get('content-disposition')))).toContain('7Б.pdf');
  expect(one.body.length).toBeLessThan(rest.body.length);
  expect(rest.body.length).toBeLessThan(all.body.length);
  expect((await print({ classId, programmeId: newId() })).body.code).toBe(
    'survey.nothing-to-print',
  );
  const { body: listed } = await cast.school.curator.send(surveyRoutes.sheets, {
    query: { waveId, classId },
  });
  expect(listed.items.map(({ person }) => person.id)).toEqual([ofClass]);
});

it('reads the questions once, however many the blanks', async () => {
  for (const family of ['Белов', 'Серов', 'Чернов'])
    await cast.pairOf(await cast.school.pupil(family), cast.mentorId);
  await cast.school.curator.send(surveyRoutes.add, { params: { waveId } });
  const ids = (await sheets()).map(({ id }) => id);
  // waves that grow by what has just happened read them too
  await app.settle('outbox');
  const read = vi.spyOn(app.nest.get(QuestionnairesService), 'exactly');
  await blanks(ids);

  expect(ids.length).toBeGreaterThan(4);
  expect(read).toHaveBeenCalledTimes(1);
});
