import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { schoolYearOf } from '@nastavnik/contracts/primitives';
import { usualRules } from '@nastavnik/contracts/programme-rules';
import { selectionRoutes } from '@nastavnik/contracts/selection';
import { trainingRoutes, type TrainingDraft } from '@nastavnik/contracts/training';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/db/id.ts';
import { startApp, type TestApp } from '../../testing/app.ts';
import { daysAgo, makeSchool, type TestSchool } from '../../testing/make.ts';

let app: TestApp;
let school: TestSchool;

beforeAll(async () => {
  app = await startApp({ LOG_LEVEL: 'silent' });
  school = await makeSchool(app);
  await school.put('programmes', {
    school_id: school.schoolId,
    id: newId(),
    form: 'PUPIL_PUPIL',
    school_year: schoolYearOf(daysAgo(0)),
    state: 'running',
    title: 'Шаг навстречу',
    goal: '',
    tasks: [],
    results: [],
    norm_meetings: 2,
    norm_per: 'month',
    quiet_days: 30,
    rules: JSON.stringify({ ...usualRules, admitted: true }),
    stages: [],
    meetings: [],
    version: 1,
    changed_at: new Date(),
  });
});

afterAll(() => app.close());

async function aMentor(family: string) {
  const mentorId = await school.pupil(family);
  await school.consents(mentorId, 'PARTICIPATION', 'PD_PROCESSING');
  await school.curator.send(mentorRoutes.add, { body: { personIds: [mentorId], base: 'PUPILS' } });
  return mentorId;
}

const draft = (title: string, over: Partial<TrainingDraft> = {}): TrainingDraft => ({
  topic: null,
  title,
  hours: 2,
  forms: [],
  on: daysAgo(1),
  trainer: null,
  place: null,
  ...over,
});

async function aTraining(made: TrainingDraft) {
  await school.curator.send(trainingRoutes.create, { body: { items: [made] } });
  const { body } = await school.curator.send(trainingRoutes.list, {
    query: { schoolYear: schoolYearOf(made.on) },
  });
  return { trainingId: body.items.find(({ title }) => title === made.title)?.id ?? '' };
}

const attend = (params: { trainingId: string }, version: number, mentorId: string) =>
  school.curator.send(trainingRoutes.attend, {
    params,
    body: { people: [{ mentorId, attended: true }] },
    version,
  });

const decide = (mentorId: string, version: number, refused: boolean) =>
  school.curator.send(selectionRoutes.admit, {
    params: { mentorId },
    body: refused
      ? { decision: 'refused', reason: 'Нет времени' }
      : { decision: 'conditional', reason: 'Доучить', until: daysAgo(-30) },
    version,
  });

describe('a training that is made already', () => {
  it('changes by its version; what hours were counted by stays once attendance is marked', async () => {
    const mentorId = await aMentor('Орлова');
    const params = await aTraining(draft('Как слушать'));
    const update = (version: number, body: TrainingDraft) =>
      school.curator.send(trainingRoutes.update, { params, body, version });
    const moved = await update(1, draft('Как слушать', { hours: 3, place: 'Актовый зал' }));
    expect(moved.body).toMatchObject({ hours: 3, place: 'Актовый зал', version: 2 });
    expect((await update(1, draft('Как слушать'))).status).toBe(412);
    await attend(params, 2, mentorId);
    const counted = await update(3, draft('Как слушать', { hours: 8, forms: ['PUPIL_PUPIL'] }));
    expect(counted.body).toMatchObject({
      code: 'training.marked',
      details: { fields: ['hours', 'forms'] },
    });
    const renamed = await update(3, draft('Как слышать', { hours: 3, place: 'Каб. 5' }));
    expect(renamed.body).toMatchObject({ title: 'Как слышать', place: 'Каб. 5', version: 4 });
  });

  it('is called off with a reason that those asked see; hours go only when that is said', async () => {
    const mentorId = await aMentor('Власова');
    const params = await aTraining(draft('Трудные случаи'));
    await attend(params, 1, mentorId);
    const cancel = (version: number, said: { dropHours?: boolean } = {}) =>
      school.curator.send(trainingRoutes.cancel, {
        params,
        body: { reason: 'Карантин', ...said },
        version,
      });
    expect((await cancel(2)).body).toMatchObject({
      code: 'training.attended',
      details: { attended: 1 },
    });
    const mentor = await school.as(mentorId);
    expect((await mentor.send(trainingRoutes.mine)).body).toMatchObject({ hours: 2 });
    expect((await cancel(1, { dropHours: true })).status).toBe(412);
    const { body: card } = await cancel(2, { dropHours: true });
    expect(card).toMatchObject({
      cancelled: { reason: 'Карантин' },
      invited: 1,
      attended: 0,
      marked: false,
    });
    expect((await attend(params, 3, mentorId)).body.code).toBe('training.cancelled');
    expect((await cancel(3)).body.code).toBe('training.cancelled');
    const { body: mine } = await mentor.send(trainingRoutes.mine);
    expect(mine).toMatchObject({ hours: 0, items: [{ cancelled: { reason: 'Карантин' } }] });
    const { body: chosen } = await school.curator.send(selectionRoutes.show, {
      params: { mentorId },
    });
    expect(chosen.hours).toBe(0);
  });

  it('is either called off or attended when both come at once, never both', async () => {
    const mentorId = await aMentor('Рогова');
    for (let turn = 0; turn < 20; turn++) {
      const params = await aTraining(draft(`Гонка ${turn}`));
      const [came, off] = await Promise.all([
        attend(params, 1, mentorId),
        school.curator.send(trainingRoutes.cancel, {
          params,
          body: { reason: 'Карантин' },
          version: 1,
        }),
      ]);
      expect([came.status, off.status].filter((status) => status === 200)).toHaveLength(1);
      const { body: card } = await school.curator.send(trainingRoutes.show, { params });
      expect(card.cancelled !== null && card.attended > 0).toBe(false);
    }
  });
});

