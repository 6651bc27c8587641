import { consultationRoutes } from '@nastavnik/contracts/consultation-routes';
import { roadmapRoutes } from '@nastavnik/contracts/roadmap-routes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../testing/app.ts';
import { daysAgo } from '../../testing/make.ts';
import { item, makeLevels, roadmapOf, show } from '../approvals/approvals-fixture.ts';
import {
  close,
  decide,
  passDays,
  publish,
  remark,
  seen,
  underConsultation,
} from './consultations-fixture.ts';

let app: TestApp;
let levels: Awaited<ReturnType<typeof makeLevels>>;

beforeAll(async () => {
  app = await startApp();
  levels = await makeLevels(app);
});

afterAll(() => app.close());

const titlesSeen = async (by: typeof levels.town) =>
  (await by.send(consultationRoutes.list)).body.items.map(({ id }) => id);

describe('a draft under consultation', () => {
  it('is read by those below and by nobody beside or above', async () => {
    const { at, school, town, centre, ministry } = levels;
    const teacher = await at.as(await at.person({ family_name: 'Белова', is_staff: 1 }));
    const stranger = await makeLevels(app);
    const [ofRegion, ofTown, ofSchool] = [
      await underConsultation(centre, item('1')),
      await underConsultation(town, item('1')),
      await underConsultation(school, item('1')),
    ];
    const readers = { teacher, school, town, centre, ministry, other: stranger.school };
    const found = async (id: string) => {
      const statuses = [];
      for (const [name, by] of Object.entries(readers)) {
        const { status } = await seen(by, { id });
        expect((await titlesSeen(by)).includes(id), name).toBe(status === 200);
        if (status === 200) statuses.push(name);
        else expect(status).toBe(404);
      }
      return statuses;
    };
    expect(await found(ofRegion.id)).toEqual(['school', 'town', 'centre', 'ministry']);
    expect(await found(ofTown.id)).toEqual(['school', 'town']);
    expect(await found(ofSchool.id)).toEqual(['teacher', 'school']);
    const { body } = await seen(school, ofRegion);
    expect(body).toMatchObject({ own: false, roadmapId: null, changes: null });
    expect(body.may).toEqual({ remark: true, decide: false, close: false });
  });

  it('stays as it was published; its owner sees what has changed in the draft since', async () => {
    const { school, town } = levels;
    const made = await underConsultation(town, item('1'), item('2'));
    expect(made.changes).toEqual({ head: [], items: [] });
    const params = { roadmapId: made.roadmapId ?? '' };
    const [first] = (await show(town, params)).items;
    await town.send(roadmapRoutes.changeItem, {
      params: { ...params, itemId: first?.id ?? '' },
      body: item('1', { result: 'Приказ и перечень' }),
      version: first?.version ?? 1,
    });
    expect((await seen(school, made)).body.content.items[0]?.result).toBe('');
    const { changes } = (await seen(town, made)).body;
    expect(changes?.items).toMatchObject([
      {
        kind: 'changed',
        number: '1',
        changes: [{ what: 'Результат', after: 'Приказ и перечень' }],
      },
    ]);
  });

  it('is hidden from those below until its first day', async () => {
    const { school, town } = levels;
    const made = await publish(town, await roadmapOf(town, item('1')), {
      from: daysAgo(-3),
      until: daysAgo(-9),
    });
    expect(made.body).toMatchObject({ state: 'planned', may: { remark: false } });
    expect((await seen(school, made.body)).status).toBe(404);
    expect(await titlesSeen(school)).not.toContain(made.body.id);
    expect((await remark(town, made.body, 'Рано')).body).toMatchObject({
      code: 'consultation.not-begun',
    });
  });

  it('is an open draft with items, for days that have not passed, once at a time', async () => {
    const { town } = levels;
    const empty = await roadmapOf(town);
    expect((await publish(town, empty)).body).toMatchObject({ code: 'roadmap.empty' });
    const params = await roadmapOf(town, item('1'));
    const refused = async (from: string, until: string) =>
      (await publish(town, params, { from, until })).body;
    expect(await refused(daysAgo(2), daysAgo(-2))).toMatchObject({ code: 'consultation.past-day' });
    expect(await refused(daysAgo(0), daysAgo(-400))).toMatchObject({
      code: 'consultation.too-long',
    });
    expect((await publish(town, params, { from: daysAgo(-2), until: daysAgo(-1) })).status).toBe(
      400,
    );
    expect((await publish(town, params)).status).toBe(201);
    expect((await publish(town, params)).body).toMatchObject({ code: 'consultation.going-on' });
    const { version } = await show(town, params);
    const removed = await town.send(roadmapRoutes.remove, { params, version });
    expect(removed.body).toMatchObject({ code: 'roadmap.consulted' });
    const act = { kind: 'Приказ', number: '1', date: daysAgo(0) };
    await town.send(roadmapRoutes.approve, { params, body: act, version });
    expect((await publish(town, params)).body).toMatchObject({ code: 'roadmap.closed' });
  });
});

