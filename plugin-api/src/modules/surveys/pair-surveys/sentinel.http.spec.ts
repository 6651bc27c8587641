import { completionRoutes } from '@nastavnik/contracts/completions';
import { outcomeRoutes } from '@nastavnik/contracts/outcomes';
import { pairCardRoutes } from '@nastavnik/contracts/pair-cards';
import { surveyPairRoutes } from '@nastavnik/contracts/survey-pairs';
import { surveyResultRoutes } from '@nastavnik/contracts/survey-results';
import { type SurveySheet, surveySheetRoutes } from '@nastavnik/contracts/survey-sheets';
import { surveyRoutes } from '@nastavnik/contracts/surveys';
import { swotRoutes } from '@nastavnik/contracts/swots';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp, type TestClient } from '../../../testing/app.ts';
import { everyGet } from '../../../testing/every-get.ts';
import { daysAgo } from '../../../testing/make.ts';
import { type Cast, makeAskedProgramme, makeCast } from '../surveys-fixture.ts';

const PEOPLE = 5;
const OF_MENTOR = 'МЕТКАНАСТАВНИКА';
const OF_MENTEE = 'МЕТКАНАСТАВЛЯЕМОГО';

let app: TestApp;
let cast: Cast;
let ids: Record<string, string>;
let sheets: Record<'mentor' | 'mentee', SurveySheet>;

beforeAll(async () => {
  app = await startApp();
  cast = await makeCast(app);
  const { programmeId, menteeIds } = await makeAskedProgramme(app, cast, PEOPLE);
  const { curator } = cast.school;
  const { body: wave } = await curator.send(surveyRoutes.open, {
    body: { moment: 'exit', dueOn: daysAgo(-14) },
  });
  const answer = async (client: TestClient, mark: string) => {
    const { body } = await client.send(surveySheetRoutes.mine);
    const words = { G8: mark, G9: mark, 'A-E12': mark, 'A-R13': mark };
    const { questions } = (
      await client.send(surveySheetRoutes.show, { params: { sheetId: body.items[0]!.id } })
    ).body;
    const asked = Object.entries(words).filter(([code]) => questions.some((q) => q.code === code));
    const done = await cast.fill(client, body.items[0]!, Object.fromEntries(asked));
    expect(done.status).toBe(200);
    return done.body;
  };
  const mentorSheet = await answer(cast.mentor, OF_MENTOR);
  const menteeSheet = await answer(cast.mentee, OF_MENTEE);
  for (const id of menteeIds.slice(1)) await answer(await cast.school.as(id), OF_MENTEE);
  sheets = { mentor: mentorSheet, mentee: menteeSheet };
  const made = await curator.send(swotRoutes.make, {
    params: { programmeId },
    body: { moment: 'exit' },
  });
  expect(made.status).toBe(201);
  ids = {
    programmeId,
    waveId: wave.id,
    pairId: cast.pairId,
    orgId: cast.school.schoolId,
    menteeId: cast.menteeId,
    mentorId: cast.mentorId,
    personId: cast.menteeId,
  };
});
afterAll(() => app.close());

const everything = (client: TestClient, sheetId: string) =>
  everyGet(client, { ...ids, sheetId, code: 'AVERAGE_MARK', item: 'CURATOR' });

describe('answers of the other side', () => {
  it('are found in nothing that a mentee or a mentor can read', async () => {
    const forMentee = await everything(cast.mentee, sheets.mentor.id);
    const forMentor = await everything(cast.mentor, sheets.mentee.id);

    expect(forMentee.split('\n').filter((line) => / 200 /.test(line)).length).toBeGreaterThan(8);
    expect(forMentee).not.toContain(OF_MENTOR);
    expect(forMentor).not.toContain(OF_MENTEE);
  });

  it('are seen by their author, so that the marks are really there', async () => {
    expect(await everything(cast.mentee, sheets.mentee.id)).toContain(OF_MENTEE);
    expect(await everything(cast.mentor, sheets.mentor.id)).toContain(OF_MENTOR);
  });

  it('reach the class teacher and other staff in no way at all', async () => {
    const said = await everything(cast.teacher, sheets.mentee.id);

    expect(said).not.toMatch(new RegExp(`${OF_MENTOR}|${OF_MENTEE}`));
  });

  it('are refused to both sides in results, SWOT, outcomes and the results of the pair', async () => {
    const pair = { params: { pairId: cast.pairId } };
    const programme = { params: { programmeId: ids.programmeId! } };
    const wave = { params: { waveId: ids.waveId! } };
    for (const client of [cast.mentor, cast.mentee, cast.teacher])
      for (const { status } of [
        await client.send(surveyPairRoutes.show, pair),
        await client.send(outcomeRoutes.ofPair, pair),
        await client.send(outcomeRoutes.table, programme),
        await client.send(swotRoutes.docx, programme),
        await client.send(surveyResultRoutes.table, wave),
      ])
        expect(status).toBe(403);
  });
});

describe('results of one pair', () => {
  const show = () =>
    cast.school.curator.send(surveyPairRoutes.show, { params: { pairId: cast.pairId } });

  it('give the curator the marks of both sides, and leave words in their sheets', async () => {
    const { body } = await show();

    expect(body.people.map(({ side }) => side)).toEqual(['mentor', 'mentee']);
    const [, mentee] = body.people;
    expect(mentee).toMatchObject({ entry: null, exit: { state: 'answered' } });
    expect(mentee?.questions).toContainEqual(
      expect.objectContaining({ code: 'A-E1', before: null, after: 7 }),
    );
    expect(JSON.stringify(body)).not.toMatch(new RegExp(`${OF_MENTOR}|${OF_MENTEE}`));
  });

  it('keep who has read the answers', async () => {
    const [rows] = await app.schema.sql.query(
      "SELECT COUNT(*) AS n FROM history WHERE action = 'survey_read'",
    );
    const before = (rows as { n: number }[])[0]?.n ?? 0;
    await show();
    const [after] = await app.schema.sql.query(
      "SELECT COUNT(*) AS n FROM history WHERE action = 'survey_read'",
    );
    expect((after as { n: number }[])[0]?.n).toBe(before + 2);
  });

  it('are on no card that the sides read', async () => {
    const params = { pairId: cast.pairId };
    for (const client of [cast.mentor, cast.mentee]) {
      const card = JSON.stringify((await client.send(pairCardRoutes.card, { params })).body);
      const end = JSON.stringify((await client.send(completionRoutes.show, { params })).body);
      expect(card + end).not.toMatch(new RegExp(`${OF_MENTOR}|${OF_MENTEE}|A-E1|A-R1`));
    }
  });
});
