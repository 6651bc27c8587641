import { meetingRoutes } from '@nastavnik/contracts/meetings';
import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { pairCardRoutes } from '@nastavnik/contracts/pair-cards';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { usualRules } from '@nastavnik/contracts/programme-rules';
import { sessionRoutes } from '@nastavnik/contracts/session';
import { substituteRoutes } from '@nastavnik/contracts/substitutes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bin } from '../../../platform/db/id.ts';
import { startApp, type TestApp } from '../../../testing/app.ts';
import { daysAgo, makeSchool, type TestSchool } from '../../../testing/make.ts';
import { matchingIn } from '../../matching/matching-fixture.ts';

let app: TestApp;
let school: TestSchool;

beforeAll(async () => {
  app = await startApp();
  school = await makeSchool(app);
});
afterAll(() => app.close());

const today = daysAgo(0);
const KINDS = ['PARTICIPATION', 'PD_PROCESSING'] as const;

async function pupil(family: string, consents = true) {
  const id = await school.pupil(family);
  if (consents) await school.consents(id, ...KINDS);
  return id;
}

async function mentor(family: string, { consents = true, capacity = 1 } = {}) {
  const id = await pupil(family, consents);
  await school.curator.send(mentorRoutes.add, {
    body: { personIds: [id], base: 'PUPILS', capacity },
  });
  return id;
}

/** A pair that works since twenty days ago. */
async function pair() {
  const mentorId = await mentor('Орлова');
  const menteeId = await pupil('Гайсин');
  await school.curator.send(menteeRoutes.add, { body: { personIds: [menteeId] } });
  const { body } = await school.curator.send(pairRoutes.create, {
    body: { mentorId, menteeIds: [menteeId], form: 'PUPIL_PUPIL', agreed: true },
  });
  await school.curator.send(pairRoutes.fix, {
    body: { pairIds: [body.id], number: '1', date: daysAgo(20) },
  });
  return { params: { pairId: body.id }, mentorId, menteeId };
}

type Of = Awaited<ReturnType<typeof pair>>;

const name = ({ params }: Pick<Of, 'params'>, mentorId: string, days = [today, today]) =>
  school.curator.send(substituteRoutes.name, {
    params,
    body: { mentorId, from: days[0] ?? '', until: days[1] ?? '', reason: 'болеет' },
  });

const log = async (personId: string, { params }: Of, date = today) =>
  (await school.as(personId)).send(meetingRoutes.log, { params, body: { date } });

const cardFor = async (personId: string, { params }: Of) =>
  (await school.as(personId)).send(pairCardRoutes.card, { params });

/** As if the days had passed: the last one was yesterday. */
const letPass = (substituteId: string) =>
  app.schema.sql.query('UPDATE pair_substitutes SET from_on = ?, until_on = ? WHERE id = ?', [
    daysAgo(5),
    daysAgo(1),
    bin(substituteId),
  ]);

