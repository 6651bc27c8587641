import { matchingRoutes } from '@nastavnik/contracts/matching';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { schoolYearOf } from '@nastavnik/contracts/primitives';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bin } from '../../../platform/db/id.ts';
import { startApp, type TestApp } from '../../../testing/app.ts';
import { daysAgo, makeSchool, type TestSchool } from '../../../testing/make.ts';
import { matchingIn } from '../../matching/matching-fixture.ts';
import { ready } from '../../programmes/testing/ready.ts';

let app: TestApp;
let school: TestSchool;

beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  school = await makeSchool(app);
});
afterAll(() => app.close());

/** A programme of pupils, or of another form or year, in a state. */
async function programme(state: string, { form = 'PUPIL_PUPIL', yearsAgo = 0 } = {}, of = school) {
  const id = await matchingIn(of).programme(`Программа ${form}`, {}, state);
  const year = schoolYearOf(daysAgo(0)) - yearsAgo;
  await app.schema.sql.query('UPDATE programmes SET form = ?, school_year = ? WHERE id = ?', [
    form,
    year,
    bin(id),
  ]);
  return id;
}

const teachers = { form: 'TEACHER_TEACHER' };

async function create(family: string) {
  const body = {
    mentorId: await ready(school, 'mentors', family),
    menteeIds: [await ready(school, 'mentees', family)],
    form: 'PUPIL_PUPIL',
    agreed: true,
  };
  return (await school.curator.send(pairRoutes.create, { body })).body;
}

const fix = (...pairIds: string[]) =>
  school.curator.send(pairRoutes.fix, { body: { pairIds, number: '7-од', date: daysAgo(0) } });

const match = async () =>
  (await school.curator.send(matchingRoutes.start, { body: { form: 'PUPIL_PUPIL' } })).body;

const count = async (table: string) => {
  const rows = await app.schema.sql.query(
    `SELECT COUNT(*) AS n FROM ${table} WHERE school_id = ?`,
    [bin(school.schoolId)],
  );
  return (rows as unknown as [[{ n: number }]])[0][0].n;
};

const notRun = { code: 'programme.form-not-run', details: { form: 'ученик – ученик' } };

describe('a form that the school does not run', () => {
  it('makes no pair and no run of matching where another form is at work', async () => {
    await programme('running', teachers);
    expect(await create('Первая')).toMatchObject(notRun);
    expect(await match()).toMatchObject(notRun);
    expect(await count('pairs')).toBe(0);
    expect(await count('matching_runs')).toBe(0);

    await programme('recruiting');
    expect(await create('Вторая')).toMatchObject({ status: 'agreed' });
  });

  it('is told by its programme when that has not opened yet', async () => {
    await programme('closed', teachers);
    await programme('draft');
    const notOpen = { code: 'programme.not-open', details: { state: 'draft' } };
    expect(await create('Первая')).toMatchObject(notOpen);
    expect(await match()).toMatchObject(notOpen);
  });

  it('is not fixed by an order, though the pair was agreed before; once it is run, it is', async () => {
    const { id } = await create('Ранняя');
    await programme('running', teachers);
    const refused = (await fix(id)).body;
    expect(refused).toMatchObject({
      ...notRun,
      details: { ...notRun.details, pairs: [expect.stringMatching(/^Ранняя .* – Ранняя /)] },
    });
    expect(JSON.stringify(refused)).toMatch(/В этом приказе такие пары: Ранняя/);
    await programme('draft', { form: 'PUPIL_PUPIL', yearsAgo: -1 });
    expect((await fix(id)).body).toMatchObject(notRun);
    const draft = await programme('approved');
    expect((await fix(id)).body).toMatchObject({ code: 'programme.not-open' });
    await app.schema.sql.query("UPDATE programmes SET state = 'running' WHERE id = ?", [
      bin(draft),
    ]);
    expect((await fix(id)).body).toEqual({ fixed: 1, left: [] });
  });

  it('is any form to a school that has not begun to work by programmes this year', async () => {
    await programme('draft', teachers);
    await programme('closed', { ...teachers, yearsAgo: 1 });
    await programme('running', teachers, await makeSchool(app));
    const { id } = await create('Вольная');
    expect((await fix(id)).body).toEqual({ fixed: 1, left: [] });
  });
});
