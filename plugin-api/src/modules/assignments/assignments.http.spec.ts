import { assignmentRoutes, receivedAssignmentRoutes } from '@nastavnik/contracts/assignment-routes';
import type { AssignmentReply } from '@nastavnik/contracts/assignments';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/db/id.ts';
import { startApp, type TestApp, type TestClient } from '../../testing/app.ts';
import { daysAgo } from '../../testing/make.ts';
import { makeLevels } from '../approvals/approvals-fixture.ts';

let app: TestApp;
let levels: Awaited<ReturnType<typeof makeLevels>>;
let second: { id: string; curator: TestClient };

beforeAll(async () => {
  app = await startApp();
  levels = await makeLevels(app);
  second = await anotherSchool();
});

afterAll(() => app.close());

/** A second school of the same municipality, with a curator. */
async function anotherSchool() {
  const { at } = levels;
  const id = newId();
  const now = new Date();
  await at.put('orgs', {
    id,
    kind: 'school',
    parent_id: at.municipalityId,
    region_id: at.regionId,
    municipality_id: at.municipalityId,
    name: 'zz Вторая школа',
    short_name: 'Вторая',
    created_at: now,
    updated_at: now,
  });
  await at.put('connection_orgs', { connection_id: at.connectionId, org_id: id });
  const personId = await at.person({ school_id: id, family_name: 'Второва', is_staff: 1 });
  await at.grant(personId, 'curator', id);
  return { id, curator: await at.as(personId, id) };
}

let numbers = 0;
const both = () => [levels.at.schoolId, second.id];
const draft = (more: object = {}) => ({
  number: `${++numbers}-п`,
  issuedOn: daysAgo(0),
  text: 'Сообщите о ходе программы',
  due: daysAgo(-7),
  addressees: both(),
  ...more,
});

const issue = (more: object = {}, by = levels.town) =>
  by.send(assignmentRoutes.issue, { body: draft(more) });

async function issued(more: object = {}) {
  const { status, body } = await issue(more);
  expect({ status, body }).toMatchObject({ status: 201 });
  return { params: { assignmentId: body.id }, number: body.number };
}

async function received(by: TestClient, number: string) {
  const { body } = await by.send(receivedAssignmentRoutes.list, { query: { limit: 200 } });
  return body.items.find((each) => each.number === number)!;
}

async function answer(by: TestClient, number: string, more: Partial<AssignmentReply> = {}) {
  const { id, version } = await received(by, number);
  return by.send(receivedAssignmentRoutes.answer, {
    params: { receivedId: id },
    body: { text: 'Программа идёт', ...more },
    version,
  });
}

const show = async (params: { assignmentId: string }) =>
  (await levels.town.send(assignmentRoutes.show, { params })).body;
const addressees = async (params: { assignmentId: string }, view?: 'open' | 'answered') =>
  (await levels.town.send(assignmentRoutes.addressees, { params, query: { view } })).body.items;
const accept = (params: { assignmentId: string }, replies: { id: string; version: number }[]) =>
  levels.town.send(assignmentRoutes.accept, {
    params,
    body: { replies: replies.map(({ id, version }) => ({ id, version })) },
  });
const withdraw = async (params: { assignmentId: string }) =>
  levels.town.send(assignmentRoutes.withdraw, {
    params,
    body: { reason: 'Выдано по ошибке' },
    version: (await show(params)).version,
  });
const giveBack = (
  params: { assignmentId: string },
  { id, version }: { id: string; version: number },
  due: string | null = null,
) =>
  levels.town.send(assignmentRoutes.giveBack, {
    params: { ...params, replyId: id },
    body: { remark: 'Укажите число', due },
    version,
  });

