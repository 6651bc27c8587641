import { accordRoutes } from '@nastavnik/contracts/accords';
import { groupRoutes } from '@nastavnik/contracts/groups';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { sessionRoutes } from '@nastavnik/contracts/session';
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

const create = (mentorId: string, menteeIds: string[]) =>
  school.curator.send(pairRoutes.create, {
    body: { mentorId, menteeIds, form: 'PUPIL_PUPIL', agreed: true },
  });

describe('a mentee leaves a group', () => {
  it('and it goes on with the others; they need a mentor again and may be joined anew', async () => {
    const { pairId, mentorId, menteeIds } = await of.group(['Абаева', 'Бунин'], 2);
    const [first, second] = menteeIds;
    expect(await of.stateOf(first)).toBe('in_pair');

    const { status, body } = await of.leave(pairId, first);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: 'active',
      mentees: [{ id: second }],
      left: [{ person: { id: first }, on: daysAgo(10), reason: 'MOVED', note: 'переехали' }],
    });
    expect(await of.stateOf(first)).toBe('no_mentor');
    expect(await of.stateOf(second)).toBe('in_pair');
    const { body: lead } = await school.curator.send(mentorRoutes.show, { params: { mentorId } });
    expect(lead.mentees).toBe(1);
    expect(lead.pastPairs).toMatchObject([{ mentees: [{ id: first }], status: 'broken' }]);

    // both keys have let them go: with the same mentor and in the same form
    expect((await create(mentorId, [first])).status).toBe(201);
    const { timeline } = (await of.show(pairId)).body;
    expect(timeline[0]).toMatchObject({
      kind: 'mentee_left',
      about: 'MOVED',
      whom: { id: first },
    });
  });

  it('but never the last one, nobody twice, and nobody whom it does not have', async () => {
    const { pairId, menteeIds } = await of.group(['Вагин', 'Гусева']);
    const [first, second] = menteeIds;
    expect((await of.leave(pairId, await of.mentee('Чужой'))).body.code).toBe('group.not-member');
    expect((await of.leave(pairId, first)).status).toBe(200);
    expect((await of.leave(pairId, first)).body.code).toBe('group.not-member');
    const last = await of.leave(pairId, second);
    expect(last).toMatchObject({ status: 409, body: { code: 'group.last-mentee' } });
    expect((await of.show(pairId)).body.pair.mentees).toHaveLength(1);
  });

  it('on a day of the group, for a reason that is not its end', async () => {
    const { pairId, menteeIds } = await of.group(['Дёмин', 'Ершов']);
    const codeOf = async (more: object) => (await of.leave(pairId, menteeIds[0], more)).body.code;
    expect(await codeOf({ on: daysAgo(-1) })).toBe('group.wrong-day');
    expect(await codeOf({ on: daysAgo(31) })).toBe('group.wrong-day');
    expect(await codeOf({ reason: 'GOAL_REACHED' })).toBe('group.reason-finished');
    expect(await codeOf({ reason: 'NO_SUCH' })).toBe('pack.code-unknown');
    const stale = await school.curator.send(groupRoutes.leave, {
      params: { pairId },
      version: 1,
      body: { menteeId: menteeIds[0], on: daysAgo(0), reason: 'OTHER' },
    });
    expect(stale.status).toBe(412);
    expect((await of.show(pairId)).body.pair.mentees).toHaveLength(2);
  });

  it('the question about a consent of theirs is asked no more, one about the others is', async () => {
    const { pairId, menteeIds } = await of.group(['Жуков', 'Зимина', 'Ильин']);
    const [first, second] = menteeIds;
    const needs = async () => (await of.show(pairId)).body.pair.needsDecision;
    await of.withdraw(first);
    expect(await needs()).toBe('consent_withdrawn');
    await of.withdraw(second);
    expect((await of.leave(pairId, first, { reason: 'CONSENT_WITHDRAWN' })).status).toBe(200);
    expect(await needs()).toBe('consent_withdrawn');
    await of.leave(pairId, second, { reason: 'CONSENT_WITHDRAWN' });
    expect(await needs()).toBeNull();
  });

  it('a «no» goes with whoever has said it', async () => {
    const { pairId, menteeIds } = await of.group(['Кротов', 'Лапина']);
    const [first] = menteeIds;
    await app.schema.sql.query("UPDATE pairs SET stage = 'PLANNING' WHERE status = 'active'");
    const said = await school.curator.send(accordRoutes.enter, {
      params: { pairId },
      body: { personId: first, stage: 'trial', word: 'no', heardBy: 'voice' },
    });
    expect(said.status).toBe(200);
    expect((await of.show(pairId)).body.pair.needsDecision).toBe('said_no');
    await of.leave(pairId, first, { reason: 'MISMATCH' });
    expect((await of.show(pairId)).body.pair.needsDecision).toBeNull();
    const { body } = await school.curator.send(accordRoutes.ofPair, { params: { pairId } });
    expect(body.items.find(({ person }) => person.id === first)?.word).toBe('no');
  });

  it('they are a past participant, and the group ended for them on their last day', async () => {
    const { pairId, mentorId, menteeIds } = await of.group(['Мухина', 'Носов']);
    const [first, second] = menteeIds;
    await of.leave(pairId, first, { note: 'тайна куратора' });
    const later = await of.mentee('Поздняя');
    await of.join(pairId, [later]);

    const own = await of.show(pairId, first);
    expect(own.body.pair).toMatchObject({
      status: 'broken',
      endedOn: daysAgo(10),
      seenUntil: daysAgo(10),
      closeReason: 'MOVED',
    });
    expect(own.body.pair.mentees.map(({ id }) => id).toSorted()).toEqual(
      [first, second].toSorted(),
    );
    expect(JSON.stringify(own.body)).not.toContain('Поздняя');
    expect(JSON.stringify(own.body)).not.toContain('тайна');
    const { roles } = (await (await school.as(first)).send(sessionRoutes.show)).body;
    expect(roles).toContain('past_participant');
    expect(roles).not.toContain('mentee');

    // the others are told that they have left; of why, the mentor alone
    const toPeer = (await of.show(pairId, second)).body.pair;
    expect(toPeer).toMatchObject({ status: 'active', left: [{ reason: null, note: null }] });
    const toLead = (await of.show(pairId, mentorId)).body.pair;
    expect(toLead.left).toMatchObject([{ reason: 'MOVED', note: null, by: null }]);
  });
});

