import { describe, expect, it } from 'vitest';
import type { PlanInput, Relink } from '../plan-input.ts';
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
import type { SnapshotUser } from '../snapshot.ts';

const people = (count: number) =>
  Array.from({ length: count }, (_, n) => pupil(`u${n}`, { family: `Фамилия${n}` }));
const feed = (users: SnapshotUser[], rest: Partial<PlanInput> = {}) =>
  input({
    users,
    classes: [classOf('c1', '7Б')],
    enrolments: users.map(({ sourcedId }) => place(sourcedId, 'c1')),
    ...rest,
  });
const held = (users: SnapshotUser[], rest: Partial<PlanInput> = {}) =>
  applied(emptySchool(), planSchool(feed(users, rest)).changes);
/** The first so many under other identifiers, some simply gone. */
const rekeyed = (users: SnapshotUser[], count: number, gone = 0) =>
  users.flatMap((user, n) =>
    n < count ? { ...user, sourcedId: `new-${user.sourcedId}` } : n < count + gone ? [] : user,
  );
const churn = (given: PlanInput) => planSchool(given).guards.find(({ code }) => code === 'G4');

describe('G4 id churn', () => {
  const before = people(200);
  const at = { held: held(before) };

  it('holds from five people on who are a fifth of those who leave', () => {
    expect(churn(feed(rekeyed(before, 4), at))).toBeUndefined();
    expect(churn(feed(rekeyed(before, 5), at))?.text).toContain('5 человек из 5 выбывших (100 %)');
    expect(churn(feed(rekeyed(before, 5, 20), at))).toMatchObject({ effect: 'hold' });
    expect(churn(feed(rekeyed(before, 5, 21), at))).toBeUndefined();
  });

  it('lists who was and who is, by name and class', () => {
    const { relinkable } = planSchool(feed(rekeyed(before, 5), at));
    expect(relinkable?.pairs).toHaveLength(5);
    expect(relinkable?.pairs[0]).toEqual({
      personId: input().newId('user', 'u0'),
      sourcedId: 'new-u0',
      was: 'Фамилия0 Имя, 7Б',
      wasBorn: null,
      becomes: 'Фамилия0 Имя, 7Б',
      born: null,
    });
    expect(planSchool(feed(rekeyed(before, 4), at)).relinkable).toBeNull();
  });

  it('leaves out whom a name does not tell apart, and says so', () => {
    const twins = before.map((user, n) => (n < 2 ? { ...user, family: 'Ёлкин' } : user));
    const { relinkable } = planSchool(feed(rekeyed(twins, 7), { held: held(twins) }));
    expect(relinkable?.pairs).toHaveLength(5);
    expect(relinkable?.unsure).toMatchObject([
      { was: 'Ёлкин Имя, 7Б', candidates: [{ sourcedId: 'new-u0' }, { sourcedId: 'new-u1' }] },
      { was: 'Ёлкин Имя, 7Б', candidates: [{ sourcedId: 'new-u0' }, { sourcedId: 'new-u1' }] },
    ]);
  });

  it('links nobody to somebody whom two could be', () => {
    const twins = before.map((user, n) => (n < 2 ? { ...user, family: 'Елкин' } : user));
    const one = rekeyed(twins, 7).filter(({ sourcedId }) => sourcedId !== 'new-u1');
    const { relinkable } = planSchool(feed(one, { held: held(twins) }));
    expect([relinkable?.pairs.length, relinkable?.unsure.length]).toEqual([5, 2]);
  });

  it('takes a birth date for proof and another one for disproof', () => {
    const born = (date: string, users: SnapshotUser[]) =>
      new Map(users.map(({ sourcedId }) => [sourcedId, { sourcedId, birthDate: date }]));
    const next = rekeyed(before, 10);
    const facts = (date: string) => ({ demographics: born(date, next), enrolments: [] });
    const had = held(before, { demographics: born('2013-05-01', before) });
    expect(churn(feed(next, { held: had, ...facts('2013-05-01') }))).toBeDefined();
    const others = planSchool(feed(next, { held: had, ...facts('2014-05-01') }));
    expect(others.guards.map(({ code }) => code)).not.toContain('G4');
    expect(churn(feed(next, { ...at, enrolments: [] }))).toBeUndefined();
  });

  it('links classes of one title, grade and year too', () => {
    const users = rekeyed(before, 200);
    const classes = [classOf('new-c1', '7Б')];
    const enrolments = users.map(({ sourcedId }) => place(sourcedId, 'new-c1'));
    const { relinkable } = planSchool(feed(users, { ...at, classes, enrolments }));
    expect(relinkable?.pairs).toHaveLength(200);
    expect(relinkable?.classes).toEqual([
      { id: input().newId('class', 'c1'), sourcedId: 'new-c1', title: '7Б' },
    ]);
  });

  it('changes nothing but the identifiers once people are linked', () => {
    const users = rekeyed(before, 200);
    const offered = planSchool(feed(users, at)).relinkable;
    const relinks = (offered?.pairs ?? []).map(({ personId, sourcedId }): Relink => ({
      type: 'user',
      sourcedId,
      was: null,
      id: personId,
    }));
    const refs = {
      user: new Map(relinks.map(({ sourcedId, id }) => [sourcedId, id])),
      class: new Map<string, string>(),
    };
    const plan = planSchool(feed(users, { ...at, refs, relinks }));
    expect(plan).toMatchObject({ guards: [], relinks: { length: 200 } });
    for (const { before: was } of plan.changes)
      expect(Object.keys(was ?? {})).toEqual(['sourced_id']);
    expect(plan.entries).toMatchObject([{ kind: 'people.relinked', count: 200 }]);
    const back = undone(applied(at.held, plan.changes), plan.changes);
    expect(visible(back)).toEqual(visible(at.held));
  });

  it('finds guardians by their children and staff by their lessons', () => {
    const family = (prefix: string, parents: string) => [
      pupil(`${prefix}kid`, { family: 'Ребёнок', agents: [`${parents}mum`] }),
      pupil(`${parents}mum`, { family: 'Мама', kinds: ['guardian'] }),
      pupil(`${parents}teacher`, { family: 'Учитель', kinds: ['staff'] }),
      ...Array.from({ length: 3 }, (_, n) => pupil(`${parents}p${n}`, { family: `П${n}` })),
    ];
    const roster = (prefix: string, parents: string) => {
      const users = family(prefix, parents);
      const rows = users.flatMap(({ sourcedId, kinds }) =>
        kinds.includes('guardian')
          ? []
          : place(sourcedId, 'c1', kinds.includes('staff') ? 'teacher' : 'pupil'),
      );
      return { users, enrolments: rows };
    };
    const was = roster('', '');
    const had = held(was.users, was);
    const next = roster('', 'new-');
    const { relinkable } = planSchool(feed(next.users, { ...next, held: had }));
    expect(relinkable?.pairs.map(({ was: said }) => said)).toEqual([
      'Мама Имя, 7Б',
      'П0 Имя, 7Б',
      'П1 Имя, 7Б',
      'П2 Имя, 7Б',
      'Учитель Имя, 7Б',
    ]);
  });
});