describe('a municipality gives its schools an assignment', () => {
  it('each has a copy, and of others it is told nothing', async () => {
    const { school } = levels;
    const { params, number } = await issued();
    expect((await show(params)).counts).toMatchObject({ all: 2, open: 2, answered: 0 });
    expect(await received(school, number)).toMatchObject({ state: 'issued', late: false });
    await answer(second.curator, number, { text: 'Только для управления' });
    const mine = await received(school, number);
    expect(JSON.stringify(mine)).not.toContain('Только для управления');
    const theirs = await received(second.curator, number);
    const params2 = { receivedId: theirs.id };
    expect((await school.send(receivedAssignmentRoutes.show, { params: params2 })).status).toBe(
      404,
    );
  });

  it('once under a number in a year, however many press the button at the same moment', async () => {
    const body = draft();
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => levels.town.send(assignmentRoutes.issue, { body })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
      code: 'assignment.number-taken',
    });
    const { body: page } = await levels.school.send(receivedAssignmentRoutes.list, {
      query: { limit: 200 },
    });
    expect(page.items.filter(({ number }) => number === body.number)).toHaveLength(1);
  });

  it('not to those of another level, nor of another territory, nor with a day that has passed', async () => {
    const { at, centre } = levels;
    const strange = { status: 409, body: { code: 'assignment.strange-addressee' } };
    expect(await issue({ addressees: [newId()] })).toMatchObject(strange);
    expect(await issue({ addressees: [at.regionId] })).toMatchObject(strange);
    // a school with a municipality is given assignments by that
    expect(await issue({ addressees: [at.schoolId] }, centre)).toMatchObject(strange);
    expect(await issue({ due: daysAgo(1), issuedOn: daysAgo(2) })).toMatchObject({
      body: { code: 'assignment.due-passed' },
    });
    expect(await issue({ issuedOn: daysAgo(-1) })).toMatchObject({
      body: { code: 'assignment.dated-in-future' },
    });
    expect((await issue({ asked: 'number' })).status).toBe(400);
    const crowd = Array.from({ length: 2_001 }, newId);
    expect((await issue({ addressees: crowd })).status).toBe(400);
  });

  it('a region gives its municipalities one, which answer as schools do', async () => {
    const { at, centre, town, ministry } = levels;
    const made = await issue({ addressees: [at.municipalityId] }, centre);
    expect(made.status).toBe(201);
    expect((await answer(town, made.body.number)).status).toBe(200);
    const params = { assignmentId: made.body.id };
    const seen = await ministry.send(assignmentRoutes.show, { params });
    expect(seen.body.counts).toMatchObject({ all: 1, answered: 1, open: 0 });
    expect((await town.send(assignmentRoutes.show, { params })).status).toBe(404);
  });
});

describe('a reply', () => {
  it('has the number or the document that was asked for', async () => {
    const { school } = levels;
    const { number } = await issued({ asked: 'number', figure: 'Число пар' });
    expect((await answer(school, number)).body).toMatchObject({ code: 'assignment.value-asked' });
    expect((await answer(school, number, { value: 12 })).body).toMatchObject({
      state: 'answered',
      answeredOn: daysAgo(0),
      reply: { value: 12 },
    });
    const paper = await issued({ asked: 'document', figure: 'Приказ о закреплении' });
    expect((await answer(school, paper.number)).body).toMatchObject({
      code: 'assignment.document-asked',
    });
    const act = { kind: 'Приказ', number: '5', date: daysAgo(-1) };
    expect((await answer(school, paper.number, { act })).body).toMatchObject({
      code: 'assignment.document-in-future',
    });
  });

  it('is returned with a remark and a new day, answered anew, accepted; every step is kept', async () => {
    const { school } = levels;
    const { params, number } = await issued();
    await answer(school, number);
    const [reply] = await addressees(params, 'answered');
    expect((await giveBack(params, reply!, daysAgo(-14))).status).toBe(200);
    expect(await received(school, number)).toMatchObject({ state: 'returned', due: daysAgo(-14) });
    await answer(school, number, { text: 'Двенадцать пар' });
    const [again] = await addressees(params, 'answered');
    expect((await accept(params, [again!])).body.counts).toMatchObject({ accepted: 1, open: 1 });
    const mine = await received(school, number);
    expect(mine.steps.map(({ what, text }) => [what, text])).toEqual([
      ['answered', 'Программа идёт'],
      ['returned', 'Укажите число'],
      ['answered', 'Двенадцать пар'],
      ['accepted', ''],
    ]);
    expect(mine.steps[1]?.by).toMatch(/Дёмина/);
    expect((await answer(school, number)).body).toMatchObject({ code: 'assignment.accepted' });
  });

  it('that has changed since it was seen is not accepted, and nobody of the same press is', async () => {
    const { school } = levels;
    const { params, number } = await issued();
    await answer(school, number);
    await answer(second.curator, number);
    const seen = await addressees(params, 'answered');
    expect(seen).toHaveLength(2);
    await answer(second.curator, number, { text: 'Поправка' });
    expect((await accept(params, seen)).status).toBe(412);
    expect((await show(params)).counts).toMatchObject({ answered: 2, accepted: 0 });
    expect((await accept(params, await addressees(params, 'answered'))).status).toBe(200);
  });

  it('of another assignment is not decided through this one', async () => {
    const { school } = levels;
    const one = await issued();
    const other = await issued();
    await answer(school, one.number);
    const [reply] = await addressees(one.params, 'answered');
    expect((await accept(other.params, [reply!])).status).toBe(404);
    expect((await giveBack(other.params, reply!)).status).toBe(404);
  });
});

