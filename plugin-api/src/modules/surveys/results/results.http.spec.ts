import { consentRoutes } from '@nastavnik/contracts/consents';
import { surveyResultRoutes } from '@nastavnik/contracts/survey-results';
import { type Answers, surveySheetRoutes } from '@nastavnik/contracts/survey-sheets';
import { surveyRoutes } from '@nastavnik/contracts/surveys';
import readWorkbook from 'read-excel-file/universal';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Tokens } from '../../../platform/token/tokens.ts';
import { startApp, type TestApp, type TestClient } from '../../../testing/app.ts';
import { daysAgo } from '../../../testing/make.ts';
import { type Cast, makeCast } from '../surveys-fixture.ts';

const PEOPLE = 5;

let app: TestApp;
let cast: Cast;
let mentees: { id: string; client: TestClient }[];
let waves: { entry: string; exit: string };

const open = async (moment: 'entry' | 'exit') => {
  const body = { moment, dueOn: daysAgo(-14) };
  return (await cast.school.curator.send(surveyRoutes.open, { body })).body.id;
};

/** Answers the sheet of a wave that waits for this person. */
async function answer(client: TestClient, waveId: string, given: Answers) {
  const { body } = await client.send(surveySheetRoutes.mine);
  const sheet = body.items.find((each) => each.waveId === waveId);
  const done = await cast.fill(client, sheet!, given);
  expect(done.status).toBe(200);
}

const results = async (waveId: string) =>
  (await cast.school.curator.send(surveyResultRoutes.show, { params: { waveId } })).body;

const groupOf = async (waveId: string, side: 'mentor' | 'mentee') => {
  const group = (await results(waveId)).groups.find((each) => each.side === side)!;
  const question = (code: string) =>
    group.blocks.flatMap(({ questions }) => questions).find((each) => each.code === code);
  return { ...group, question };
};

/** A workbook that the curator is given, as its rows. */
async function saved(path: string): Promise<unknown[][]> {
  const { schoolId: orgId, connectionId } = cast.school;
  const personId = await cast.school.staff('Столбцова');
  await cast.school.grant(personId, 'curator');
  const who = { kind: 'person' as const, personId, orgId, connectionId };
  const token = await app.nest.get(Tokens).sign(who, 600);
  const answer = await fetch(app.url + path, { headers: { authorization: `Bearer ${token}` } });
  const [sheet] = await readWorkbook(new Blob([await answer.arrayBuffer()]));
  return sheet?.data ?? [];
}

beforeAll(async () => {
  app = await startApp();
  cast = await makeCast(app);
  mentees = [{ id: cast.menteeId, client: cast.mentee }];
  for (let more = 1; more < PEOPLE; more++) {
    const id = await cast.school.pupil(`Ученик${more}`);
    await cast.pairOf(id, cast.mentorId);
    mentees.push({ id, client: await cast.school.as(id) });
  }
  waves = { entry: await open('entry'), exit: await open('exit') };
  for (const { client } of mentees) {
    await answer(client, waves.entry, { 'A-E1': 4, G10: 0, G9: 'помощь' });
    await answer(client, waves.exit, { 'A-E1': 5, G10: 1 });
  }
  await answer(cast.mentor, waves.entry, {});
});
afterAll(() => app.close());

describe('results of a wave', () => {
  it('tell means by form and side, and the change in percent of what was', async () => {
    const group = await groupOf(waves.exit, 'mentee');

    expect(group).toMatchObject({ form: 'PUPIL_PUPIL', asked: 5, answered: 5, both: 5 });
    expect(group.satisfied).toMatchObject({ people: 5, of: 5, threshold: 7, checked: false });
    expect(group.question('A-E1')).toMatchObject({
      given: { people: 5, value: 5 },
      change: { people: 5, before: 4, after: 5, difference: 1, percent: 25 },
    });
  });

  it('have no percent where the beginning is zero', async () => {
    const group = await groupOf(waves.exit, 'mentee');

    expect(group.question('G10')?.change).toEqual({
      people: 5,
      before: 0,
      after: 100,
      difference: 100,
      percent: null,
    });
  });

  it('show no figure of fewer people than the pack says', async () => {
    const group = await groupOf(waves.entry, 'mentor');

    expect(group).toMatchObject({ asked: 1, answered: 1, satisfied: null });
    const marks = group.blocks.flatMap(({ questions }) => questions);
    expect(marks.filter(({ given }) => given.value !== null)).toEqual([]);
    expect(group.blocks.filter(({ mean }) => mean.value !== null)).toEqual([]);
  });

  it('are the curator’s alone', async () => {
    const params = { waveId: waves.exit };
    for (const client of [cast.mentor, cast.mentee, cast.teacher]) {
      expect((await client.send(surveyResultRoutes.show, { params })).status).toBe(403);
      expect((await client.send(surveyResultRoutes.table, { params })).status).toBe(403);
    }
    const other = await makeCast(app);
    expect((await other.school.curator.send(surveyResultRoutes.show, { params })).status).toBe(404);
  });

  it('are saved as a table, with «–» where nothing may be said', async () => {
    const [title, heads, ...lines] = await saved(`/api/v1/surveys/${waves.exit}/results.xlsx`);
    const line = (code: string) => lines.find((each) => each[3] === code)?.slice(6);

    expect(title?.[0]).toContain('Анкеты на выходе');
    expect(heads?.at(-1)).toBe('Разница, %');
    expect(line('A-E1')).toEqual([5, 5, 5, 4, 5, 1, 25]);
    expect(line('G10')).toEqual([5, 100, 5, 0, 100, 100, '–']);
  });

  it('leave out whose consent is withdrawn, and then too few are left to be shown', async () => {
    const [first] = mentees;
    const { body } = await cast.school.curator.send(consentRoutes.ofPerson, {
      params: { personId: first!.id },
    });
    const given = body.records.find(({ kind }) => kind === 'QUESTIONNAIRE');
    await cast.school.curator.send(consentRoutes.withdraw, {
      params: { consentId: given!.id },
      body: { from: daysAgo(0) },
    });
    const group = await groupOf(waves.exit, 'mentee');

    expect(group).toMatchObject({ answered: 5, uncounted: 1, both: 4, satisfied: null });
    expect(group.question('A-E1')?.given).toEqual({ people: 4, value: null });
  });
});
