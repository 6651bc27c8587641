import { type OutcomeEntry, outcomeRoutes } from '@nastavnik/contracts/outcomes';
import { surveyRoutes } from '@nastavnik/contracts/surveys';
import { surveySheetRoutes } from '@nastavnik/contracts/survey-sheets';
import readWorkbook from 'read-excel-file/universal';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Tokens } from '../../platform/token/tokens.ts';
import { bin } from '../../platform/db/id.ts';
import { startApp, type TestApp, type TestClient } from '../../testing/app.ts';
import { daysAgo } from '../../testing/make.ts';
import { type Cast, makeAskedProgramme, makeCast } from '../surveys/surveys-fixture.ts';

const PEOPLE = 5;

let app: TestApp;
let cast: Cast;
let programmeId: string;
let clients: TestClient[];

const curator = () => cast.school.curator;
const enter = (code: string, version: number, entry: Partial<OutcomeEntry>) =>
  curator().send(outcomeRoutes.setOfProgramme, {
    params: { programmeId, code },
    version,
    body: { before: null, after: null, note: '', ...entry },
  });
const rowOf = async (code: string) => {
  const { body } = await curator().send(outcomeRoutes.ofProgramme, { params: { programmeId } });
  return body.rows.find((row) => row.code === code);
};

beforeAll(async () => {
  app = await startApp();
  cast = await makeCast(app);
  const asked = await makeAskedProgramme(app, cast, PEOPLE);
  programmeId = asked.programmeId;
  clients = await Promise.all(asked.menteeIds.map((id) => cast.school.as(id)));
});
afterAll(() => app.close());

/** Everybody answers a wave; so many are glad. */
async function answerAll(moment: 'entry' | 'exit', glad: number) {
  await curator().send(surveyRoutes.open, { body: { moment, dueOn: daysAgo(-14) } });
  for (const [place, client] of clients.entries()) {
    const { body } = await client.send(surveySheetRoutes.mine);
    const sheet = body.items.find((each) => each.moment === moment);
    await cast.fill(client, sheet!, { G10: place < glad ? 1 : 0 });
  }
}