describe('an assignment that is taken back', () => {
  it('waits for nobody; what was accepted stays', async () => {
    const { school } = levels;
    const { params, number } = await issued();
    await answer(school, number);
    await accept(params, await addressees(params, 'answered'));
    expect((await withdraw(params)).body).toMatchObject({
      withdrawn: { on: daysAgo(0), reason: 'Выдано по ошибке' },
      counts: { accepted: 1, withdrawn: 1, open: 0 },
    });
    expect((await answer(second.curator, number)).body).toMatchObject({
      code: 'assignment.withdrawn',
    });
    expect((await withdraw(params)).body).toMatchObject({ code: 'assignment.nothing-to-withdraw' });
  });

  it('at the moment of an answer leaves both sides with the same', async () => {
    for (let round = 0; round < 5; round++) {
      const { params, number } = await issued();
      const [answered, taken] = await Promise.all([
        answer(levels.school, number),
        withdraw(params),
        answer(second.curator, number),
      ]);
      expect(taken.status).toBe(200);
      expect([200, 409]).toContain(answered.status);
      const mine = await received(levels.school, number);
      expect(mine.state).toBe('withdrawn');
      const theirs = (await addressees(params)).find(({ id }) => id === mine.id);
      expect(theirs).toMatchObject({ state: 'withdrawn', steps: mine.steps });
    }
  });
});

describe('what waits', () => {
  it('is counted and listed alike, the nearest day first, late by the clock of the org', async () => {
    const { school, town } = levels;
    const { params, number } = await issued({ due: daysAgo(0) });
    expect(await received(school, number)).toMatchObject({ late: false });
    await app.schema.sql.query('UPDATE assignment_addressees SET due = ? WHERE assignment_id = ?', [
      daysAgo(1),
      Buffer.from(params.assignmentId.replaceAll('-', ''), 'hex'),
    ]);
    await app.schema.sql.query('UPDATE received_assignments SET due = ? WHERE assignment_id = ?', [
      daysAgo(1),
      Buffer.from(params.assignmentId.replaceAll('-', ''), 'hex'),
    ]);
    expect(await received(school, number)).toMatchObject({ late: true });
    for (const view of ['open', 'overdue', 'answered', 'accepted', 'withdrawn'] as const) {
      const { body } = await school.send(receivedAssignmentRoutes.list, {
        query: { view, limit: 200 },
      });
      const { body: sums } = await school.send(receivedAssignmentRoutes.sums, {});
      expect([view, body.items.length]).toEqual([view, sums[view]]);
    }
    const { body: open } = await school.send(receivedAssignmentRoutes.list, {
      query: { view: 'open', limit: 200 },
    });
    expect(open.items[0]).toMatchObject({ number });
    for (const view of ['open', 'overdue', 'to_accept', 'accepted', 'withdrawn'] as const) {
      const { body } = await town.send(assignmentRoutes.list, { query: { view, limit: 200 } });
      const { body: sums } = await town.send(assignmentRoutes.sums, {});
      expect([view, body.items.length]).toEqual([view, sums[view]]);
    }
  });
});
