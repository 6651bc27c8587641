import { completionRoutes } from '@nastavnik/contracts/completions';
import { documentJournalRoutes } from '@nastavnik/contracts/document-journal';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { substituteRoutes } from '@nastavnik/contracts/substitutes';
import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { planRoutes } from '@nastavnik/contracts/plans';
import { programmeRoutes } from '@nastavnik/contracts/programmes';
import { documentRoutes } from '@nastavnik/contracts/documents';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { Db } from '../../../platform/db/db.ts';
import { startApp, type TestApp } from '../../../testing/app.ts';
import { makeSchool, type TestSchool } from '../../../testing/make.ts';
import { finishedWork } from '../../completions/completions-fixture.ts';
import { menteeHeads, mentorHeads } from '../../tables/export/lines.ts';
import { kindTags } from '../paper/tags.ts';
import { reader } from '../papers-fixture.ts';

let app: TestApp;
let school: TestSchool;
let words: Awaited<ReturnType<typeof reader>>['words'];

beforeAll(async () => {
  app = await startApp();
  school = await makeSchool(app);
  ({ words } = await reader(app, school));
});

afterAll(() => app.close());

it('prints a plan as it stands, with who agreed to it, and room to write where there is none', async () => {
  const { params, mentor } = await finishedWork(school, 1, false);
  const of = [params.pairId];
  expect(await words({ kind: 'PLAN', of })).toMatch(/Цель: (?:\t|_+)/);
  const line = { task: 'Дроби', due: '2026-11-16', expected: 'Контрольная на «4»' };
  const body = {
    goal: 'Не бояться алгебры',
    lines: [
      { ...line, section: 'DIFFICULTIES' as const },
      { ...line, section: 'DIRECTIONS' as const, task: 'Олимпиада', due: null },
    ],
  };
  await mentor.send(planRoutes.save, { params, body, version: 1 });
  await school.curator.send(planRoutes.agree, { params, version: 2 });
  const said = await words({ kind: 'PLAN', of });
  expect(said).toContain('Цель: Не бояться алгебры');
  expect(said).toMatch(/Куратор _+ \p{L}+ Ирина/u);
  const [, difficulties = '', directions = ''] = said.split(/Раздел \d\. /);
  expect(difficulties).toMatch(/1\nДроби\n16\.11\.2026\nКонтрольная на «4»/);
  expect(directions).toMatch(/1\nОлимпиада/);
  expect(directions).not.toContain('Дроби');
});

it('certifies those who went through the programme, with what came of it', async () => {
  const { params, version, menteeIds } = await finishedWork(school, 2);
  await school.curator.send(completionRoutes.complete, {
    params,
    version,
    body: {
      goal: 'reached',
      result: 'Сдали зачёт.',
      passedIds: menteeIds.slice(0, 1),
      next: 'none',
      newMentorIds: [],
    },
  });
  const said = await words({ kind: 'CERTIFICATE', of: [params.pairId] });
  expect(said.match(/СВИДЕТЕЛЬСТВО/g)).toHaveLength(2);
  expect(said).toContain('Состоялось встреч: 4\nРезультат: Сдали зачёт.');
  expect(said).toMatch(/Орлова Егор/);
  expect(said).toMatch(/^Гайсин Егор/m);
  expect(said).not.toMatch(/^Гайсины Егор/m);
});

it('prints a programme as its author has written it', async () => {
  const { body: programme } = await school.curator.send(programmeRoutes.create, {
    body: { form: 'PUPIL_PUPIL', schoolYear: 2027, title: 'Равный равному' },
  });
  const params = { programmeId: programme.id };
  await school.curator.send(programmeRoutes.update, {
    params,
    version: programme.version,
    body: {
      goal: 'Поддержать пятиклассников',
      tasks: ['Познакомить', 'Помочь с уроками'],
      protocol: { body: 'Методический совет', number: '3', date: '2026-08-28' },
      stages: [{ title: 'Запуск', from: '2026-09-01', to: '2026-09-30' }],
    },
  });
  const said = await words({ kind: 'FORM_PROGRAMME', of: [programme.id] });
  expect(said).toContain('Равный равному');
  expect(said).toContain('2. Помочь с уроками');
  expect(said).toMatch(/Методический совет, протокол от 28.августа.2026.г\. № 3/);
  expect(said).toMatch(/Запуск\n01\.09\.2026\n30\.09\.2026/);
  const other = await makeSchool(app);
  expect(
    await other.curator.send(documentRoutes.pdf, {
      body: { kind: 'FORM_PROGRAMME', of: [programme.id] },
    }),
  ).toMatchObject({ status: 404 });
});

it("prints the school's regulation with its forms and stages, and places for those who take and agree to it", async () => {
  const said = await words({ kind: 'REGULATION' });
  expect(said).toContain('о программе наставничества');
  expect(said).toMatch(/ПРИНЯТО\nпедагогическим советом/);
  expect(said).toContain('ученик – ученик');
  expect(said).toContain('База наставляемых');
  expect(said).not.toContain('{');
});

