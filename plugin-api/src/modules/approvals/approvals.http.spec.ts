import { approvalRoutes } from '@nastavnik/contracts/approval-routes';
import { roadmapRoutes } from '@nastavnik/contracts/roadmap-routes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../testing/app.ts';
import { daysAgo } from '../../testing/make.ts';
import {
  agree,
  agreedBy,
  giveBack,
  handedOver,
  item,
  makeLevels,
  received,
  roadmapOf,
  rounds,
  show,
  submit,
  withdraw,
} from './approvals-fixture.ts';

let app: TestApp;
let levels: Awaited<ReturnType<typeof makeLevels>>;

beforeAll(async () => {
  app = await startApp();
  levels = await makeLevels(app);
});

afterAll(() => app.close());

describe('a school hands its roadmap over', () => {
  it('and the municipality has a copy that the school’s later changes do not touch', async () => {
    const { school, town } = levels;
    const params = await roadmapOf(school, item('1'), item('2'));
    const round = await handedOver(school, params);
    await withdraw(school, params);
    await school.send(roadmapRoutes.addItem, { params, body: item('3') });
    const copy = await received(town, round);
    expect(copy.content?.items.map(({ number }) => number)).toEqual(['1', '2']);
    expect(copy).toMatchObject({ title: 'Карта школы', round: 1, edition: 1, differences: null });
  });

  it('its text is closed until somebody decides', async () => {
    const { school } = levels;
    const params = await roadmapOf(school, item('1'));
    await handedOver(school, params);
    expect(await school.send(roadmapRoutes.addItem, { params, body: item('2') })).toMatchObject({
      status: 409,
      body: { code: 'roadmap.closed' },
    });
    expect((await show(school, params)).state).toBe('submitted');
  });

  it('once, however many press the button at the same moment', async () => {
    const { school } = levels;
    const params = await roadmapOf(school, item('1'));
    const { version } = await show(school, params);
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => submit(school, params, version)),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect((await rounds(school, params)).rounds).toHaveLength(1);
  });

  it('only with items, and as it was seen', async () => {
    const { school } = levels;
    const empty = await roadmapOf(school);
    expect((await submit(school, empty)).body).toMatchObject({ code: 'roadmap.empty' });
    const params = await roadmapOf(school, item('1'));
    expect((await submit(school, params, 1)).status).toBe(412);
  });

  it('until the day that its own item names; after it the round is late', async () => {
    const { school, town } = levels;
    const year = daysAgo(0).slice(0, 4);
    const past = await roadmapOf(school, agreedBy(`${year}-01-01`));
    const late = await handedOver(school, past);
    expect(late).toMatchObject({ due: `${year}-01-01`, late: daysAgo(0) > `${year}-01-01` });
    const coming = await roadmapOf(school, agreedBy(`${year}-12-31`));
    expect(await received(town, await handedOver(school, coming))).toMatchObject({
      due: `${year}-12-31`,
      late: false,
    });
  });
});

