import { consentRoutes } from '@nastavnik/contracts/consents';
import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { sessionRoutes } from '@nastavnik/contracts/session';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../testing/app.ts';
import { daysAgo, makeSchool, type TestSchool } from '../../testing/make.ts';

let app: TestApp;
let school: TestSchool;

beforeAll(async () => {
  app = await startApp();
  school = await makeSchool(app);
});

afterAll(() => app.close());

const today = daysAgo(0);

/** A pupil in a base with every consent a pair needs, unless said otherwise. */
async function inBase(base: 'mentees' | 'mentors', family: string, consents = true, capacity = 1) {
  const id = await school.pupil(family);
  if (consents) await school.consents(id, 'PARTICIPATION', 'PD_PROCESSING');
  if (base === 'mentees')
    await school.curator.send(menteeRoutes.add, { body: { personIds: [id] } });
  else
    await school.curator.send(mentorRoutes.add, {
      body: { personIds: [id], base: 'PUPILS', capacity },
    });
  return id;
}

const create = (mentorId: string, menteeIds: string[], more = {}) =>
  school.curator.send(pairRoutes.create, {
    body: { mentorId, menteeIds, form: 'PUPIL_PUPIL', ...more },
  });

/** An active pair, its order so many days old. */
async function active(daysOld = 0) {
  const [mentor, mentee] = [await inBase('mentors', 'Орлова'), await inBase('mentees', 'Гайсин')];
  const { body } = await create(mentor, [mentee], { agreed: true });
  await school.curator.send(pairRoutes.fix, {
    body: { pairIds: [body.id], number: '118-од', date: daysAgo(daysOld) },
  });
  const { body: list } = await school.curator.send(pairRoutes.list, {
    query: { personId: mentee },
  });
  return { mentor, mentee, pair: list.items[0] as (typeof list.items)[number] };
}

