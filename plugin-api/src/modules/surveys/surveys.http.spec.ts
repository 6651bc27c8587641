import { consentRoutes } from '@nastavnik/contracts/consents';
import { surveySheetRoutes } from '@nastavnik/contracts/survey-sheets';
import { surveyRoutes } from '@nastavnik/contracts/surveys';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApp, type TestApp, type TestClient } from '../../testing/app.ts';
import { daysAgo } from '../../testing/make.ts';
import { type Cast, everyAnswer, makeCast } from './surveys-fixture.ts';

let app: TestApp;
let cast: Cast;

beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  cast = await makeCast(app);
});
afterAll(() => app.close());

const dueOn = daysAgo(-14);
const open = (body: object = {}) =>
  cast.school.curator.send(surveyRoutes.open, { body: { moment: 'entry', dueOn, ...body } });
const mine = async (client: TestClient) => (await client.send(surveySheetRoutes.mine)).body.items;
const sheetsOf = async (waveId: string, query = {}) =>
  (await cast.school.curator.send(surveyRoutes.sheets, { query: { waveId, ...query } })).body.items;

describe('a wave', () => {
  it('asks both sides of the pairs, each once a year', async () => {
    const { status, body } = await open({ withCurator: true });
    const again = await open();

    expect({ status, asked: body.asked }).toEqual({ status: 201, asked: 3 });
    expect(again.body.code).toBe('survey.nobody-to-ask');
    const sides = (await sheetsOf(body.id)).map(({ side }) => side);
    expect(sides.toSorted()).toEqual(['curator', 'mentee', 'mentor']);
    expect(new Set((await sheetsOf(body.id)).map(({ code }) => code)).size).toBe(3);
  });

  it('takes whoever is paired while it is open', async () => {
    const { body: wave } = await open();
    const late = await cast.pairOf(await cast.school.pupil('Поздняя'), cast.mentorId);
    await app.settle('outbox');

    const names = (await sheetsOf(wave.id)).map(({ person }) => person.name.family);
    expect(names.toSorted()).toEqual(['Гайсин', 'Орлова', 'Поздняя']);
    expect(late).toBeTruthy();
    const { body: outlook } = await cast.school.curator.send(surveyRoutes.outlook);
    expect(outlook.items.find(({ moment }) => moment === 'entry')).toMatchObject({
      form: 'PUPIL_PUPIL',
      people: 3,
      unasked: 0,
    });
  });

  it('of chosen pairs asks no others, and none of another school', async () => {
    const other = await makeCast(app);
    expect((await open({ pairIds: [other.pairId] })).status).toBe(404);

    await cast.pairOf(await cast.school.pupil('Другая'), cast.mentorId);
    const { body } = await open({ pairIds: [cast.pairId] });
    expect(body).toMatchObject({ asked: 2, chosen: true });
  });

  it('reminds only those who have not answered, and the outbox tells it', async () => {
    const { body: wave } = await open();
    const [sheet] = await mine(cast.mentee);
    await cast.fill(cast.mentee, sheet!);
    const remind = { params: { waveId: wave.id } };

    expect((await cast.school.curator.send(surveyRoutes.remind, remind)).body).toEqual({
      reminded: 1,
    });
    expect((await mine(cast.mentor))[0]?.remindedAt).not.toBeNull();
    expect((await mine(cast.mentee))[0]?.remindedAt).toBeNull();
  });

  it('closed takes no answers; opened again it does', async () => {
    const { body: wave } = await open();
    const params = { waveId: wave.id };
    const [sheet] = await mine(cast.mentee);
    const { body: closed } = await cast.school.curator.send(surveyRoutes.change, {
      params,
      version: wave.version,
      body: { closed: true },
    });
    const refused = await cast.fill(cast.mentee, sheet!);

    expect(refused.body.code).toBe('survey.closed');
    expect(await mine(cast.mentee)).toEqual([]);
    await cast.school.curator.send(surveyRoutes.change, {
      params,
      version: closed.version,
      body: { closed: false },
    });
    expect((await cast.fill(cast.mentee, sheet!)).status).toBe(200);
  });
});

