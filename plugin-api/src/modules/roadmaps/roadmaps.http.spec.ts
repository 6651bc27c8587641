import { roadmapRoutes } from '@nastavnik/contracts/roadmap-routes';
import type { ItemDraft, RoadmapChange } from '@nastavnik/contracts/roadmaps';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp, type TestClient } from '../../testing/app.ts';
import { daysAgo, makeSchool, type TestSchool } from '../../testing/make.ts';

let app: TestApp;
let school: TestSchool;
let town: TestClient;
/** A second coordinator: nobody accepts what they have noted themselves. */
let other: TestClient;
const year = Number(daysAgo(0).slice(0, 4));
const act = { kind: 'Приказ', number: '96-од', date: daysAgo(200) };

beforeAll(async () => {
  app = await startApp();
  school = await makeSchool(app);
  const coordinator = async (family: string) => {
    const id = await school.person({
      school_id: school.municipalityId,
      family_name: family,
      is_staff: 1,
    });
    await school.grant(id, 'municipal_coordinator', school.municipalityId);
    return school.as(id, school.municipalityId);
  };
  town = await coordinator('Дёмина');
  other = await coordinator('Лыкова');
});

afterAll(() => app.close());

const head: RoadmapChange = {
  title: 'Дорожная карта района',
  period: { from: year - 1, to: year + 1 },
  bodies: [{ code: 'OFFICE', title: 'Управление образования', level: 'municipality' }],
  sections: [{ code: 'BASES', number: '2', title: 'Базы' }],
};

const item = (number: string, more: Partial<ItemDraft> = {}): ItemDraft => ({
  number,
  section: 'BASES',
  title: `Мероприятие ${number}`,
  bodies: ['OFFICE'],
  due: { kind: 'by', date: daysAgo(10) },
  dueNote: '',
  result: 'Перечень',
  targets: [],
  proof: { kind: 'document', of: 'Перечень' },
  ...more,
});

/** A roadmap of the municipality with these items. */
async function roadmap(...items: ItemDraft[]) {
  const { body } = await town.send(roadmapRoutes.create, {
    body: { title: 'Карта', period: head.period },
  });
  const params = { roadmapId: body.id };
  const headed = await town.send(roadmapRoutes.change, {
    params,
    body: head,
    version: body.version,
  });
  expect(headed.status).toBe(200);
  for (const each of items)
    expect(await town.send(roadmapRoutes.addItem, { params, body: each })).toMatchObject({
      status: 201,
    });
  return params;
}

const show = async (params: { roadmapId: string }) =>
  (await town.send(roadmapRoutes.show, { params })).body;

async function inForce(...items: ItemDraft[]) {
  const params = await roadmap(...items);
  const { version } = await show(params);
  const { status } = await town.send(roadmapRoutes.approve, { params, body: act, version });
  expect(status).toBe(200);
  return params;
}

describe('a draft', () => {
  it('is written, its items in the order of their numbers', async () => {
    const params = await roadmap(item('2.10'), item('2.9'));
    const { items, state, edition, may } = await show(params);
    expect(items.map(({ number }) => number)).toEqual(['2.9', '2.10']);
    expect({ state, edition, may }).toEqual({
      state: 'draft',
      edition: 0,
      may: { write: true, confirm: true },
    });
  });

  it('has each number once, and names only bodies and sections that it has', async () => {
    const params = await roadmap(item('1'));
    const add = async (draft: ItemDraft) =>
      (await town.send(roadmapRoutes.addItem, { params, body: draft })).body;
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
    const params = await roadmap();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        town.send(roadmapRoutes.addItem, { params, body: item('3') }),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(4);
  });

  it('keeps the bodies that its items name', async () => {
    const params = await roadmap(item('1'));
    const { version } = await show(params);
    const other = { ...head, bodies: [{ ...head.bodies[0]!, code: 'OTHER' }] };
    expect(await town.send(roadmapRoutes.change, { params, body: other, version })).toMatchObject({
      status: 409,
      body: { code: 'roadmap.code-in-use', details: { number: '1' } },
    });
  });

  it('is changed only by who has seen its last version', async () => {
    const params = await roadmap(item('1'));
    const { items } = await show(params);
    const itemParams = { ...params, itemId: items[0]!.id };
    const change = (version: number) =>
      town.send(roadmapRoutes.changeItem, { params: itemParams, body: item('4'), version });
    expect((await change(9)).status).toBe(412);
    expect((await change(1)).body.items?.[0]).toMatchObject({ number: '4', version: 2 });
  });

  it('is approved only as it was seen: an item that was added meanwhile changes its version', async () => {
    const params = await roadmap(item('1'));
    const { version } = await show(params);
    await town.send(roadmapRoutes.addItem, { params, body: item('2') });
    expect((await town.send(roadmapRoutes.approve, { params, body: act, version })).status).toBe(
      412,
    );
  });

  it('needs its years, from a pack or said', async () => {
    const { body } = await town.send(roadmapRoutes.create, {
      body: { title: 'Карта', period: null },
    });
    expect(body.code).toBe('roadmap.no-period');
  });

  it('may be thrown away', async () => {
    const params = await roadmap(item('1'));
    const { version } = await show(params);
    expect((await town.send(roadmapRoutes.remove, { params, version })).status).toBe(200);
    expect((await town.send(roadmapRoutes.show, { params })).status).toBe(404);
  });
});

