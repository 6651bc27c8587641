import { type ConsentKind, consentRoutes } from '@nastavnik/contracts/consents';
import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Db } from '../../platform/db/db.ts';
import { bin } from '../../platform/db/id.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { runInScope, Scope } from '../../platform/scope/scope.ts';
import { SessionSource } from '../../platform/scope/session-source.ts';
import { startApp, type TestApp } from '../../testing/app.ts';
import { daysAgo, makeSchool, type TestSchool } from '../../testing/make.ts';
import { ConsentsService } from '../consents/consents.service.ts';
import '../sync/sync.events.ts';

let app: TestApp;
let school: TestSchool;
let db: Db;
const KINDS: ConsentKind[] = ['PARTICIPATION', 'PD_PROCESSING'];
const today = daysAgo(0);
const soon = (milliseconds: number) => new Promise((wake) => setTimeout(wake, milliseconds));

beforeAll(async () => {
  app = await startApp();
  school = await makeSchool(app);
  db = app.nest.get(Db);
});
afterAll(() => app.close());

/** Works as a job does, at the school. */
async function atSchool<T>(work: () => Promise<T>): Promise<T> {
  const org = await app.nest.get(SessionSource).orgOf(school.schoolId);
  if (!org) throw new Error('no school');
  return app.nest.get(Scope).inOrg(org, 'test', work);
}

async function pupils() {
  const [mentor, mentee] = [await school.pupil('Орлова'), await school.pupil('Гайсин')];
  for (const id of [mentor, mentee]) await school.consents(id, ...KINDS);
  await school.curator.send(menteeRoutes.add, { body: { personIds: [mentee] } });
  await school.curator.send(mentorRoutes.add, { body: { personIds: [mentor], base: 'PUPILS' } });
  return { mentor, mentee };
}

const join = ({ mentor, mentee }: { mentor: string; mentee: string }) =>
  school.curator.send(pairRoutes.create, {
    body: { mentorId: mentor, menteeIds: [mentee], form: 'PUPIL_PUPIL' },
  });

const decisionOf = async (personId: string) =>
  (await school.curator.send(pairRoutes.list, { query: { personId } })).body.items.map(
    ({ needsDecision }) => needsDecision,
  );

const say = (personId: string, here: boolean) =>
  app.nest
    .get(Outbox)
    .add(here ? 'roster.person-returned' : 'roster.person-deactivated', { personId });

/** What sync does when somebody leaves or comes back; listeners hear of it later. */
const setHere = (personId: string, here: boolean) =>
  atSchool(() =>
    db.transaction(async () => {
      const { school: key } = db;
      await db.query('UPDATE people SET active = ? WHERE school_id = ? AND id = ?', [
        Number(here),
        key,
        bin(personId),
      ]);
      await say(personId, here);
    }),
  );

const move = async (personId: string, here: boolean) => {
  await setHere(personId, here);
  await app.settle('outbox');
};

async function withdraw(personId: string) {
  const { body } = await school.curator.send(consentRoutes.ofPerson, { params: { personId } });
  await school.curator.send(consentRoutes.withdraw, {
    params: { consentId: body.records.find(({ kind }) => kind === 'PARTICIPATION')?.id as string },
    body: { from: today },
  });
}

const received = (personId: string) => ({
  personIds: [personId],
  kinds: KINDS,
  signedBy: 'guardian' as const,
  signerName: 'Мама',
  signers: [],
  ownSignature: false,
  form: 'paper' as const,
  from: today,
  until: null,
});

describe('the question about a pair', () => {
  it('stays when the person is back but a consent was withdrawn meanwhile', async () => {
    const both = await pupils();
    await join(both);
    await move(both.mentee, false);
    expect(await decisionOf(both.mentee)).toEqual(['person_left']);
    await withdraw(both.mentor);
    await move(both.mentee, true);
    expect(await decisionOf(both.mentee)).toEqual(['consent_withdrawn']);
  });

  it('stays when the consent is back but somebody has left meanwhile', async () => {
    const both = await pupils();
    await join(both);
    await withdraw(both.mentor);
    expect(await decisionOf(both.mentee)).toEqual(['consent_withdrawn']);
    await move(both.mentee, false);
    await school.curator.send(consentRoutes.receive, { body: received(both.mentor) });
    expect(await decisionOf(both.mentee)).toEqual(['person_left']);
    await move(both.mentee, true);
    expect(await decisionOf(both.mentee)).toEqual([null]);
  });

  it('is not asked by news of a leaving that is heard after the return', async () => {
    const both = await pupils();
    await join(both);
    await atSchool(() => say(both.mentee, false));
    await app.settle('outbox');
    expect(await decisionOf(both.mentee)).toEqual([null]);
  });
});

describe('two at the same moment', () => {
  it('somebody leaves while being joined: the pair waits for the curator', async () => {
    const both = await pupils();
    await app.schema.sql.beginTransaction();
    await app.schema.sql.query('SELECT id FROM mentors WHERE id = ? FOR UPDATE', [
      bin(both.mentor),
    ]);
    const joining = join(both);
    await soon(300);
    const leaving = move(both.mentee, false);
    await soon(500);
    await app.schema.sql.commit();
    expect((await joining).status).toBe(201);
    await leaving;
    await app.settle('outbox');
    expect(await decisionOf(both.mentee)).toEqual(['person_left']);
  });

  it('a consent is received while the person is taken into the base: the base knows it', async () => {
    const pupil = await school.pupil('Лаптева');
    const receive = () => app.nest.get(ConsentsService).receive(received(pupil));
    const adding = await atSchool(() =>
      db.transaction(async () => {
        await asCurator(receive);
        const sent = school.curator.send(menteeRoutes.add, { body: { personIds: [pupil] } });
        await soon(400);
        return { sent };
      }),
    );
    expect((await adding.sent).status).toBe(201);
    const { body } = await school.curator.send(menteeRoutes.show, { params: { menteeId: pupil } });
    expect(body.state).toBe('no_mentor');
  });
});

/** Works with the curator as the caller, within the scope of the school. */
async function asCurator<T>(work: () => Promise<T>): Promise<T> {
  const { org } = app.nest.get(Scope);
  const personId = await school.staff('Седова');
  const { connectionId, schoolId: orgId } = school;
  return runInScope(
    {
      requestId: 'test',
      caller: { kind: 'person', personId, orgId, connectionId },
      org,
      orgKey: db.school,
      reach: new Set(['school']),
    },
    work,
  );
}
