import { consentRoutes } from '@nastavnik/contracts/consents';
import { externalRoutes, type NewExternal } from '@nastavnik/contracts/externals';
import { meetingRoutes } from '@nastavnik/contracts/meetings';
import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { GRANT_EXCHANGE, oauthRoutes, TYPE_PASS } from '@nastavnik/contracts/oauth';
import { pairCardRoutes } from '@nastavnik/contracts/pair-cards';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { passRoutes } from '@nastavnik/contracts/passes';
import { recordCheckRoutes } from '@nastavnik/contracts/record-checks';
import { rosterRoutes } from '@nastavnik/contracts/roster';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../testing/app.ts';
import { daysAgo, makeSchool, type TestSchool } from '../../testing/make.ts';
import { makeHost, schoolOf } from '../sync/host-fixture.ts';

let app: TestApp;
let school: TestSchool;
const today = daysAgo(0);

beforeAll(async () => {
  app = await startApp({ LOG_LEVEL: 'silent' });
  school = await makeSchool(app);
});
afterAll(() => app.close());

const titova = {
  family: 'Титова',
  given: 'Анна',
  kind: 'student',
  place: 'УГАТУ',
  post: 'студентка 3 курса',
  phone: '+7 900 000-00-00',
  base: 'GRADUATES',
} as const;

const add = (of: Partial<NewExternal> = {}, at = school) =>
  at.curator.send(externalRoutes.add, { body: { ...titova, ...of } });

const consent = (personIds: string[], signedBy: 'self' | 'guardian') =>
  school.curator.send(consentRoutes.receive, {
    body: {
      personIds,
      kinds: signedBy === 'self' ? ['PD_PROCESSING'] : ['PARTICIPATION', 'PD_PROCESSING'],
      signedBy,
      signerName: 'Мама',
      form: 'paper',
      from: today,
    },
  });

/** An agreed pair of the form with a mentor from outside. */
async function agreed(form: string, mentorId: string) {
  const menteeId = await school.pupil('Котов');
  await school.curator.send(menteeRoutes.add, { body: { personIds: [menteeId] } });
  await consent([menteeId], 'guardian');
  await consent([mentorId], 'self');
  const { body, status } = await school.curator.send(pairRoutes.create, {
    body: { mentorId, menteeIds: [menteeId], form, agreed: true },
  });
  expect([form, status, body.detail]).toEqual([form, 201, undefined]);
  return body;
}

const fix = (pairId: string) =>
  school.curator.send(pairRoutes.fix, { body: { pairIds: [pairId], number: '7', date: today } });

