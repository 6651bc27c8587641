import { syncRoutes } from '@nastavnik/contracts/sync';
import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { pairCardRoutes } from '@nastavnik/contracts/pair-cards';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { unbin } from '../../../platform/db/id.ts';
import { startApp, type TestApp } from '../../../testing/app.ts';
import type { TestSchool } from '../../../testing/make.ts';
import { matchingIn } from '../../matching/matching-fixture.ts';
import { makeHost, schoolOf, type TestHost } from '../../sync/host-fixture.ts';

let app: TestApp;
let host: TestHost;
let school: TestSchool;

beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  host = await makeHost(app);
  ({ school } = host);
});
afterAll(() => app.close());

/** Thirty pupils of 7Б, one of whom is in another class. */
function feedWith(grade: number, gone: readonly string[] = []) {
  const all = schoolOf(30);
  const [homeroom = {}] = all.classes ?? [];
  const sourcedId = `s1-${grade}a`;
  return {
    ...all,
    users: all.users.filter((user) => !gone.includes(user['sourcedId'] as string)),
    classes: [homeroom, { ...homeroom, sourcedId, title: `${grade}А`, grades: [`0${grade}`] }],
    enrollments: (all.enrollments ?? []).flatMap((each) =>
      gone.some((name) => each['sourcedId'] === `e-${name}`)
        ? []
        : [each['sourcedId'] === 'e-s1-p1' ? { ...each, class: { sourcedId } } : each],
    ),
  };
}

async function idOf(sourcedId: string) {
  const [rows] = await app.schema.sql.query(
    "SELECT id FROM people WHERE school_id = UNHEX(REPLACE(?, '-', '')) AND family_name = ?",
    [school.schoolId, `Ученик${sourcedId}`],
  );
  return unbin((rows as { id: Buffer }[])[0]?.id as Buffer);
}

/** The pupil of the other class mentors one of 7Б. */
async function pair(classGap: number | null) {
  await matchingIn(school).programme('Плечо', { classGap });
  const [mentorId, menteeId] = [await idOf('s1-p1'), await idOf('s1-p0')];
  for (const id of [mentorId, menteeId])
    await school.consents(id, 'PARTICIPATION', 'PD_PROCESSING');
  await school.curator.send(menteeRoutes.add, { body: { personIds: [menteeId] } });
  await school.curator.send(mentorRoutes.add, { body: { personIds: [mentorId], base: 'PUPILS' } });
  const { body } = await school.curator.send(pairRoutes.create, {
    body: { mentorId, menteeIds: [menteeId], form: 'PUPIL_PUPIL', agreed: true },
  });
  return { params: { pairId: body.id }, mentorId, menteeId };
}

const cardOf = async (params: { pairId: string }) =>
  (await school.curator.send(pairCardRoutes.card, { params })).body;

/** A feed, and all that hears of it. */
async function fed(snapshot: ReturnType<typeof feedWith>) {
  const run = await host.feed(snapshot);
  expect(run.state).toBe('applied');
  await app.settle('outbox');
  return run;
}

/** Absent for longer than the grace: the next feed lets them go. */
async function leave(grade: number, gone: string) {
  await fed(feedWith(grade, [gone]));
  await app.schema.sql.query('UPDATE people SET missing_since = missing_since - INTERVAL 13 HOUR');
  await fed(feedWith(grade, [gone]));
}

async function mentorInBase(family: string) {
  const id = await school.pupil(family, { grade: 9 });
  await school.consents(id, 'PARTICIPATION', 'PD_PROCESSING');
  await school.curator.send(mentorRoutes.add, { body: { personIds: [id], base: 'PUPILS' } });
  return id;
}

