import { groupRoutes } from '@nastavnik/contracts/groups';
import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { pairCardRoutes } from '@nastavnik/contracts/pair-cards';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { schoolYearOf } from '@nastavnik/contracts/primitives';
import { programmeRoutes } from '@nastavnik/contracts/programmes';
import { surveySheetRoutes } from '@nastavnik/contracts/survey-sheets';
import { surveyRoutes } from '@nastavnik/contracts/surveys';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bin } from '../../../platform/db/id.ts';
import { startApp, type TestApp, type TestClient } from '../../../testing/app.ts';
import { daysAgo } from '../../../testing/make.ts';
import { backToToday, toSeptember } from '../../../testing/september.ts';
import { type Cast, makeCast } from '../surveys-fixture.ts';

let app: TestApp;
let cast: Cast;
let curatorId: string;
let curator: TestClient;

const lastYear = schoolYearOf(daysAgo(0));

beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  cast = await makeCast(app);
  ({ curator } = cast.school);
  curatorId = await cast.school.staff('Куратор');
  await cast.school.grant(curatorId, 'curator');
});
afterEach(backToToday);
afterAll(() => app.close());

const open = (
  body: { moment: 'entry' | 'exit'; schoolYear?: number; timely?: boolean },
  due = daysAgo(-14),
) => curator.send(surveyRoutes.open, { body: { dueOn: due, ...body } });
const asked = async (waveId: string) =>
  (await curator.send(surveyRoutes.sheets, { query: { waveId } })).body.items.map(
    ({ person }) => person.name.family,
  );
const outlook = async () => (await curator.send(surveyRoutes.outlook)).body.items;

/** The pair as if it had ended on that day. */
const ended = (pairId: string, on: string) =>
  app.schema.sql.query("UPDATE pairs SET status = 'finished', ended_on = ? WHERE id = ?", [
    on,
    bin(pairId),
  ]);

/** The curator signs in anew in September. */
async function september() {
  toSeptember();
  curator = await cast.school.as(curatorId);
}

describe('after 1 September', () => {
  it('last year’s pairs are asked at the end by a wave of their year, and answer it', async () => {
    await ended(cast.pairId, `${lastYear}-05-25`);
    await september();
    expect(await outlook()).toMatchObject([
      { moment: 'exit', schoolYear: lastYear, people: 2, unasked: 2, due: 2 },
    ]);
    expect((await open({ moment: 'exit' })).body.code).toBe('survey.nobody-to-ask');

    const { body: wave } = await open({ moment: 'exit', schoolYear: lastYear });
    expect(wave).toMatchObject({ schoolYear: lastYear, asked: 2 });
    expect(wave.title).toBe(`Анкеты на выходе, ${lastYear - 1}/${lastYear % 100}`);
    const mentee = await cast.school.as(cast.menteeId);
    const { body: mine } = await mentee.send(surveySheetRoutes.mine);
    const [sheet] = mine.items;
    expect((await cast.fill(mentee, sheet!)).body.state).toBe('answered');
    expect(await outlook()).toMatchObject([{ moment: 'exit', schoolYear: lastYear, unasked: 0 }]);
  });

  it('a pair that goes on is asked with its own year, not twice with the new one', async () => {
    await september();
    const late = await cast.school.pupil('Поздняя');
    cast.school.curator = curator;
    await cast.pairOf(late, cast.mentorId);
    const { body: fresh } = await open({ moment: 'exit' });
    expect(await asked(fresh.id)).toEqual(['Орлова', 'Поздняя']);
    const { body: wave } = await open({ moment: 'exit', schoolYear: lastYear });
    expect(await asked(wave.id)).toEqual(['Гайсин', 'Орлова']);
  });

  it('an open wave of last year takes the pair that is closed now, a wave of this year does not', async () => {
    const chosen = await cast.school.pupil('Раньше');
    const pairId = await cast.pairOf(chosen, cast.mentorId);
    const { body: wave } = await curator.send(surveyRoutes.open, {
      body: { moment: 'exit', dueOn: daysAgo(-14) },
    });
    await app.schema.sql.query('DELETE FROM survey_sheets WHERE person_id = ?', [bin(chosen)]);
    await september();
    const { body: pairs } = await curator.send(pairRoutes.list, { query: { personId: chosen } });
    await curator.send(pairRoutes.close, {
      params: { pairId },
      version: pairs.items[0]?.version ?? 0,
      body: { reason: 'NO_TIME' },
    });
    await app.settle('outbox');
    expect(await asked(wave.id)).toEqual(['Гайсин', 'Орлова', 'Раньше']);
  });

  it('nobody is asked any more about a year that ended long ago', async () => {
    await ended(cast.pairId, daysAgo(0));
    await app.schema.sql.query('UPDATE pairs SET school_year = ?, ended_on = ? WHERE id = ?', [
      lastYear - 1,
      `${lastYear - 1}-03-01`,
      bin(cast.pairId),
    ]);
    await september();
    expect(await outlook()).toEqual([]);
    const { body } = await open({ moment: 'exit', schoolYear: lastYear - 1 });
    expect(body.code).toBe('survey.nobody-to-ask');
  });
});

