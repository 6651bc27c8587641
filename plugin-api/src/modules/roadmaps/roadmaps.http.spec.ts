import { roadmapRoutes } from '@nastavnik/contracts/roadmap-routes';
import type { ItemDraft } from '@nastavnik/contracts/roadmaps';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../testing/app.ts';
import { act, head, item, roadmapCast } from './testing/roadmap-cast.ts';

let app: TestApp;
let cast: Awaited<ReturnType<typeof roadmapCast>>;

beforeAll(async () => {
  app = await startApp();
  cast = await roadmapCast(app);
});

afterAll(() => app.close());

describe('a draft', () => {
  it('is written, its items in the order of their numbers', async () => {
    const params = await cast.roadmap(item('2.10'), item('2.9'));
    const { items, state, edition, may } = await cast.show(params);
    expect(items.map(({ number }) => number)).toEqual(['2.9', '2.10']);
    expect({ state, edition, may }).toEqual({
      state: 'draft',
      edition: 0,
      may: { write: true, confirm: true },
    });
  });

  it('has each number once, and names only bodies and sections that it has', async () => {
    const params = await cast.roadmap(item('1'));
    const add = async (draft: ItemDraft) =>
      (await cast.town.send(roadmapRoutes.addItem, { params, body: draft })).body;
    expect(await add(item('1'))).toMatchObject({ code: 'roadmap.number-taken' });
    expect(await add(item('2', { bodies: ['NOBODY'] }))).toMatchObject({
      code: 'roadmap.unknown-code',
      details: { code: 'NOBODY' },
    });
    expect(await add(item('2', { section: 'NONE' }))).toMatchObject({
      code: 'roadmap.unknown-code',
    });
  });

  it('gets a number once, however many add it at the same moment', async () => {
    const params = await cast.roadmap();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        cast.town.send(roadmapRoutes.addItem, { params, body: item('3') }),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(4);
  });

  it('keeps the bodies that its items name', async () => {
    const params = await cast.roadmap(item('1'));
    const { version } = await cast.show(params);
    const other = { ...head, bodies: [{ ...head.bodies[0]!, code: 'OTHER' }] };
    expect(
      await cast.town.send(roadmapRoutes.change, { params, body: other, version }),
    ).toMatchObject({
      status: 409,
      body: { code: 'roadmap.code-in-use', details: { number: '1' } },
    });
  });

  it('is changed only by who has seen its last version', async () => {
    const params = await cast.roadmap(item('1'));
    const { items } = await cast.show(params);
    const itemParams = { ...params, itemId: items[0]!.id };
    const change = (version: number) =>
      cast.town.send(roadmapRoutes.changeItem, { params: itemParams, body: item('4'), version });
    expect((await change(9)).status).toBe(412);
    expect((await change(1)).body.items?.[0]).toMatchObject({ number: '4', version: 2 });
  });

  it('is approved only as it was seen: an item that was added meanwhile changes its version', async () => {
    const params = await cast.roadmap(item('1'));
    const { version } = await cast.show(params);
    await cast.town.send(roadmapRoutes.addItem, { params, body: item('2') });
    expect(
      (await cast.town.send(roadmapRoutes.approve, { params, body: act, version })).status,
    ).toBe(412);
  });

  it('needs its years, from a pack or said', async () => {
    const { body } = await cast.town.send(roadmapRoutes.create, {
      body: { title: 'Карта', period: null },
    });
    expect(body.code).toBe('roadmap.no-period');
  });

  it('may be thrown away', async () => {
    const params = await cast.roadmap(item('1'));
    const { version } = await cast.show(params);
    expect((await cast.town.send(roadmapRoutes.remove, { params, version })).status).toBe(200);
    expect((await cast.town.send(roadmapRoutes.show, { params })).status).toBe(404);
  });
});

describe('in force', () => {
  it('needs items and an act of a day that has come', async () => {
    const empty = await cast.roadmap();
    const approve = async (params: { roadmapId: string }, body = act) => {
      const { version } = await cast.show(params);
      return (await cast.town.send(roadmapRoutes.approve, { params, body, version })).body;
    };
    expect(await approve(empty)).toMatchObject({ code: 'roadmap.empty' });
    const params = await cast.roadmap(item('1'));
    expect(await approve(params, { ...act, date: '2099-01-01' })).toMatchObject({
      code: 'roadmap.proof-in-future',
    });
    expect(await approve(params)).toMatchObject({ state: 'approved', edition: 1, act });
  });

  it('its text is closed and kept; a new edition begins as a draft', async () => {
    const params = await cast.inForce(item('1'));
    const add = async () =>
      (await cast.town.send(roadmapRoutes.addItem, { params, body: item('2') })).body;
    expect(await add()).toMatchObject({ code: 'roadmap.closed' });

    const { version } = await cast.show(params);
    const { body } = await cast.town.send(roadmapRoutes.reopen, { params, version });
    expect(body).toMatchObject({ state: 'draft', edition: 1, act });
    expect(await add()).toMatchObject({ items: [{ number: '1' }, { number: '2' }] });
    const kept = await cast.town.send(roadmapRoutes.edition, {
      params: { ...params, edition: '1' },
    });
    expect(kept.body.items?.map(({ number }) => number)).toEqual(['1']);
    expect(
      (await cast.town.send(roadmapRoutes.remove, { params, version: body.version })).body.code,
    ).toBe('roadmap.submitted-before');
  });

  it("a school's needs its municipality to agree first", async () => {
    const { body } = await cast.school.curator.send(roadmapRoutes.create, {
      body: { title: 'Карта школы', period: head.period },
    });
    const admin = await cast.school.staff('Игнатова');
    await cast.school.grant(admin, 'school_admin');
    const approved = await (
      await cast.school.as(admin)
    ).send(roadmapRoutes.approve, {
      params: { roadmapId: body.id },
      body: act,
      version: body.version,
    });
    expect(approved.body).toMatchObject({ code: 'roadmap.not-agreed' });
  });
});
