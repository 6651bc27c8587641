import { GRANT_EXCHANGE, oauthRoutes, TYPE_PASS } from '@nastavnik/contracts/oauth';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { sessionRoutes } from '@nastavnik/contracts/session';
import { surveyLinkRoutes } from '@nastavnik/contracts/survey-links';
import { type SurveySheet, surveySheetRoutes } from '@nastavnik/contracts/survey-sheets';
import { surveyRoutes } from '@nastavnik/contracts/surveys';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApp, type TestApp, type TestClient } from '../../../testing/app.ts';
import { daysAgo } from '../../../testing/make.ts';
import { type Cast, everyAnswer, makeCast } from '../surveys-fixture.ts';

let app: TestApp;
let cast: Cast;
let sheet: SurveySheet;
let waveId: string;

const open = async (moment: 'entry' | 'exit') =>
  (
    await cast.school.curator.send(surveyRoutes.open, {
      body: { moment, dueOn: daysAgo(-14) },
    })
  ).body.id;
const sheetsOf = async (client: TestClient) =>
  (await client.send(surveySheetRoutes.mine)).body.items;

beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  cast = await makeCast(app);
  waveId = await open('entry');
  sheet = (await sheetsOf(cast.mentee))[0]!;
});
afterAll(() => app.close());

const make = (sheetId = sheet.id, client = cast.school.curator) =>
  client.send(surveyLinkRoutes.make, { params: { sheetId } });
const enter = (link: string) =>
  app.as().send(oauthRoutes.token, {
    body: {
      grant_type: GRANT_EXCHANGE,
      subject_token: new URL(link).hash.slice(1),
      subject_token_type: TYPE_PASS,
    },
  });
const respondent = async () => {
  const { body } = await make();
  const { body: token } = await enter(body.link);
  return app.as(token.access_token);
};
const show = (client: TestClient, sheetId = sheet.id) =>
  client.send(surveySheetRoutes.show, { params: { sheetId } });
const save = (client: TestClient, version: number, answers: object, send: boolean) =>
  client.send(surveySheetRoutes.save, {
    params: { sheetId: sheet.id },
    version,
    body: { answers, send } as never,
  });

describe('a link to one questionnaire', () => {
  it('opens that one alone: neither other sheets of the person nor their pair', async () => {
    await open('exit');
    const other = (await sheetsOf(cast.mentee)).find(({ id }) => id !== sheet.id);
    const client = await respondent();

    expect((await client.send(sessionRoutes.show)).body).toMatchObject({
      roles: ['respondent'],
      rights: ['session.read', 'answers.write'],
      pass: { purpose: 'survey', subjectId: sheet.id },
    });
    expect((await sheetsOf(client)).map(({ id }) => id)).toEqual([sheet.id]);
    expect((await show(client)).body).toMatchObject({ own: true, answers: {} });
    expect((await show(client, other!.id)).status).toBe(404);
    expect((await client.send(pairRoutes.list, { query: {} })).status).toBe(403);
  });

  it('takes the answers, marked as come by it, and ends', async () => {
    const client = await respondent();
    const { body: filled } = await show(client);
    const begun = await save(client, 1, { 'A-E1': 3 }, false);
    const sent = await save(client, begun.body.version, everyAnswer(filled.questions), true);

    expect(begun.body).toMatchObject({ state: 'begun', way: 'link' });
    expect(sent.body).toMatchObject({ state: 'answered', way: 'link', enteredBy: null });
    expect((await show(client)).body.code).toBe('pass.ended');
    expect((await make()).body.code).toBe('survey.already-sent');
  });

  it('made anew ends the one before, unused or open', async () => {
    const { body: first } = await make();
    const client = await respondent();

    expect((await enter(first.link)).body.code).toBe('pass.withdrawn');
    const { body: third } = await make();
    expect((await show(client)).body.code).toBe('pass.ended');
    expect((await enter(third.link)).status).toBe(200);
  });

  it('neither shows nor replaces what the person has begun on a screen', async () => {
    const client = await respondent();
    await save(cast.mentee, 1, { 'A-E1': 9 }, false);

    expect((await show(client)).body.answers).toEqual({});
    expect((await save(client, 2, { 'A-E1': 1 }, false)).body.code).toBe('survey.begun-on-screen');
    expect((await make()).body.code).toBe('survey.begun-on-screen');
  });

  it('ends when the person has answered in another way', async () => {
    const client = await respondent();
    await cast.fill(cast.mentee, sheet);

    expect((await show(client)).body.code).toBe('pass.ended');
  });

  it('is not made for a closed wave, nor without the consent, nor by anybody but the curator', async () => {
    for (const client of [cast.mentor, cast.mentee, cast.teacher])
      expect((await make(sheet.id, client)).status).toBe(403);
    const other = await makeCast(app);
    expect((await make(sheet.id, other.school.curator)).status).toBe(404);

    const bare = await cast.school.pupil('Бессогласный');
    await cast.pairOf(bare, cast.mentorId, { questionnaire: false });
    await app.settle('outbox');
    const [waiting] = await sheetsOf(await cast.school.as(bare));
    expect((await make(waiting!.id)).body.code).toBe('consent.required');

    const { body: wave } = await cast.school.curator.send(surveyRoutes.show, {
      params: { waveId },
    });
    await cast.school.curator.send(surveyRoutes.change, {
      params: { waveId },
      version: wave.version,
      body: { closed: true },
    });
    expect((await make()).body.code).toBe('survey.closed');
  });
});
