import { pairRoutes } from '@nastavnik/contracts/pairs';
import type { ProgrammeStep } from '@nastavnik/contracts/programme-states';
import type { ProgrammeCard } from '@nastavnik/contracts/programme-cards';
import { programmeRoutes } from '@nastavnik/contracts/programmes';
import { schoolYearOf } from '@nastavnik/contracts/primitives';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../testing/app.ts';
import { daysAgo, makeSchool, type TestSchool } from '../../testing/make.ts';
import { ready } from './testing/ready.ts';

let app: TestApp;
let school: TestSchool;
const today = daysAgo(0);
const year = schoolYearOf(today);

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const draft = async (sample: string | null = 'PUPILS_STUDY') => {
  const { body } = await school.curator.send(programmeRoutes.create, {
    body: { form: 'PUPIL_PUPIL', schoolYear: year, sample },
  });
  return body as ProgrammeCard;
};

const move = (at: ProgrammeCard, step: ProgrammeStep, more = {}) =>
  school.curator.send(programmeRoutes.move, {
    params: { programmeId: at.id },
    version: at.version,
    body: { step, ...more },
  });

const act = { number: '12-од', date: today };

/** Every blocking condition is met. */
async function markAll(at: ProgrammeCard): Promise<void> {
  for (const { code } of at.checklist.filter(({ blocking }) => blocking))
    await school.curator.send(programmeRoutes.mark, {
      params: { programmeId: at.id, item: code },
      body: { doneOn: today, document: 'приказ № 5' },
    });
}

async function recruiting(): Promise<ProgrammeCard> {
  const made = await draft();
  await markAll(made);
  const { body: approved } = await move(made, 'approve', { act });
  return (await move(approved, 'recruit')).body;
}

async function couple(family: string) {
  const [mentor, mentee] = [
    await ready(school, 'mentors', family),
    await ready(school, 'mentees', family),
  ];
  return { mentorId: mentor, menteeIds: [mentee], form: 'PUPIL_PUPIL' };
}

describe('a programme', () => {
  beforeAll(async () => {
    school = await makeSchool(app);
  });

  it('takes a name that no other of its form and year bears', async () => {
    const titles = [await draft(), await draft(), await draft(null), await draft(null)];
    const [first, second, third, fourth] = titles.map(({ title }) => title);
    expect(second).toBe(`${first} (2)`);
    expect(fourth).toBe(`${third} (2)`);
    const { body: named } = await school.curator.send(programmeRoutes.create, {
      body: { form: 'PUPIL_PUPIL', schoolYear: year, title: first },
    });
    expect(named.title).toBe(first);
    const { body: next } = await school.curator.send(programmeRoutes.create, {
      body: { form: 'PUPIL_PUPIL', schoolYear: year + 2, sample: 'PUPILS_STUDY' },
    });
    expect(next.title).toBe(first);
  });

  it('begins as a copy of a sample with its days counted out', async () => {
    const made = await draft();
    expect(made).toMatchObject({
      state: 'draft',
      startsOn: `${year - 1}-10-01`,
      norm: { meetings: 2, per: 'month', quietDays: 30 },
      rules: { classGap: 2 },
    });
    expect(made.meetings[0]?.type).toBe('INTRO');
    expect(made.stages.every(({ from, to }) => from !== null && to !== null && from <= to)).toBe(
      true,
    );
  });

  it('is not approved empty, without an order, or by one of tomorrow', async () => {
    const empty = await draft(null);
    const full = await draft();
    expect((await move(empty, 'approve', { act })).body).toMatchObject({
      code: 'programme.incomplete',
      details: { titles: ['цель', 'задачи', 'ожидаемые результаты', 'сроки'] },
    });
    expect((await move(full, 'approve')).body.code).toBe('programme.act-needed');
    const early = await move(full, 'approve', { act: { ...act, date: daysAgo(-1) } });
    expect(early.body.code).toBe('programme.act-needed');
  });

  it('recruits only when what blocks it is met, and says what does', async () => {
    const made = await draft();
    const approved = (await move(made, 'approve', { act })).body as ProgrammeCard;
    const refused = await move(approved, 'recruit');
    expect(refused.body.code).toBe('programme.not-ready');
    expect(refused.body.detail).toContain('Куратор назначен приказом');
    expect(approved.steps.find(({ step }) => step === 'recruit')?.why).toBe(refused.body.detail);

    await markAll(made);
    const now = (await move(approved, 'recruit')).body as ProgrammeCard;
    expect(now).toMatchObject({ state: 'recruiting', readiness: { blocking: 0 } });
    expect(now.readiness.percent).toBeLessThan(100);
    expect(now.checklist.find(({ code }) => code === 'CURATOR')?.mark).toMatchObject({
      doneOn: today,
      document: 'приказ № 5',
    });
  });

  it('keeps its text once approved, but not its norm and rules', async () => {
    const { body } = await move(await draft(), 'approve', { act });
    const approved = body as ProgrammeCard;
    const change = (changes: object, version: number) =>
      school.curator.send(programmeRoutes.update, {
        params: { programmeId: approved.id },
        version,
        body: changes,
      });
    expect((await change({ goal: 'другая' }, approved.version)).body.code).toBe(
      'programme.approved',
    );
    const norm = { ...approved.norm, quietDays: 10 };
    expect((await change({ norm }, approved.version)).body.norm).toEqual(norm);
    expect((await change({ norm }, approved.version)).status).toBe(412);
  });

  it('is carried over to the next year once, with its days moved and without its pairs', async () => {
    const from = await recruiting();
    const carry = () =>
      school.curator.send(programmeRoutes.carry, { body: { programmeIds: [from.id] } });
    expect((await carry()).body).toEqual({ carried: 1, already: 0 });
    expect((await carry()).body).toEqual({ carried: 0, already: 1 });
    const { body } = await school.curator.send(programmeRoutes.list, {
      query: { schoolYear: year + 1 },
    });
    expect(body.items).toMatchObject([
      { state: 'draft', carriedFrom: from.id, startsOn: `${year}-10-01`, pairs: { all: 0 } },
    ]);
  });
});

