import { matchingRoutes } from '@nastavnik/contracts/matching';
import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../../testing/app.ts';
import { makeSchool, type TestSchool } from '../../testing/make.ts';
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

const entrants = async (programmeId?: string) =>
  (await school.curator.send(matchingRoutes.entrants, { query: { form, programmeId } })).body;

describe('who comes into a run', () => {
  it('is counted before the run, and everybody who is left out has a reason', async () => {
    await given.mentor('Свободный', { capacity: 3 });
    const full = await given.mentor('Полный');
    const silent = await school.pupil('Молчун', { grade: 10 });
    await school.curator.send(mentorRoutes.add, {
      body: { personIds: [silent], base: 'PUPILS', capacity: 1 },
    });
    const paired = await given.mentee('Занятая');
    await school.curator.send(pairRoutes.create, {
      body: { mentorId: full, menteeIds: [paired], form },
    });
    await given.mentee('Ждущий');
    const without = await given.mentee('Безсогласия', { consents: false });
    const formless = await given.mentee('Безформы');
    await app.schema.sql.query('UPDATE mentees SET form = NULL WHERE id = UNHEX(?)', [
      formless.replaceAll('-', ''),
    ]);

    const { left, ...counts } = await entrants();

    expect(counts).toMatchObject({ mentees: 1, mentors: 1, places: 3, paired: 1, programme: null });
    expect(Object.fromEntries(left.map(({ person, why }) => [person.id, why]))).toEqual({
      [full]: 'full',
      [silent]: 'consent',
      [without]: 'consent',
      [formless]: 'no_form',
    });
  });
});

describe('a run for a programme', () => {
  it('goes by the rules of the programme, and its pairs work in it', async () => {
    const [wide, narrow] = [
      await given.programme('Старший – младшему', { classGap: null }),
      await given.programme('Только старшие', { classGap: 4 }),
    ];
    const [lead, child] = [await given.mentor('Ровесник', { grade: 7 }), await given.mentee('Кот')];

    const strict = await given.start({ programmeId: narrow });
    const run = await given.start({ programmeId: wide });
    const { version } = await given.reviewed(run.id);
    await school.curator.send(matchingRoutes.publish, {
      params: { runId: run.id },
      version,
      body: {},
    });
    const { body: pairs } = await school.curator.send(pairRoutes.list, { query: {} });

    expect(strict).toMatchObject({ pairs: 0, programme: { id: narrow, title: 'Только старшие' } });
    expect(run).toMatchObject({ pairs: 1, programme: { id: wide } });
    expect(pairs.items).toMatchObject([
      { mentor: { id: lead }, mentees: [{ id: child }], programmeId: wide },
    ]);
  });

  it('is the only open one unless said, and a closed one is refused with the way out', async () => {
    const only = await given.programme('Единственная');
    const closed = await given.programme('Прошлая', {}, 'closed');
    await given.mentor('Орлова');
    await given.mentee('Котов');

    expect((await entrants()).programme).toEqual({ id: only, title: 'Единственная' });
    expect((await given.start()).programme?.id).toBe(only);
    const refused = await school.curator.send(matchingRoutes.start, {
      body: { form, programmeId: closed },
    });
    expect(refused).toMatchObject({ status: 409, body: { code: 'programme.closed' } });
  });
});

describe('a final run', () => {
  it('never proposes what the curator has forbidden, and stays final when it is done again', async () => {
    const leads = [
      await given.mentor('Первый'),
      await given.mentor('Второй'),
      await given.mentor('Третий'),
    ];
    const [happy, sad] = [await given.mentee('Довольный'), await given.mentee('Недовольный')];
    const { id } = await given.start();
    const before = new Map(couples(await given.board(id)));
    await school.curator.send(matchingRoutes.answer, {
      params: { runId: id },
      body: { menteeId: sad, side: 'mentee', word: 'no' },
    });
    const free = leads.find((lead) => ![...before.values()].includes(lead)) ?? '';
    await school.curator.send(matchingRoutes.lock, {
      body: { menteeId: sad, mentorId: free, kind: 'never' },
    });
    const { body: last } = await school.curator.send(matchingRoutes.finish, {
      params: { runId: id },
      version: 1,
    });
    const left = new Map(couples(await given.board(last.id)));
    await school.curator.send(matchingRoutes.lock, {
      body: { menteeId: sad, mentorId: free, kind: null },
    });
    const again = await given.start();
    const after = new Map(couples(await given.board(again.id)));

    expect([...left]).toEqual([[happy, before.get(happy)]]);
    expect(again.stage).toBe('final');
    expect(after.get(happy)).toBe(before.get(happy));
    expect(after.get(sad)).toBe(free);
  });
});

it('a mentee who asks for another form comes into that one', async () => {
  await given.mentor('Орлова');
  const child = await given.mentee('Котов');
  const { body } = await school.curator.send(menteeRoutes.show, { params: { menteeId: child } });
  expect(body.form).toBe(form);
});