describe('a mentee joins a group that works', () => {
  it('by an order of their own, with all that a new pair asks', async () => {
    const { pairId, mentorId, menteeIds } = await of.group(['Рыков'], 2);
    const codeOf = async (id: string, more = {}) => (await of.join(pairId, [id], more)).body.code;
    expect(await codeOf(await of.mentee('Соков', false))).toBe('consent.required');
    expect(await codeOf(await school.pupil('Внебазы'))).toBe('consent.required');
    const more = await of.mentee('Титова');
    expect(await codeOf(more, { date: daysAgo(-1) })).toBe('pair.order-in-future');
    expect(await codeOf(more, { date: daysAgo(31) })).toBe('group.order-before');
    expect(await codeOf(menteeIds[0])).toBe('pair.already-active');
    const busy = await of.group(['Уткин']);
    expect(await codeOf(busy.menteeIds[0])).toBe('pair.form-taken');

    const { status, body } = await of.join(pairId, [more], { heardBy: 'paper' });
    expect(status).toBe(200);
    expect(body.joined).toEqual([
      { personId: more, on: daysAgo(5), order: { number: '7-нг', date: daysAgo(5) } },
    ]);
    expect(body.mentees).toHaveLength(2);
    expect(body.order).toMatchObject({ number: '118-од' });
    expect(await of.stateOf(more)).toBe('in_pair');
    expect(await codeOf(await of.mentee('Фокин'))).toBe('mentor.full');
    const { timeline } = (await of.show(pairId)).body;
    expect(timeline[0]).toMatchObject({
      kind: 'mentee_joined',
      about: `7-нг от ${daysAgo(5)}`,
      whom: { id: more },
    });
    const accords = await school.curator.send(accordRoutes.ofPair, { params: { pairId } });
    expect(accords.body.items.find(({ person }) => person.id === more)).toMatchObject({
      word: 'fits',
      heardBy: 'paper',
    });
    expect(mentorId).toBeTruthy();
  });

  it('and comes back to it as if never gone', async () => {
    const { pairId, menteeIds } = await of.group(['Хохлов', 'Цветкова']);
    await of.leave(pairId, menteeIds[0]);
    const { status, body } = await of.join(pairId, [menteeIds[0]]);
    expect(status).toBe(200);
    expect(body.mentees).toHaveLength(2);
    expect(body.left).toBeUndefined();
  });

  it('not after the final meeting', async () => {
    const { pairId } = await of.group(['Чехова']);
    await app.schema.sql.query("UPDATE pairs SET stage = 'DONE' WHERE status = 'active'");
    expect((await of.join(pairId, [await of.mentee('Шубин')])).body.code).toBe('group.over');
  });
});

describe('the mentor of a group is replaced', () => {
  it('without whoever lacks a consent, who is named first', async () => {
    const { pairId, menteeIds } = await of.group(['Щукин', 'Юдина']);
    const [first, second] = menteeIds;
    const mentorId = await of.mentor('Якина');
    await of.withdraw(second);
    const replace = async (more = {}) =>
      school.curator.send(pairRoutes.replace, {
        params: { pairId },
        version: await of.versionOf(pairId),
        body: { mentorId, reason: 'NO_TIME', ...more },
      });
    const refused = await replace();
    expect(refused.body.code).toBe('consent.required');
    expect(refused.body.details).toMatchObject({ lacking: [{ personId: second }] });
    expect((await replace({ without: menteeIds })).body.code).toBe('group.last-mentee');
    const { status, body } = await replace({ without: [second] });
    expect(status).toBe(201);
    expect(body.mentees.map(({ id }) => id)).toEqual([first]);
  });
});