describe('the pairs of a programme', () => {
  beforeAll(async () => {
    school = await makeSchool(app);
  });

  it('join the only open one of their form, and it starts, closes and takes no more', async () => {
    const programme = await recruiting();
    expect((await move(programme, 'start')).body.code).toBe('programme.no-pairs');
    const { body: pair } = await school.curator.send(pairRoutes.create, {
      body: { ...(await couple('Ясный')), agreed: true },
    });
    expect(pair.programmeId).toBe(programme.id);
    await school.curator.send(pairRoutes.fix, {
      body: { pairIds: [pair.id], number: '7', date: today },
    });
    const running = (await move(programme, 'start')).body as ProgrammeCard;
    expect(running).toMatchObject({ state: 'running', pairs: { open: 1, active: 1, all: 1 } });

    const second = (await school.curator.send(pairRoutes.create, { body: await couple('Звонов') }))
      .body;
    expect((await move(running, 'wrap_up')).body.code).toBe('programme.pairs-pending');
    const close = (id: string, version: number) =>
      school.curator.send(pairRoutes.close, {
        params: { pairId: id },
        version,
        body: { reason: 'MISMATCH' },
      });
    await close(second.id, second.version);
    const closing = (await move(running, 'wrap_up')).body as ProgrammeCard;
    expect((await move(closing, 'finish')).body).toMatchObject({
      code: 'programme.pairs-open',
      details: { pairs: 1 },
    });
    const { body: list } = await school.curator.send(pairRoutes.list, {
      query: { programmeId: programme.id },
    });
    await close(pair.id, list.items[0]?.version as number);
    expect((await move(closing, 'finish')).body.state).toBe('closed');

    const late = await school.curator.send(pairRoutes.create, { body: await couple('Поздний') });
    expect(late.body.code).toBe('programme.closed');
    expect(late.body.detail).toContain('закрыта');
  });

  it("do not meet by the programme's own norm", async () => {
    school = await makeSchool(app);
    const programme = await recruiting();
    const { body: pair } = await school.curator.send(pairRoutes.create, {
      body: { ...(await couple('Тихий')), agreed: true },
    });
    await school.curator.send(pairRoutes.fix, {
      body: { pairIds: [pair.id], number: '8', date: daysAgo(12) },
    });
    const notMeeting = async () => (await school.curator.send(pairRoutes.counts)).body.not_meeting;
    expect(await notMeeting()).toBe(0);
    const { body } = await school.curator.send(programmeRoutes.update, {
      params: { programmeId: programme.id },
      version: programme.version,
      body: { norm: { ...programme.norm, quietDays: 11 } },
    });
    expect(body.norm?.quietDays).toBe(11);
    expect(await notMeeting()).toBe(1);
    const { body: list } = await school.curator.send(pairRoutes.list, {
      query: { view: 'not_meeting' },
    });
    expect(list.items).toMatchObject([{ id: pair.id, notMeeting: true, daysWithout: 12 }]);
  });
});