describe('the end of the year', () => {
  const exits = async () => (await outlook()).find(({ moment }) => moment === 'exit');
  const becomes = (change: string) =>
    app.schema.sql.query(`UPDATE pairs SET ${change} WHERE id = ?`, [bin(cast.pairId)]);

  it('is not overdue before a pair comes to its final meeting or has finished', async () => {
    expect(await exits()).toMatchObject({ unasked: 2, due: 0 });
    await becomes("stage = 'FINAL'");
    expect(await exits()).toMatchObject({ unasked: 2, due: 2 });
    await becomes("stage = 'REGULAR', status = 'finished', ended_on = started_on");
    expect(await exits()).toMatchObject({ unasked: 2, due: 2 });
  });

  it('asks as many as the outlook says are due, later those who have come to it meanwhile', async () => {
    expect((await open({ moment: 'exit', timely: true })).body.code).toBe('survey.nobody-to-ask');
    await becomes("stage = 'FINAL'");
    const later = await cast.pairOf(await cast.school.pupil('Поздняя'), cast.mentorId);
    const said = await exits();
    // the mentor of both is asked when the last of them comes to its end
    expect(said).toMatchObject({ unasked: 3, due: 1 });
    const { body: wave } = await open({ moment: 'exit', timely: true });
    expect(wave).toMatchObject({ asked: said?.due, timely: true });
    expect(await asked(wave.id)).toEqual(['Гайсин']);

    const grow = { params: { waveId: wave.id } };
    expect((await curator.send(surveyRoutes.add, grow)).body).toEqual({ added: 0 });
    await app.schema.sql.query("UPDATE pairs SET stage = 'FINAL' WHERE id = ?", [bin(later)]);
    expect((await curator.send(surveyRoutes.add, grow)).body).toEqual({ added: 2 });
    expect(await asked(wave.id)).toEqual(['Гайсин', 'Орлова', 'Поздняя']);
    expect(await exits()).toMatchObject({ unasked: 0, due: 0 });
  });

  it('of one of several pairs is not yet that of its mentor, of the last of them it is', async () => {
    const later = await cast.pairOf(await cast.school.pupil('Поздняя'), cast.mentorId);
    await becomes("stage = 'FINAL'");
    const { body: wave } = await open({ moment: 'exit', timely: true });
    expect(await asked(wave.id)).toEqual(['Гайсин']);
    const third = await cast.pairOf(await cast.school.pupil('Третья'), cast.mentorId);
    const close = async (pairId: string) => {
      const { body } = await curator.send(pairCardRoutes.card, { params: { pairId } });
      await curator.send(pairRoutes.close, {
        params: { pairId },
        version: body.pair.version,
        body: { reason: 'NO_TIME' },
      });
      await app.settle('outbox');
    };
    await close(third);
    expect(await asked(wave.id)).toEqual(['Гайсин', 'Третья']);
    await close(later);
    expect(await asked(wave.id)).toEqual(['Гайсин', 'Орлова', 'Поздняя', 'Третья']);
  });

  it('of a year that is over has come for everybody', async () => {
    await september();
    const { body: wave } = await open({ moment: 'exit', schoolYear: lastYear, timely: true });
    expect(wave).toMatchObject({ asked: 2 });
  });

  it('comes a fortnight before the programme ends', async () => {
    const endsOn = (on: string) =>
      app.schema.sql.query(
        'UPDATE programmes SET ends_on = ? WHERE id = (SELECT programme_id FROM pairs WHERE id = ?)',
        [on, bin(cast.pairId)],
      );
    const { body: programme } = await curator.send(programmeRoutes.create, {
      body: { form: 'PUPIL_PUPIL', schoolYear: lastYear },
    });
    await app.schema.sql.query('UPDATE pairs SET programme_id = ? WHERE id = ?', [
      bin(programme.id),
      bin(cast.pairId),
    ]);
    await endsOn(daysAgo(-15));
    expect(await exits()).toMatchObject({ due: 0 });
    await endsOn(daysAgo(-14));
    expect(await exits()).toMatchObject({ due: 2 });
  });
});

