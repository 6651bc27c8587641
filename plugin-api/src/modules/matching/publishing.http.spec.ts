import { matchingRoutes } from '@nastavnik/contracts/matching';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../testing/app.ts';
import { makeSchool, type TestSchool } from '../../testing/make.ts';
import { centreOf, ownPack, putIn } from '../packs/pack-fixture.ts';
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

/** The territory of the school lists one role model for pupils. */
async function onlyEquals() {
  const { forms } = await ownPack({});
  const own = forms.map((each) =>
    each.code === form
      ? { ...each, models: each.models.filter(({ code }) => code === 'EQUALS') }
      : each,
  );
  const body = await ownPack({ forms: own });
  await putIn(await centreOf(app, school), body);
}

describe('publishing', () => {
  it('makes pairs only from a run that a curator has looked through', async () => {
    const [lead, child] = [await given.mentor('Орлова'), await given.mentee('Котов')];
    const { id } = await given.start();
    const publish = (version: number) =>
      school.curator.send(matchingRoutes.publish, { params: { runId: id }, version, body: {} });

    expect(await publish(1)).toMatchObject({
      status: 409,
      body: { code: 'matching.not-reviewed' },
    });
    const { version } = await given.reviewed(id);
    const done = await publish(version);
    const { body: pairs } = await school.curator.send(pairRoutes.list, { query: {} });

    expect(done).toMatchObject({ status: 200, body: { run: { state: 'published' } } });
    expect(pairs.items).toMatchObject([
      { mentor: { id: lead }, mentees: [{ id: child }], status: 'proposed', form },
    ]);
    expect(await publish(version + 1)).toMatchObject({ body: { code: 'matching.wrong-state' } });
  });

  it('makes all pairs or none, and names those that have become impossible', async () => {
    const [lead, full] = [await given.mentor('Свободный'), await given.mentor('Занятый')];
    const [first, second] = [await given.mentee('Анина'), await given.mentee('Борисов')];
    const { id } = await given.start();
    const { version } = await given.reviewed(id);
    const { sql } = app.schema;
    await sql.query("UPDATE consent_states SET act = 'withdrawn' WHERE person_id = UNHEX(?)", [
      first.replaceAll('-', ''),
    ]);

    const preview = await school.curator.send(matchingRoutes.preview, {
      params: { runId: id },
      body: {},
    });
    const all = await school.curator.send(matchingRoutes.publish, {
      params: { runId: id },
      version,
      body: {},
    });
    const one = await school.curator.send(matchingRoutes.publish, {
      params: { runId: id },
      version,
      body: { menteeIds: [second], agreed: true, model: 'LEADER_PASSIVE' },
    });
    const { body: pairs } = await school.curator.send(pairRoutes.list, { query: {} });

    expect(preview.body).toMatchObject({
      ready: 1,
      impossible: [{ menteeId: first, code: 'consent.required' }],
    });
    expect(all).toMatchObject({ status: 409, body: { code: 'matching.impossible' } });
    expect(one.body.pairIds).toHaveLength(1);
    expect(pairs.items).toMatchObject([
      { status: 'agreed', mentees: [{ id: second }], model: 'LEADER_PASSIVE' },
    ]);
    expect([lead, full]).toContain(pairs.items[0]?.mentor.id);
  });

  it('gives pairs the only role model of their form, and none where there are several', async () => {
    await given.mentor('Орлова');
    await given.mentee('Котов');
    const models = async () =>
      (await school.curator.send(pairRoutes.list, { query: {} })).body.items.map(
        ({ model }) => model,
      );
    const publish = async (body = {}) => {
      const { id } = await given.start();
      const { version } = await given.reviewed(id);
      await school.curator.send(matchingRoutes.publish, {
        params: { runId: id },
        version,
        body,
      });
    };
    await publish();
    expect(await models()).toEqual([null]);

    await onlyEquals();
    await given.mentor('Зайцева');
    await given.mentee('Белов');
    await publish();
    expect(await models()).toHaveLength(2);
    expect(new Set(await models())).toEqual(new Set(['EQUALS', null]));

    await given.mentor('Лебедева');
    await given.mentee('Сычёв');
    await publish({ model: null });
    expect((await models()).filter((model) => model === null)).toHaveLength(2);
  });

  it('asks why somebody is matched anew whose pair of this year broke up', async () => {
    const [lead, child] = [await given.mentor('Орлова'), await given.mentee('Котов')];
    const { body: pair } = await school.curator.send(pairRoutes.create, {
      body: { mentorId: lead, menteeIds: [child], form },
    });
    await school.curator.send(pairRoutes.close, {
      params: { pairId: pair.id },
      version: pair.version,
      body: { reason: 'MISMATCH' },
    });
    // whoever was parted is not put together again: there has to be another
    await given.mentor('Другая');
    const { id } = await given.start();
    const { version } = await given.reviewed(id);
    const publish = (body = {}) =>
      school.curator.send(matchingRoutes.publish, { params: { runId: id }, version, body });

    expect(await publish()).toMatchObject({
      status: 409,
      body: { code: 'matching.reason-needed', details: { menteeIds: [child] } },
    });
    const reasons = [{ menteeId: child, reason: 'Оба попросили ещё раз' }];
    expect((await publish({ reasons })).status).toBe(200);
  });
});

describe('two stages', () => {
  it('match anew only those who said no; who fits is agreed at once', async () => {
    const leads = [
      await given.mentor('Первый'),
      await given.mentor('Второй'),
      await given.mentor('Третий'),
    ];
    const [happy, sad] = [await given.mentee('Довольный'), await given.mentee('Недовольный')];
    const { id } = await given.start();
    const before = new Map(couples(await given.board(id)));
    const say = (menteeId: string, side: 'mentee' | 'mentor', word: 'fits' | 'no') =>
      school.curator.send(matchingRoutes.answer, {
        params: { runId: id },
        body: { menteeId, side, word },
      });
    const early = await school.curator.send(matchingRoutes.finish, {
      params: { runId: id },
      version: 1,
    });
    await say(happy, 'mentee', 'fits');
    await say(happy, 'mentor', 'fits');
    await say(sad, 'mentee', 'no');

    const { body: last } = await school.curator.send(matchingRoutes.finish, {
      params: { runId: id },
      version: 1,
    });
    const after = new Map(couples(await given.board(last.id)));

    expect(early).toMatchObject({ status: 409, body: { code: 'matching.no-answers' } });
    expect(last).toMatchObject({ stage: 'final', state: 'pending', previous: { id } });
    expect(after.get(happy)).toBe(before.get(happy));
    expect(leads).toContain(after.get(sad));
    expect(after.get(sad)).not.toBe(before.get(sad));
    expect((await given.board(id)).run.state).toBe('discarded');
  });
});

it('a mentee is in one open pair of a form', async () => {
  const [one, other] = [await given.mentor('Орлова'), await given.mentor('Белова')];
  const child = await given.mentee('Котов');
  const join = (mentorId: string) =>
    school.curator.send(pairRoutes.create, { body: { mentorId, menteeIds: [child], form } });
  expect((await join(one)).status).toBe(201);
  expect(await join(other)).toMatchObject({ status: 409, body: { code: 'pair.form-taken' } });
});
