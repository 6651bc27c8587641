import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { pupil, schoolOf, type Snapshot } from '../host-fixture.ts';
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
  console.log(`provider that can be lived with: ${scenarios} scenarios, no good row lost in any`);
  await read.close();
});

/** Faults that pass, and limits that are no faults. */
const survived: [name: string, faults: Faults, waited: number[]][] = [
  ['clamps the limit, with neither totals nor links', { clamp: 7, noTotals: true }, []],
  [
    'asks to wait once, in HTML',
    { answer: answers(usersPage(20, 1), 429, html, { 'retry-after': '7' }) },
    [7_000],
  ],
  ['answers 500 twice', { answer: answers(usersPage(20, 2), 500, 'oops') }, [1_000, 2_000]],
  ['breaks off once', { answer: breaksOff(usersPage(20, 1)) }, [1_000]],
  ['is late once', { answer: isLate(usersPage(20, 1), 1_500) }, [1_000]],
  ['knows no sorting', { noSorting: true }, []],
  ['has no reads under a school', { flat: true }, []],
  [
    'does not know the scope of birth dates',
    { scopes: ['roster-core.readonly', 'roster.readonly'] },
    [],
  ],
  ['wants the secret in the body', { secretInBody: true }, []],
  ['knows no scopes', { scopes: [''] }, []],
  ['gives rows in another order', { rows: (_, rows) => rows.toReversed() }, []],
];

it.each(survived)('a provider that %s', async (_, faults, waited) => {
  const run = await read.pull(faults);
  expect(run).toMatchObject({
    state: 'applied',
    failure: null,
    received: { users: PUPILS + 2, enrollments: PUPILS + 1, demographics: PUPILS },
  });
  expect(read.waits).toEqual(waited);
  expect(await read.school()).toEqual(before);
});

it('a token that ends midway', async () => {
  const run = await read.pull({
    answer: (asked) => {
      if (usersPage(20, 1)(asked)) read.provider.expire();
      return false;
    },
  });
  expect([run.state, read.provider.tokens]).toEqual(['applied', 2]);
  expect(await read.school()).toEqual(before);
});

it('birth dates that the key may not read: what is known stays', async () => {
  const { demographics: _, ...held } = honest();
  const run = await read.pull({}, held);
  expect(run).toMatchObject({ state: 'applied', received: { users: PUPILS + 2 } });
  expect(await read.issues(run)).toMatchObject([
    { level: 'warning', code: 'collection.refused', entity: 'demographics' },
  ]);
  expect(await read.school()).toEqual(before);
});

const alarms = async () => {
  const [events] = await read.app.schema.sql.query(
    "SELECT payload FROM outbox WHERE type = 'sync.foreign-scope'",
  );
  return (events as unknown[]).length;
};

it('others’ rows in collections that were asked for whole: not taken, no reason to refuse the rest, and told', async () => {
  const alien = schoolOf(5, 's9');
  const mixed: Snapshot = { orgs: [{ sourcedId: 's1' }, { sourcedId: 's9' }] };
  const all = honest();
  for (const entity of ['classes', 'users', 'enrollments', 'demographics'] as const)
    mixed[entity] = [
      ...(all[entity] ?? []),
      ...(alien[entity] ?? []).filter((row) => row['sourcedId'] !== 'admin'),
    ];
  const run = await read.pull({ flat: true }, { academicSessions: all.academicSessions, ...mixed });
  expect(run).toMatchObject({
    state: 'applied',
    received: { users: PUPILS + 2 },
    rejected: { users: 0 },
  });
  const told = await read.issues(run);
  const said = ({ level, code, sourcedId }: (typeof told)[number]) => [level, code, sourcedId];
  expect(told.filter(({ entity }) => entity === 'orgs').map(said)).toEqual([
    ['security', 'foreign_scope', 's9'],
  ]);
  expect(new Set(told.map(({ code }) => code))).toEqual(new Set(['foreign_scope']));
  expect(await alarms()).toBe(1);
  expect(await read.school()).toEqual(before);

  // at every next reading it is the same school again: no news, and no alarm
  for (const _ of [1, 2]) {
    const again = await read.pull(
      { flat: true },
      { academicSessions: all.academicSessions, ...mixed },
    );
    expect((await read.issues(again)).map(said)).toEqual([['warning', 'row.others', 's9']]);
  }
  expect(await alarms()).toBe(1);
});

it('foreign and unreadable rows among good ones: told, and the good ones are taken', async () => {
  const all = honest();
  const alien = {
    ...(all.enrollments?.[1] as object),
    sourcedId: 'alien',
    school: { sourcedId: 's8' },
  };
  const places: Faults['rows'] = (entity, rows) =>
    entity === 'enrollments' ? [...rows, alien] : rows;
  const bad = pupil('bad', { familyName: '', givenName: null });
  const users = [...(all.users ?? []), bad, pupil('fresh')];
  const run = await read.pull({ rows: places }, { ...all, users });
  expect(run).toMatchObject({ state: 'applied', rejected: { users: 1, enrollments: 1 } });
  expect((await read.issues(run)).map(({ level, code }) => `${level} ${code}`).toSorted()).toEqual([
    'rejected name.missing',
    'security foreign_scope',
  ]);
  const [events] = await read.app.schema.sql.query(
    "SELECT payload FROM outbox WHERE type = 'sync.foreign-scope' ORDER BY id DESC LIMIT 1",
  );
  expect(JSON.stringify(events)).toContain(run.runId);
  expect(await read.school()).toEqual({ ...before, active: before.active + 1 });
});
