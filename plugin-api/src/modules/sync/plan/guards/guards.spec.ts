import { describe, expect, it } from 'vitest';
import type { PlanInput } from '../plan-input.ts';
import { planSchool } from '../plan-school.ts';
import type { QuarantinedEnrolment } from '../snapshot.ts';
import { applied, classOf, emptySchool, input, place, pupil } from '../school-fixture.ts';
import type { SnapshotUser } from '../snapshot.ts';
import { type Exception, policyOf } from './policy.ts';

const many = (count: number, rest: Partial<SnapshotUser> = {}) =>
  Array.from({ length: count }, (_, n) => pupil(`u${n}`, rest));
const places = (users: readonly SnapshotUser[], inClass = 'c1') =>
  users.map(({ sourcedId }) => place(sourcedId, inClass));
const feed = (users: SnapshotUser[], rest: Partial<PlanInput> = {}) =>
  input({ users, classes: [classOf('c1', '7Б')], enrolments: places(users), ...rest });
const held = (users: SnapshotUser[], rest: Partial<PlanInput> = {}) =>
  applied(emptySchool(), planSchool(feed(users, rest)).changes);
const guard = (given: PlanInput, code: string) =>
  planSchool(given).guards.find((each) => each.code === code);
const effect = (given: PlanInput, code: string) => guard(given, code)?.effect;
const changed = (users: SnapshotUser[], count: number, rest: Partial<SnapshotUser>) =>
  users.map((user, n) => (n < count ? { ...user, ...rest } : user));
const policy = (...exceptions: Partial<Exception>[]) =>
  policyOf(
    exceptions.map((each) => ({
      guard: 'G2',
      schoolId: null,
      off: false,
      percent: null,
      rows: null,
      validUntil: '2026-12-01',
      ...each,
    })),
    'school',
    '2026-11-01',
  );

describe('G2 mass deactivation', () => {
  const before = [...many(60), ...Array.from({ length: 30 }, (_, n) => teacher(`t${n}`))];
  const without = (pupils: number, staff: number) =>
    feed(
      before.filter(({ sourcedId }) => {
        const number = Number(sourcedId.slice(1));
        return sourcedId.startsWith('u') ? number >= pupils : number >= staff;
      }),
      { held: held(before) },
    );

  it('counts each kind: a tenth may leave, and so may five pupils or three of the staff', () => {
    expect(guard(without(6, 3), 'G2')).toBeUndefined();
    expect(guard(without(7, 0), 'G2')?.text).toContain('7 учеников из 60 (12 %)');
    expect(guard(without(0, 4), 'G2')?.text).toContain('4 сотрудника из 30 (13 %)');
  });

  it('follows an exception until its day, and tells what only that lets through', () => {
    const wide = { ...without(7, 0), policy: policy({ percent: 25 }) };
    expect(guard(wide, 'G2')).toMatchObject({ effect: 'note' });
    expect(guard(wide, 'G2')?.text).toContain('порог 25 % и 5 записей до 01.12.2026');
    const narrow = { ...without(6, 0), policy: policy({ percent: 5 }) };
    expect(guard(narrow, 'G2')?.text).toContain('Действует порог 5 % и 5 записей до 01.12.2026.');
    const off = { ...without(30, 0), policy: policy({ off: true }) };
    expect(guard(off, 'G2')?.text).toContain('проверка отключена до 01.12.2026');
    const over = { ...without(7, 0), policy: policy({ percent: 25, validUntil: '2026-10-31' }) };
    expect(guard(over, 'G2')).toMatchObject({ effect: 'hold' });
    const own = policy({ percent: 50, rows: 0 }, { percent: 5, rows: 2, schoolId: 'school' });
    expect(own.G2).toMatchObject({ percent: 5, rows: 2, staffRows: 2, by: 'school' });
    expect(policy({ schoolId: 'another', percent: 50 }).G2).toMatchObject({ by: 'default' });
  });
});

function teacher(sourcedId: string) {
  return pupil(sourcedId, { kinds: ['staff'] });
}

describe('G3 mass update', () => {
  const before = many(40);
  it('holds when more than three quarters change, small numbers aside', () => {
    const update = (count: number) =>
      feed(changed(before, count, { given: 'Другое' }), { held: held(before) });
    expect(guard(update(30), 'G3')).toBeUndefined();
    expect(guard(update(31), 'G3')?.text).toContain('31 человек из 40 (78 %)');
    const few = many(5);
    expect(guard(feed(changed(few, 5, { given: 'Д' }), { held: held(few) }), 'G3')).toBeUndefined();
  });

  it('does not mind people who are back after an absence', () => {
    const missing = applied(
      held(before),
      planSchool(feed(before.slice(0, 4), { held: held(before) })).changes,
    );
    expect(planSchool(feed(before, { held: missing })).guards).toEqual([]);
  });

  it('says nothing at a first import (G12)', () => {
    expect(planSchool(feed(before)).guards.map(({ code }) => code)).toEqual(['G12']);
  });
});