describe('who joins a group of last year that goes on', () => {
  it('is asked at the beginning, too, when they come; the others are not asked again', async () => {
    const { school, pairId } = cast;
    const started = daysAgo(250);
    await app.schema.sql.query('UPDATE pairs SET started_on = ? WHERE id = ?', [
      started,
      bin(pairId),
    ]);
    const later = await school.pupil('Поздняя');
    await september();
    school.curator = curator;
    await school.consents(later, 'PARTICIPATION', 'PD_PROCESSING', 'QUESTIONNAIRE');
    await curator.send(menteeRoutes.add, { body: { personIds: [later] } });
    const { body } = await curator.send(pairCardRoutes.card, { params: { pairId } });
    const joined = await curator.send(groupRoutes.join, {
      params: { pairId },
      version: body.pair.version,
      body: { menteeIds: [later], number: '7-нг', date: `${lastYear}-09-01` },
    });
    expect(joined.status).toBe(200);
    const ofMoment = (await outlook()).filter(({ moment }) => moment === 'entry');
    expect(ofMoment).toMatchObject([{ schoolYear: lastYear, people: 1, unasked: 1 }]);
    const { body: wave } = await open({ moment: 'entry', schoolYear: lastYear });
    expect(await asked(wave.id)).toEqual(['Поздняя']);
  });
});

describe('who has not begun', () => {
  const bodyOf = (menteeId: string) => ({
    mentorId: cast.mentorId,
    menteeIds: [menteeId],
    form: 'PUPIL_PUPIL',
    agreed: true,
  });
  const agreed = async (family: string) => {
    const id = await cast.school.pupil(family);
    await cast.pairOf(id, cast.mentorId);
    await app.schema.sql.query("UPDATE pairs SET status = 'broken' WHERE school_id = ?", [
      bin(cast.school.schoolId),
    ]);
    await app.schema.sql.query('UPDATE pair_mentees SET is_open = 0 WHERE school_id = ?', [
      bin(cast.school.schoolId),
    ]);
    const { body } = await curator.send(pairRoutes.create, { body: bodyOf(id) });
    return body;
  };

  it('is asked nothing at the beginning: an agreed pair waits for its order', async () => {
    const pair = await agreed('Согласная');
    const { body } = await open({ moment: 'entry' });
    expect(body.code).toBe('survey.nobody-to-ask');
    const { body: named } = await curator.send(surveyRoutes.open, {
      body: { moment: 'entry', dueOn: daysAgo(-14), pairIds: [pair.id] },
    });
    expect(named.code).toBe('survey.nobody-to-ask');
  });

  it('is asked nothing at the end: the pair broke up before its order', async () => {
    const pair = await agreed('Несложившаяся');
    await cast.pairOf(await cast.school.pupil('Начатая'), cast.mentorId);
    const { body: wave } = await open({ moment: 'exit' });
    await curator.send(pairRoutes.close, {
      params: { pairId: pair.id },
      version: pair.version,
      body: { reason: 'NO_TIME' },
    });
    await app.settle('outbox');
    expect(await asked(wave.id)).toEqual(['Начатая', 'Орлова']);
  });
});