describe('a change of class by the journal', () => {
  it('is a line of the history, and asks nothing where the programme does not mind', async () => {
    await fed(feedWith(9));
    const { params, mentorId } = await pair(null);
    await fed(feedWith(8));
    const { pair: seen, timeline } = await cardOf(params);
    expect(seen.needsDecision).toBeNull();
    expect(timeline[0]).toMatchObject({
      kind: 'class_changed',
      about: '9\u00a0«А» → 8\u00a0«А»',
      whom: { id: mentorId },
      by: null,
    });
  });

  it('asks the curator when the classes are nearer than the programme wants; an undone feed asks no more', async () => {
    await fed(feedWith(9));
    const { params } = await pair(2);
    const run = await fed(feedWith(8));
    expect((await cardOf(params)).pair.needsDecision).toBe('class_gap');

    await host.admin.send(syncRoutes.undo, {
      params: { runId: run.runId },
      body: { school: 's1', reason: 'Не то' },
    });
    await app.settle('sync');
    await app.settle('outbox');
    const { pair: seen, timeline } = await cardOf(params);
    expect(seen.needsDecision).toBeNull();
    expect(timeline[0]?.about).toBe('8\u00a0«А» → 9\u00a0«А»');
  });

  it('is decided by the curator: the pair stays', async () => {
    await fed(feedWith(9));
    const { params } = await pair(2);
    await fed(feedWith(8));
    const { version } = (await cardOf(params)).pair;
    const kept = await school.curator.send(pairRoutes.keep, { params, version, body: {} });
    expect(kept.body.needsDecision).toBeNull();
  });
});

describe('who has left the school', () => {
  it('is named to the curator; another mentor is given in one step, and both pairs know it', async () => {
    await fed(feedWith(9));
    const { params, mentorId, menteeId } = await pair(null);
    await leave(9, 's1-p1');
    const { pair: waiting, gone } = await cardOf(params);
    expect(waiting.needsDecision).toBe('person_left');
    expect(gone).toMatchObject([{ id: mentorId }]);
    const version = waiting.version;
    const kept = await school.curator.send(pairRoutes.keep, { params, version, body: {} });
    expect(kept.body.code).toBe('person.inactive');

    const next = await mentorInBase('Новая');
    const replaced = await school.curator.send(pairRoutes.replace, {
      params,
      version,
      body: { mentorId: next, reason: 'MOVED' },
    });
    expect(replaced).toMatchObject({
      status: 201,
      body: { mentor: { id: next }, mentees: [{ id: menteeId }], status: 'proposed' },
    });
    const old = await cardOf(params);
    expect(old.pair).toMatchObject({ status: 'broken', closeReason: 'MOVED' });
    expect(old.timeline[0]).toMatchObject({ kind: 'replaced', whom: { id: next } });
    const { timeline } = await cardOf({ pairId: replaced.body.id });
    expect(timeline[0]).toMatchObject({ kind: 'follows', whom: { id: mentorId } });
  });
});

describe('another mentor', () => {
  it('who cannot be joined changes nothing: the old pair goes on', async () => {
    await fed(feedWith(9));
    const { params, mentorId } = await pair(null);
    const { version } = (await cardOf(params)).pair;
    const replace = async (to: string, reason = 'NO_TIME') =>
      (
        await school.curator.send(pairRoutes.replace, {
          params,
          version,
          body: { mentorId: to, reason },
        })
      ).body;
    const stranger = await school.pupil('Внебазы', { grade: 9 });
    expect((await replace(mentorId)).code).toBe('pair.same-mentor');
    expect((await replace(stranger)).code).toBe('consent.required');
    await school.consents(stranger, 'PARTICIPATION', 'PD_PROCESSING');
    expect((await replace(stranger)).code).toBe('pair.not-in-base');
    expect((await cardOf(params)).pair).toMatchObject({ status: 'agreed', version });

    const [one, other] = [await mentorInBase('Первая'), await mentorInBase('Вторая')];
    const both = await Promise.all([replace(one), replace(other)]);
    expect(both.filter(({ status }) => (status as unknown) === 'proposed')).toHaveLength(1);
    const { body } = await school.curator.send(pairRoutes.list, { query: {} });
    expect(body.items).toHaveLength(1);
  });
});
