import { accordRoutes, type AccordWord } from '@nastavnik/contracts/accords';
import { matchingRoutes } from '@nastavnik/contracts/matching';
import { pairCardRoutes } from '@nastavnik/contracts/pair-cards';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { substituteRoutes } from '@nastavnik/contracts/substitutes';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bin } from '../../platform/db/id.ts';
import { startApp, type TestApp } from '../../testing/app.ts';
import { daysAgo, makeSchool, type TestSchool } from '../../testing/make.ts';
import { couples, form, matchingIn } from './matching-fixture.ts';

let app: TestApp;
let school: TestSchool;
let given: ReturnType<typeof matchingIn>;

beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  school = await makeSchool(app);
  given = matchingIn(school);
});
afterAll(() => app.close());

const join = async (mentorId: string, menteeId: string) =>
  (
    await school.curator.send(pairRoutes.create, {
      body: { mentorId, menteeIds: [menteeId], form },
    })
  ).body.id;

const say = async (pairId: string, personId: string, word: AccordWord) =>
  (await school.as(personId)).send(accordRoutes.answer, {
    body: { pairId, stage: 'proposal', word },
  });

async function close(pairId: string, reason = 'MISMATCH') {
  const params = { pairId };
  const { body } = await school.curator.send(pairCardRoutes.card, { params });
  await school.curator.send(pairRoutes.close, {
    params,
    version: body.pair.version,
    body: { reason },
  });
}

const result = async () => (await given.board((await given.start()).id)).result;

describe('people who were parted are not put together again', () => {
  it.each(['mentee', 'mentor'] as const)('when the %s has said it of their pair', async (side) => {
    const [lead, child] = [await given.mentor('Орлова'), await given.mentee('Котов')];
    const pairId = await join(lead, child);
    await say(pairId, side === 'mentee' ? child : lead, 'no');
    await close(pairId);
    const { pairs, alone } = await result();
    expect(pairs).toEqual([]);
    expect(alone[0]?.removed.map(({ rule }) => rule)).toEqual(['parted']);
  });

  it('whether one has said no or not: nothing in a run tells the one from the other', async () => {
    const lead = await given.mentor('Орлова');
    const [first, second] = [await given.mentee('Котов'), await given.mentee('Белов')];
    const refused = await join(lead, first);
    await say(refused, first, 'no');
    await close(refused, 'NO_TIME');
    await close(await join(lead, second), 'NO_TIME');
    const board = await given.board((await given.start()).id);
    const [one, two] = [first, second].map((id) => {
      const { id: _id, ...rest } = board.input.mentees.find((each) => each.id === id)!;
      const { menteeId: _menteeId, ...why } = board.result.alone.find((a) => a.menteeId === id)!;
      return { rest, why };
    });
    expect(one).toMatchObject({ rest: { avoids: [], parted: [lead] } });
    expect(one).toEqual(two);
  });

  it('but those who have stayed in their pair to its end may', async () => {
    const [lead, child] = [await given.mentor('Орлова'), await given.mentee('Котов')];
    await close(await join(lead, child), 'NO_TIME');
    await app.schema.sql.query("UPDATE pairs SET status = 'finished' WHERE school_id = ?", [
      bin(school.schoolId),
    ]);
    expect((await result()).pairs).toMatchObject([{ menteeId: child, mentorId: lead }]);
  });

  it('when it was said after a trial meeting on the board, in later runs too', async () => {
    const [first, second] = [await given.mentor('Первая'), await given.mentor('Вторая')];
    const child = await given.mentee('Котов');
    const run = await given.start();
    const refused = couples(await given.board(run.id))[0]?.[1] ?? '';
    const params = { runId: run.id };
    await school.curator.send(matchingRoutes.answer, {
      params,
      body: { menteeId: child, side: 'mentor', word: 'no' },
    });
    const { body: last } = await school.curator.send(matchingRoutes.finish, { params, version: 1 });
    const { version } = await given.reviewed(last.id);
    const published = await school.curator.send(matchingRoutes.publish, {
      params: { runId: last.id },
      version,
      body: {},
    });
    const other = refused === first ? second : first;
    await close(published.body.pairIds[0] ?? '', 'NO_TIME');
    const { pairs, alone } = await result();
    expect(pairs).toEqual([]);
    expect(alone[0]?.removed.map(({ rule }) => rule).toSorted()).toEqual(['avoid', 'parted']);
    expect(couples(await given.board(last.id))).toEqual([[child, other]]);
  });
});

it('a curator whom somebody would not have reads it nowhere: the school keeps them apart', async () => {
  const [lead, child] = [await given.mentor('Орлова'), await given.mentee('Котов')];
  await school.curator.send(matchingRoutes.wish, {
    body: { fromId: child, toId: lead, kind: 'avoid' },
  });
  await school.grant(lead, 'curator');
  const own = await school.as(lead);
  const run = await given.start();
  const params = { runId: run.id };
  const toThem = (await own.send(matchingRoutes.show, { params })).body;
  const toOther = await given.board(run.id);
  const readBy = ({ input, result }: typeof toOther) => ({
    avoids: input.mentees[0]?.avoids,
    parted: input.mentees[0]?.parted,
    pairs: result.pairs,
    why: result.alone[0]?.removed,
  });
  expect(readBy(toOther)).toEqual({
    avoids: [lead],
    parted: [],
    pairs: [],
    why: [{ rule: 'avoid', mentors: 1, only: 1 }],
  });
  expect(readBy(toThem)).toEqual({
    avoids: [],
    parted: [lead],
    pairs: [],
    why: [{ rule: 'parted', mentors: 1, only: 1 }],
  });
  const profile = await own.send(matchingRoutes.profile, { params: { personId: child } });
  expect(profile.body.avoids).toEqual([]);
});

it('whoever stands in for a mentor has so many places fewer', async () => {
  const [lead, stand] = [await given.mentor('Орлова'), await given.mentor('Замятина')];
  const pairId = await join(lead, await given.mentee('Котов'));
  await school.curator.send(pairRoutes.agree, { params: { pairId }, version: 1, body: {} });
  const today = daysAgo(0);
  await school.curator.send(pairRoutes.fix, {
    body: { pairIds: [pairId], number: '1', date: today },
  });
  const next = await given.mentee('Белов');
  expect((await result()).pairs).toMatchObject([{ menteeId: next, mentorId: stand }]);
  await school.curator.send(substituteRoutes.name, {
    params: { pairId },
    body: { mentorId: stand, from: today, until: today, reason: 'болеет' },
  });
  expect((await result()).pairs).toEqual([]);
});
