import { roadmapBelowRoutes } from '@nastavnik/contracts/roadmaps-below';
import { roadmapRoutes } from '@nastavnik/contracts/roadmap-routes';
import { schoolListRoutes } from '@nastavnik/contracts/school-lists';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp, type TestClient } from '../../testing/app.ts';
import { daysAgo } from '../../testing/make.ts';
import {
  agree,
  handedOver,
  item,
  makeLevels,
  roadmapOf,
  show,
} from '../approvals/approvals-fixture.ts';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(() => app.close());

const act = { kind: 'Приказ', number: '1', date: daysAgo(0) };
const year = Number(daysAgo(0).slice(0, 4));

/** A school whose roadmap of these items is in force, with everybody above it. */
const inForce = (...items: ReturnType<typeof item>[]) => inForceUntil(year + 1, ...items);

async function inForceUntil(last: number, ...items: ReturnType<typeof item>[]) {
  const levels = await makeLevels(app);
  const { at, town } = levels;
  const curatorId = await at.staff('Кураторова');
  await at.grant(curatorId, 'curator');
  const school = await at.as(curatorId);
  const head = await at.person({ school_id: at.schoolId, family_name: 'Директорова', is_staff: 1 });
  await at.grant(head, 'school_admin', at.schoolId);
  const admin = await at.as(head, at.schoolId);
  const own = await roadmapOf(school, ...items);
  const { title, bodies, sections, version: drafted } = await show(school, own);
  const period = { from: year - 1, to: last };
  const body = { title, period, bodies, sections };
  await school.send(roadmapRoutes.change, { params: own, body, version: drafted });
  await agree(town, await handedOver(school, own));
  const { version } = await show(admin, own);
  expect(
    (await admin.send(roadmapRoutes.approve, { params: own, body: act, version })).status,
  ).toBe(200);
  const params = { ...own, orgId: at.schoolId };
  const proofOf = async (
    number: string,
    { text = 'Приказ о базе', turn = null }: { text?: string; turn?: string | null } = {},
  ) => {
    const { items: all } = await show(school, own);
    const { id: itemId } = all.find((each) => each.number === number)!;
    const { body } = await school.send(roadmapRoutes.prove, {
      params: { ...own, itemId },
      body: { turn, text, number: '5', day: daysAgo(1) },
    });
    const shown = body.items.find((each) => each.id === itemId)!;
    return { ...params, itemId, proofId: shown.proofs[0]!.id };
  };
  return { ...levels, school, curatorId, admin, own, params, proofOf };
}

const open = (by: TestClient, params: { orgId: string; roadmapId: string }) =>
  by.send(roadmapBelowRoutes.show, { params });

describe('a roadmap seen from above', () => {
  it('opens to its municipality alone, and only once it is in force', async () => {
    const { at, school, town, centre, ministry, params } = await inForce(item('1'));
    const seen = await open(town, params);
    expect(seen.body).toMatchObject({
      owner: { id: at.schoolId, kind: 'school' },
      items: [{ number: '1' }],
      may: { write: false, confirm: false },
      mayReview: true,
    });
    const stranger = await makeLevels(app);
    for (const by of [centre, ministry, stranger.town, stranger.centre])
      expect((await open(by, params)).status).toBe(404);
    expect((await open(school, params)).status).toBe(403);
    const draft = await roadmapOf(school, item('1'));
    expect((await open(town, { ...params, ...draft })).status).toBe(404);
  });

  it('names no people, and counts nothing of the school anew', async () => {
    const { town, school, params, own, proofOf } = await inForce(
      item('1'),
      item('2', {
        proof: { kind: 'data', facts: [{ fact: 'MENTOR_BASE_FORMED', at: 'school' }] },
      }),
    );
    await proofOf('1');
    expect((await show(school, own)).items[0]?.proofs[0]?.by).toContain('Кураторова');
    const { body } = await open(town, params);
    expect(body.items[0]?.proofs[0]?.by).not.toBe('');
    expect(JSON.stringify(body)).not.toMatch(/Кураторова|Директорова/);
    // nothing was counted yet
    expect(body.items[1]?.facts).toEqual([]);
  });

  it('lists every school, with how far its roadmap is within minutes of a change', async () => {
    const { at, town, centre, proofOf } = await inForce(item('1'), item('2'));
    await proofOf('1');
    await app.settle('facts');
    const { body } = await town.send(roadmapBelowRoutes.list);
    expect(body.items).toEqual([
      {
        org: expect.objectContaining({ id: at.schoolId }),
        isOn: true,
        list: null,
        roadmaps: [
          expect.objectContaining({
            inForce: true,
            waiting: 1,
            counts: expect.objectContaining({ done: 1, planned: 1 }),
          }),
        ],
      },
    ]);
    const above = await centre.send(roadmapBelowRoutes.list);
    expect(above.body.items).toEqual([
      {
        org: expect.objectContaining({ id: at.municipalityId }),
        isOn: true,
        list: null,
        roadmaps: [],
      },
    ]);
  });
});

