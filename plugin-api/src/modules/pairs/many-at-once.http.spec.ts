import { consentRoutes } from '@nastavnik/contracts/consents';
import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Db } from '../../platform/db/db.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { SessionSource } from '../../platform/scope/session-source.ts';
import { startApp, type TestApp } from '../../testing/app.ts';
import { daysAgo, makeSchool, type TestSchool } from '../../testing/make.ts';
import { MenteeStates } from '../mentees/mentee-states.ts';
import { MentorStates } from '../mentors/mentor-states.ts';

let app: TestApp;
let school: TestSchool;
const mentors: string[] = [];
const mentees: string[] = [];

beforeAll(async () => {
  app = await startApp({ LOG_LEVEL: 'silent' });
  school = await makeSchool(app);
  for (let each = 0; each < 4; each++) {
    mentors.push(await school.pupil(`Мен${each}`));
    mentees.push(await school.pupil(`Под${each}`));
  }
});
afterAll(() => app.close());

const today = daysAgo(0);
const pick = <T>(list: readonly T[]) => list[Math.floor(Math.random() * list.length)] as T;

/** What two curators in a hurry do, each with whomever comes first. */
const acts: (() => Promise<{ status: number }>)[] = [
  () => school.curator.send(menteeRoutes.add, { body: { personIds: [pick(mentees)] } }),
  () =>
    school.curator.send(mentorRoutes.add, {
      body: { personIds: [pick(mentors)], base: 'PUPILS', capacity: 3 },
    }),
  () =>
    school.curator.send(consentRoutes.receive, {
      body: {
        personIds: [pick(mentors), pick(mentees)],
        kinds: ['PARTICIPATION', 'PD_PROCESSING'],
        signedBy: 'guardian',
        signerName: 'Мама',
        form: 'paper',
        from: today,
      },
    }),
  async () => {
    const { body } = await school.curator.send(consentRoutes.list, { query: { limit: 1 } });
    return school.curator.send(consentRoutes.withdraw, {
      params: { consentId: body.items[0]?.id ?? pick(mentees) },
      body: { from: today },
    });
  },
  () =>
    school.curator.send(pairRoutes.create, {
      body: { mentorId: pick(mentors), menteeIds: [pick(mentees)], form: 'PUPIL_PUPIL' },
    }),
  async () => {
    const { body } = await school.curator.send(pairRoutes.list, { query: {} });
    const pair = body.items[0];
    return school.curator.send(pairRoutes.close, {
      params: { pairId: pair?.id ?? pick(mentees) },
      version: pair?.version ?? 1,
      body: { reason: 'MISMATCH' },
    });
  },
];

/** The states as they are kept, and anew from consents and pairs. */
async function states(anew: boolean) {
  const org = await app.nest.get(SessionSource).orgOf(school.schoolId);
  if (!org) throw new Error('no school');
  if (anew)
    await app.nest.get(Scope).inOrg(org, 'test', () =>
      app.nest.get(Db).transaction(async () => {
        await app.nest.get(MenteeStates).refresh(mentees);
        await app.nest.get(MentorStates).refresh(mentors);
      }),
    );
  const { sql } = app.schema;
  const [inMentees] = await sql.query('SELECT HEX(id), state, HEX(pair_id) FROM mentees');
  const [inMentors] = await sql.query('SELECT HEX(id), state, mentees_now FROM mentors');
  return { inMentees, inMentors };
}

it('whatever many do at once, the bases stay true to consents and pairs', async () => {
  const answers: number[] = [];
  await Promise.all(
    Array.from({ length: 6 }, async () => {
      for (let turn = 0; turn < 40; turn++) answers.push((await pick(acts)()).status);
    }),
  );
  expect(answers.filter((status) => status === 201).length).toBeGreaterThan(20);
  expect(answers.filter((status) => status >= 500 && status !== 503)).toEqual([]);
  const kept = await states(false);
  expect(await states(true)).toEqual(kept);
});
