import { meetingRoutes } from '@nastavnik/contracts/meetings';
import { pairCardRoutes } from '@nastavnik/contracts/pair-cards';
import { pairRoutes, type PairView } from '@nastavnik/contracts/pairs';
import { planRoutes } from '@nastavnik/contracts/plans';
import { pulseRoutes } from '@nastavnik/contracts/pulse';
import { substituteRoutes } from '@nastavnik/contracts/substitutes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../../testing/app.ts';
import { daysAgo, makeSchool, type TestSchool } from '../../../testing/make.ts';
import { groupsOf } from './group-fixture.ts';

let app: TestApp;
let school: TestSchool;
let of: ReturnType<typeof groupsOf>;

beforeAll(async () => {
  app = await startApp();
  school = await makeSchool(app);
  of = groupsOf(school);
});
afterAll(() => app.close());

const log = (pairId: string, date: string, more = {}) =>
  school.curator.send(meetingRoutes.log, { params: { pairId }, body: { date, ...more } });
const meetingsOf = async (pairId: string, personId: string) =>
  (await (await school.as(personId)).send(meetingRoutes.list, { query: { pairId } })).body.items;
const listed = async (
  personId: string,
  query: { view?: PairView; q?: string; personId?: string },
) => (await (await school.as(personId)).send(pairRoutes.list, { query })).body.items;

/** A group whose first mentee has left ten days ago and whom somebody joined five days ago. */
async function changed(families: [string, string, string]) {
  const [one, two, three] = families;
  const group = await of.group([one, two]);
  await of.leave(group.pairId, group.menteeIds[0]);
  const later = await of.mentee(three);
  await of.join(group.pairId, [later]);
  return { ...group, gone: group.menteeIds[0], stays: group.menteeIds[1], later };
}

describe('whoever has left a group', () => {
  it('finds it among those that have ended, and by nobody who came later', async () => {
    const { pairId, gone, stays, later } = await changed(['Абаева', 'Бунин', 'Волошина']);
    const views = async () =>
      (await (await school.as(gone)).send(pairRoutes.counts)).body as Record<string, number>;
    expect(await views()).toMatchObject({ open: 0, active: 0, not_meeting: 0, closed: 1 });
    for (const view of ['open', 'active', 'not_meeting', 'decision'] as const)
      expect(await listed(gone, { view })).toEqual([]);
    const [pair] = await listed(gone, { view: 'closed' });
    expect(pair).toMatchObject({ id: pairId, status: 'broken', seenUntil: daysAgo(10) });
    expect(await listed(gone, { view: 'closed', q: 'Волошина' })).toEqual([]);
    expect(await listed(gone, { view: 'closed', personId: later })).toEqual([]);
    expect(await listed(gone, { view: 'closed', q: 'Бунин' })).toHaveLength(1);
    // to the others it goes on
    expect(await listed(stays, { view: 'active' })).toHaveLength(1);
    expect(await listed(stays, { view: 'closed' })).toEqual([]);
    expect(await listed(stays, { view: 'active', q: 'Волошина' })).toHaveLength(1);
  });

  it('sees the stage of the last day, and not the ones after it', async () => {
    const { pairId, menteeIds } = await of.group(['Гусева', 'Дёмин']);
    await log(pairId, daysAgo(12));
    await of.leave(pairId, menteeIds[0]);
    for (const day of [9, 8]) await log(pairId, daysAgo(day));
    expect((await of.show(pairId, menteeIds[1])).body.pair.stage).toBe('PLANNING');
    expect((await of.show(pairId, menteeIds[0])).body.pair).toMatchObject({
      stage: 'TRIAL',
      meetings: 1,
      lastMetOn: daysAgo(12),
    });
  });

  it('is told of the substitutes of their time, and of none after it', async () => {
    const { pairId, menteeIds } = await of.group(['Ершов', 'Жуков']);
    const [during, after] = [await of.mentor('Прежняя'), await of.mentor('Позднейшая')];
    const name = (mentorId: string, from: string, until: string) =>
      school.curator.send(substituteRoutes.name, {
        params: { pairId },
        body: { mentorId, from, until, reason: 'болезнь' },
      });
    expect((await name(during, daysAgo(2), daysAgo(0))).status).toBe(201);
    await of.leave(pairId, menteeIds[0], { on: daysAgo(1) });
    await app.schema.sql.query('UPDATE pair_substitutes SET named_at = ?', [
      new Date(`${daysAgo(3)}T09:00:00Z`),
    ]);
    expect((await name(after, daysAgo(-1), daysAgo(-3))).status).toBe(201);
    const told = async (personId: string) =>
      (await (await school.as(personId)).send(substituteRoutes.ofPair, { params: { pairId } })).body
        .items;
    expect(await told(menteeIds[0])).toMatchObject([
      { person: { id: during }, from: daysAgo(2), until: daysAgo(1), state: 'over' },
    ]);
    expect((await told(menteeIds[1])).map(({ person }) => person.id)).toEqual([after, during]);
  });

  it('and is a curator, too: runs the school, but is asked about their own time alone', async () => {
    const { pairId, menteeIds } = await of.group(['Зимина', 'Ильин']);
    await log(pairId, daysAgo(12));
    await school.grant(menteeIds[0], 'curator');
    const own = await school.as(menteeIds[0]);
    const asks = async () => (await own.send(pulseRoutes.mine)).body.items;
    expect(await asks()).toHaveLength(1);
    await of.leave(pairId, menteeIds[0]);
    expect(await asks()).toEqual([]);
    const [mine] = (await own.send(pairCardRoutes.mine)).body.items;
    expect(mine?.pair).toMatchObject({ status: 'broken', seenUntil: daysAgo(10) });
    expect((await own.send(pairCardRoutes.week, { query: {} })).body.pairs).toEqual([]);
    const office = await own.send(pairCardRoutes.card, { params: { pairId } });
    expect(office.body).toMatchObject({ own: true, pair: { status: 'active' } });
  });
});

