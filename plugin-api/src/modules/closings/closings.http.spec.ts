import {
  type ClosingEventDraft,
  closingRoutes,
  type GroupReflectionDraft,
} from '@nastavnik/contracts/closings';
import { completionRoutes } from '@nastavnik/contracts/completions';
import { schoolYearOf } from '@nastavnik/contracts/primitives';
import { usualRules } from '@nastavnik/contracts/programme-rules';
import type { ProgrammeState } from '@nastavnik/contracts/programme-states';
import { programmeRoutes } from '@nastavnik/contracts/programmes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/db/id.ts';
import { startApp, type TestApp, type TestClient } from '../../testing/app.ts';
import { daysAgo, makeSchool, type TestSchool } from '../../testing/make.ts';
import { finishedWork } from '../completions/completions-fixture.ts';

let app: TestApp;
let school: TestSchool;

beforeAll(async () => {
  app = await startApp();
  school = await makeSchool(app);
});

afterAll(() => app.close());

const hex = (id: string) => id.replaceAll('-', '');

/** A programme of one group, whose second mentee has left before the end. */
async function programme(state: ProgrammeState = 'closing') {
  const programmeId = newId();
  await school.put('programmes', {
    school_id: school.schoolId,
    id: programmeId,
    form: 'PUPIL_PUPIL',
    state: 'running',
    title: 'Старшие',
    school_year: schoolYearOf(daysAgo(0)),
    tasks: [],
    results: [],
    stages: [],
    meetings: [],
    norm_meetings: 2,
    norm_per: 'month',
    quiet_days: 30,
    version: 1,
    changed_at: new Date(),
    rules: JSON.stringify(usualRules),
  });
  const work = await finishedWork(school, 2);
  await app.schema.sql.query('UPDATE pairs SET programme_id = UNHEX(?) WHERE id = UNHEX(?)', [
    hex(programmeId),
    hex(work.params.pairId),
  ]);
  await app.schema.sql.query('UPDATE programmes SET state = ? WHERE id = UNHEX(?)', [
    state,
    hex(programmeId),
  ]);
  return { ...work, programmeId };
}

type Programme = Awaited<ReturnType<typeof programme>>;

const setEvent = (
  { programmeId }: Programme,
  draft: Partial<ClosingEventDraft> = {},
  version = 1,
  client: TestClient = school.curator,
) =>
  client.send(closingRoutes.setEvent, {
    params: { programmeId },
    version,
    body: { on: daysAgo(0), place: 'Актовый зал', ...draft },
  });

const said: GroupReflectionDraft = {
  on: daysAgo(0),
  present: 'Наставник и оба наставляемых',
  worked: 'Встречи раз в неделю',
  change: 'Начинать раньше',
  decisions: 'Продолжить в сентябре',
};