describe('answers', () => {
  it('are kept bit by bit, sent when whole, and corrected until the end', async () => {
    await open();
    const [sheet] = await mine(cast.mentee);
    const params = { sheetId: sheet!.id };
    const save = (version: number, answers: object, send: boolean) =>
      cast.mentee.send(surveySheetRoutes.save, {
        params,
        version,
        body: { answers, send } as never,
      });

    const begun = await save(1, { 'A-E1': 7 }, false);
    const early = await save(begun.body.version, { 'A-E1': 7 }, true);
    const { body: shown } = await cast.mentee.send(surveySheetRoutes.show, { params });
    const sent = await save(begun.body.version, everyAnswer(shown.questions), true);
    const stale = await save(begun.body.version, everyAnswer(shown.questions), true);
    const mended = await save(
      sent.body.version,
      { ...everyAnswer(shown.questions), 'A-E1': 2 },
      true,
    );

    expect(begun.body).toMatchObject({ state: 'begun', way: 'screen' });
    expect(early.body.code).toBe('survey.incomplete');
    expect(shown).toMatchObject({ own: true, answers: { 'A-E1': 7 } });
    expect(sent.body.state).toBe('answered');
    expect(stale.status).toBe(412);
    expect(mended.body.state).toBe('answered');
  });

  it('of another scale, or to what was not asked, are refused by their question', async () => {
    await open();
    const [sheet] = await mine(cast.mentee);
    const { status, body } = await cast.mentee.send(surveySheetRoutes.save, {
      params: { sheetId: sheet!.id },
      version: 1,
      body: { answers: { 'A-E1': 0, G9: 'помощь', C11: 1 }, send: false },
    });

    expect(status).toBe(400);
    expect(body.errors?.map(({ pointer }) => pointer)).toEqual([
      '/body/answers/A-E1',
      '/body/answers/C11',
    ]);
  });

  it('are nobody else’s: neither side sees or touches the other’s', async () => {
    await open();
    const [sheet] = await mine(cast.mentee);
    await cast.fill(cast.mentee, sheet!);
    const params = { sheetId: sheet!.id };

    expect((await cast.mentor.send(surveySheetRoutes.show, { params })).status).toBe(404);
    const touched = await cast.mentor.send(surveySheetRoutes.save, {
      params,
      version: 2,
      body: { answers: { 'A-E1': 1 }, send: false },
    });
    expect(touched.status).toBe(404);
    const byTeacher = await cast.teacher.send(surveySheetRoutes.show, { params });
    expect(byTeacher.status).toBe(403);
  });

  it('show to the curator once they are sent, not while they are begun', async () => {
    await open();
    const [sheet] = await mine(cast.mentee);
    const params = { sheetId: sheet!.id };
    const read = async () =>
      (await cast.school.curator.send(surveySheetRoutes.show, { params })).body;
    await cast.mentee.send(surveySheetRoutes.save, {
      params,
      version: 1,
      body: { answers: { 'A-E1': 7 }, send: false },
    });

    expect((await read()).answers).toEqual({});
    await cast.fill(cast.mentee, { ...sheet!, version: 2 });
    expect((await read()).answers).toMatchObject({ 'A-E1': 7 });
  });

  it('of a pupil need the consent; withdrawn, it hides them', async () => {
    const bare = await cast.school.pupil('Бессогласный');
    await cast.pairOf(bare, cast.mentorId, { questionnaire: false });
    await open();
    const client = await cast.school.as(bare);
    const [waiting] = await mine(client);
    const refused = await cast.fill(client, waiting!);

    expect(waiting?.consentMissing).toBe(true);
    expect(refused.body.code).toBe('consent.required');
    expect(refused.body.detail).toContain('на анкетирование');

    const [sheet] = await mine(cast.mentee);
    await cast.fill(cast.mentee, sheet!);
    const { body: consents } = await cast.school.curator.send(consentRoutes.ofPerson, {
      params: { personId: cast.menteeId },
    });
    const given = consents.records.find(({ kind }) => kind === 'QUESTIONNAIRE');
    await cast.school.curator.send(consentRoutes.withdraw, {
      params: { consentId: given!.id },
      body: { from: daysAgo(0) },
    });
    const { body } = await cast.school.curator.send(surveySheetRoutes.show, {
      params: { sheetId: sheet!.id },
    });
    expect(body).toMatchObject({ answers: {}, sheet: { consentMissing: true } });
  });
});

describe('paper', () => {
  it('is typed in by its code, gaps allowed, marked with who did it', async () => {
    const { body: wave } = await open();
    const printed = (await sheetsOf(wave.id)).find(({ side }) => side === 'mentee');
    const code = `${printed!.code.slice(0, 3)}-${printed!.code.slice(3)}`;
    const found = await cast.school.curator.send(surveySheetRoutes.byCode, { params: { code } });
    const { body: typed } = await cast.school.curator.send(surveySheetRoutes.save, {
      params: { sheetId: found.body.sheet.id },
      version: found.body.sheet.version,
      body: { answers: { 'A-E1': 9 }, send: true },
    });

    expect(found.body).toMatchObject({ own: false, sheet: { id: printed!.id } });
    expect(typed).toMatchObject({ state: 'answered', way: 'paper' });
    expect(typed.enteredBy?.name.family).toBe('Фёдорова');
  });

  it('with a mistyped code is not found, and does not replace what people said themselves', async () => {
    await open();
    const [sheet] = await mine(cast.mentee);
    const { code } = sheet!;
    const swapped = `${code.slice(0, -1)}${(Number(code.at(-1)) + 1) % 10}`;
    const lost = await cast.school.curator.send(surveySheetRoutes.byCode, {
      params: { code: swapped },
    });
    await cast.fill(cast.mentee, sheet!);
    const late = await cast.school.curator.send(surveySheetRoutes.save, {
      params: { sheetId: sheet!.id },
      version: 2,
      body: { answers: { 'A-E1': 1 }, send: true },
    });

    expect(lost).toMatchObject({ status: 404, body: { code: 'survey.code-unknown' } });
    expect(late.body.code).toBe('survey.own-answers');
  });
});