it("prints the bases in the model's 13 and 16 columns, and no more rows than a paper holds", async () => {
  expect(kindTags.MENTEE_BASE.lists.mentees).toHaveLength(menteeHeads.length);
  expect(kindTags.MENTOR_BASE.lists.mentors).toHaveLength(mentorHeads.length);
  const child = await school.pupil('Аверина');
  await school.curator.send(menteeRoutes.add, {
    body: { personIds: [child], request: 'Подтянуть физику' },
  });
  const said = await words({ kind: 'MENTEE_BASE' });
  expect(said).toMatch(/Аверина Егор\n2013\n.*Подтянуть физику/);
  expect(await words({ kind: 'MENTOR_BASE' })).toContain('Ресурс времени на программу');
  for (let at = 0; at < 1_000; at++)
    await school.put('mentees', {
      school_id: school.schoolId,
      id: await school.pupil('Сотая'),
      sort_name: 'Сотая',
      active: 1,
      state: 'no_mentor',
      added_on: '2026-09-01',
      free_slots: [],
      changed_at: new Date(),
    });
  expect(
    await school.curator.send(documentRoutes.pdf, { body: { kind: 'MENTEE_BASE' } }),
  ).toMatchObject({ status: 409, body: { code: 'document.base-too-long' } });
});

/** How many times some work asks the database: the fewest of several, for jobs ask in between too. */
async function statements(work: () => Promise<unknown>): Promise<number> {
  const counts: number[] = [];
  for (let round = 0; round < 5; round++) {
    const asked = [vi.spyOn(Db.prototype, 'query'), vi.spyOn(Db.prototype, 'rows')];
    await work();
    counts.push(asked.reduce((sum, { mock }) => sum + mock.calls.length, 0));
    for (const each of asked) each.mockRestore();
  }
  return Math.min(...counts);
}

it('reads what the papers of many pairs say at once, however many there are', async () => {
  const works = [];
  for (let n = 0; n < 6; n++) works.push(await finishedWork(school, 1));
  for (const { params, version, menteeIds } of works)
    await school.curator.send(completionRoutes.complete, {
      params,
      version,
      body: {
        goal: 'reached',
        result: 'Сдали зачёт.',
        passedIds: menteeIds,
        next: 'none',
        newMentorIds: [],
      },
    });
  const ids = works.map(({ params }) => params.pairId);
  for (const kind of ['DIARY', 'CERTIFICATE', 'AGREEMENT'] as const) {
    const ask = (of: string[]) => () =>
      school.curator.send(documentRoutes.docx, { body: { kind, of } });
    await ask(ids)();
    const two = await statements(ask(ids.slice(0, 2)));
    expect(two).toBeGreaterThan(3);
    expect(await statements(ask(ids)), kind).toBe(two);
  }
  const { bytes } = await reader(app, school);
  const zip = await bytes('/api/v1/documents/draft.zip', { kind: 'CERTIFICATE', of: ids });
  const names = Object.keys(unzipSync(zip.bytes));
  expect(names).toHaveLength(12);
  expect(names[0]).toMatch(/^001 Свидетельство о прохождении программы – .+\.docx$/);
});

it('orders who leads a pair while its mentor is away, without telling why', async () => {
  const { params } = await finishedWork(school, 1, false);
  const standIn = await school.pupil('Запасова');
  await school.consents(standIn, 'PARTICIPATION', 'PD_PROCESSING');
  await school.curator.send(mentorRoutes.add, {
    body: { personIds: [standIn], base: 'PUPILS', capacity: 1 },
  });
  const named = await school.curator.send(substituteRoutes.name, {
    params,
    body: { mentorId: standIn, from: '2099-03-01', until: '2099-03-20', reason: 'тайная причина' },
  });
  const [substitute] = named.body.items;
  if (!substitute) throw new Error('nobody was named');
  const of = [substitute.id];
  const said = await words({ kind: 'SUBSTITUTE_ORDER', of });
  expect(said).toMatch(/Запасова .*\nс\u00a001\.03\.2099 по\u00a020\.03\.2099/);
  expect(said).not.toContain('тайная');
  const other = await makeSchool(app);
  const body = { kind: 'SUBSTITUTE_ORDER' as const, of };
  expect((await other.curator.send(documentRoutes.pdf, { body })).status).toBe(404);
  expect((await school.curator.send(documentRoutes.pdf, { body })).status).toBe(200);
  const { body: made } = await school.curator.send(documentJournalRoutes.register, {
    body: { ...body, date: '2099-02-27' },
  });
  expect(made.items[0]).toMatchObject({ number: '1-од' });
  await school.curator.send(substituteRoutes.end, {
    params: { substituteId: substitute.id },
    version: 1,
  });
  expect((await school.curator.send(documentRoutes.pdf, { body })).body).toMatchObject({
    code: 'document.substitute-cancelled',
  });
});

it('gives each of a pair a blank with the questions of their side', async () => {
  const { params } = await finishedWork(school, 2, false);
  const said = await words({ kind: 'REFLECTION', of: [params.pairId] });
  expect(said.split('Личная рефлексия').length).toBe(4);
  expect(said).toMatch(/1\. .+\n_{20}/);
});
