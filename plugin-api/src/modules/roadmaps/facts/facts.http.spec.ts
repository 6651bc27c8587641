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

    const pupil = await school.pupil('Гайсин');
    await school.consents(pupil, 'PARTICIPATION', 'PD_PROCESSING');
    await school.curator.send(menteeRoutes.add, { body: { personIds: [pupil] } });
    await app.settle('facts');
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

  it('is not finished by what nobody counts yet', async () => {
    const item = await inForce(provenBy('PARTNERS_LISTED', 'school'));
    await app.settle('facts');
    expect(await item()).toMatchObject({ state: 'planned', facts: [], proofs: [] });
  });
});
