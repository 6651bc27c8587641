import { consentRoutes } from '@nastavnik/contracts/consents';
import { externalRoutes } from '@nastavnik/contracts/externals';
import { matchingRoutes } from '@nastavnik/contracts/matching';
import { menteeRoutes } from '@nastavnik/contracts/mentees';
import { mentorRoutes } from '@nastavnik/contracts/mentors';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { recordCheckRoutes } from '@nastavnik/contracts/record-checks';
import { tableRoutes } from '@nastavnik/contracts/tables';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { RecordChecks1763800087000 } from '../../migrations/087-record-checks.ts';
import { startApp, type TestApp } from '../../testing/app.ts';
import { daysAgo, makeSchool, type TestSchool } from '../../testing/make.ts';

let app: TestApp;
let school: TestSchool;
const today = daysAgo(0);
const FORM = 'EMPLOYER_PUPIL';

beforeAll(async () => {
  app = await startApp();
  school = await makeSchool(app);
});
afterAll(() => app.close());

/** Somebody whom the school has added, in the base and with the consent to processing. */
async function outsider(family: string): Promise<string> {
  const { body } = await school.curator.send(externalRoutes.add, {
    body: { family, given: 'Анна', kind: 'employee', place: 'Завод', base: 'PARTNERS' },
  });
  await school.consents(body.id, 'PD_PROCESSING');
  return body.id;
}
const check = (personId: string, seenOn: string, validUntil: string | null = null) =>
  school.curator.send(recordCheckRoutes.check, {
    params: { personId },
    body: { seenOn, validUntil },
  });
const cardOf = async (mentorId: string) =>
  (await school.curator.send(mentorRoutes.show, { params: { mentorId } })).body;
const listed = async (q: string) =>
  (await school.curator.send(externalRoutes.list, { query: { q } })).body.items[0];

/** Whether the gate lets a pair of the mentor be fixed. */
async function gateOf(mentorId: string): Promise<string | undefined> {
  const menteeId = await school.pupil('Котов');
  await school.curator.send(menteeRoutes.add, { body: { personIds: [menteeId] } });
  await school.curator.send(consentRoutes.receive, {
    body: {
      personIds: [menteeId],
      kinds: ['PARTICIPATION', 'PD_PROCESSING'],
      signedBy: 'guardian',
      signerName: 'Мама',
      form: 'paper',
      from: today,
    },
  });
  const { body: pair } = await school.curator.send(pairRoutes.create, {
    body: { mentorId, menteeIds: [menteeId], form: FORM, agreed: true },
  });
  const { status, body } = await school.curator.send(pairRoutes.fix, {
    body: { pairIds: [pair.id], number: '7', date: today },
  });
  return status === 200 ? 'open' : body.code;
}

it('is one mark: shown in both screens, open to the gate and to matching, over with its last day', async () => {
  const id = await outsider('Титова');
  const leftOut = async () =>
    (
      await school.curator.send(matchingRoutes.entrants, { query: { form: FORM } })
    ).body.left.filter(({ person }) => person.id === id);
  expect(await leftOut()).toMatchObject([{ why: 'record_check' }]);
  expect(await gateOf(id)).toBe('external.check-needed');

  await check(id, daysAgo(3), today);
  const seen = { checked: true, seenOn: daysAgo(3), validUntil: today, version: 1 };
  expect(await cardOf(id)).toMatchObject({ outside: true, recordCheck: seen });
  expect(await listed('Титова')).toMatchObject({ recordCheck: seen });
  expect((await leftOut()).filter(({ why }) => why === 'record_check')).toEqual([]);
  expect(await gateOf(id)).toBe('open');

  const other = await outsider('Срокова');
  await check(other, daysAgo(400), daysAgo(1));
  expect(await cardOf(other)).toMatchObject({ recordCheck: { checked: false, version: 1 } });
  expect(await gateOf(other)).toBe('external.check-needed');
});

it('is taken back by whoever has seen it as it is, and closes the gate', async () => {
  const id = await outsider('Ошибкина');
  await check(id, daysAgo(3));
  await check(id, daysAgo(2));
  const uncheck = (version: number) =>
    school.curator.send(recordCheckRoutes.uncheck, { params: { personId: id }, version });
  expect((await uncheck(1)).body.code).toBe('version.stale');
  expect((await uncheck(2)).body).toEqual({ removed: id });
  expect((await uncheck(2)).status).toBe(404);
  expect(await cardOf(id)).toMatchObject({ recordCheck: null });
  expect(await gateOf(id)).toBe('external.check-needed');
});

it('is read from a table of the base, and is what it was when the table is taken back', async () => {
  const [fresh, known, late] = [
    await outsider('Новая'),
    await outsider('Давняя'),
    await outsider('Поздняя'),
  ];
  await check(known, daysAgo(30), today);
  const inWords = (day: string) => day.split('-').toReversed().join('.');
  const head = 'ФИО наставника,Дата справки об отсутствии судимости';
  const rows = [
    `Новая Анна,${inWords(daysAgo(5))}`,
    `Давняя Анна,${inWords(daysAgo(40))}`,
    `Поздняя Анна,${inWords(daysAgo(-5))}`,
  ];
  const file = new File([[head, ...rows].join('\n')], 'база.csv');
  const { body: read } = await school.curator.send(tableRoutes.read, {
    body: { base: 'mentors', file },
  });
  expect(read.rows.map(({ remarks }) => remarks)).toEqual([
    [],
    [expect.stringContaining(inWords(daysAgo(30)))],
    [expect.stringContaining('не наступила')],
  ]);
  const { body: applied } = await school.curator.send(tableRoutes.apply, {
    params: { importId: read.id },
    version: read.version,
    body: { lines: [2, 3, 4], choices: [] },
  });
  expect(await cardOf(fresh)).toMatchObject({ recordCheck: { seenOn: daysAgo(5), by: null } });
  expect(await cardOf(known)).toMatchObject({ recordCheck: { validUntil: today } });
  expect(await cardOf(late)).toMatchObject({ recordCheck: null });
  expect(await gateOf(fresh)).toBe('open');
  await school.curator.send(tableRoutes.undo, {
    params: { importId: read.id },
    version: applied.version,
  });
  expect(await cardOf(known)).toMatchObject({
    recordCheck: { seenOn: daysAgo(30), validUntil: today },
  });
});

it('was typed into records before: every such day has moved to the one place', async () => {
  const ids = [await outsider('Первая'), await outsider('Вторая'), await outsider('Третья')];
  const [only, later, earlier] = ids as [string, string, string];
  await check(later, daysAgo(300), daysAgo(100));
  await check(earlier, daysAgo(10), today);
  const { sql } = app.schema;
  const moved = new RecordChecks1763800087000();
  type Runner = Parameters<typeof moved.up>[0];
  const runner = { query: (text: string) => sql.query(text) } as unknown as Runner;
  await moved.down(runner);
  const typed = (id: string, day: string) =>
    sql.query('UPDATE mentors SET record_checked_on = ? WHERE id = UNHEX(?)', [
      day,
      id.replaceAll('-', ''),
    ]);
  await typed(only, daysAgo(20));
  await typed(later, daysAgo(20));
  await typed(earlier, daysAgo(50));
  await moved.up(runner);

  const seen = { checked: true, seenOn: daysAgo(20), validUntil: null, by: null };
  expect(await cardOf(only)).toMatchObject({ recordCheck: seen });
  expect(await cardOf(later)).toMatchObject({ recordCheck: seen });
  expect(await cardOf(earlier)).toMatchObject({
    recordCheck: { seenOn: daysAgo(10), validUntil: today },
  });
});