describe('while the next edition is written', () => {
  it('the one in force is told, with what was done meanwhile', async () => {
    const { school, town, admin, own, params, proofOf } = await inForce(item('1'), item('2'));
    const { version } = await show(admin, own);
    await school.send(roadmapRoutes.reopen, { params: own, version });
    const [first, second] = (await show(school, own)).items;
    const changed = { params: { ...own, itemId: first!.id }, version: first!.version };
    const body = item('4', { title: 'Черновик пункта' });
    expect((await school.send(roadmapRoutes.changeItem, { ...changed, body })).status).toBe(200);
    const dropped = { params: { ...own, itemId: second!.id }, version: second!.version };
    expect((await school.send(roadmapRoutes.removeItem, dropped)).status).toBe(200);
    const added = item('1', { title: 'Новый пункт' });
    await school.send(roadmapRoutes.addItem, { params: own, body: added });
    const { bodies, sections, period, version: open } = await show(school, own);
    const head = { title: 'Черновик карты', bodies, sections, period };
    await school.send(roadmapRoutes.change, { params: own, body: head, version: open });
    const proof = await proofOf('4');
    await handedOver(school, own);
    const seen = (await town.send(roadmapBelowRoutes.show, { params })).body;
    expect(seen).toMatchObject({ title: 'Карта школы', edition: 1, state: 'submitted' });
    expect(seen.items).toMatchObject([
      { id: first!.id, number: '1', title: 'Мероприятие 1', state: 'done', proofs: [{}] },
      { id: second!.id, number: '2', title: 'Мероприятие 2', state: 'planned', proofs: [] },
    ]);
    await app.settle('facts');
    const list = (await town.send(roadmapBelowRoutes.list)).body.items[0]!.roadmaps;
    expect(list).toMatchObject([{ title: 'Карта школы', waiting: 1, counts: { done: 1 } }]);
    const confirmed = await town.send(roadmapBelowRoutes.confirm, { params: proof });
    expect(confirmed.body.items[0]).toMatchObject({ number: '1', state: 'confirmed' });
  });

  it('of a draft that was never in force its state alone is told', async () => {
    const { school, town } = await makeLevels(app);
    await roadmapOf(school, item('1'));
    await app.settle('facts');
    const [{ roadmaps } = { roadmaps: [] }] = (await town.send(roadmapBelowRoutes.list)).body.items;
    expect(roadmaps).toMatchObject([
      { title: '', state: 'draft', inForce: false, counts: { planned: 0 } },
    ]);
  });
});

describe('what waits to be confirmed', () => {
  const waiting = async (by: TestClient) =>
    (await by.send(roadmapBelowRoutes.list)).body.items[0]?.roadmaps.map((each) => each.waiting);

  it('waits on when the next turn has opened', async () => {
    const { school, town, own, proofOf } = await inForce(item('1', { due: { kind: 'monthly' } }));
    const [past] = (await show(school, own)).items[0]!.openTurns;
    const proof = await proofOf('1', { turn: past! });
    expect((await show(school, own)).items[0]?.by).not.toBe(past);
    await app.settle('facts');
    expect(await waiting(town)).toEqual([1]);
    await town.send(roadmapBelowRoutes.confirm, { params: proof });
    expect(await waiting(town)).toEqual([0]);
  });

  it('waits on when the years of the roadmap are over', async () => {
    const { town, proofOf } = await inForceUntil(year - 1, item('1'));
    await app.settle('facts');
    expect(await waiting(town)).toEqual([]);
    const proof = await proofOf('1');
    await app.settle('facts');
    expect(await waiting(town)).toEqual([1]);
    await town.send(roadmapBelowRoutes.confirm, { params: proof });
    expect(await waiting(town)).toEqual([]);
  });
});

