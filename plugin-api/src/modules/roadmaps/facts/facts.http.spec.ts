import { assignmentRoutes, receivedAssignmentRoutes } from '@nastavnik/contracts/assignment-routes';
import { LocalActCode } from '@nastavnik/contracts/register-kinds';
import { registerRoutes } from '@nastavnik/contracts/registers';
import { menteeRoutes } from '@nastavnik/contracts/mentees';
import type { ProofCode } from '@nastavnik/contracts/roadmap-proofs';
import { roadmapRoutes } from '@nastavnik/contracts/roadmap-routes';
import type { ItemDraft } from '@nastavnik/contracts/roadmaps';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp, type TestClient } from '../../../testing/app.ts';
import { daysAgo, makeSchool, type TestSchool } from '../../../testing/make.ts';

let app: TestApp;
let school: TestSchool;
let town: TestClient;
const year = Number(daysAgo(0).slice(0, 4));
const period = { from: year, to: year + 1 };
const body = { code: 'SCHOOLS', title: 'Школы', level: 'school' as const };

beforeAll(async () => {
  app = await startApp();
  school = await makeSchool(app);
  const id = await school.person({
    school_id: school.municipalityId,
    family_name: 'Дёмина',
    is_staff: 1,
  });
  await school.grant(id, 'municipal_coordinator', school.municipalityId);
  town = await school.as(id, school.municipalityId);
});

afterAll(() => app.close());

const provenBy = (fact: ProofCode, at: 'school' | 'municipality'): ItemDraft => ({
  number: '1',
  section: null,
  title: 'Мероприятие',
  bodies: ['SCHOOLS'],
  due: { kind: 'by', date: `${year}-12-31` },
  dueNote: '',
  result: '',
  targets: [],
  proof: { kind: 'data', facts: [{ fact, at }] },
});

/** A roadmap of the municipality with this item, in force. */
async function inForce(item: ItemDraft) {
  const made = await town.send(roadmapRoutes.create, { body: { title: 'Карта', period } });
  const params = { roadmapId: made.body.id };
  const head = { title: 'Карта', period, bodies: [body], sections: [] };
  await town.send(roadmapRoutes.change, { params, body: head, version: made.body.version });
  const { body: whole } = await town.send(roadmapRoutes.addItem, { params, body: item });
  const approved = await town.send(roadmapRoutes.approve, {
    params,
    body: { kind: 'Приказ', number: '1', date: daysAgo(0) },
    version: whole.version,
  });
  expect(approved.status).toBe(200);
  return async () => (await town.send(roadmapRoutes.show, { params })).body.items[0]!;
}

