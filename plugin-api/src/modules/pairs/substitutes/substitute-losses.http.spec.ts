import { type ConsentKind, consentRoutes } from '@nastavnik/contracts/consents';
import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { pairCardRoutes } from '@nastavnik/contracts/pair-cards';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { substituteRoutes } from '@nastavnik/contracts/substitutes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../../testing/app.ts';
import { daysAgo, makeSchool, type TestSchool } from '../../../testing/make.ts';

let app: TestApp;
let school: TestSchool;

beforeAll(async () => {
  app = await startApp();
  school = await makeSchool(app);
});
afterAll(() => app.close());

const today = daysAgo(0);
const KINDS: ConsentKind[] = ['PARTICIPATION', 'PD_PROCESSING'];

async function mentor(family: string, capacity: number) {
  const id = await school.pupil(family);
  await school.consents(id, ...KINDS);
  await school.curator.send(mentorRoutes.add, {
    body: { personIds: [id], base: 'PUPILS', capacity },
  });
  return id;
}

/** A pair that works, and somebody who stands in for its mentor until the last day. */
async function led(days: readonly [string, string] = [today, daysAgo(-3)], who?: string) {
  const { curator } = school;
  const mentorId = await mentor('Орлова', 1);
  const standId = who ?? (await mentor('Замятина', 3));
  const menteeId = await school.pupil('Гайсин');
  await school.consents(menteeId, ...KINDS);
  await curator.send(menteeRoutes.add, { body: { personIds: [menteeId] } });
  const { body } = await curator.send(pairRoutes.create, {
    body: { mentorId, menteeIds: [menteeId], form: 'PUPIL_PUPIL', agreed: true },
  });
  const params = { pairId: body.id };
  await curator.send(pairRoutes.fix, {
    body: { pairIds: [body.id], number: '1', date: daysAgo(20) },
  });
  const named = await curator.send(substituteRoutes.name, {
    params,
    body: { mentorId: standId, from: days[0], until: days[1], reason: 'болеет' },
  });
  const [substitute] = named.body.items;
  return { params, mentorId, menteeId, standId, substitute: substitute! };
}

type Led = Awaited<ReturnType<typeof led>>;

async function withdraw(personId: string, kind: ConsentKind) {
  const { body } = await school.curator.send(consentRoutes.ofPerson, { params: { personId } });
  const consentId = body.records.find((record) => record.kind === kind)?.id ?? '';
  const params = { consentId };
  await school.curator.send(consentRoutes.withdraw, { params, body: { from: today } });
}

const receive = (personId: string, kind: ConsentKind) =>
  school.curator.send(consentRoutes.receive, {
    body: {
      personIds: [personId],
      kinds: [kind],
      signedBy: 'guardian',
      signerName: 'Мама',
      signers: [],
      ownSignature: false,
      form: 'paper',
      from: today,
      until: null,
    },
  });

const waitsFor = async ({ params }: Led) => {
  const { body } = await school.curator.send(pairCardRoutes.card, { params });
  return body.pair.needsDecision;
};

const cardFor = async (personId: string, { params }: Led) =>
  (await (await school.as(personId)).send(pairCardRoutes.card, { params })).status;

const end = ({ substitute: { id, version } }: Led) =>
  school.curator.send(substituteRoutes.end, { params: { substituteId: id }, version });

const keep = async ({ params }: Led) => {
  const { body } = await school.curator.send(pairCardRoutes.card, { params });
  const { version } = body.pair;
  return school.curator.send(pairRoutes.keep, { params, version, body: {} });
};