describe('a remark', () => {
  it('is read by its organisation and the owner until everybody reads all of them', async () => {
    const { school, town, centre } = levels;
    const made = await underConsultation(centre, item('1'));
    expect((await remark(school, made, 'Раньше на месяц', '1')).status).toBe(201);
    const textsFor = async (by: typeof town) =>
      (await seen(by, made)).body.list.map(({ text, author }) => [text, author !== null]);
    expect(await textsFor(town)).toEqual([]);
    expect((await remark(town, made, 'Добавьте пункт')).status).toBe(201);
    expect(await textsFor(school)).toEqual([['Раньше на месяц', true]]);
    expect(await textsFor(town)).toEqual([['Добавьте пункт', true]]);
    const sums = async (by: typeof town) =>
      (await by.send(consultationRoutes.list)).body.items.find(({ id }) => id === made.id);
    expect(await sums(school)).toMatchObject({ remarks: 1, undecided: 1 });
    expect(await sums(centre)).toMatchObject({ remarks: 2, undecided: 2 });
    const { list } = (await seen(centre, made)).body;
    for (const each of list) await decide(centre, made, each, { decision: 'accepted' });
    await passDays(app, made, daysAgo(9), daysAgo(1));
    expect((await close(centre, made)).status).toBe(200);
    expect(await textsFor(school)).toEqual([
      ['Раньше на месяц', true],
      ['Добавьте пункт', false],
    ]);
    expect(await sums(school)).toMatchObject({ remarks: 2, undecided: 0, state: 'closed' });
  });

  it('of a school’s draft is seen by its author and by those who keep the roadmap', async () => {
    const { at, school } = levels;
    const teacher = async (family_name: string) =>
      at.as(await at.person({ family_name, is_staff: 1 }));
    const [one, another] = [await teacher('Белова'), await teacher('Седов')];
    const made = await underConsultation(school, item('1'));
    const left = await remark(one, made, 'Нагрузка учителей');
    expect(left.body.list).toMatchObject([{ author: 'Белова Имя', mine: true }]);
    expect((await seen(another, made)).body.list).toEqual([]);
    expect((await seen(school, made)).body.list).toMatchObject([{ mine: false }]);
  });

  it('comes in its days, to an item that is there', async () => {
    const { school, town } = levels;
    const made = await underConsultation(town, item('1'));
    expect((await remark(school, made, 'Мимо', '7')).body).toMatchObject({
      code: 'consultation.item-unknown',
    });
    expect((await remark(school, made, ' ')).status).toBe(400);
    await passDays(app, made, daysAgo(9), daysAgo(1));
    const late = await remark(school, made, 'Опоздали');
    expect(late.body).toMatchObject({ code: 'consultation.over', status: 409 });
    const prolong = async (until: string) =>
      town.send(consultationRoutes.prolong, {
        params: { consultationId: made.id },
        body: { until },
        version: (await seen(town, made)).body.version,
      });
    expect((await prolong(daysAgo(3))).body).toMatchObject({ code: 'consultation.shortened' });
    expect((await prolong(daysAgo(-3))).status).toBe(200);
    expect((await remark(school, made, 'Успели')).status).toBe(201);
  });

  it('is taken back by its author until it is decided on', async () => {
    const { school, town } = levels;
    const made = await underConsultation(town, item('1'));
    const takeBack = (by: typeof town, remarkId: string, version = 1) =>
      by.send(consultationRoutes.takeBack, {
        params: { consultationId: made.id, remarkId },
        version,
      });
    const [one] = (await remark(school, made, 'Одно')).body.list;
    expect((await takeBack(town, one?.id ?? '')).body).toMatchObject({
      code: 'consultation.not-yours',
    });
    expect((await takeBack(school, one?.id ?? '')).body.list).toEqual([]);
    const [two] = (await remark(school, made, 'Другое')).body.list;
    await decide(town, made, two!, { decision: 'accepted' });
    expect((await takeBack(school, two?.id ?? '', 2)).body).toMatchObject({
      code: 'consultation.decided-remark',
    });
  });
});

describe('a consultation ends', () => {
  it('when its days are over and every remark has a decision, with the reason where it is not taken', async () => {
    const { school, town } = levels;
    const made = await underConsultation(town, item('1'));
    const [left] = (await remark(school, made, 'Срок', '1')).body.list;
    expect((await decide(school, made, left!, { decision: 'accepted' })).status).toBe(404);
    expect((await decide(town, made, left!, { decision: 'rejected' })).status).toBe(400);
    expect((await close(town, made)).body).toMatchObject({ code: 'consultation.still-open' });
    await passDays(app, made, daysAgo(9), daysAgo(1));
    expect((await close(town, made)).body).toMatchObject({ code: 'consultation.undecided' });
    const reason = 'Срок задан регионом';
    const decided = await decide(town, made, left!, { decision: 'partly', reason });
    expect(decided.body.list).toMatchObject([{ decision: 'partly', reason, version: 2 }]);
    expect((await decide(town, made, left!, { decision: 'accepted' })).status).toBe(412);
    const closed = await close(town, made);
    expect(closed.body).toMatchObject({ state: 'closed', closedOn: daysAgo(0) });
    const again = await decide(town, made, { ...left!, version: 2 }, { decision: 'accepted' });
    expect(again.body).toMatchObject({ code: 'consultation.closed' });
    expect((await close(town, made)).body).toMatchObject({ code: 'consultation.closed' });
    expect((await publish(town, { roadmapId: made.roadmapId ?? '' })).status).toBe(201);
  });
});
