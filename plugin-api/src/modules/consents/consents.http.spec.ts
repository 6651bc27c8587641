import { consentRoutes } from '@nastavnik/contracts/consents';
import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../testing/app.ts';
import { daysAgo, makeSchool, type TestSchool } from '../../testing/make.ts';
import { newId } from '../../platform/db/id.ts';

let app: TestApp;
let school: TestSchool;
const today = daysAgo(0);
const yearsOld = (years: number, days = 0) => daysAgo(Math.round(years * 365.25) + days);

beforeAll(async () => {
  app = await startApp();
  school = await makeSchool(app);
});

afterAll(() => app.close());

const receive = (personIds: string[], more: Record<string, unknown> = {}) =>
  school.curator.send(consentRoutes.receive, {
    body: {
      personIds,
      kinds: ['PARTICIPATION', 'PD_PROCESSING'],
      signedBy: 'guardian',
      signerName: 'Котова Анна',
      form: 'paper',
      from: today,
      ...more,
    },
  });

const ofPerson = async (personId: string) =>
  (await school.curator.send(consentRoutes.ofPerson, { params: { personId } })).body;

async function withGuardian(family: string) {
  const child = await school.pupil(family);
  const guardian = await school.person({ family_name: family, given_name: 'Анна', is_guardian: 1 });
  await school.put('guardians', {
    school_id: school.schoolId,
    child_id: child,
    guardian_id: guardian,
    relation: 'мать',
  });
  return child;
}

