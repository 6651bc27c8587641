import { roadmapRoutes } from '@nastavnik/contracts/roadmap-routes';
import type { RoadmapChange } from '@nastavnik/contracts/roadmaps';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp, type TestClient } from '../../testing/app.ts';
import { daysAgo } from '../../testing/make.ts';
import { act, head, item, roadmapCast, year } from './testing/roadmap-cast.ts';

let app: TestApp;
let cast: Awaited<ReturnType<typeof roadmapCast>>;

beforeAll(async () => {
  app = await startApp();
  cast = await roadmapCast(app);
});

afterAll(() => app.close());

describe('an item', () => {
  const only = async (params: { roadmapId: string }) => (await cast.show(params)).items[0]!;
  const prove = (params: { roadmapId: string; itemId: string }, turn: string | null) =>
    cast.town.send(roadmapRoutes.prove, {
      params,
      body: { turn, text: 'Перечень школ', number: '17', day: daysAgo(1) },
    });

  it('proof document: is overdue, then done by a paper, then confirmed', async () => {
    const params = await cast.inForce(item('1'));
    const { id, by, state } = await only(params);
    expect({ by, state }).toEqual({ by: daysAgo(10), state: 'overdue' });
    const itemParams = { ...params, itemId: id };

    expect((await prove(itemParams, by)).body.items?.[0]).toMatchObject({
      state: 'done',
      proofs: [{ kind: 'document', number: '17', by: 'Дёмина Имя', confirmed: null }],
    });
    expect((await prove(itemParams, by)).body.code).toBe('roadmap.turn-shown');
    expect((await prove(itemParams, daysAgo(3))).body.code).toBe('roadmap.turn-unknown');

    const proofId = (await only(params)).proofs[0]!.id;
    const accept = (by: TestClient) =>
      by.send(roadmapRoutes.confirm, { params: { ...itemParams, proofId } });
    expect((await accept(cast.town)).body.code).toBe('roadmap.own-proof');
    const confirmed = await accept(cast.other);
    expect(confirmed.body).toMatchObject({
      items: [{ state: 'confirmed' }],
      counts: { confirmed: 1, overdue: 0 },
    });
    expect(
      (await cast.town.send(roadmapRoutes.unprove, { params: { ...itemParams, proofId } })).body
        .code,
    ).toBe('roadmap.proof-confirmed');
    const taken = await cast.other.send(roadmapRoutes.unconfirm, {
      params: { ...itemParams, proofId },
    });
    expect(taken.body.items?.[0]).toMatchObject({ state: 'done', proofs: [{ confirmed: null }] });
  });

  it('is shown once, however many show it at the same moment', async () => {
    const params = await cast.inForce(item('1'));
    const { id, by } = await only(params);
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => prove({ ...params, itemId: id }, by)),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  });

  it('proof mark: without a date is done by a word', async () => {
    const params = await cast.inForce(
      item('1', { due: null, proof: { kind: 'mark', by: 'OFFICE' } }),
    );
    const { id, by, state } = await only(params);
    expect({ by, state }).toEqual({ by: null, state: 'planned' });
    const { body } = await cast.town.send(roadmapRoutes.prove, {
      params: { ...params, itemId: id },
      body: { turn: null, text: 'Совещание проведено' },
    });
    expect(body.items?.[0]).toMatchObject({
      state: 'done',
      proofs: [{ kind: 'mark', turn: null }],
    });
  });

  it('of every month counts each month by itself, from the day of the act on', async () => {
    const params = await cast.inForce(item('1', { due: { kind: 'monthly' } }));
    const first = await only(params);
    expect(first.state).toBe('overdue');
    expect((first.by ?? '') >= act.date).toBe(true);
    await prove({ ...params, itemId: first.id }, first.by);
    const second = await only(params);
    expect(second.state).toBe('overdue');
    expect((second.by ?? '') > (first.by ?? '')).toBe(true);
  });

  it('that something shows is not deleted from the next edition', async () => {
    const params = await cast.inForce(item('1'));
    const { id, by, version } = await only(params);
    await prove({ ...params, itemId: id }, by);
    await cast.town.send(roadmapRoutes.reopen, {
      params,
      version: (await cast.show(params)).version,
    });
    const { status, body } = await cast.town.send(roadmapRoutes.removeItem, {
      params: { ...params, itemId: id },
      version,
    });
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'roadmap.item-shown' });
    expect((await only(params)).proofs).toHaveLength(1);
  });

  it('is nobody’s debt while the text was never in force', async () => {
    const params = await cast.roadmap(item('1'));
    expect(await cast.show(params)).toMatchObject({ counts: { overdue: 0, planned: 1 } });
  });

  it('does not apply here for a reason, until that is taken back', async () => {
    const params = await cast.inForce(item('1'));
    const { id, version } = await only(params);
    const skip = async (reason: string, seen: number) =>
      (
        await cast.town.send(roadmapRoutes.skip, {
          params: { ...params, itemId: id },
          body: { reason },
          version: seen,
        })
      ).body.items?.[0];
    expect(await skip('Студентов нет', version)).toMatchObject({
      state: 'not_applicable',
      skipReason: 'Студентов нет',
    });
    expect(await skip('', version + 1)).toMatchObject({ state: 'overdue', skipReason: null });
  });

  it('moves only in a roadmap that was put in force', async () => {
    const params = await cast.roadmap(item('1'));
    const { id, by } = await only(params);
    expect((await prove({ ...params, itemId: id }, by)).body.code).toBe('roadmap.not-in-force');
  });
});

describe('the targets of an item', () => {
  const targets = [{ indicator: 'MENTORS', atLeast: true, years: { [year]: 30 } }];

  it('are of indicators that the roadmap names, which are then not taken away', async () => {
    const params = await cast.roadmap(item('1', { targets }));
    const strange = item('2', { targets: [{ ...targets[0]!, indicator: 'OTHER' }] });
    expect((await cast.town.send(roadmapRoutes.addItem, { params, body: strange })).body).toEqual(
      expect.objectContaining({ code: 'roadmap.unknown-code' }),
    );
    const change = async (indicators: RoadmapChange['indicators']) => {
      const { version } = await cast.show(params);
      const body = { ...head, indicators };
      return (await cast.town.send(roadmapRoutes.change, { params, body, version })).body;
    };
    expect(await change([])).toMatchObject({ code: 'roadmap.code-in-use' });
    // whoever says nothing of them leaves them
    expect(await change(undefined)).toMatchObject({ indicators: head.indicators });
    const renamed = [{ code: 'MENTORS', title: 'Обученные наставники', unit: 'чел.' }];
    expect(await change(renamed)).toMatchObject({ indicators: renamed, items: [{ targets }] });
  });
});