describe('the municipality', () => {
  it('returns with remarks, the school corrects, and it sees what has changed', async () => {
    const { school, town } = levels;
    const params = await roadmapOf(school, item('1'), item('2'), item('3'));
    const first = await handedOver(school, params);
    const remarks = [
      { item: '1', text: 'Уточните срок' },
      { item: null, text: 'Нет мероприятий для родителей' },
    ];
    expect((await giveBack(town, first, remarks)).status).toBe(200);
    const back = await show(school, params);
    expect(back.state).toBe('returned');
    expect((await rounds(school, params)).rounds[0]).toMatchObject({
      state: 'returned',
      remarks,
      decidedBy: expect.stringMatching(/Дёмина/),
    });
    const [one, two] = back.items;
    const body = item('1', { due: { kind: 'by', date: '2027-05-01' } });
    await school.send(roadmapRoutes.changeItem, {
      params: { ...params, itemId: one!.id },
      body,
      version: one!.version,
    });
    await school.send(roadmapRoutes.removeItem, {
      params: { ...params, itemId: two!.id },
      version: two!.version,
    });
    await school.send(roadmapRoutes.addItem, { params, body: item('4') });
    const second = await received(town, await handedOver(school, params));
    expect(second).toMatchObject({ round: 2, edition: 2, earlier: [{ round: 1, remarks }] });
    expect(second.differences).toEqual([
      { number: '1', title: 'Мероприятие 1', how: 'changed', fields: ['due'] },
      { number: '4', title: 'Мероприятие 4', how: 'added', fields: [] },
      { number: '2', title: 'Мероприятие 2', how: 'removed', fields: [] },
    ]);
  });

  it('agrees, and only then the school’s order puts it in force, in the edition agreed to', async () => {
    const { school, town, at } = levels;
    const params = await roadmapOf(school, item('1'));
    await agree(town, await handedOver(school, params));
    const agreed = await show(school, params);
    expect(agreed).toMatchObject({ state: 'agreed', agreed: { on: daysAgo(0) } });
    const head = await at.staff('Директорова');
    await at.grant(head, 'school_admin');
    const { body } = await (
      await at.as(head)
    ).send(roadmapRoutes.approve, {
      params,
      body: { kind: 'Приказ', number: '1', date: daysAgo(0) },
      version: agreed.version,
    });
    expect(body).toMatchObject({ state: 'approved', edition: 1 });
  });

  it('decides what lies there once, and not what was taken back or has a later round', async () => {
    const { school, town } = levels;
    const params = await roadmapOf(school, item('1'));
    const first = await handedOver(school, params);
    await withdraw(school, params);
    expect((await agree(town, first, 2)).body).toMatchObject({ code: 'approval.withdrawn' });
    const second = await handedOver(school, params);
    expect((await agree(town, first, 2)).body).toMatchObject({ code: 'approval.older-edition' });
    expect((await agree(town, second)).status).toBe(200);
    expect((await agree(town, second, 2)).body).toMatchObject({ code: 'approval.not-waiting' });
    expect((await withdraw(school, params)).body).toMatchObject({ code: 'submission.not-sent' });
  });

  it('either decides or has it taken back, whichever was first', async () => {
    const { school, town } = levels;
    for (let time = 0; time < 5; time++) {
      const params = await roadmapOf(school, item('1'));
      const round = await handedOver(school, params);
      const answers = await Promise.all([agree(town, round), withdraw(school, params)]);
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      const { state } = await show(school, params);
      const theirs = (await received(town, round)).state;
      expect([state, theirs]).toEqual(
        answers[0].status === 200 ? ['agreed', 'agreed'] : ['draft', 'withdrawn'],
      );
      expect((await rounds(school, params)).rounds[0]?.state).toBe(theirs);
    }
  });

  it('remarks on items that are there', async () => {
    const { school, town } = levels;
    const round = await handedOver(school, await roadmapOf(school, item('1')));
    expect((await giveBack(town, round, [{ item: '9', text: 'Нет' }])).body).toMatchObject({
      code: 'approval.item-unknown',
      details: { number: '9' },
    });
  });

  it('lists the last round of each thing, and counts by state', async () => {
    const { at, officer } = await makeLevels(app);
    const town = await officer('Лыкова', 'municipal_coordinator', at.municipalityId);
    const params = await roadmapOf(at.curator, item('1'));
    await giveBack(town, await handedOver(at.curator, params));
    await handedOver(at.curator, params);
    const list = async (state?: 'waiting' | 'returned') =>
      (await town.send(approvalRoutes.list, { query: state ? { state } : {} })).body;
    expect((await list()).items).toMatchObject([{ round: 2, state: 'waiting' }]);
    expect((await list('returned')).items).toEqual([]);
    expect((await list()).counts).toMatchObject({ waiting: 1, returned: 0 });
  });
});

describe('nobody decides what they have handed over', () => {
  it('also when they hold an office at both ends', async () => {
    const { at, officer } = levels;
    const id = await at.staff('Двудомова');
    await at.grant(id, 'curator');
    await at.grant(id, 'municipal_coordinator', at.municipalityId);
    await at.put('people', {
      school_id: at.municipalityId,
      id,
      family_name: 'Двудомова',
      given_name: 'Ирина',
      middle_name: null,
      is_staff: 1,
    });
    const [below, above] = [await at.as(id), await at.as(id, at.municipalityId)];
    const round = await handedOver(below, await roadmapOf(below, item('1')));
    expect((await received(above, round)).may).toEqual({ decide: false, scan: false });
    expect((await agree(above, round)).body).toMatchObject({ code: 'approval.own-submission' });
    const other = await officer('Лыкова', 'municipal_coordinator', at.municipalityId);
    expect((await agree(other, round)).status).toBe(200);
  });

  it('and what a region hands over is decided by its ministry alone', async () => {
    const { centre, ministry, at, officer } = levels;
    const round = await handedOver(centre, await roadmapOf(centre, item('1')));
    const second = await officer('Помощникова', 'regional_centre', at.regionId);
    expect((await agree(second, round)).body).toMatchObject({ code: 'approval.ministry-only' });
    expect((await agree(ministry, round)).status).toBe(200);
  });

  it('of another municipality: it does not even see it', async () => {
    const { school } = levels;
    const round = await handedOver(school, await roadmapOf(school, item('1')));
    const stranger = (await makeLevels(app)).town;
    expect((await agree(stranger, round)).status).toBe(404);
    const region = await levels.centre.send(approvalRoutes.show, {
      params: { approvalId: round.id },
    });
    expect(region.status).toBe(404);
  });
});