describe('a consent', () => {
  it('is found by the name of whom it is', async () => {
    const child = await school.pupil('Юркин');
    await receive([child]);
    const found = async (q: string) => {
      const { body } = await school.curator.send(consentRoutes.list, { query: { q } });
      return new Set(body.items.map(({ person }) => person.id));
    };

    expect(await found('Юрк')).toEqual(new Set([child]));
    expect(await found('Юркин Я')).toEqual(new Set());
  });

  it('of a pupil is signed by the guardian who was chosen', async () => {
    const child = await withGuardian('Котов');

    const { status, body } = await receive([child], {
      signerName: undefined,
      signers: [{ personId: child, name: 'Котов Анна' }],
    });
    const { guardianSigns, guardians, marks, records } = await ofPerson(child);

    expect({ status, ...body }).toEqual({ status: 201, received: 2 });
    expect({ guardianSigns, guardians }).toEqual({
      guardianSigns: true,
      guardians: [{ name: 'Котов Анна', relation: 'мать' }],
    });
    expect(marks.map(({ state }) => state)).toEqual(['active', 'active']);
    expect(records[0]).toMatchObject({
      act: 'given',
      signerName: 'Котов Анна',
      textVersion: '2026-1',
      textSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('of a pupil is never put down to a guardian whom nobody has chosen', async () => {
    const [named, silent] = [await withGuardian('Названный'), await withGuardian('Молчащий')];

    const { status, body } = await receive([named, silent], {
      signerName: undefined,
      signers: [{ personId: named, name: 'Мама' }],
    });

    expect({ status, code: body.code }).toEqual({ status: 409, code: 'consent.signer-unknown' });
    expect(body.detail).toContain('Молчащий');
    expect((await ofPerson(named)).records).toEqual([]);
    expect((await receive([silent], { signerName: '  ' })).body.code).toBe('input.invalid');
  });

  it('of a pupil of 14 is signed by both', async () => {
    const born = (years: number) => ({ birth_date: yearsOld(years, 3) });
    const [younger, older] = [
      await school.pupil('Младшая', born(13)),
      await school.pupil('Старшая', born(14)),
    ];

    const alone = await receive([younger, older]);
    expect({ status: alone.status, code: alone.body.code }).toEqual({
      status: 409,
      code: 'consent.own-signature-needed',
    });
    expect(alone.body.detail).toContain('Старшая');
    expect(alone.body.detail).not.toContain('Младшая');
    expect((await ofPerson(older)).records).toEqual([]);

    expect((await receive([younger, older], { ownSignature: true })).status).toBe(201);
    const signed = async (id: string) => {
      const { ownSignature, records } = await ofPerson(id);
      return [ownSignature, ...new Set(records.map((record) => record.ownSignature))];
    };
    expect(await signed(older)).toEqual([true, true]);
    expect(await signed(younger)).toEqual([false, false]);
  });

  it('signed before the fourteenth birthday needs no signature of the pupil', async () => {
    const child = await school.pupil('Ровесник', { birth_date: yearsOld(14) });

    expect((await receive([child], { from: daysAgo(30) })).status).toBe(201);
  });

  it('that runs out soon is listed until a later one takes its place', async () => {
    const child = await school.pupil('Кончаев');
    const endingOf = async () => {
      const { body } = await school.curator.send(consentRoutes.list, {
        query: { view: 'ends_soon', q: 'Кончаев' },
      });
      return body.items.map(({ kind }) => kind).toSorted();
    };
    await receive([child], { from: daysAgo(9), until: daysAgo(-3) });
    await receive([child], { kinds: ['PHOTO'], from: daysAgo(9), until: daysAgo(-400) });
    await receive([child], { kinds: ['QUESTIONNAIRE'], from: daysAgo(9), until: daysAgo(1) });
    expect(await endingOf()).toEqual(['PARTICIPATION', 'PD_PROCESSING']);

    await receive([child], { kinds: ['PARTICIPATION'], until: daysAgo(-400) });
    expect(await endingOf()).toEqual(['PD_PROCESSING']);
  });

  it('tells who may sign for each of many', async () => {
    const child = await withGuardian('Спрошенный');
    const teacher = await school.person({ family_name: 'Учителева', is_staff: 1 });

    const { body } = await school.curator.send(consentRoutes.signatories, {
      body: { personIds: [child, teacher] },
    });

    const of = (id: string) => body.items.find(({ personId }) => personId === id);
    expect(of(child)).toMatchObject({
      guardianSigns: true,
      guardians: [{ name: 'Спрошенный Анна', relation: 'мать' }],
    });
    expect(of(teacher)).toMatchObject({ guardianSigns: false, isStaff: true, guardians: [] });
  });

  it('to a work of mentoring is given by staff alone', async () => {
    const { body } = await receive([await school.pupil('Пятиклассник')], {
      kinds: ['LABOUR_351_8'],
    });

    expect(body.code).toBe('consent.staff-only');
  });

  it('is not signed by a minor, nor by a guardian for somebody of age', async () => {
    const minor = await school.pupil('Младший', { birth_date: yearsOld(17) });
    const adult = await school.pupil('Старший', { birth_date: yearsOld(19) });

    expect((await receive([minor, adult], { signedBy: 'self' })).body.code).toBe(
      'consent.guardian-needed',
    );
    expect((await receive([minor, adult])).body.code).toBe('consent.self-needed');
    expect((await ofPerson(minor)).records).toEqual([]);
  });

  it('of tomorrow is not received today, and its period does not run backwards', async () => {
    const child = await school.pupil('Белов');

    expect((await receive([child], { from: daysAgo(-1) })).body.code).toBe('consent.in-future');
    expect((await receive([child], { until: daysAgo(1) })).body.code).toBe('input.invalid');
  });

  it('is kept in a register, newest first', async () => {
    await receive([await school.pupil('Последний')]);
    const { body } = await school.curator.send(consentRoutes.list, {
      query: { kind: 'PARTICIPATION', limit: 1 },
    });

    expect(body.items).toMatchObject([
      { kind: 'PARTICIPATION', person: { name: { family: 'Последний' } } },
    ]);
  });

  it('repeated with the same key is written once', async () => {
    const child = await school.pupil('Повтор');
    const call = () =>
      school.curator.send(consentRoutes.receive, {
        key: `once-${child}`,
        body: {
          personIds: [child],
          kinds: ['PHOTO'],
          signedBy: 'guardian',
          signerName: 'Мама',
          form: 'paper',
          from: today,
        },
      });

    expect([(await call()).body, (await call()).body]).toEqual([{ received: 1 }, { received: 1 }]);
    expect((await ofPerson(child)).records).toHaveLength(1);
  });
});

describe('a pair', () => {
  async function pairUntil(until: string | null) {
    const [mentor, mentee] = [await school.pupil('Орлова'), await school.pupil('Гайсин')];
    await receive([mentor]);
    await receive([mentee], { from: daysAgo(10), until });
    await school.curator.send(mentorRoutes.add, { body: { personIds: [mentor], base: 'PUPILS' } });
    await school.curator.send(menteeRoutes.add, { body: { personIds: [mentee] } });
    const { body } = await school.curator.send(pairRoutes.create, {
      body: { mentorId: mentor, menteeIds: [mentee], form: 'PUPIL_PUPIL', agreed: true },
    });
    return { pairId: body.id, mentee };
  }
  const decision = async (personId: string) => {
    const { body } = await school.curator.send(pairRoutes.list, { query: { personId } });
    return body.items[0]?.needsDecision;
  };
  const happened = async (type: string, payload: object) => {
    await school.put('outbox', {
      id: newId(),
      org_id: school.schoolId,
      type,
      payload: JSON.stringify(payload),
      request_id: 'test',
      created_at: new Date(),
      next_try: new Date(),
    });
    await app.settle('outbox');
  };

  it('needs a decision once a consent has run out, and no longer when a new one is there', async () => {
    const { mentee } = await pairUntil(today);
    await app.settle('consent-expiry');
    expect(await decision(mentee)).toBeNull();
    await app.schema.sql.query('UPDATE consent_states SET until_on = ? WHERE until_on = ?', [
      daysAgo(1),
      today,
    ]);

    await app.settle('consent-expiry');
    expect(await decision(mentee)).toBe('consent_expired');

    await receive([mentee]);
    expect(await decision(mentee)).toBeNull();
  });

  it('keeps its place in the base by the name that sync has brought', async () => {
    const { mentee } = await pairUntil(null);
    await app.schema.sql.query("UPDATE people SET family_name = 'Аааев' WHERE id = UNHEX(?)", [
      mentee.replace(/-/g, ''),
    ]);

    await happened('roster.applied', { runId: newId() });

    const { body } = await school.curator.send(menteeRoutes.list, { query: { limit: 1 } });
    expect(body.items[0]?.id).toBe(mentee);
  });
});
