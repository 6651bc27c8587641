import { describe, expect, it } from 'vitest';
import type { PlanInput } from '../plan-input.ts';
import { planSchool } from '../plan-school.ts';
import {
  applied,
  classOf,
  emptySchool,
  input,
  place,
  pupil,
  undone,
  visible,
} from '../school-fixture.ts';
import { policyOf } from './policy.ts';

const users = Array.from({ length: 20 }, (_, n) => pupil(`u${n}`));
const codes = (given: PlanInput) =>
  planSchool(given).guards.map(({ code, effect }) => `${code} ${effect}`);
const year = (name: string, term: string, title: string, grade: number) => ({
  ...classOf(name, title),
  grade,
  terms: [term],
});
const schoolYears = new Map([
  ['y', 2027],
  ['z', 2028],
]);
const old = input({
  users,
  schoolYears,
  classes: [year('a', 'y', '7А', 7), year('b', 'y', '7Б', 7)],
  enrolments: users.map(({ sourcedId }, n) => place(sourcedId, n < 10 ? 'a' : 'b')),
});
const held = applied(emptySchool(), planSchool(old).changes);
/** So many pupils go over to the classes of the next year, the rest stay in theirs. */
const over = (count: number, rest: Partial<PlanInput> = {}) =>
  input({
    users,
    schoolYears,
    held,
    classes: [...old.classes, year('c', 'z', '8А', 8), year('d', 'z', '8Б', 8)],
    enrolments: users.map(({ sourcedId }, n) =>
      place(sourcedId, n < count ? (n < 10 ? 'c' : 'd') : n < 10 ? 'a' : 'b'),
    ),
    ...rest,
  });

describe('G10 rollover', () => {
  it('begins with half of the places and a new year', () => {
    expect(codes(over(9))).toEqual([]);
    expect(codes(over(10))).toEqual(['G10 note']);
    const plan = planSchool(over(20));
    expect(plan.guards[0]?.text).toContain(
      '2026/27 → 2027/28. Сменится 20 зачислений в классы из 20',
    );
    expect(plan.entries[0]).toMatchObject({
      kind: 'rollover.moved',
      what: '2026/27 → 2027/28, зачислений в классы: 20',
      count: 2,
      items: [{ name: '7А → 8А: 10' }, { name: '7Б → 8Б: 10' }],
    });
  });

  it('is no rollover without a new year: then too many changes hold', () => {
    const same = over(20, {
      schoolYears: new Map([
        ['y', 2027],
        ['z', 2027],
      ]),
    });
    expect(codes(same)).toEqual(['G3 hold']);
    const policy = policyOf(
      [{ guard: 'G10', schoolId: null, off: true, percent: null, rows: null, validUntil: '9' }],
      null,
      '1',
    );
    expect(codes(over(20, { policy }))).toEqual(['G3 hold']);
  });

  it('spares classes and places from G2, but not people, and not an empty collection', () => {
    const fresh = { classes: over(20).classes.slice(2) };
    const unplaced = over(20, { ...fresh, enrolments: over(20).enrolments.slice(0, 8) });
    expect(codes(unplaced)).toEqual(['G10 note']);
    expect(
      codes({
        ...unplaced,
        policy: { ...unplaced.policy, G10: { ...unplaced.policy.G10, off: true } },
      }),
    ).toContain('G2 hold');
    const some = users.slice(0, 14);
    const leave = over(20, { ...fresh, users: some, enrolments: over(20).enrolments.slice(0, 14) });
    expect(codes(leave)).toEqual(['G2 hold', 'G10 note']);
    expect(codes(over(20, { ...fresh, enrolments: [] }))).toEqual(['G1 hold', 'G10 note']);
  });

  it('knows classes that go over under the same identifiers', () => {
    const same = over(0, { classes: [year('a', 'z', '8А', 8), year('b', 'z', '8Б', 8)] });
    expect(planSchool(same).entries[0]?.items).toMatchObject([
      { name: '7А → 8А: 10' },
      { name: '7Б → 8Б: 10' },
    ]);
    expect(codes(same)).toEqual(['G10 note']);
  });

  it('can be undone, and the same again is nothing', () => {
    const { changes } = planSchool(over(20));
    const after = applied(held, changes);
    expect(planSchool(over(20, { held: after })).changes).toEqual([]);
    expect(visible(undone(after, changes), true)).toEqual(visible(held, true));
  });
});

describe('G11 blackout', () => {
  const summer = (day: string, count = 10, rest: Partial<PlanInput> = {}) =>
    input({
      ...old,
      held,
      day,
      users: users.slice(0, count),
      sealedAt: `${day}T06:00:00.000Z`,
      ...rest,
    });
  const people = (given: PlanInput) =>
    planSchool(given).changes.filter(({ table }) => table === 'people');

  it('deactivates nobody from 15 June to 25 August, nor notes anybody as missing', () => {
    for (const day of ['2027-06-15', '2027-08-25']) {
      expect(planSchool(summer(day)).changes).toEqual([]);
      expect(planSchool(summer(day)).guards).toMatchObject([
        { code: 'G11', effect: 'note', text: expect.stringContaining('10 человек') },
      ]);
      expect(planSchool(summer(day, 0)).changes).toEqual([]);
    }
    for (const day of ['2027-06-14', '2027-08-26']) expect(people(summer(day))).toHaveLength(10);
  });

  it('does not act on an absence noted before', () => {
    const nineteen = (day: string) => summer(day, 19, { enrolments: old.enrolments.slice(0, 19) });
    const missing = applied(held, planSchool(nineteen('2027-06-14')).changes);
    const [june, autumn] = [nineteen('2027-06-16'), nineteen('2027-08-26')];
    expect(people({ ...june, held: missing })).toEqual([]);
    expect(people({ ...autumn, held: missing })).toMatchObject([{ after: { active: false } }]);
    const back = people({ ...summer('2027-06-16', 20), held: missing });
    expect(back).toMatchObject([{ after: { missing_since: null } }]);
  });

  it('spares those whom the host calls deleted, and is itself switched off by an exception', () => {
    const gone = users.map((user, n) => (n === 0 ? { ...user, gone: true as const } : user));
    expect(people(summer('2027-07-01', 20, { users: gone }))).toEqual([]);
    const policy = { ...old.policy, G11: { ...old.policy.G11, off: true } };
    expect(people(summer('2027-07-01', 20, { users: gone, policy }))).toMatchObject([
      { after: { active: false } },
    ]);
  });
});