describe('whoever has joined a group later', () => {
  it('reads the meetings of their time, and of those before it that they were', async () => {
    const { pairId, mentorId, menteeIds } = await of.group(['Кротов', 'Лапина']);
    const before = await log(pairId, daysAgo(12), { topic: 'Ссора с классом', done: 'Помирились' });
    await of.leave(pairId, menteeIds[0]);
    const later = await of.mentee('Мухина');
    await of.join(pairId, [later]);
    await log(pairId, daysAgo(4), { topic: 'Знакомство с новой' });

    const rows = await meetingsOf(pairId, later);
    expect(rows.map(({ meeting: { date, topic } }) => [date, topic])).toEqual([
      [daysAgo(4), 'Знакомство с новой'],
      [daysAgo(12), null],
    ]);
    expect(rows[1]).toMatchObject({ mentor: { id: mentorId }, mentees: [] });
    const params = { meetingId: before.body.id };
    const one = await (await school.as(later)).send(meetingRoutes.show, { params });
    const card = await of.show(pairId, later);
    const mine = await (await school.as(later)).send(pairCardRoutes.mine);
    for (const { body } of [one, card, mine]) {
      const text = JSON.stringify(body);
      expect(text).toContain('"dateOnly":true');
      for (const word of ['Ссора', 'Помирились', 'Кротов']) expect(text).not.toContain(word);
    }
    // nobody else loses a word
    for (const personId of [mentorId, menteeIds[1]])
      expect(JSON.stringify((await of.show(pairId, personId)).body)).toContain('Помирились');
  });

  it('reads the plan as it is, without the words said about it before them', async () => {
    const { pairId, mentorId, menteeIds } = await of.group(['Носова', 'Орлик']);
    const mentor = await school.as(mentorId);
    const params = { pairId };
    const remark = (text: string) =>
      mentor.send(planRoutes.remark, { params, body: { kind: 'comment', text } });
    const save = (version: number, goal: string) =>
      mentor.send(planRoutes.save, { params, version, body: { goal, lines: [] } });
    await save(1, 'Прежняя цель');
    await save(2, 'Цель группы');
    await remark('Слово о прежних');
    await app.schema.sql.query('UPDATE plan_remarks SET said_at = ?', [
      new Date(`${daysAgo(20)}T09:00:00Z`),
    ]);
    await app.schema.sql.query('UPDATE plan_versions SET saved_at = ?', [
      new Date(`${daysAgo(20)}T09:00:00Z`),
    ]);
    const later = await of.mentee('Павлинова');
    await of.join(pairId, [later]);
    await remark('Слово при ней');
    const read = async (personId: string) => {
      const client = await school.as(personId);
      const { body } = await client.send(planRoutes.show, { params });
      const { items } = (await client.send(planRoutes.versions, { params })).body;
      return {
        goal: body.goal,
        words: body.remarks.map(({ text }) => text),
        versions: items.map(({ goal }) => goal),
      };
    };
    expect(await read(later)).toEqual({
      goal: 'Цель группы',
      words: ['Слово при ней'],
      versions: ['Цель группы'],
    });
    expect((await read(menteeIds[0])).words).toHaveLength(2);
  });

  it('does not know who had left before them', async () => {
    const { pairId, gone, later, stays } = await changed(['Рыкова', 'Соболев', 'Титов']);
    const { pair, timeline } = (await of.show(pairId, later)).body;
    expect(pair.left).toBeUndefined();
    expect(pair.stays).toEqual([{ from: daysAgo(5), until: null }]);
    expect(JSON.stringify(timeline)).not.toContain(gone);
    expect(await listed(later, { q: 'Рыкова' })).toEqual([]);
    expect((await of.show(pairId, stays)).body.pair.left).toHaveLength(1);
  });
});