describe('a substitute', () => {
  it('is not offered as a mentor with room on the days on which their places are taken', async () => {
    const of = await pair();
    const stand = await mentor('Занятая');
    const offered = async (days: { roomFrom?: string; roomUntil?: string } = {}) => {
      const query = { view: 'free' as const, q: 'Занят', room: 1, ...days };
      const { body } = await school.curator.send(mentorRoutes.list, { query });
      return body.items.map(({ id }) => id).includes(stand);
    };
    expect(await offered()).toBe(true);
    await name(of, stand, [daysAgo(-10), daysAgo(-12)]);
    expect(await offered()).toBe(false);
    expect(await offered({ roomFrom: today, roomUntil: daysAgo(-9) })).toBe(true);
    expect(await offered({ roomFrom: today, roomUntil: daysAgo(-10) })).toBe(false);
    expect(await offered({ roomFrom: daysAgo(-13) })).toBe(true);
  });

  it('sees the pair and logs its meetings on those days only, and no longer after them', async () => {
    const of = await pair();
    const stand = await mentor('Замятина');
    expect((await log(await mentor('Посторонняя'), of)).status).toBe(403);
    const named = await name(of, stand, [daysAgo(3), today]);
    expect(named.status).toBe(201);
    expect(named.body.items).toMatchObject([
      { person: { id: stand }, state: 'now', reason: 'болеет', until: today },
    ]);

    const session = await (await school.as(stand)).send(sessionRoutes.show);
    expect(session.body.roles).toContain('mentor');
    const week = await (await school.as(stand)).send(pairCardRoutes.week);
    expect(week.body.pairs.map(({ pair: { id } }) => id)).toEqual([of.params.pairId]);
    const early = await log(stand, of, daysAgo(4));
    expect(early.body.code).toBe('meeting.not-your-days');
    const logged = await log(stand, of, daysAgo(3));
    expect(logged.status).toBe(201);
    expect(logged.body.parts).toMatchObject([
      { side: 'mentor', person: { id: stand } },
      { side: 'mentee', person: { id: of.menteeId } },
    ]);

    await letPass(named.body.items[0]?.id ?? '');
    // rights are remembered for some seconds; the pair is unknown at once
    expect((await cardFor(stand, of)).status).toBe(404);
    expect((await log(stand, of)).status).toBe(404);
    const { body } = await school.curator.send(substituteRoutes.ofPair, { params: of.params });
    expect(body.items).toMatchObject([{ state: 'over' }]);
    // what was written down stays with who led it
    const { meetings } = (await cardFor(of.mentorId, of)).body;
    expect(meetings[0]?.parts[0]?.person.id).toBe(stand);
  });

  it('leads what was planned for those days; on others the mentor does', async () => {
    const of = await pair();
    const stand = await mentor('Замятина');
    const plan = async (date: string) =>
      (
        await school.curator.send(meetingRoutes.log, {
          params: of.params,
          body: { date, status: 'planned' },
        })
      ).body.id;
    const [soon, later] = [await plan(daysAgo(-2)), await plan(daysAgo(-9))];
    const { body } = await name(of, stand, [today, daysAgo(-3)]);
    const leaders = async () => {
      const { meetings } = (await cardFor(of.mentorId, of)).body;
      const of_ = (id: string) => meetings.find((each) => each.id === id)?.parts[0]?.person.id;
      return [of_(soon), of_(later)];
    };
    expect(await leaders()).toEqual([stand, of.mentorId]);

    const [{ id: substituteId, version }] = body.items as [(typeof body.items)[number]];
    const ended = await school.curator.send(substituteRoutes.end, {
      params: { substituteId },
      version,
    });
    expect(ended.body.items).toMatchObject([{ state: 'cancelled' }]);
    expect(await leaders()).toEqual([of.mentorId, of.mentorId]);
    expect((await cardFor(stand, of)).status).toBe(403);
    const again = await school.curator.send(substituteRoutes.end, {
      params: { substituteId },
      version: version + 1,
    });
    expect(again.body.code).toBe('substitute.over');
  });

  it('stands in the history and on the card; why is told to the curator alone', async () => {
    const of = await pair();
    const stand = await mentor('Замятина');
    await name(of, stand);
    const card = (await cardFor(of.menteeId, of)).body;
    expect(card.pair.substitute).toMatchObject({ person: { id: stand }, until: today });
    expect(card.timeline[0]).toMatchObject({
      kind: 'substitute_named',
      about: `${today}/${today}`,
      whom: { id: stand },
    });
    const seen = await (
      await school.as(of.menteeId)
    ).send(substituteRoutes.ofPair, { params: of.params });
    expect(seen.body.items[0]?.reason).toBeNull();
    expect((await name(of, await pupil('Посторонний'))).status).toBe(409);
    const meddling = await (
      await school.as(stand)
    ).send(substituteRoutes.name, {
      params: of.params,
      body: { mentorId: stand, from: today, until: today, reason: 'сам' },
    });
    expect(meddling.status).toBe(403);
  });
});

