import { describe, expect, it } from 'vitest';
import type { PlanInput } from './plan-input.ts';
import { planSchool } from './plan-school.ts';
import { applied, classOf, emptySchool, input, place, pupil } from './school-fixture.ts';

const many = (count: number) => Array.from({ length: count }, (_, n) => pupil(`u${n}`));
const places = (count: number) => many(count).map(({ sourcedId }) => place(sourcedId, 'c1'));
const full = (count: number, rest: Partial<PlanInput> = {}) =>
  input({ users: many(count), classes: [classOf('c1', '7Б')], enrolments: places(count), ...rest });
const school = (count: number) => applied(emptySchool(), planSchool(full(count)).changes);
const codes = (plan: ReturnType<typeof planSchool>) => plan.guards.map(({ code }) => code);
const later = (hours: number) => new Date(Date.UTC(2026, 10, 1, 6 + hours)).toISOString();

describe('a plan for a school', () => {
  it('is the whole snapshot when nobody is there yet', () => {
    const plan = planSchool(full(3));
    expect(codes(plan)).toEqual(['G12']);
    expect(plan.totals).toMatchObject({ people: { created: 3 }, enrolments: { created: 3 } });
    expect(plan.entries[0]).toMatchObject({
      kind: 'people.created.pupil',
      what: '3 ученика',
      count: 3,
    });
    const person = plan.changes.find(({ table }) => table === 'people');
    expect(person).toMatchObject({
      sourcedId: 'u0',
      after: { grade: 7, class_id: expect.any(String) },
    });
  });

  it('is empty when the same snapshot comes again', () => {
    expect(planSchool(full(30, { held: school(30) })).changes).toEqual([]);
  });

  it('notes a missing pupil first and takes the place in the class at once', () => {
    const held = school(30);
    const first = planSchool(full(29, { held }));
    expect(codes(first)).toEqual([]);
    expect(first.totals).toMatchObject({ people: { missing: 1 }, enrolments: { deactivated: 1 } });

    const after = applied(held, first.changes);
    expect(planSchool(full(29, { held: after, sealedAt: later(11) })).changes).toEqual([]);
    const second = planSchool(full(29, { held: after, sealedAt: later(12) }));
    expect(second.totals).toEqual({ people: expect.objectContaining({ deactivated: 1 }) });
    expect(codes(second)).toEqual(['G13']);

    const gone = applied(after, second.changes);
    const back = planSchool(full(30, { held: gone, sealedAt: later(24) }));
    expect(back.totals).toMatchObject({ people: { returned: 1 }, enrolments: { returned: 1 } });
  });

  it('is held when more than a tenth would go, and says the numbers', () => {
    const plan = planSchool(full(24, { held: school(30) }));
    expect(codes(plan)).toEqual(['G2']);
    expect(plan.guards[0]?.text).toContain('6 учеников из 30 (20 %)');
    expect(codes(planSchool(full(25, { held: school(30) })))).toEqual([]);
  });

  it('is held when a collection comes empty', () => {
    const plan = planSchool(full(30, { held: school(30), users: [] }));
    expect(codes(plan)).toEqual(['G1', 'G2', 'G8']);
  });

  it('deactivates nobody without removals, nor in a feed that is not complete', () => {
    const completeness = {
      users: 'delta',
      classes: 'delta',
      enrollments: 'delta',
      demographics: 'absent',
    } as const;
    const held = school(30);
    for (const rest of [{ removals: false }, { completeness }])
      for (const users of [[], many(3).map((user) => ({ ...user, gone: true as const }))]) {
        const plan = planSchool(input({ held, users, ...rest }));
        expect(plan.changes).toEqual([]);
        expect(codes(plan)).toEqual([]);
      }
  });

  it('moves a pupil to another class, even without removals', () => {
    const held = applied(
      emptySchool(),
      planSchool(
        input({
          users: many(2),
          classes: [classOf('c1', '7А'), classOf('c2', '7Б')],
          enrolments: places(2),
        }),
      ).changes,
    );
    const moved = input({
      held,
      users: many(2),
      classes: [classOf('c1', '7А'), classOf('c2', '7Б')],
      enrolments: [place('u0', 'c2'), place('u1', 'c1')],
      removals: false,
    });
    const plan = planSchool(moved);
    expect(plan.totals).toMatchObject({
      people: { updated: 1 },
      enrolments: { created: 1, deactivated: 1 },
    });
    expect(plan.entries[0]).toMatchObject({
      kind: 'people.moved',
      items: [
        {
          name: 'Фамилия-u0 Имя',
          className: '7Б',
          changes: [{ field: 'class', was: '7А', becomes: '7Б' }],
        },
      ],
    });
  });

  it('leaves alone whom it knows nothing certain about', () => {
    const held = school(30);
    const id = input().newId('user', 'u29');
    const refs = { user: new Map([['u29', id]]), class: new Map<string, string>() };
    expect(
      planSchool(full(29, { held, refs, refused: new Set(['u29']), enrolments: places(30) })).totals
        .people,
    ).toBeUndefined();
    expect(
      planSchool(full(29, { held, unfed: new Set([id]), enrolments: places(30) })).totals.people,
    ).toBeUndefined();
  });

  it('never switches off the last administrator', () => {
    const held = school(30);
    const id = input().newId('user', 'u0');
    const users = many(30).map((user, n) => (n === 0 ? { ...user, gone: true as const } : user));
    const plan = planSchool(full(30, { held, users, admins: new Set([id]) }));
    expect(plan.changes.filter(({ table }) => table === 'people')).toMatchObject([
      { after: { class_id: null } },
    ]);
    expect(plan.findings.map(({ code }) => code)).toContain('admin.kept');
  });

  it('joins two identifiers of one human into one row', () => {
    const users = [pupil('a', { kinds: ['staff'] }), pupil('b', { kinds: ['guardian'] })];
    const refs = {
      user: new Map([
        ['a', 'one'],
        ['b', 'one'],
      ]),
      class: new Map<string, string>(),
    };
    const plan = planSchool(input({ users, refs }));
    expect(plan.changes).toMatchObject([
      { after: { id: 'one', is_staff: true, is_guardian: true } },
    ]);
  });

  it('tells of references that lead nowhere and of rows sent twice', () => {
    const users = [pupil('u1', { agents: ['nobody'] }), pupil('u1')];
    const plan = planSchool(
      input({ users, enrolments: [place('u1', 'nowhere'), place('nobody', 'nowhere')] }),
    );
    expect(plan.findings.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['row.duplicate', '/sourcedId'],
      ['enrolment.dangling', '/user'],
      ['enrolment.dangling', '/class'],
      ['guardian.dangling', '/agents'],
    ]);
  });

  it('links children with their guardians', () => {
    const parent = pupil('p', { kinds: ['guardian'], relation: 'parent' });
    const first = input({ users: [pupil('u', { agents: ['p'] }), parent] });
    const held = applied(emptySchool(), planSchool(first).changes);
    expect([...held.guardians.values()]).toMatchObject([{ relation: 'parent', active: true }]);
    const cut = planSchool(input({ held, users: [pupil('u', { agents: [] }), parent] }));
    expect(cut.totals).toEqual({ guardians: expect.objectContaining({ deactivated: 1 }) });
    expect(planSchool(input({ held, users: [pupil('u'), parent] })).changes).toEqual([]);
    const other = pupil('p', { kinds: ['guardian'], relation: 'relative' });
    const changed = planSchool(input({ held, users: [pupil('u', { agents: ['p'] }), other] }));
    expect(changed.entries).toMatchObject([{ kind: 'guardians.updated', count: 1 }]);
    const back = input({ held: applied(held, cut.changes), users: first.users });
    expect(planSchool(back).entries).toMatchObject([{ kind: 'guardians.returned', count: 1 }]);
  });
});