describe("a mentor's own way", () => {
  it('is read before the first pair: hours of each form once, by its own trainings, never the marks', async () => {
    const mentorId = await aMentor('Жукова');
    await attend(await aTraining(draft('Для всех', { hours: 1 })), 1, mentorId);
    const forPupils = draft('Для учеников', { hours: 2, forms: ['PUPIL_PUPIL'] });
    await attend(await aTraining(forPupils), 1, mentorId);
    const both = draft('Для двух форм', {
      hours: 0.5,
      forms: ['PUPIL_PUPIL', 'TEACHER_TEACHER'],
    });
    await attend(await aTraining(both), 1, mentorId);
    const decided = await school.curator.send(selectionRoutes.admit, {
      params: { mentorId },
      body: {
        decision: 'conditional',
        reason: 'Доучить до ноября',
        until: daysAgo(-30),
        forms: ['PUPIL_PUPIL', 'TEACHER_TEACHER'],
      },
      version: 1,
    });
    expect(decided.status).toBe(200);
    const mentor = await school.as(mentorId);
    const { body: mine } = await mentor.send(trainingRoutes.mine);
    expect(mine).toMatchObject({ hours: 3.5, condition: 'Доучить до ноября' });
    expect(Object.fromEntries(mine.standings.map(({ form, hours }) => [form, hours]))).toEqual({
      PUPIL_PUPIL: 3.5,
      TEACHER_TEACHER: 1.5,
    });
    expect(mine.standings[0]).not.toHaveProperty('percentNow');
    const pupils = mine.standings.find(({ form }) => form === 'PUPIL_PUPIL');
    expect(pupils?.programmes).toMatchObject([{ title: 'Шаг навстречу', required: true }]);
    expect(pupils?.lacks).toEqual(['interview', 'hours']);
    const { body: base } = await school.curator.send(mentorRoutes.list, {
      query: { admission: 'admitted' },
    });
    expect(base.items).toMatchObject([
      { id: mentorId, admission: { state: 'conditional', hours: 3.5 } },
    ]);
  });

  it('is nobody else’s: a pupil outside the base has none', async () => {
    const pupil = await school.as(await school.pupil('Посторонний'));
    expect((await pupil.send(trainingRoutes.mine)).body.code).toBe('access.denied');
  });
});

async function anAgreedPair(family: string) {
  const mentorId = await aMentor(family);
  await decide(mentorId, 1, false);
  const menteeId = await school.pupil(`${family}-младший`);
  await school.consents(menteeId, 'PARTICIPATION', 'PD_PROCESSING');
  await school.curator.send(menteeRoutes.add, {
    body: { personIds: [menteeId], form: 'PUPIL_PUPIL' },
  });
  const { body } = await school.curator.send(pairRoutes.create, {
    body: { mentorId, menteeIds: [menteeId], form: 'PUPIL_PUPIL', agreed: true },
  });
  return { mentorId, pairId: body.id };
}

const fix = (...pairIds: string[]) =>
  school.curator.send(pairRoutes.fix, { body: { pairIds, number: '1', date: daysAgo(0) } });

describe('an order', () => {
  it('takes nobody whose admission was lost since the pair was made, and names them all', async () => {
    const [first, second, third] = [
      await anAgreedPair('Юдина'),
      await anAgreedPair('Ким'),
      await anAgreedPair('Белова'),
    ];
    await decide(first.mentorId, 2, true);
    await decide(second.mentorId, 2, true);
    const refused = await fix(first.pairId, second.pairId, third.pairId);
    expect(refused.body).toMatchObject({ code: 'mentor.not-admitted' });
    expect(refused.body.detail).toContain('Юдина');
    expect(refused.body.detail).toContain('Ким');
    expect(refused.body.detail).not.toContain('Белова');
    expect((await fix(third.pairId)).body).toEqual({ fixed: 1, left: [] });
  });

  it('and a refusal at the same moment: whatever comes second knows of the first', async () => {
    let fixed = 0;
    for (let turn = 0; turn < 25; turn++) {
      const { mentorId, pairId } = await anAgreedPair(`Гонка${turn}`);
      const [order, decision] = await Promise.all([fix(pairId), decide(mentorId, 2, true)]);
      expect(decision.status).toBe(200);
      if (order.status !== 200) {
        expect(order.body.code).toBe('mentor.not-admitted');
        continue;
      }
      fixed++;
      // ids grow with time, and each is given while the mentor's row is held
      const [rows] = await app.schema.sql.query(
        `SELECT action FROM history WHERE (entity = 'mentor' AND action = 'admission' AND note = 'refused'
           AND entity_id = UNHEX(?)) OR (entity = 'pair' AND action = 'fixed' AND entity_id = UNHEX(?))
         ORDER BY id`,
        [mentorId.replaceAll('-', ''), pairId.replaceAll('-', '')],
      );
      expect((rows as { action: string }[]).map(({ action }) => action)).toEqual([
        'fixed',
        'admission',
      ]);
    }
    expect(fixed).toBeLessThan(25);
  });
});
