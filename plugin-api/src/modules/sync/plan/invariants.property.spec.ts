import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanInput, Relink } from './plan-input.ts';
import { planSchool, type SchoolPlan } from './plan-school.ts';
import type { QuarantineChange } from './quarantine.ts';
import type { Held } from './roster.ts';
import {
  applied,
  classOf,
  emptySchool,
  input,
  place,
  pupil,
  undone,
  visible,
} from './school-fixture.ts';
import type { QuarantinedEnrolment } from './snapshot.ts';

/** All that runs of one host leave at a school. */
interface World {
  held: Held;
  waiting: Map<string, QuarantinedEnrolment>;
  refs: Map<string, string>;
}
const nothing = (): World => ({ held: emptySchool(), waiting: new Map(), refs: new Map() });

const put = (world: World, { put: add, drop }: QuarantineChange, backwards = false) => {
  const waiting = new Map(world.waiting);
  const [gone, come] = backwards ? [add, drop] : [drop, add];
  for (const { sourcedId } of gone) waiting.delete(sourcedId);
  for (const row of come) waiting.set(row.sourcedId, row as QuarantinedEnrolment);
  return waiting;
};
function after(world: World, plan: SchoolPlan): World {
  const refs = new Map(world.refs);
  for (const { sourcedId, id } of plan.relinks) refs.set(sourcedId, id);
  for (const { table, before, after: row, sourcedId } of plan.changes)
    if (table === 'people' && !before && sourcedId) refs.set(sourcedId, row['id'] as string);
  return { held: applied(world.held, plan.changes), waiting: put(world, plan.quarantine), refs };
}
function before(world: World, plan: SchoolPlan): World {
  const refs = new Map(world.refs);
  for (const { sourcedId, was } of plan.relinks)
    if (was === null) refs.delete(sourcedId);
    else refs.set(sourcedId, was);
  const waiting = put(world, plan.quarantine, true);
  return { held: undone(world.held, plan.changes), waiting, refs };
}
const seen = ({ held, waiting }: World) => [
  visible(held, true),
  [...waiting.values()].toSorted((a, b) => (a.sourcedId < b.sourcedId ? -1 : 1)),
];

const name = fc.constantFrom('u1', 'u2', 'u3', 'u4', 'u5', 'u6');
const className = fc.constantFrom('c1', 'c2', 'c3');
const unique = { selector: ({ sourcedId }: { sourcedId: string }) => sourcedId };
const some = fc.constantFrom('bulk', 'delta', 'absent');
const feed: fc.Arbitrary<Partial<PlanInput>> = fc.record({
  users: fc.uniqueArray(
    fc.tuple(name, fc.boolean(), fc.constantFrom('Иванов', 'Петров')).map(([id, fresh, family]) =>
      // The same people come under other identifiers now and then.
      pupil(fresh ? `new-${id}` : id, { family: `${family} ${id}` }),
    ),
    unique,
  ),
  classes: fc.uniqueArray(
    fc
      .tuple(className, fc.constantFrom('y', 'z'))
      .map(([id, term]) => ({ ...classOf(id), terms: [term] })),
    unique,
  ),
  enrolments: fc.uniqueArray(
    fc.tuple(name, className).map(([user, at]) => place(user, at)),
    unique,
  ),
  schoolYears: fc.constant(
    new Map([
      ['y', 2027],
      ['z', 2028],
    ]),
  ),
  completeness: fc.record({ users: some, classes: some, enrollments: some, demographics: some }),
  removals: fc.boolean(),
  day: fc.constantFrom('2026-11-01', '2027-07-01'),
});
const chosen = fc.array(fc.tuple(name, name), { maxLength: 2 });

function planOf(world: World, given: Partial<PlanInput>, links: [string, string][] = []) {
  const ids = new Map(world.refs);
  const taken = new Set<string>();
  const relinks = links.flatMap(([to, from]): Relink[] => {
    const id = world.refs.get(from);
    const sourcedId = `new-${to}`;
    const was = world.refs.get(sourcedId) ?? null;
    if (id === undefined || was === id || taken.has(sourcedId)) return [];
    taken.add(sourcedId);
    ids.set(sourcedId, id);
    return [{ type: 'user', sourcedId, was, id }];
  });
  const refs = { user: ids, class: new Map<string, string>() };
  const { held, waiting } = world;
  return planSchool(input({ ...given, held, refs, relinks, quarantined: [...waiting.values()] }));
}
const worldOf = (feeds: Partial<PlanInput>[]) =>
  feeds.reduce<World>((world, each) => after(world, planOf(world, each)), nothing());

describe('with changed identifiers, waiting rows, new years and summers', () => {
  it('I5: the same again is an empty plan', () => {
    fc.assert(
      fc.property(fc.array(feed, { maxLength: 3 }), feed, chosen, (past, last, links) => {
        const had = worldOf(past);
        const world = after(had, planOf(had, last, links));
        const again = planOf(world, { ...last, sealedAt: '2026-11-01T07:00:00.000Z' });
        expect([again.changes, again.quarantine]).toEqual([[], { put: [], drop: [] }]);
      }),
      { numRuns: 400 },
    );
  });

  it('I8: undo gives the former state back', () => {
    fc.assert(
      fc.property(fc.array(feed, { maxLength: 3 }), feed, chosen, (past, last, links) => {
        const had = worldOf(past);
        const plan = planOf(had, last, links);
        const back = before(after(had, plan), plan);
        expect(seen(back)).toEqual(seen(had));
        for (const [sourcedId, id] of had.refs) expect(back.refs.get(sourcedId)).toBe(id);
      }),
      { numRuns: 400 },
    );
  });

  it('I1, G11: nobody goes but by a complete feed with removals, outside the summer', () => {
    fc.assert(
      fc.property(fc.array(feed, { maxLength: 3 }), feed, (past, last) => {
        const { changes } = planOf(worldOf(past), last);
        const may =
          last.removals && last.completeness?.users === 'bulk' && last.day === '2026-11-01';
        const leave = changes.filter(
          ({ table, after: row }) =>
            table === 'people' && (row['active'] === false || row['missing_since']),
        );
        if (!may) expect(leave).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('I7: who comes again is the same row with its history', () => {
    fc.assert(
      fc.property(fc.array(feed, { minLength: 1, maxLength: 4 }), (feeds) => {
        let world = nothing();
        for (const each of feeds) {
          const next = after(world, planOf(world, each));
          for (const [id, row] of world.held.people)
            expect(next.held.people.get(id)?.version).toBeGreaterThanOrEqual(row.version);
          for (const [sourcedId, id] of world.refs) expect(next.refs.get(sourcedId)).toBe(id);
          world = next;
        }
      }),
      { numRuns: 200 },
    );
  });

  it('I9: of some administrators one stays whatever comes', () => {
    fc.assert(
      fc.property(fc.array(feed, { maxLength: 3 }), feed, (past, last) => {
        const world = worldOf(past);
        const active = [...world.held.people].flatMap(([id, row]) => (row['active'] ? [id] : []));
        fc.pre(active.length > 0);
        const admins = new Set(active.slice(0, 2));
        const refs = { user: world.refs, class: new Map<string, string>() };
        const users = (last.users ?? []).map((user) => ({ ...user, gone: true as const }));
        const given = input({ ...last, users, held: world.held, refs, admins });
        const { held } = after(world, planSchool(given));
        expect([...admins].some((id) => held.people.get(id)?.['active'])).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