describe('the list of participating schools beside it', () => {
  it('names a school to its municipality, and the municipality’s own list to the region', async () => {
    const { at, town, centre } = await makeLevels(app);
    const states = async (by: TestClient) =>
      (await by.send(roadmapBelowRoutes.list)).body.items.map(({ list }) => list);
    const { body } = await town.send(schoolListRoutes.create, { body: { year } });
    expect(await states(town)).toEqual([null]);
    const params = { listId: body.id };
    const named = await town.send(schoolListRoutes.change, {
      params,
      body: { schools: [{ schoolId: at.schoolId, reason: 'Заявка' }] },
      version: body.version,
    });
    expect(await states(town)).toEqual(['draft']);
    expect(await states(centre)).toEqual([null]);
    const { version } = named.body;
    const sent = await town.send(schoolListRoutes.submit, { params, version });
    expect([await states(town), await states(centre)]).toEqual([['submitted'], ['submitted']]);
    await agree(centre, sent.body.rounds[0]!);
    expect([await states(town), await states(centre)]).toEqual([['approved'], ['approved']]);
  });
});

describe('what is said of a proof from above', () => {
  it('confirms the item until its proof is another; the school sees by whom', async () => {
    const { school, town, own, params, proofOf } = await inForce(item('1'));
    const proof = await proofOf('1');
    const { body } = await town.send(roadmapBelowRoutes.confirm, { params: proof });
    expect(body).toMatchObject({ items: [{ state: 'confirmed' }], counts: { confirmed: 1 } });
    const seen = (await show(school, own)).items[0]!;
    expect(seen).toMatchObject({
      state: 'confirmed',
      proofs: [{ review: { state: 'confirmed', by: expect.stringContaining('Дёмина') } }],
    });
    const taken = await school.send(roadmapRoutes.unprove, { params: proof });
    expect(taken.body.code).toBe('roadmap.proof-confirmed');
    // a confirmation is counted at once, before any job runs
    const list = await town.send(roadmapBelowRoutes.list);
    expect(list.body.items[0]?.roadmaps[0]).toMatchObject({ id: params.roadmapId, waiting: 0 });
  });

  it('sends it back with a remark: it is not done, and is shown anew', async () => {
    const { school, town, own, proofOf } = await inForce(
      item('1', { due: { kind: 'by', date: daysAgo(3) }, proof: { kind: 'mark', by: 'HEAD' } }),
      item('2'),
    );
    const proof = await proofOf('2');
    const back = await town.send(roadmapBelowRoutes.giveBack, {
      params: proof,
      body: { remark: 'Нет подписи директора' },
    });
    expect(back.body.items[1]).toMatchObject({ state: 'planned' });
    expect((await show(school, own)).items[1]?.proofs).toMatchObject([
      { review: { state: 'returned', remark: 'Нет подписи директора' } },
    ]);
    const again = await proofOf('2', { text: 'Приказ с подписью' });
    expect(again.proofId).not.toBe(proof.proofId);
    const seen = (await show(school, own)).items[1]!;
    expect(seen).toMatchObject({ state: 'done', proofs: [{ review: null }] });
    expect(seen.proofs).toHaveLength(1);
    const gone = await town.send(roadmapBelowRoutes.confirm, { params: proof });
    expect(gone.status).toBe(404);
  });

  it('leaves an item of which all was sent back to be removed', async () => {
    const { school, town, admin, own, proofOf } = await inForce(item('1'));
    const params = await proofOf('1');
    await town.send(roadmapBelowRoutes.giveBack, { params, body: { remark: 'Не то' } });
    const { version } = await show(admin, own);
    const { body } = await school.send(roadmapRoutes.reopen, { params: own, version });
    const seen = { params, version: body.items[0]!.version };
    expect((await school.send(roadmapRoutes.removeItem, seen)).status).toBe(200);
  });

  it('is not asked of what the plugin has counted itself, nor said by those who have noted it', async () => {
    const { at, town, admin, curatorId, own, proofOf } = await inForce(
      item('1'),
      item('2', { proof: { kind: 'data', facts: [{ fact: 'CURATOR_APPOINTED', at: 'school' }] } }),
    );
    await app.settle('facts');
    const [, counted] = (await show(admin, own)).items;
    const params = {
      ...own,
      orgId: at.schoolId,
      itemId: counted!.id,
      proofId: counted!.proofs[0]!.id,
    };
    const refused = await town.send(roadmapBelowRoutes.confirm, { params });
    expect(refused.body.code).toBe('roadmap.proof-counted');
    const proof = await proofOf('1');
    await at.person({ id: curatorId, school_id: at.municipalityId, family_name: 'Кураторова' });
    await at.grant(curatorId, 'municipal_coordinator', at.municipalityId);
    const both = await at.as(curatorId, at.municipalityId);
    const mine = await both.send(roadmapBelowRoutes.confirm, { params: proof });
    expect(mine.body.code).toBe('roadmap.own-review');
  });
});