describe('in force', () => {
  it('needs items and an act of a day that has come', async () => {
    const empty = await roadmap();
    const approve = async (params: { roadmapId: string }, body = act) => {
      const { version } = await show(params);
      return (await town.send(roadmapRoutes.approve, { params, body, version })).body;
    };
    expect(await approve(empty)).toMatchObject({ code: 'roadmap.empty' });
    const params = await roadmap(item('1'));
    expect(await approve(params, { ...act, date: '2099-01-01' })).toMatchObject({
      code: 'roadmap.proof-in-future',
    });
    expect(await approve(params)).toMatchObject({ state: 'approved', edition: 1, act });
  });

  it('its text is closed and kept; a new edition begins as a draft', async () => {
    const params = await inForce(item('1'));
    const add = async () =>
      (await town.send(roadmapRoutes.addItem, { params, body: item('2') })).body;
    expect(await add()).toMatchObject({ code: 'roadmap.closed' });

    const { version } = await show(params);
    const { body } = await town.send(roadmapRoutes.reopen, { params, version });
    expect(body).toMatchObject({ state: 'draft', edition: 1, act });
    expect(await add()).toMatchObject({ items: [{ number: '1' }, { number: '2' }] });
    const kept = await town.send(roadmapRoutes.edition, { params: { ...params, edition: '1' } });
    expect(kept.body.items?.map(({ number }) => number)).toEqual(['1']);
    expect(
      (await town.send(roadmapRoutes.remove, { params, version: body.version })).body.code,
    ).toBe('roadmap.submitted-before');
  });

  it("a school's needs its municipality to agree first", async () => {
    const { body } = await school.curator.send(roadmapRoutes.create, {
      body: { title: 'Карта школы', period: head.period },
    });
    const admin = await school.staff('Игнатова');
    await school.grant(admin, 'school_admin');
    const approved = await (
      await school.as(admin)
    ).send(roadmapRoutes.approve, {
      params: { roadmapId: body.id },
      body: act,
      version: body.version,
    });
    expect(approved.body).toMatchObject({ code: 'roadmap.not-agreed' });
  });
});

describe('an item', () => {
  const only = async (params: { roadmapId: string }) => (await show(params)).items[0]!;
  const prove = (params: { roadmapId: string; itemId: string }, turn: string | null) =>
    town.send(roadmapRoutes.prove, {
      params,
      body: { turn, text: 'Перечень школ', number: '17', day: daysAgo(1) },
    });

  it('proof document: is overdue, then done by a paper, then confirmed', async () => {
    const params = await inForce(item('1'));
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
    expect((await accept(town)).body.code).toBe('roadmap.own-proof');
    const confirmed = await accept(other);
    expect(confirmed.body).toMatchObject({
      items: [{ state: 'confirmed' }],
      counts: { confirmed: 1, overdue: 0 },
    });
    expect(
      (await town.send(roadmapRoutes.unprove, { params: { ...itemParams, proofId } })).body.code,
    ).toBe('roadmap.proof-confirmed');
    const taken = await other.send(roadmapRoutes.unconfirm, { params: { ...itemParams, proofId } });
    expect(taken.body.items?.[0]).toMatchObject({ state: 'done', proofs: [{ confirmed: null }] });
  });

  it('is shown once, however many show it at the same moment', async () => {
    const params = await inForce(item('1'));
    const { id, by } = await only(params);
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => prove({ ...params, itemId: id }, by)),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  });

  it('proof mark: without a date is done by a word', async () => {
    const params = await inForce(item('1', { due: null, proof: { kind: 'mark', by: 'OFFICE' } }));
    const { id, by, state } = await only(params);
    expect({ by, state }).toEqual({ by: null, state: 'planned' });
    const { body } = await town.send(roadmapRoutes.prove, {
      params: { ...params, itemId: id },
      body: { turn: null, text: 'Совещание проведено' },
    });
    expect(body.items?.[0]).toMatchObject({
      state: 'done',
      proofs: [{ kind: 'mark', turn: null }],
    });
  });

  it('of every month counts each month by itself, from the day of the act on', async () => {
    const params = await inForce(item('1', { due: { kind: 'monthly' } }));
    const first = await only(params);
    expect(first.state).toBe('overdue');
    expect((first.by ?? '') >= act.date).toBe(true);
    await prove({ ...params, itemId: first.id }, first.by);
    const second = await only(params);
    expect(second.state).toBe('overdue');
    expect((second.by ?? '') > (first.by ?? '')).toBe(true);
  });

  it('that something shows is not deleted from the next edition', async () => {
    const params = await inForce(item('1'));
    const { id, by, version } = await only(params);
    await prove({ ...params, itemId: id }, by);
    await town.send(roadmapRoutes.reopen, { params, version: (await show(params)).version });
    const { status, body } = await town.send(roadmapRoutes.removeItem, {
      params: { ...params, itemId: id },
      version,
    });
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'roadmap.item-shown' });
    expect((await only(params)).proofs).toHaveLength(1);
  });

  it('is nobody’s debt while the text was never in force', async () => {
    const params = await roadmap(item('1'));
    expect(await show(params)).toMatchObject({ counts: { overdue: 0, planned: 1 } });
  });

  it('does not apply here for a reason, until that is taken back', async () => {
    const params = await inForce(item('1'));
    const { id, version } = await only(params);
    const skip = async (reason: string, seen: number) =>
      (
        await town.send(roadmapRoutes.skip, {
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
    const params = await roadmap(item('1'));
    const { id, by } = await only(params);
    expect((await prove({ ...params, itemId: id }, by)).body.code).toBe('roadmap.not-in-force');
  });
});