describe('whoever comes back to a group', () => {
  it('was away meanwhile: meetings of those days are without them, whenever they are logged', async () => {
    const { pairId, menteeIds } = await of.group(['Уткин', 'Фокин']);
    const [back, other] = menteeIds;
    await log(pairId, daysAgo(12), { topic: 'При нём' });
    await of.leave(pairId, back);
    await of.join(pairId, [back]);
    const refused = await log(pairId, daysAgo(8), { attended: [back] });
    expect(refused.body.code).toBe('group.not-then');
    const { parts } = (await log(pairId, daysAgo(8), { topic: 'Без него' })).body;
    expect(parts.flatMap(({ side, person }) => (side === 'mentee' ? [person.id] : []))).toEqual([
      other,
    ]);
    const rows = await meetingsOf(pairId, back);
    expect(rows.map(({ meeting: { topic } }) => topic)).toEqual([null, 'При нём']);
  });

  it('keeps the words with which they left, for the curator', async () => {
    const { pairId, menteeIds } = await of.group(['Хохлов', 'Цветкова']);
    const [back, other] = menteeIds;
    await of.leave(pairId, back, { note: 'Уехали на лето' });
    expect((await of.join(pairId, [back], { date: daysAgo(11) })).body.code).toBe(
      'group.back-too-early',
    );
    await of.join(pairId, [back]);
    await of.leave(pairId, back, { on: daysAgo(1), reason: 'NO_TIME', note: 'Кружок' });
    const { pair } = (await of.show(pairId)).body;
    expect(pair.earlier).toMatchObject([
      { person: { id: back }, on: daysAgo(10), reason: 'MOVED', note: 'Уехали на лето' },
    ]);
    expect(pair.left).toMatchObject([
      { joinedOn: daysAgo(5), on: daysAgo(1), reason: 'NO_TIME', note: 'Кружок' },
    ]);
    const toPeer = (await of.show(pairId, other)).body.pair;
    expect(toPeer.earlier).toMatchObject([{ on: daysAgo(10), reason: null, note: null, by: null }]);
    const own = (await of.show(pairId, back)).body.pair;
    expect(own).toMatchObject({ seenUntil: daysAgo(1), closeReason: 'NO_TIME' });
  });
});