describe('outcomes of a programme', () => {
  it('are those of its form, each of a kind, marked as not checked', async () => {
    const { body } = await curator().send(outcomeRoutes.ofProgramme, { params: { programmeId } });
    const codes = body.rows.map(({ code }) => code);

    expect(codes).toEqual(expect.arrayContaining(['AVERAGE_MARK', 'CLUBS', 'REGISTERED']));
    expect(codes).not.toContain('WORKS');
    expect(body.rows.every(({ kind }) => body.kinds.some(({ code }) => code === kind))).toBe(true);
    expect(body.rows.every(({ checked, source }) => !checked && source !== '')).toBe(true);
    expect(body.rows.every(({ version, before }) => version === 0 && before === null)).toBe(true);
  });

  it('tell the change in percent of what was, and no percent of zero', async () => {
    await enter('CLUBS', 0, { before: 4, after: 5, note: 'по журналу кружков' });
    await enter('PROJECTS', 0, { before: 0, after: 3 });
    await enter('AVERAGE_MARK', 0, { before: 3.456, after: null });

    expect(await rowOf('CLUBS')).toMatchObject({
      before: 4,
      after: 5,
      difference: 1,
      percent: 25,
      note: 'по журналу кружков',
      version: 1,
      changedBy: { name: expect.anything() as object },
    });
    expect(await rowOf('PROJECTS')).toMatchObject({ difference: 3, percent: null });
    expect(await rowOf('AVERAGE_MARK')).toMatchObject({ before: 3.46, difference: null });
  });

  it('are not written over by whoever has not seen them', async () => {
    expect((await enter('CLUBS', 0, { before: 9 })).body.code).toBe('version.stale');
    expect((await enter('REGISTERED', 3, { before: 9 })).body.code).toBe('version.stale');
    expect((await enter('CLUBS', 1, { before: 4, after: 6 })).status).toBe(200);
    expect(await rowOf('CLUBS')).toMatchObject({ after: 6, version: 2, percent: 50 });

    const both = await Promise.all([1, 2].map((before) => enter('REGISTERED', 0, { before })));
    expect(both.map(({ status }) => status).toSorted((one, two) => one - two)).toEqual([200, 412]);
  });

  it('refuse what is counted, what is not of the form, and what cannot be', async () => {
    expect((await enter('GLAD_MENTEES', 0, { before: 1 })).body.code).toBe('outcome.counted');
    expect((await enter('WORKS', 0, { before: 1 })).status).toBe(404);
    expect((await enter('CLUBS', 2, { before: -1 })).status).toBe(400);
  });

  it('count out of questionnaires of enough people who answered twice', async () => {
    await answerAll('entry', 0);
    expect(await rowOf('GLAD_MENTEES')).toMatchObject({
      counted: 'surveys',
      before: null,
      after: null,
    });
    await answerAll('exit', 4);

    expect(await rowOf('GLAD_MENTEES')).toMatchObject({
      people: PEOPLE,
      before: 0,
      after: 80,
      difference: 80,
      percent: null,
    });
    expect(await rowOf('GLAD_MENTORS')).toMatchObject({ before: null, after: null });
  });

  it('are saved as a table with «–» at a zero base', async () => {
    const { schoolId: orgId, connectionId } = cast.school;
    const personId = await cast.school.staff('Столбцова');
    await cast.school.grant(personId, 'curator');
    const who = { kind: 'person' as const, personId, orgId, connectionId };
    const token = await app.nest.get(Tokens).sign(who, 600);
    const answer = await fetch(`${app.url}/api/v1/programmes/${programmeId}/outcomes.xlsx`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const [sheet] = await readWorkbook(new Blob([await answer.arrayBuffer()]));
    const line = (title: string) => sheet?.data.find((each) => each[1] === title)?.slice(3, 7);

    expect(line('Посещают кружки и секции')).toEqual([4, 6, 2, 50]);
    expect(line('Реализованные проекты')).toEqual([0, 3, 3, '–']);
  });

  it('are the curator’s alone, of the own school', async () => {
    const params = { programmeId };
    for (const client of [cast.mentor, cast.mentee, cast.teacher])
      expect((await client.send(outcomeRoutes.ofProgramme, { params })).status).toBe(403);
    const other = await makeCast(app);
    expect((await other.school.curator.send(outcomeRoutes.ofProgramme, { params })).status).toBe(
      404,
    );
  });
});

describe('who passed', () => {
  it('is counted out of the programme’s completions, against the one it was carried from, a mentee once', async () => {
    const other = await makeCast(app);
    const asked = await makeAskedProgramme(app, other, 3);
    const { school } = other;
    const [first, second, third] = asked.menteeIds;
    const [, repeated, earlier] = asked.pairIds;
    const complete = (pairId: string, passedIds: (string | undefined)[]) =>
      school.put('completions', {
        school_id: school.schoolId,
        id: pairId,
        goal: 'reached',
        result: 'Получилось',
        passed_ids: passedIds,
        next_step: 'none',
        completed_on: daysAgo(1),
        version: 1,
        changed_at: new Date(),
      });
    for (const table of ['pairs', 'programmes'])
      await app.schema.sql.query(`UPDATE ${table} SET form = 'STUDENT_PUPIL' WHERE school_id = ?`, [
        bin(school.schoolId),
      ]);
    const passed = async () => {
      const params = { programmeId: asked.programmeId };
      const { body } = await school.curator.send(outcomeRoutes.ofProgramme, { params });
      return body.rows.find(({ code }) => code === 'PASSED');
    };

    expect(await passed()).toMatchObject({ counted: 'completions', before: null, after: null });
    await complete(other.pairId, [first, second]);
    await complete(repeated ?? '', [second]);
    expect(await passed()).toMatchObject({ before: null, after: 2, difference: null });
    await app.schema.sql.query('UPDATE pairs SET programme_id = NULL WHERE id = ?', [
      bin(earlier ?? ''),
    ]);
    await complete(earlier ?? '', [third]);
    expect(await passed()).toMatchObject({ before: null, after: 2 });
    const { programmeId } = await makeAskedProgramme(app, other, 1);
    await app.schema.sql.query(
      'UPDATE pairs SET programme_id = IF(id = ?, ?, ?) WHERE school_id = ?',
      [bin(earlier ?? ''), bin(programmeId), bin(asked.programmeId), bin(school.schoolId)],
    );
    await app.schema.sql.query('UPDATE programmes SET carried_from = ? WHERE id = ?', [
      bin(programmeId),
      bin(asked.programmeId),
    ]);
    expect(await passed()).toMatchObject({ before: 1, after: 2, difference: 1, percent: 100 });
    const typed = await school.curator.send(outcomeRoutes.setOfProgramme, {
      params: { programmeId: asked.programmeId, code: 'PASSED' },
      version: 0,
      body: { before: 1, after: 2, note: '' },
    });
    expect(typed.body.code).toBe('outcome.counted');
  });
});

describe('outcomes of a pair', () => {
  it('are entered apart from the programme’s, and hidden from both sides', async () => {
    const params = { pairId: cast.pairId, code: 'AVERAGE_MARK' };
    const body = { before: 3, after: 4, note: '' };
    const { body: table } = await curator().send(outcomeRoutes.setOfPair, {
      params,
      version: 0,
      body,
    });

    expect(table.rows.find(({ code }) => code === 'AVERAGE_MARK')).toMatchObject({
      difference: 1,
      percent: 33.33,
    });
    expect(table.rows.map(({ code }) => code)).not.toContain('GLAD_MENTEES');
    expect(await rowOf('AVERAGE_MARK')).toMatchObject({ before: 3.46 });
    for (const client of [cast.mentor, cast.mentee, cast.teacher]) {
      expect((await client.send(outcomeRoutes.ofPair, { params })).status).toBe(403);
      const refused = await client.send(outcomeRoutes.setOfPair, { params, version: 1, body });
      expect(refused.status).toBe(403);
    }
  });
});
