import { consentRoutes } from '@nastavnik/contracts/consents';
import { documentRoutes } from '@nastavnik/contracts/documents';
import { type Answers, surveySheetRoutes } from '@nastavnik/contracts/survey-sheets';
import { surveyRoutes } from '@nastavnik/contracts/surveys';
import { swotRoutes } from '@nastavnik/contracts/swots';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Tokens } from '../../platform/token/tokens.ts';
import { startApp, type TestApp, type TestClient } from '../../testing/app.ts';
import { daysAgo } from '../../testing/make.ts';
import { type Cast, makeAskedProgramme, makeCast } from '../surveys/surveys-fixture.ts';

const PEOPLE = 5;
const SECRET = 'Тайна одного наставника';

let app: TestApp;
let cast: Cast;
let params: { programmeId: string };
let clients: TestClient[];

const curator = () => cast.school.curator;
const show = async () => (await curator().send(swotRoutes.show, { params })).body;
const make = (replaces: number | null, moment: 'entry' | 'exit' = 'exit') =>
  curator().send(swotRoutes.make, { params, body: { moment, replaces } });

/** Answers whatever waits for this person. */
async function answer(client: TestClient, given: Answers) {
  const { body } = await client.send(surveySheetRoutes.mine);
  for (const sheet of body.items.filter(({ state }) => state !== 'answered'))
    expect((await cast.fill(client, sheet, given)).status).toBe(200);
}

beforeAll(async () => {
  app = await startApp();
  cast = await makeCast(app);
  const { programmeId, menteeIds } = await makeAskedProgramme(app, cast, PEOPLE);
  params = { programmeId };
  clients = await Promise.all(menteeIds.map((id) => cast.school.as(id)));
  await curator().send(surveyRoutes.open, { body: { moment: 'exit', dueOn: daysAgo(-14) } });
});
afterAll(() => app.close());

describe('the SWOT draft of a programme', () => {
  it('is refused while the answers would name somebody', async () => {
    for (const client of clients.slice(1))
      await answer(client, { 'A-E1': 9, 'A-E2': 3, 'A-E12': 'Мало времени' });
    await answer(cast.mentor, { 'A-R1': 10, 'A-R13': SECRET });
    const refused = await make(null);

    expect(refused.body.code).toBe('swot.few-answers');
    expect(await show()).toMatchObject({ swot: null, versions: [], smallGroup: PEOPLE });
    const none = await curator().send(swotRoutes.docx, { params });
    expect(none.body.code).toBe('swot.not-made');
  });

  it('is made of the answers, says of how many, and names no mentor who is alone', async () => {
    await answer(clients[0]!, { 'A-E1': 9, 'A-E2': 3, 'A-E12': 'Мало времени' });
    const { status, body } = await make(null);

    expect(status).toBe(201);
    expect(body.swot).toMatchObject({ version: 1, answered: { mentors: 0, mentees: PEOPLE } });
    expect(body.ready).toContainEqual({ moment: 'exit', mentors: 1, mentees: PEOPLE });
    expect(body.swot?.strengths).toMatch(/– 9 из 10 \(наставляемые, ответов: 5\)/);
    expect(body.swot?.weaknesses).toMatch(/– 3 из 10/);
    expect(body.swot?.threats).toContain('– Мало времени (5)');
    expect(JSON.stringify(body)).not.toContain(SECRET);
  });

  it('is changed by the curator; who has not seen the change is told', async () => {
    const texts = { strengths: 'Своё', weaknesses: '', opportunities: 'Одно\nДругое', threats: '' };
    const change = (version: number) =>
      curator().send(swotRoutes.change, { params, version, body: texts });

    expect((await change(1)).body.swot).toMatchObject({ ...texts, version: 2, edited: true });
    expect((await change(1)).body.code).toBe('version.stale');
    expect((await make(1)).body.code).toBe('version.stale');
    expect((await make(null)).body.code).toBe('version.stale');
  });

  it('made anew takes the place of the one before, which is kept', async () => {
    const { body } = await make(2);

    expect(body.swot).toMatchObject({ version: 3, edited: false });
    expect(body.versions.map(({ version, edited }) => [version, edited])).toEqual([
      [3, false],
      [2, true],
      [1, false],
    ]);
    expect(body.versions[1]?.opportunities).toBe('Одно\nДругое');
    expect(body.versions[0]?.savedBy).not.toBeNull();
  });

  it('is given as a paper under the name that the school’s papers bear', async () => {
    const fullName = 'МБОУ «Школа № 5» города Уфы';
    const { body: letterhead } = await curator().send(documentRoutes.letterhead);
    await curator().send(documentRoutes.setLetterhead, { body: { ...letterhead, fullName } });
    const { schoolId: orgId, connectionId } = cast.school;
    const personId = await cast.school.staff('Столбцова');
    await cast.school.grant(personId, 'curator');
    const who = { kind: 'person' as const, personId, orgId, connectionId };
    const token = await app.nest.get(Tokens).sign(who, 600);
    const answer = await fetch(`${app.url}/api/v1/programmes/${params.programmeId}/swot.docx`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));

    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toContain('.docx');
    expect(strFromU8(files['word/document.xml'] ?? new Uint8Array())).toContain(fullName);
  });

  it('is neither read nor made by participants, nor by another school', async () => {
    for (const client of [cast.mentor, cast.mentee, cast.teacher]) {
      expect((await client.send(swotRoutes.show, { params })).status).toBe(403);
      expect((await client.send(swotRoutes.docx, { params })).status).toBe(403);
    }
    const other = await makeCast(app);
    expect((await other.school.curator.send(swotRoutes.show, { params })).status).toBe(404);
    expect((await other.school.curator.send(swotRoutes.docx, { params })).status).toBe(404);
  });

  it('counts nobody whose consent is withdrawn', async () => {
    const { body } = await curator().send(consentRoutes.ofPerson, {
      params: { personId: cast.menteeId },
    });
    const given = body.records.find(({ kind }) => kind === 'QUESTIONNAIRE');
    await curator().send(consentRoutes.withdraw, {
      params: { consentId: given!.id },
      body: { from: daysAgo(0) },
    });

    expect((await make(3)).body.code).toBe('swot.few-answers');
  });
});