describe('a pair', () => {
  it('goes from proposal through agreement to an order, and the bases follow', async () => {
    const [mentor, mentee] = [await inBase('mentors', 'Ильина'), await inBase('mentees', 'Котов')];
    const stateOf = async () =>
      (await school.curator.send(menteeRoutes.show, { params: { menteeId: mentee } })).body.state;

    const proposed = await create(mentor, [mentee], { model: 'LEADER_PASSIVE' });
    expect(proposed).toMatchObject({
      status: 201,
      body: {
        status: 'proposed',
        stage: 'INTRO',
        mentor: { id: mentor },
        mentees: [{ id: mentee }],
      },
    });
    expect(await stateOf()).toBe('proposed');
    const params = { pairId: proposed.body.id };

    const agreed = await school.curator.send(pairRoutes.agree, { params, body: {}, version: 1 });
    expect(agreed.body).toMatchObject({ status: 'agreed', agreedOn: today, version: 2 });
    expect(await stateOf()).toBe('awaits_order');

    const fixed = await school.curator.send(pairRoutes.fix, {
      body: { pairIds: [params.pairId], number: '118-од', date: today },
    });
    expect(fixed).toMatchObject({ status: 200, body: { fixed: 1 } });
    expect(await stateOf()).toBe('in_pair');

    const { body } = await school.curator.send(pairRoutes.list, { query: { view: 'active' } });
    expect(body.items[0]).toMatchObject({
      status: 'active',
      order: { number: '118-од', date: today },
      daysWithout: 0,
      notMeeting: false,
    });
    const card = await school.curator.send(mentorRoutes.show, { params: { mentorId: mentor } });
    expect(card.body).toMatchObject({ state: 'full', mentees: 1, pairs: [{ status: 'active' }] });
  });

  it('needs consents: the refusal names who lacks which, and the way out', async () => {
    const [mentor, mentee] = [
      await inBase('mentors', 'Захарова'),
      await inBase('mentees', 'Денисов', false),
    ];

    const { status, body } = await create(mentor, [mentee]);

    expect({ status, code: body.code }).toEqual({ status: 409, code: 'consent.required' });
    expect(body.details).toEqual({
      lacking: [
        { personId: mentee, name: 'Денисов Егор', kinds: ['PARTICIPATION', 'PD_PROCESSING'] },
      ],
    });
    expect(body.detail).toContain('Денисов Егор – на участие');
    expect(body.detail).toContain('отметьте получение');
  });

  it('joins the same two people only once, even at the same moment', async () => {
    const [mentor, mentee] = [
      await inBase('mentors', 'Громов', true, 5),
      await inBase('mentees', 'Сафин'),
    ];

    const answers = await Promise.all([1, 2, 3].map(() => create(mentor, [mentee])));

    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('pair.already-active');
  });

  it('is not made with somebody who leaves the base at the same moment', async () => {
    for (let round = 0; round < 12; round++) {
      const [mentor, menteeId] = [
        await inBase('mentors', 'Рогов'),
        await inBase('mentees', 'Быков'),
      ];
      const { body } = await school.curator.send(menteeRoutes.show, { params: { menteeId } });
      const leave = { params: { menteeId }, body: { reason: 'OWN_WISH' }, version: body.version };

      const answers = await Promise.all([
        school.curator.send(menteeRoutes.leave, leave),
        create(mentor, [menteeId]),
      ]);

      expect(answers.filter(({ status }) => status < 300)).toHaveLength(1);
    }
  });

  it('takes no more mentees than the mentor has room for', async () => {
    const mentor = await inBase('mentors', 'Лосева', true, 2);
    const mentees = [
      await inBase('mentees', 'Первый'),
      await inBase('mentees', 'Второй'),
      await inBase('mentees', 'Третий'),
    ];

    const full = await create(mentor, mentees);
    const group = await create(mentor, mentees.slice(0, 2));

    expect(full).toMatchObject({
      status: 409,
      body: {
        code: 'mentor.full',
        details: { capacity: 2, mentees: 0, more: 3 },
        detail: expect.stringContaining('не хватает мест: нужно 3'),
      },
    });
    expect(group.body.mentees).toHaveLength(2);
  });

  it('is refused to people outside the bases, of a wrong kind, or the same person', async () => {
    const mentor = await inBase('mentors', 'Быкова');
    const mentee = await inBase('mentees', 'Тихонов');
    const outsider = await school.pupil('Новиков');
    await school.consents(outsider, 'PARTICIPATION', 'PD_PROCESSING');

    expect((await create(mentor, [outsider])).body.code).toBe('pair.not-in-base');
    expect((await create(mentor, [mentee], { form: 'TEACHER_TEACHER' })).body.code).toBe(
      'pair.form-unfit',
    );
    expect((await create(mentor, [mentor])).body.code).toBe('pair.self');
  });

  it('is not fixed by an order of tomorrow, nor before it was agreed', async () => {
    const pair = await create(await inBase('mentors', 'Шилова'), [
      await inBase('mentees', 'Шилов'),
    ]);
    const fix = (date: string) =>
      school.curator.send(pairRoutes.fix, {
        body: { pairIds: [pair.body.id], number: '1', date },
      });

    expect((await fix(daysAgo(-1))).body.code).toBe('pair.order-in-future');
    expect((await fix(today)).body.code).toBe('pair.wrong-status');
  });

  it('that has not met for longer than the norm is said not to meet', async () => {
    const { pair, mentee } = await active(31);

    expect(pair).toMatchObject({ daysWithout: 31, notMeeting: true });
    const { body: counts } = await school.curator.send(pairRoutes.counts);
    expect(counts.not_meeting).toBe(1);
    const { body } = await school.curator.send(menteeRoutes.list, {
      query: { view: 'not_meeting' },
    });
    expect(body.items).toMatchObject([{ id: mentee, state: 'not_meeting', daysWithout: 31 }]);
  });

  it('needs a decision when a consent is withdrawn, and not goes on without it', async () => {
    const { pair, mentee } = await active();
    const { body: given } = await school.curator.send(consentRoutes.ofPerson, {
      params: { personId: mentee },
    });
    const consentId = given.records.find(({ kind }) => kind === 'PARTICIPATION')?.id as string;

    const withdrawn = await school.curator.send(consentRoutes.withdraw, {
      params: { consentId },
      body: { from: today, reason: 'переезд' },
    });
    const again = await school.curator.send(consentRoutes.withdraw, {
      params: { consentId },
      body: { from: today },
    });
    const { body } = await school.curator.send(pairRoutes.list, { query: { view: 'decision' } });
    const keep = await school.curator.send(pairRoutes.keep, {
      params: { pairId: pair.id },
      body: {},
      version: body.items[0]?.version as number,
    });

    expect(withdrawn.body).toMatchObject({ act: 'withdrawn', withdraws: consentId });
    expect(again.body.code).toBe('consent.not-in-force');
    expect(body.items).toMatchObject([{ id: pair.id, needsDecision: 'consent_withdrawn' }]);
    expect(keep.body.code).toBe('consent.required');
  });

  it('closed with a reason gives its people back to the bases', async () => {
    const { pair, mentor, mentee } = await active();

    const closed = await school.curator.send(pairRoutes.close, {
      params: { pairId: pair.id },
      body: { reason: 'MISMATCH', note: 'не сошлись в расписании' },
      version: pair.version,
    });
    const { body } = await school.curator.send(menteeRoutes.show, { params: { menteeId: mentee } });

    expect(closed.body).toMatchObject({
      status: 'broken',
      endedOn: today,
      closeReason: 'MISMATCH',
    });
    expect(body).toMatchObject({ state: 'no_mentor', pairId: null });
    expect((await create(mentor, [mentee])).status).toBe(201);
  });
});

