import { surveyBlankRoutes } from '@nastavnik/contracts/survey-blanks';
import { surveyRoutes } from '@nastavnik/contracts/surveys';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../../testing/app.ts';
import { daysAgo } from '../../../testing/make.ts';
import { type Cast, makeCast } from '../surveys-fixture.ts';

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