describe('the closing event of a programme', () => {
  it('is planned ahead, then shows who came; each of the pair reads their own part', async () => {
    const made = await programme();
    const [first = '', second = ''] = made.menteeIds;
    const guests = [{ name: 'Иванова Мария', role: 'родитель' }];
    const ahead = await setEvent(made, { on: daysAgo(-7), link: 'https://school.example/n/1' });
    expect(ahead.body).toMatchObject({ event: { guests: [], attendedIds: [] }, eventVersion: 2 });
    const early = await setEvent(made, { on: daysAgo(-7), attendedIds: [first] }, 2);
    expect(early.body.code).toBe('closing.in-future');

    const attendedIds = [made.mentorId, first, first];
    const held = await setEvent(made, { guests, attendedIds }, 2);
    expect(held.body.members.map(({ side, attended, passed }) => [side, attended, passed])).toEqual(
      expect.arrayContaining([
        ['mentor', true, null],
        ['mentee', true, null],
        ['mentee', false, null],
      ]),
    );
    expect(held.body.event).toMatchObject({ guests, attendedIds: [made.mentorId, first] });
    expect((await setEvent(made, {}, 2)).body.code).toBe('version.stale');

    const { body } = await made.mentor.send(closingRoutes.ofPair, { params: made.params });
    expect(body).toEqual({
      event: { on: daysAgo(0), place: 'Актовый зал', link: null },
      attendedIds: [made.mentorId, first],
    });
    const other = await (
      await school.as(second)
    ).send(closingRoutes.ofPair, {
      params: made.params,
    });
    expect(JSON.stringify(other.body)).not.toContain('Иванова');
    const card = await school.curator.send(programmeRoutes.show, {
      params: { programmeId: made.programmeId },
    });
    expect(card.body.timeline.map(({ action }) => action)).toEqual([
      'closing_attended',
      'closing_planned',
    ]);
  });

  it('leads to pictures and names only of those who have agreed, or says that nobody is shown', async () => {
    const made = await programme();
    const draft = { link: '/news/15', attendedIds: [made.mentorId] };
    const refused = await setEvent(made, draft);
    expect(refused.body).toMatchObject({
      code: 'consent.required',
      details: { lacking: [{ personId: made.mentorId, kinds: ['PHOTO'] }] },
    });
    const text = await setEvent(made, { ...draft, nobodyShown: true });
    expect(text.body.event).toMatchObject({ link: '/news/15', nobodyShown: true });
    await school.consents(made.mentorId, 'PHOTO');
    expect((await setEvent(made, draft, 2)).body.event).toMatchObject({ nobodyShown: false });
  });

  it('marks who went through once the pair is summed up', async () => {
    const made = await programme();
    const [first = ''] = made.menteeIds;
    await school.curator.send(completionRoutes.complete, {
      params: made.params,
      version: made.version,
      body: { goal: 'reached', result: 'Вышло', passedIds: [first], next: 'none' },
    });
    const { body } = await school.curator.send(closingRoutes.show, {
      params: { programmeId: made.programmeId },
    });
    const passed = Object.fromEntries(body.members.map((each) => [each.person.id, each.passed]));
    expect(passed).toEqual({
      [made.mentorId]: true,
      [first]: true,
      [made.menteeIds[1] ?? '']: false,
    });
  });

  it('takes only people of the programme, only safe links, and only after recruiting began', async () => {
    const made = await programme();
    const stranger = await school.pupil('Чужой');
    expect((await setEvent(made, { attendedIds: [stranger] })).body.code).toBe(
      'closing.not-member',
    );
    for (const link of [
      'http://a.example',
      'javascript:alert(1)',
      '//a.example',
      'https://a@b.example',
      'a',
    ])
      expect((await setEvent(made, { link })).status, link).toBe(400);
    expect((await setEvent(made, { link: '/news/15' })).body.event?.link).toBe('/news/15');
    expect((await setEvent(await programme('approved'))).body.code).toBe('closing.too-early');
    expect((await setEvent(await programme('cancelled'))).body.code).toBe('closing.too-early');
    expect((await setEvent(made, {}, 1, made.mentor)).body.code).toBe('access.denied');
  });

  it('is changed by one of two at once', async () => {
    const made = await programme();
    const both = await Promise.all(['Зал', 'Двор'].map((place) => setEvent(made, { place })));
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([200, 412]));
  });
});

describe('the reflection of a group', () => {
  it('is one protocol of a programme, kept with who wrote it', async () => {
    const made = await programme('closed');
    const params = { programmeId: made.programmeId };
    const set = (body: GroupReflectionDraft, version: number) =>
      school.curator.send(closingRoutes.setReflection, { params, version, body });
    expect((await set({ ...said, on: daysAgo(-1) }, 1)).body.code).toBe('closing.in-future');
    expect((await set(said, 1)).body).toMatchObject({ reflection: said, reflectionVersion: 2 });
    const changed = { ...said, decisions: '' };
    expect((await set(changed, 2)).body).toMatchObject({ reflection: changed });
    expect((await set(said, 2)).body.code).toBe('version.stale');
    const card = await school.curator.send(programmeRoutes.show, { params });
    expect(card.body.timeline[0]).toMatchObject({ action: 'group_reflected', note: said.on });
  });
});
