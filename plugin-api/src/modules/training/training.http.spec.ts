import { usualRules } from '@nastavnik/contracts/programme-rules';
import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { schoolYearOf } from '@nastavnik/contracts/primitives';
import type { Admission } from '@nastavnik/contracts/admission';
import { selectionRoutes } from '@nastavnik/contracts/selection';
import { trainingRoutes } from '@nastavnik/contracts/training';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/db/id.ts';
import { startApp, type TestApp } from '../../testing/app.ts';
import { daysAgo, makeSchool, type TestSchool } from '../../testing/make.ts';

let app: TestApp;
let school: TestSchool;

beforeAll(async () => {
  app = await startApp();
  school = await makeSchool(app);
});

afterAll(() => app.close());

async function aMentor(family = 'Орлова') {
  const mentorId = await school.pupil(family);
  await school.consents(mentorId, 'PARTICIPATION', 'PD_PROCESSING');
  await school.curator.send(mentorRoutes.add, { body: { personIds: [mentorId], base: 'PUPILS' } });
  return mentorId;
}

async function aTraining(on: string, hours = 4) {
  await school.curator.send(trainingRoutes.create, {
    body: { items: [{ title: `Занятие ${on} ${hours}`, hours, on, trainer: 'Психолог' }] },
  });
  const { body } = await school.curator.send(trainingRoutes.list, {
    query: { schoolYear: schoolYearOf(on) },
  });
  const [made] = body.items.filter(({ title }) => title === `Занятие ${on} ${hours}`).slice(-1);
  return made?.id ?? '';
}

const criteria = ['WISH', 'AUTHORITY', 'DEVELOPS', 'RELATIONS', 'RESPONSIBILITY'];
const interview = {
  form: 'PUPIL_PUPIL',
  marks: Object.fromEntries(criteria.map((code) => [code, 3])),
  on: daysAgo(5),
  by: 'Педагог-психолог Белова',
  outcome: 'ready' as const,
};

const admit = (mentorId: string, version: number, body: Partial<Admission>) =>
  school.curator.send(selectionRoutes.admit, {
    params: { mentorId },
    body: body as Admission,
    version,
  });

describe('the selection of mentors', () => {
  it('goes from an interview by criteria to an admission', async () => {
    const mentorId = await aMentor();
    const params = { mentorId };
    const before = await school.curator.send(selectionRoutes.show, { params });
    expect(before.body).toMatchObject({
      state: 'undecided',
      interview: null,
      hours: 0,
      version: 1,
    });
    const early = await school.curator.send(selectionRoutes.interview, {
      params,
      body: { ...interview, on: daysAgo(-2) },
      version: 1,
    });
    expect(early.body.code).toBe('admission.in-future');
    const odd = await school.curator.send(selectionRoutes.interview, {
      params,
      body: { ...interview, marks: { WISH: 9 } },
      version: 1,
    });
    expect(odd.body.code).toBe('admission.criterion-unknown');
    const said = await school.curator.send(selectionRoutes.interview, {
      params,
      body: interview,
      version: 1,
    });
    expect(said.body).toMatchObject({ interview: { outcome: 'ready' }, version: 2 });
    expect((await admit(mentorId, 1, { decision: 'refused', reason: 'нет' })).status).toBe(412);
    const refused = await admit(mentorId, 2, { decision: 'refused', reason: 'Нет времени' });
    expect(refused.body).toMatchObject({ state: 'refused', admission: { reason: 'Нет времени' } });
    const { body: counts } = await school.curator.send(selectionRoutes.counts);
    expect(counts).toMatchObject({ barred: 1, admitted: 0 });
  });

  it('admits without a condition only by the norm, and with one for a term', async () => {
    const mentorId = await aMentor('Власова');
    const soon = await admit(mentorId, 1, { decision: 'admitted' });
    expect(soon.body).toMatchObject({ code: 'admission.norm-unmet' });
    const bare = await admit(mentorId, 1, { decision: 'conditional' });
    expect(bare.body.code).toBe('admission.reason-needed');
    const endless = await admit(mentorId, 1, { decision: 'conditional', reason: 'Доучить' });
    expect(endless.body.code).toBe('admission.term-needed');
    const given = await admit(mentorId, 1, {
      decision: 'conditional',
      reason: 'Доучить',
      until: daysAgo(-30),
    });
    expect(given.body).toMatchObject({ state: 'conditional', until: daysAgo(-30) });

    await school.curator.send(selectionRoutes.interview, {
      params: { mentorId },
      body: { ...interview, marks: { ...interview.marks, ...(await allMarks()) } },
      version: 2,
    });
    const trainingId = await aTraining(daysAgo(3));
    await school.curator.send(trainingRoutes.attend, {
      params: { trainingId },
      body: { people: [{ mentorId, attended: true }] },
      version: 1,
    });
    const full = await admit(mentorId, 3, { decision: 'admitted' });
    expect(full.body).toMatchObject({ state: 'admitted', hours: 4 });
  });
});