describe('whoever stands in and takes a consent back', () => {
  it.each(KINDS)('of %s: the curator is asked, the pair is shown to them no more', async (kind) => {
    const of = await led();
    expect(await cardFor(of.standId, of)).toBe(200);
    await withdraw(of.standId, kind);

    expect(await waitsFor(of)).toBe('substitute_lost');
    expect(await cardFor(of.standId, of)).toBe(404);
    // the sides have lost nothing
    expect(await cardFor(of.mentorId, of)).toBe(200);
    expect((await keep(of)).body.code).toBe('consent.required');
  });

  it('the question is gone with the substitution, or when the consent is there again', async () => {
    const ended = await led();
    await withdraw(ended.standId, 'PARTICIPATION');
    expect((await end(ended)).status).toBe(200);
    expect(await waitsFor(ended)).toBeNull();

    const back = await led();
    await withdraw(back.standId, 'PARTICIPATION');
    await receive(back.standId, 'PARTICIPATION');
    expect(await waitsFor(back)).toBeNull();
    expect(await cardFor(back.standId, back)).toBe(200);
  });

  it('before their days begin too; what a side lacks is told first', async () => {
    const of = await led([daysAgo(-2), daysAgo(-5)]);
    await withdraw(of.standId, 'PARTICIPATION');
    expect(await waitsFor(of)).toBe('substitute_lost');
    await withdraw(of.menteeId, 'PARTICIPATION');
    expect(await waitsFor(of)).toBe('consent_withdrawn');
    await receive(of.menteeId, 'PARTICIPATION');
    expect(await waitsFor(of)).toBe('substitute_lost');
  });

  it('does not take the pair from another who stands in, before or after them', async () => {
    const of = await led();
    const next = await mentor('Позднейшая', 3);
    await school.curator.send(substituteRoutes.name, {
      params: of.params,
      body: { mentorId: next, from: daysAgo(-4), until: daysAgo(-6), reason: 'болеет' },
    });
    await withdraw(next, 'PARTICIPATION');
    expect(await waitsFor(of)).toBe('substitute_lost');
    expect(await cardFor(of.standId, of)).toBe(200);
    const stand = await school.as(of.standId);
    const { body } = await stand.send(pairCardRoutes.card, { params: of.params });
    // nor is it their business whose consent is missing
    expect(body).toMatchObject({ pair: { needsDecision: null }, nextType: 'INTRO' });
    // what a side lacks is asked first, and does not let back who may not lead
    await withdraw(of.standId, 'PARTICIPATION');
    await withdraw(of.menteeId, 'PARTICIPATION');
    expect(await waitsFor(of)).toBe('consent_withdrawn');
    expect(await cardFor(of.standId, of)).toBe(404);
  });

  it('after they stood in asks nothing', async () => {
    const of = await led();
    await end(of);
    await withdraw(of.standId, 'PARTICIPATION');
    expect(await waitsFor(of)).toBeNull();
  });
});

describe('the base of mentors', () => {
  const versionOf = async (mentorId: string) =>
    (await school.curator.send(mentorRoutes.show, { params: { mentorId } })).body.version;

  it('is not left by whoever stands in, now or later, until they are let go', async () => {
    for (const days of [undefined, [daysAgo(-2), daysAgo(-5)] as const]) {
      const of = await led(days);
      const params = { mentorId: of.standId };
      const leave = async () =>
        school.curator.send(mentorRoutes.leave, {
          params,
          version: await versionOf(of.standId),
          body: { reason: 'OWN_WISH' },
        });
      const refused = await leave();
      expect(refused.body).toMatchObject({
        code: 'mentor.stands-in',
        details: { until: of.substitute.until },
      });
      expect(refused.body.detail).toContain('Сначала снимите замещение');
      await end(of);
      expect((await leave()).status).toBe(200);
    }
  });

  it('takes no fewer mentees of a mentor than they stand in for', async () => {
    const of = await led();
    const other = await led(undefined, of.standId);
    const params = { mentorId: of.standId };
    const limit = async (capacity: number) =>
      school.curator.send(mentorRoutes.update, {
        params,
        version: await versionOf(of.standId),
        body: { capacity },
      });
    expect((await limit(1)).body).toMatchObject({
      code: 'mentor.capacity-low',
      details: { mentees: 2, standsFor: 2 },
    });
    await end(other);
    expect((await limit(1)).status).toBe(200);
  });
});