describe('the people of a pair', () => {
  it('see their own pair and no other', async () => {
    const { pair, mentor, mentee } = await active();
    const other = await active();

    for (const [person, ...roles] of [
      [mentor, 'mentor', 'listed_mentor'],
      [mentee, 'mentee'],
    ] as const) {
      const client = await school.as(person);
      const { body: session } = await client.send(sessionRoutes.show);
      expect(new Set(session.roles)).toEqual(new Set(['pupil', ...roles]));
      const { body } = await client.send(pairRoutes.list, { query: {} });
      expect(body.items.map(({ id }) => id)).toEqual([pair.id]);
      const foreign = await client.send(pairRoutes.list, { query: { personId: other.mentee } });
      expect(foreign.body.items).toEqual([]);
    }
  });

  it('are found by the name of the mentor or of a mentee', async () => {
    const [mentor, mentee] = [await inBase('mentors', 'Щукина'), await inBase('mentees', 'Эхов')];
    const { body } = await create(mentor, [mentee]);
    const found = async (q: string) =>
      (await school.curator.send(pairRoutes.list, { query: { q } })).body.items.map(({ id }) => id);

    expect(await found('Щук')).toEqual([body.id]);
    expect(await found('эхов ег')).toEqual([body.id]);
    expect(await found('Эхов Я')).toEqual([]);
    expect(await found('Э%')).toEqual([]);
  });

  it('are seen by the class teacher, on either side of the pair', async () => {
    const teacher = await school.staff('Жукова');
    const { pair, mentor } = await active();
    const classId = await school.schoolClass('10Б', teacher);
    await app.schema.sql.query('UPDATE people SET class_id = UNHEX(?) WHERE id = UNHEX(?)', [
      classId.replace(/-/g, ''),
      mentor.replace(/-/g, ''),
    ]);

    const { body } = await (await school.as(teacher)).send(pairRoutes.list, { query: {} });

    expect(body.items.map(({ id }) => id)).toEqual([pair.id]);
  });
});
