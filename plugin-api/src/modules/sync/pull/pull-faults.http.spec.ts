import { pullRoutes } from '@nastavnik/contracts/sync-pull';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pupil, type Snapshot } from '../host-fixture.ts';
import type { Faults } from './bad-provider.ts';
import {
  answers,
  before,
  breaksOff,
  honest,
  isLate,
  PUPILS,
  type PulledSchool,
  pulledSchool,
  usersPage,
  without,
} from './pulled-school.ts';

const html = '<html><body>Too Many Requests</body></html>';

let read: PulledSchool;
let scenarios = 0;
beforeAll(async () => {
  read = await pulledSchool();
});
beforeEach((test) => {
  scenarios++;
  read.patience.answerMs = test.task.name.includes('late') ? 1_000 : 30_000;
});
afterAll(async () => {
  console.log(`broken or wrong provider: ${scenarios} scenarios, nobody deactivated by any`);
  await read.close();
});

const again: Faults['rows'] = (entity, rows) =>
  entity === 'users' ? [...rows.slice(0, 12), ...rows.slice(8)] : rows;

/** What the provider does, and what the run's failure must say. */
const failing: [name: string, faults: Faults, said: string, held?: Snapshot][] = [
  ['gives an empty collection of users', {}, 'ни одного пользователя', without('users')],
  ['lost its scope: 200 and an empty list everywhere', { rows: () => [] }, 'нет ни одной из тех'],
  [
    'ends every time in the middle of JSON',
    { answer: answers(usersPage(20), 200, '{"users":[{"sour') },
    '/users (записи с 21-й): ответ обрывается или это не JSON, попыток: 5',
  ],
  [
    'breaks the connection every time',
    { answer: breaksOff(usersPage(20)) },
    '/users (записи с 21-й): сервер журнала оборвал соединение, не ответив до конца, попыток: 5',
  ],
  [
    'says another total midway',
    { total: ({ offset }, n) => (offset > 0 ? n + 1 : n) },
    'изменилось число записей, было 1, стало 2',
  ],
  [
    'grows midway',
    { total: ({ entity, offset }, n) => (entity === 'users' && offset >= 20 ? n + 3 : n) },
    '/users: во время чтения изменилось число записей, было 42, стало 45',
  ],
  [
    'promises more than it gives',
    { total: ({ entity }, n) => (entity === 'enrollments' ? n + 5 : n) },
    '/schools/s1/enrollments: заявлено записей 46, получено 41',
  ],
  [
    'gives more than it promises',
    { total: ({ entity }, n) => (entity === 'users' ? n - 5 : n) },
    '/users: заявлено записей 37, получено 40',
  ],
  [
    'gives a row on two pages',
    { noTotals: true, rows: again },
    '/users: запись s1-p6 пришла дважды, второй раз – 13-й по счёту',
  ],
  [
    'ignores the offset',
    {
      noTotals: true,
      answer: ({ entity, response }) =>
        entity === 'users' && Boolean(response.end(JSON.stringify({ users: [pupil('s1-p1')] }))),
    },
    'пришла дважды',
  ],
  [
    'answers 500 midway and goes on so',
    { answer: answers(usersPage(30), 500, 'oops') },
    '/users (записи с 31-й): сервер журнала ответил ошибкой 500, попыток: 5',
  ],
  [
    'asks to wait for ever',
    { answer: answers(usersPage(10), 429, html, { 'retry-after': '7' }) },
    '/users (записи с 11-й): сервер журнала просит подождать (429), попыток: 5',
  ],
  [
    'asks to wait for an hour',
    { answer: answers(usersPage(10), 429, html, { 'retry-after': '3600' }) },
    'просит подождать (429), попыток: 1',
  ],
  [
    'takes no token at all any more',
    { answer: answers(usersPage(20), 401, '{}') },
    '/users (записи с 21-й): сервер журнала не принимает ключ (401)',
  ],
  [
    'forbids users',
    { answer: answers(usersPage(0), 403, '{}') },
    'у ключа нет прав на чтение (403)',
  ],
  ['is always late', { answer: isLate(usersPage(20), 1_500) }, 'не ответил вовремя'],
  [
    'shows a page to sign in',
    { answer: answers(usersPage(0), 200, '<html>Войдите</html>') },
    'это не JSON',
  ],
  [
    'answers of something else',
    { answer: answers(usersPage(0), 200, '{"data":[]}') },
    'в ответе нет списка users',
  ],
  [
    'sends elsewhere',
    { answer: answers(usersPage(0), 302, '', { location: 'http://127.0.0.1:1/' }) },
    'перенаправлением',
  ],
  ['knows the school no more', {}, 'нет ни одной из тех', without('orgs')],
];

describe('a provider that', () => {
  it.each(failing)('%s fails the run', async (_, faults, said, held) => {
    const run = await read.pull(faults, held);
    expect(run).toMatchObject({ state: 'failed', failure: { code: 'G7', effect: 'fail' } });
    expect(run.failure?.text).toContain(said);
    expect(run.failure?.text).toContain('никто не отключён');
    expect(await read.school()).toEqual(before);
    const { items } = (await read.machine.send(pullRoutes.list, { query: {} })).body;
    expect(items).toMatchObject([{ reading: false, lastRunId: run.runId }]);
  });

  it('asks to wait is waited for as long as it says, and not for ever', async () => {
    await read.pull({ answer: answers(usersPage(10), 429, html, { 'retry-after': '7' }) });
    expect(read.waits).toEqual([7_000, 7_000, 7_000, 7_000]);
    await read.pull({ answer: answers(usersPage(10), 503, html) });
    expect(read.waits).toEqual([1_000, 2_000, 4_000, 8_000]);
  });
});

const dropped = (): Snapshot => {
  const all = honest();
  const gone = new Set(Array.from({ length: PUPILS * 0.3 }, (_, n) => `s1-p${n}`));
  return { ...all, users: all.users?.filter(({ sourcedId }) => !gone.has(String(sourcedId))) };
};
const renamed = (): Snapshot =>
  JSON.parse(
    JSON.stringify(honest())
      .replaceAll(/"s1-p(\d+)"/g, '"new-$1"')
      .replaceAll('"e-s1', '"e-new'),
  );

describe('a snapshot that is whole and yet wrong', () => {
  it.each<[string, Snapshot, string]>([
    ['without 30 % of the pupils', dropped(), 'G2'],
    ['without any places in classes', without('enrollments'), 'G1'],
    ['without any classes', without('classes'), 'G1'],
    ['with all identifiers changed', renamed(), 'G4'],
  ])('%s waits for a person', async (_, held, code) => {
    const run = await read.pull({}, held);
    expect(run.state).toBe('held');
    expect(run.parts[0]?.guards).toContainEqual(expect.objectContaining({ code, effect: 'hold' }));
    expect(await read.school()).toEqual(before);
  });
});

it('rows of schools that the host may not feed are told by name, and not taken', async () => {
  const at = { roles: [{ role: 'student', org: { sourcedId: 's9' } }] };
  const all = honest();
  const run = await read.pull({}, { ...all, users: [...(all.users ?? []), pupil('alien', at)] });
  expect(run.state).toBe('applied');
  expect(await read.issues(run)).toContainEqual(
    expect.objectContaining({
      level: 'security',
      code: 'foreign_scope',
      entity: 'users',
      sourcedId: 'alien',
    }),
  );
  expect((await read.issues(run)).filter(({ entity }) => entity === 'orgs')).toMatchObject([
    { code: 'foreign_scope', sourcedId: 's9' },
  ]);
  expect(await read.school()).toEqual(before);
});