describe('a mentor whom the school adds itself', () => {
  it('is in the base, is shown with the place of work or study, and is no pupil and no staff', async () => {
    const { status, body } = await add();
    expect({ status, body }).toMatchObject({
      status: 201,
      body: { name: { family: 'Титова' }, base: 'GRADUATES', recordCheck: null, pass: null },
    });
    const { body: base } = await school.curator.send(mentorRoutes.list, {
      query: { base: 'GRADUATES' },
    });
    expect(base.items).toMatchObject([
      { id: body.id, person: { position: 'студентка 3 курса, УГАТУ' }, state: 'no_consent' },
    ]);
    for (const kind of ['pupil', 'staff'] as const)
      expect(
        (await school.curator.send(rosterRoutes.people, { query: { kind, q: 'Титова' } })).body
          .items,
      ).toEqual([]);
  });

  it('is not added twice, nor into a sub-base of those inside', async () => {
    await add({ family: 'Двойнова' });
    expect((await add({ family: 'Двойнова' })).body.code).toBe('external.already');
    expect((await add({ family: 'Двойнова', birthDate: '1999-01-01' })).status).toBe(201);
    expect((await add({ base: 'STAFF', family: 'Штатова' })).body.code).toBe(
      'external.base-inside',
    );
  });

  it('is changed by whoever has seen the latest', async () => {
    const { body } = await add({ family: 'Правкина' });
    const { base: _, ...of } = { ...titova, family: 'Новикова', place: 'Завод' };
    const input = { params: { personId: body.id }, version: body.version, body: of };
    expect((await school.curator.send(externalRoutes.update, input)).body).toMatchObject({
      name: { family: 'Новикова' },
      place: 'Завод',
      version: 2,
    });
    expect((await school.curator.send(externalRoutes.update, input)).status).toBe(412);
    const { body: base } = await school.curator.send(mentorRoutes.list, { query: { q: 'Новик' } });
    expect(base.items).toHaveLength(1);
  });

  it.each(['STUDENT_PUPIL', 'EMPLOYER_PUPIL'])(
    'leads a pair of the form %s once the certificate was seen',
    async (form) => {
      const { body: mentor } = await add({ family: `Внешний${form}` });
      const pair = await agreed(form, mentor.id);
      const refused = await fix(pair.id);
      expect(refused).toMatchObject({ status: 409, body: { code: 'external.check-needed' } });
      expect(refused.body.detail).toMatch(/Внешние наставники/);
      const check = (seenOn: string, validUntil: string | null) =>
        school.curator.send(recordCheckRoutes.check, {
          params: { personId: mentor.id },
          body: { seenOn, validUntil },
        });
      expect((await check('2099-01-01', null)).body.code).toBe('external.check-in-future');
      await check(daysAgo(400), daysAgo(30));
      expect((await fix(pair.id)).body.code).toBe('external.check-needed');
      expect((await check(today, null)).status).toBe(200);
      expect((await fix(pair.id)).body).toEqual({ fixed: 1, left: [] });

      const { body: made } = await school.curator.send(passRoutes.make, {
        body: { personId: mentor.id },
      });
      const { body: token } = await app.as().send(oauthRoutes.token, {
        body: {
          grant_type: GRANT_EXCHANGE,
          subject_token: made.code,
          subject_token_type: TYPE_PASS,
        },
      });
      const visitor = app.as(token.access_token);
      expect((await visitor.send(pairCardRoutes.week)).status).toBe(200);
      const logged = await visitor.send(meetingRoutes.log, {
        params: { pairId: pair.id },
        body: { date: today },
      });
      expect(logged.status).toBe(201);
      const { body: list } = await school.curator.send(externalRoutes.list, {
        query: { q: mentor.name.family },
      });
      expect(list.items[0]).toMatchObject({
        pass: { state: 'open' },
        mentees: 1,
        recordCheck: {
          checked: true,
          seenOn: today,
          validUntil: null,
          by: { position: expect.any(String) },
        },
      });
    },
  );

  it('is checked for outsiders alone', async () => {
    const staff = await school.staff('Львова');
    const body = { seenOn: today };
    expect(
      (await school.curator.send(recordCheckRoutes.check, { params: { personId: staff }, body }))
        .body.code,
    ).toBe('external.check-inside');
  });
});

describe('a feed of the journal', () => {
  it('neither misses nor touches nor counts those whom the school has added', async () => {
    const host = await makeHost(app);
    await host.feed(schoolOf(30));
    const curatorId = await host.school.staff('Фёдорова');
    await host.school.grant(curatorId, 'curator');
    const curator = await host.school.as(curatorId);
    const { body } = await add({}, { ...host.school, curator });
    const run = await host.feed(schoolOf(30));
    expect(run).toMatchObject({ state: 'applied' });
    await app.schema.sql.query(
      'UPDATE people SET missing_since = missing_since - INTERVAL 13 HOUR',
    );
    await host.feed(schoolOf(30));
    const [rows] = await app.schema.sql.query(
      'SELECT active, missing_since, version FROM people WHERE id = UNHEX(REPLACE(?, "-", ""))',
      [body.id],
    );
    expect(rows).toEqual([{ active: 1, missing_since: null, version: 1 }]);
  });
});
