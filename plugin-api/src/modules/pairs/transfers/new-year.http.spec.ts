import { pairCardRoutes } from '@nastavnik/contracts/pair-cards';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { schoolYearOf } from '@nastavnik/contracts/primitives';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bin } from '../../../platform/db/id.ts';
import { startApp, type TestApp } from '../../../testing/app.ts';
import { daysAgo, makeSchool, type TestSchool } from '../../../testing/make.ts';
import { backToToday, toSeptember } from '../../../testing/september.ts';
import { matchingIn } from '../../matching/matching-fixture.ts';

let app: TestApp;
let school: TestSchool;
let curatorId: string;

const lastYear = schoolYearOf(daysAgo(0));
const given = () => matchingIn(school);

beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  school = await makeSchool(app);
  curatorId = await school.staff('Куратор');
  await school.grant(curatorId, 'curator');
});
afterEach(backToToday);
afterAll(() => app.close());

/** A programme of the year that goes on today, with these days. */
async function programme(title: string, startsOn: string, endsOn: string, state = 'running') {
  const id = await given().programme(title, {}, state);
  await app.schema.sql.query('UPDATE programmes SET starts_on = ?, ends_on = ? WHERE id = ?', [
    startsOn,
    endsOn,
    bin(id),
  ]);
  return id;
}
const winter = () => programme('До мая', `${lastYear - 1}-10-01`, `${lastYear}-05-25`);
const calendar = () => programme('До декабря', `${lastYear}-02-01`, `${lastYear}-12-25`);
const setState = (id: string, state: string) =>
  app.schema.sql.query('UPDATE programmes SET state = ? WHERE id = ?', [state, bin(id)]);

async function join(wanted: object = {}) {
  const body = {
    mentorId: await given().mentor('Наставница'),
    menteeIds: [await given().mentee('Наставляемый')],
    form: 'PUPIL_PUPIL',
    agreed: true,
    ...wanted,
  };
  return school.curator.send(pairRoutes.create, { body });
}

/** The curator signs in anew in September. */
async function september() {
  toSeptember();
  school = { ...school, curator: await school.as(curatorId) };
  return school.curator;
}

describe('about 1 September', () => {
  it('the mentor of a pair of last year’s programme is replaced in the same programme and year', async () => {
    const programmeId = await winter();
    const { body: pair } = await join();
    const next = await given().mentor('Новая');
    const curator = await september();
    const params = { pairId: pair.id };

    const replaced = await curator.send(pairRoutes.replace, {
      params,
      version: pair.version,
      body: { mentorId: next, reason: 'MOVED' },
    });
    expect(replaced).toMatchObject({
      status: 201,
      body: { mentor: { id: next }, programmeId, schoolYear: lastYear },
    });
    const { body: old } = await curator.send(pairCardRoutes.card, { params });
    expect(old.pair.status).toBe('broken');
  });

  it('is not replaced while the programme is closing: the pair stays, and the way out is said', async () => {
    const programmeId = await winter();
    const { body: pair } = await join();
    const next = await given().mentor('Новая');
    await setState(programmeId, 'closing');
    const curator = await september();
    const params = { pairId: pair.id };

    const { body } = await curator.send(pairRoutes.replace, {
      params,
      version: pair.version,
      body: { mentorId: next, reason: 'MOVED' },
    });
    expect(body).toMatchObject({ code: 'programme.closed' });
    expect(body.detail).toContain('Верните её к работе');
    const { body: card } = await curator.send(pairCardRoutes.card, { params });
    expect(card.pair).toMatchObject({ status: 'agreed', version: pair.version });
  });

  it('a pair joins a programme that is named, whose year it then has', async () => {
    const programmeId = await winter();
    await september();
    const { status, body } = await join({ programmeId });
    expect(status).toBe(201);
    expect(body).toMatchObject({ programmeId, schoolYear: lastYear });
  });

  it('a pair joins unasked what runs over the year’s end, but not what should have ended in May', async () => {
    await winter();
    await september();
    const { body: alone } = await join();
    expect(alone).toMatchObject({ programmeId: null, schoolYear: lastYear + 1 });

    backToToday();
    const programmeId = await calendar();
    await september();
    const { body: over } = await join();
    expect(over).toMatchObject({ programmeId, schoolYear: lastYear });
  });

  it('a programme of the new year goes before one that runs over', async () => {
    await calendar();
    await september();
    const programmeId = await given().programme('Новая');
    const { body } = await join();
    expect(body).toMatchObject({ programmeId, schoolYear: lastYear + 1 });
  });

  it('not until then does a pair of the next year’s programme wait', async () => {
    const programmeId = await given().programme('Будущая');
    await app.schema.sql.query(
      'UPDATE programmes SET school_year = school_year + 1 WHERE school_id = ?',
      [bin(school.schoolId)],
    );
    expect((await join()).body).toMatchObject({ programmeId, schoolYear: lastYear + 1 });
  });

  it('a closed programme of the new year is not gone round by last year’s', async () => {
    await winter();
    await september();
    await given().programme('Новая', {}, 'closing');
    expect((await join()).body).toMatchObject({ code: 'programme.closed' });
  });
});