/** Every criterion of the form at its most. */
async function allMarks() {
  const { packSeeds } = await import('../packs/pack-seeds.ts');
  const [federal] = await packSeeds();
  return Object.fromEntries(
    (federal?.criteria ?? [])
      .filter(({ forms }) => forms.length === 0 || forms.includes('PUPIL_PUPIL'))
      .map(({ code, max }) => [code, max]),
  );
}

describe('the plan of training', () => {
  it('counts the hours of those who came, and shows a mentor only the own ones', async () => {
    const [came, missed] = [await aMentor('Жукова'), await aMentor('Зайцева')];
    const trainingId = await aTraining(daysAgo(1), 1.5);
    const { body } = await school.curator.send(trainingRoutes.attend, {
      params: { trainingId },
      body: {
        people: [
          { mentorId: came, attended: true },
          { mentorId: missed, attended: false },
        ],
      },
      version: 1,
    });
    expect(body).toMatchObject({ invited: 2, attended: 1, marked: true, version: 2 });
    const mentee = await aMentee('Гайсин');
    await pair(came, mentee, true);
    const mentor = await school.as(came);
    const { body: mine } = await mentor.send(trainingRoutes.mine);
    expect(mine).toMatchObject({ hours: 1.5, items: [{ attended: true }] });
    const params = { trainingId };
    expect((await mentor.send(trainingRoutes.show, { params })).body.code).toBe('access.denied');
    const removal = await school.curator.send(trainingRoutes.remove, { params, version: 2 });
    expect(removal.body.code).toBe('training.invited');
  });

  it('takes no marks before the day, nobody from outside the base, and can be taken back', async () => {
    const mentorId = await aMentor('Ким');
    const stranger = await school.pupil('Чужой');
    const trainingId = await aTraining(daysAgo(-3), 2);
    const attend = (people: { mentorId: string; attended: boolean | null }[]) =>
      school.curator.send(trainingRoutes.attend, {
        params: { trainingId },
        body: { people },
        version: 1,
      });
    expect((await attend([{ mentorId, attended: true }])).body.code).toBe('training.in-future');
    expect((await attend([{ mentorId: stranger, attended: null }])).body.code).toBe(
      'training.not-mentor',
    );
    expect((await attend([{ mentorId, attended: null }])).body).toMatchObject({ marked: false });
    const params = { trainingId };
    const asked = await school.curator.send(trainingRoutes.remove, { params, version: 2 });
    expect(asked.body).toMatchObject({ code: 'training.invited', details: { invited: 1 } });
    await school.curator.send(trainingRoutes.attend, { params, body: { people: [] }, version: 2 });
    const { body } = await school.curator.send(trainingRoutes.remove, { params, version: 3 });
    expect(body).toEqual({ removed: true });
    expect((await school.curator.send(trainingRoutes.show, { params })).status).toBe(404);
  });
});

async function aMentee(family: string) {
  const menteeId = await school.pupil(family);
  await school.consents(menteeId, 'PARTICIPATION', 'PD_PROCESSING');
  return menteeId;
}

async function pair(mentorId: string, menteeId: string, fixed = false) {
  await school.curator.send(menteeRoutes.add, {
    body: { personIds: [menteeId], form: 'PUPIL_PUPIL' },
  });
  const made = await school.curator.send(pairRoutes.create, {
    body: { mentorId, menteeIds: [menteeId], form: 'PUPIL_PUPIL', agreed: true },
  });
  if (fixed)
    await school.curator.send(pairRoutes.fix, {
      body: { pairIds: [made.body.id], number: '1', date: daysAgo(1) },
    });
  return made;
}

describe('the gate', () => {
  it('stands open until a programme takes only admitted mentors, and says the way out', async () => {
    const mentorId = await aMentor('Юдина');
    expect((await pair(mentorId, await aMentee('Котов'))).status).toBe(201);
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
    const menteeId = await aMentee('Лосев');
    const barred = await pair(mentorId, menteeId);
    expect(barred.body).toMatchObject({ code: 'mentor.not-admitted' });
    expect(barred.body.detail).toContain('Отбор и обучение');
    await admit(mentorId, 1, {
      decision: 'conditional',
      reason: 'Доучить',
      until: daysAgo(-30),
      forms: ['TEACHER_TEACHER'],
    });
    expect((await pair(mentorId, menteeId)).body.details).toMatchObject({
      mentors: [{ mentorId, otherForm: true }],
    });
    await admit(mentorId, 2, { decision: 'conditional', reason: 'Доучить', until: daysAgo(-30) });
    expect((await pair(mentorId, menteeId)).status).toBe(201);
  });
});