describe('a refusal names what is in the way', () => {
  it('of a person: not in the base, without consents, without room, of the pair itself', async () => {
    const of = await pair();
    const code = async (personId: string) => (await name(of, personId)).body.code;
    expect(await code(await pupil('Внебазы'))).toBe('pair.not-in-base');
    expect(await code(await mentor('Безсогласий', { consents: false }))).toBe('consent.required');
    expect(await code((await pair()).mentorId)).toBe('mentor.full');
    expect(await code(of.mentorId)).toBe('substitute.same');
    expect(await code(of.menteeId)).toBe('substitute.same');
    expect(await code(await school.staff('Учитель'))).toBe('pair.form-unfit');
  });

  it('of days: in the past, before the pair, too long, taken', async () => {
    const of = await pair();
    const stand = await mentor('Замятина', { capacity: 5 });
    const code = async (...days: string[]) => (await name(of, stand, days)).body.code;
    expect(await code(daysAgo(5), daysAgo(1))).toBe('substitute.wrong-days');
    expect(await code(today, daysAgo(1))).toBe('substitute.wrong-days');
    expect(await code(today, daysAgo(-400))).toBe('substitute.wrong-days');
    expect(await code(daysAgo(25), today)).toBe('substitute.before-pair');
    await name(of, stand, [today, daysAgo(-5)]);
    const taken = await name(of, await mentor('Вторая'), [daysAgo(-5), daysAgo(-9)]);
    expect(taken.body).toMatchObject({ code: 'substitute.overlaps', details: { from: today } });
    expect((await name(of, stand, [daysAgo(-6), daysAgo(-9)])).status).toBe(201);
  });

  it('of a pair that does not work, and of a mentor who has no room because they stand in', async () => {
    const of = await pair();
    const stand = await mentor('Замятина');
    await name(of, stand);
    const menteeId = await pupil('Новиков');
    await school.curator.send(menteeRoutes.add, { body: { personIds: [menteeId] } });
    const { body } = await school.curator.send(pairRoutes.create, {
      body: { mentorId: stand, menteeIds: [menteeId], form: 'PUPIL_PUPIL' },
    });
    expect(body).toMatchObject({ code: 'mentor.full', details: { mentees: 1, standsFor: 1 } });

    const { version } = (await cardFor(of.mentorId, of)).body.pair;
    await school.curator.send(pairRoutes.close, {
      params: of.params,
      version,
      body: { reason: 'OTHER' },
    });
    expect((await name(of, await mentor('Третья'))).body.code).toBe('pair.wrong-status');
    expect((await cardFor(stand, of)).status).toBe(403);
  });
});

it('two curators name substitutes for the same days at once: one is taken', async () => {
  const of = await pair();
  const stands = [await mentor('Первая'), await mentor('Вторая'), await mentor('Третья')];
  const answers = await Promise.all(stands.map((each) => name(of, each)));
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409]);
});

it('one is named at once for two pairs, with room for one: the second is refused', async () => {
  const pairs = [await pair(), await pair()];
  const stand = await mentor('Замятина');
  const answers = await Promise.all(pairs.map((each) => name(each, stand)));
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409]);
});

it('nobody stands in whom the programme of the pair has not admitted', async () => {
  school = await makeSchool(app);
  const programmeId = await matchingIn(school).programme('С отбором');
  const of = await pair();
  const rules = JSON.stringify({ ...usualRules, admitted: true });
  await app.schema.sql.query('UPDATE programmes SET rules = ? WHERE id = ?', [
    rules,
    bin(programmeId),
  ]);
  const refused = await name(of, await mentor('Замятина'));
  expect(refused.body).toMatchObject({
    code: 'mentor.not-admitted',
    details: { mentors: [{ state: 'undecided', programme: 'С отбором' }] },
  });
});