describe('G5 role flip', () => {
  const before = many(100);
  const flipped = (count: number) =>
    feed(changed(before, count, { kinds: ['staff'] }), { held: held(before), enrolments: [] });
  const tell = (given: PlanInput) =>
    planSchool(given).findings.filter(({ code }) => code === 'role.flipped').length;

  it('tells of every one and holds above two in a hundred', () => {
    expect([tell(flipped(1)), guard(flipped(1), 'G5')]).toEqual([1, undefined]);
    expect([tell(flipped(2)), guard(flipped(2), 'G5')]).toEqual([2, undefined]);
    expect([tell(flipped(3)), effect(flipped(3), 'G5')]).toEqual([3, 'hold']);
    expect(planSchool(flipped(3)).entries).toContainEqual({
      kind: 'people.flipped',
      what: '3',
      count: 3,
      items: ['u0', 'u1', 'u2'].map((name) => ({
        name: `Фамилия-${name} Имя`,
        className: '7Б',
        changes: [{ field: 'roles', was: 'pupil', becomes: 'staff' }],
      })),
    });
  });

  it('holds when a pupil, also of former days, would see a class as its teacher', () => {
    const lead = [place('u0', 'c1', 'teacher'), ...places(before.slice(1))];
    const at = { held: held(before), enrolments: lead };
    const users = changed(before, 1, { kinds: ['staff'] });
    expect(guard(feed(users, at), 'G5')?.text).toContain('классными руководителями');
    const staff = applied(at.held, planSchool(flipped(1)).changes);
    expect(effect(feed(users, { ...at, held: staff }), 'G5')).toBe('hold');
    const leads = applied(at.held, planSchool(feed(users, at)).changes);
    expect(guard(feed(users, { ...at, held: leads }), 'G5')).toBeUndefined();
  });
});

describe('G8 dangling references', () => {
  const users = many(100);
  const dangling = (count: number, rest: Partial<PlanInput> = {}) =>
    feed(users, {
      held: held(users),
      enrolments: places(users).map((row, n) => (n < count ? { ...row, class: 'nowhere' } : row)),
      ...rest,
    });

  it('puts two in a hundred aside and holds above that, at a first import too', () => {
    expect(guard(dangling(2), 'G8')).toBeUndefined();
    expect(planSchool(dangling(2)).quarantine.put).toHaveLength(2);
    expect(guard(dangling(3), 'G8')?.text).toContain('3 зачисления из 100 (3 %)');
    expect(effect(dangling(3, { held: emptySchool() }), 'G8')).toBe('hold');
  });

  it('counts a row once: what waits already was seen', () => {
    const quarantined = planSchool(dangling(10)).quarantine.put as QuarantinedEnrolment[];
    expect(guard(dangling(12, { quarantined }), 'G8')).toBeUndefined();
    expect(effect(dangling(13, { quarantined }), 'G8')).toBe('hold');
  });

  it('does not count what names somebody who is known to have left', () => {
    const left = users.map((user, n) => (n < 9 ? { ...user, gone: true as const } : user));
    const plan = planSchool({ ...dangling(0), users: left });
    expect(plan.guards.map(({ code }) => code)).not.toContain('G8');
    expect(plan.findings.filter(({ code }) => code === 'enrolment.over')).toHaveLength(9);
    expect(plan.quarantine.put).toEqual([]);
  });

  it('counts guardians only when the host sends any', () => {
    const agents = users.map((user) => ({ ...user, agents: ['nobody'] }));
    expect(guard(feed(agents), 'G8')).toBeUndefined();
    const parent = pupil('parent', { kinds: ['guardian'] });
    expect(guard(feed([...agents, parent], { enrolments: [] }), 'G8')?.text).toContain(
      '100 ссылок на представителей из 100',
    );
  });
});

describe('G9 field wipe', () => {
  const before = many(50, { phone: '1', position: 'ученик' });
  const wiped = (count: number, rest: Partial<SnapshotUser> = { phone: null }) =>
    feed(changed(before, count, rest), { held: held(before) });

  it('holds when a column empties for more than a fifth, small numbers aside', () => {
    expect(guard(wiped(10), 'G9')).toBeUndefined();
    expect(guard(wiped(11), 'G9')?.text).toContain('«телефон» – у 11 из 50 (22 %)');
    expect(guard(wiped(11, { family: '' }), 'G9')?.text).toContain('«фамилия» – у 11 из 50');
    const few = many(6, { phone: '1' });
    const five = feed(changed(few, 5, { phone: null }), { held: held(few) });
    expect(guard(five, 'G9')).toBeUndefined();
  });

  it('looks at each column alone and minds no changed values', () => {
    const both = feed(changed(changed(before, 10, { phone: null }), 10, { position: null }), {
      held: held(before),
    });
    expect(guard(both, 'G9')).toBeUndefined();
    expect(guard(wiped(50, { phone: '2' }), 'G9')).toBeUndefined();
    const gone = feed(before.slice(0, 10), { held: held(before) });
    expect(guard(gone, 'G9')).toBeUndefined();
  });
});

describe('a guard that is off', () => {
  it('holds nothing and says so with its day', () => {
    const before = many(50, { phone: '1' });
    const wiped = feed(changed(before, 50, { phone: null }), { held: held(before) });
    for (const code of ['G3', 'G9'] as const) {
      expect(effect(wiped, code)).toBe('hold');
      const off = { ...wiped, policy: policy({ guard: code, off: true }) };
      expect(guard(off, code)).toMatchObject({ effect: 'note' });
      expect(guard(off, code)?.text).toContain('отключена до 01.12.2026');
    }
  });
});