describe('an item that data prove', () => {
  it('proof MENTEE_BASE_FORMED: finishes itself once every school has it, and stays finished', async () => {
    const item = await inForce(provenBy('MENTEE_BASE_FORMED', 'school'));
    await app.settle('facts');
    expect(await item()).toMatchObject({
      state: 'planned',
      facts: [{ value: 0, needed: 1, met: false }],
      proofs: [],
    });

    const join = async (family: string, consents: boolean) => {
      const pupil = await school.pupil(family);
      if (consents) await school.consents(pupil, 'PARTICIPATION', 'PD_PROCESSING');
      await school.curator.send(menteeRoutes.add, { body: { personIds: [pupil] } });
      await app.settle('facts');
    };
    // neither one person nor one without consents beside them is a base
    await join('Гайсин', true);
    await join('Лисин', false);
    expect((await item()).facts).toMatchObject([{ met: false }]);
    await join('Мухин', true);
    expect(await item()).toMatchObject({
      state: 'done',
      proofs: [
        {
          kind: 'data',
          turn: `${year}-12-31`,
          text: 'Сформирована база наставляемых – 1 из 1',
          by: 'по данным системы',
        },
      ],
    });

    await app.settle('facts');
    expect((await item()).proofs).toHaveLength(1);
  });

  it('proof COORDINATOR_APPOINTED: is told of the municipality itself', async () => {
    const item = await inForce(provenBy('COORDINATOR_APPOINTED', 'municipality'));
    await app.settle('facts');
    expect(await item()).toMatchObject({ state: 'done', facts: [{ of: 'org', met: true }] });
  });

  it('proof CURATOR_APPOINTED: counts the curators that an act has appointed', async () => {
    const item = await inForce(provenBy('CURATOR_APPOINTED', 'school'));
    await app.settle('facts');
    expect(await item()).toMatchObject({ state: 'done' });
  });

  it('proof PARTNERS_LISTED, proof PARTNER_AGREEMENTS_SIGNED: read the lists of schools', async () => {
    const [listed, signed] = [
      await inForce(provenBy('PARTNERS_LISTED', 'school')),
      await inForce(provenBy('PARTNER_AGREEMENTS_SIGNED', 'school')),
    ];
    const partner = { kind: 'PARTNER' as const, title: 'Техникум', terms: 'Пробы' };
    await school.curator.send(registerRoutes.add, { body: partner });
    await app.settle('facts');
    expect(await listed()).toMatchObject({ state: 'done' });
    expect(await signed()).toMatchObject({ state: 'planned', facts: [{ value: 0, needed: 1 }] });
    const agreement = { kind: 'Соглашение', number: '4', date: daysAgo(30) };
    await school.curator.send(registerRoutes.add, { body: { ...partner, act: agreement } });
    await app.settle('facts');
    expect(await signed()).toMatchObject({ state: 'done' });
  });

  it('proof REGULATION_APPROVED, proof LOCAL_ACTS_COMPLETE: ask for acts in force, all of them', async () => {
    const [regulation, complete] = [
      await inForce(provenBy('REGULATION_APPROVED', 'school')),
      await inForce(provenBy('LOCAL_ACTS_COMPLETE', 'school')),
    ];
    const take = (code: string, until: string | null = null) =>
      school.curator.send(registerRoutes.add, {
        body: {
          kind: 'LOCAL_ACT',
          code,
          title: code,
          act: { kind: 'Приказ', number: '1', date: daysAgo(30) },
          until,
        },
      });
    await take('REGULATION', daysAgo(1));
    await app.settle('facts');
    expect((await regulation()).facts).toMatchObject([{ met: false }]);
    for (const code of LocalActCode.options) await take(code);
    await app.settle('facts');
    expect(await regulation()).toMatchObject({ state: 'done' });
    expect(await complete()).toMatchObject({ state: 'done' });
  });

  it('proof WORKING_GROUP_SET, proof INCENTIVES_ADOPTED, proof FACILITIES_PROPOSED: of the municipality itself, not of its schools', async () => {
    const items = [
      await inForce(provenBy('WORKING_GROUP_SET', 'municipality')),
      await inForce(provenBy('INCENTIVES_ADOPTED', 'municipality')),
      await inForce(provenBy('FACILITIES_PROPOSED', 'municipality')),
    ];
    const act = { kind: 'Распоряжение', number: '7', date: daysAgo(30) };
    const entries = [
      { kind: 'WORKING_GROUP', title: 'Дёмина', party: 'Методист', act },
      { kind: 'INCENTIVE', code: 'MEASURE', title: 'Доплата', party: 'Наставникам' },
      { kind: 'FACILITY', title: 'Мастерская', party: 'Техникум' },
    ] as const;
    const states = async () => Promise.all(items.map(async (item) => (await item()).state));
    for (const body of entries) await school.curator.send(registerRoutes.add, { body });
    await app.settle('facts');
    expect(await states()).toEqual(['planned', 'planned', 'planned']);
    for (const body of entries) await town.send(registerRoutes.add, { body });
    await app.settle('facts');
    expect(await states()).toEqual(['done', 'done', 'done']);
  });

  it('proof DECISIONS_TAKEN, proof DECISIONS_MEASURED: wait for the effect of each', async () => {
    const [taken, measured] = [
      await inForce(provenBy('DECISIONS_TAKEN', 'municipality')),
      await inForce(provenBy('DECISIONS_MEASURED', 'municipality')),
    ];
    const decision = {
      kind: 'DECISION' as const,
      title: 'Обучить кураторов',
      party: 'Методический центр',
      until: `${year}-12-31`,
    };
    const { body } = await town.send(registerRoutes.add, { body: decision });
    await app.settle('facts');
    expect([(await taken()).state, (await measured()).state]).toEqual(['done', 'planned']);
    await town.send(registerRoutes.change, {
      params: { entryId: body.id },
      version: 1,
      body: { ...decision, before: '40 %', after: '65 %' },
    });
    await app.settle('facts');
    expect((await measured()).state).toBe('done');
  });

  it('proof ASSIGNMENTS_ANSWERED: waits until everybody has replied, at the issuer and at the addressee', async () => {
    const items = [
      await inForce(provenBy('ASSIGNMENTS_ANSWERED', 'municipality')),
      await inForce(provenBy('ASSIGNMENTS_ANSWERED', 'school')),
    ];
    const states = async () => {
      await app.settle('facts');
      return Promise.all(items.map(async (item) => (await item()).state));
    };
    expect(await states()).toEqual(['planned', 'planned']);
    const body = {
      number: '1-п',
      issuedOn: daysAgo(0),
      text: 'Сообщите о ходе программы',
      due: daysAgo(-7),
      addressees: [school.schoolId],
    };
    expect((await town.send(assignmentRoutes.issue, { body })).status).toBe(201);
    expect(await states()).toEqual(['planned', 'planned']);
    const { curator } = school;
    const { body: received } = await curator.send(receivedAssignmentRoutes.list, { query: {} });
    const answered = await curator.send(receivedAssignmentRoutes.answer, {
      params: { receivedId: received.items[0]!.id },
      body: { text: 'Идёт по плану' },
      version: 1,
    });
    expect(answered.status).toBe(200);
    expect(await states()).toEqual(['done', 'done']);
  });
});
