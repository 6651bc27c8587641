import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PlanInput } from '../plan/plan-input.ts';
import { planSchool } from '../plan/plan-school.ts';
import type { Quarantined } from '../plan/quarantine.ts';
import type { Held, Row } from '../plan/roster.ts';
import {
  applied,
  classOf,
  emptySchool,
  input,
  place,
  pupil,
  visible,
} from '../plan/school-fixture.ts';
import type { QuarantinedAgent, QuarantinedEnrolment } from '../plan/snapshot.ts';

type Feed = Pick<Partial<PlanInput>, 'users' | 'classes' | 'enrolments'>;
interface Op {
  key: string;
  version: number;
  feed: Feed;
}

const gone = (yes: boolean) => (yes ? { gone: true as const } : {});
const op = (key: string, feed: (gone: object) => Feed) =>
  fc.tuple(fc.integer({ min: 1, max: 4 }), fc.boolean()).map(([version, leaves]): Op => ({
    key,
    version,
    feed: feed(gone(leaves && version % 2 === 0)),
  }));
const userOp = fc
  .tuple(fc.constantFrom('a', 'b', 'c'), fc.subarray(['g', 'h']))
  .chain(([name, agents]) =>
    op(`user ${name}`, (rest) => ({ users: [{ ...pupil(name), grade: 7, agents, ...rest }] })),
  );
const guardianOp = fc
  .constantFrom('g', 'h')
  .chain((name) =>
    op(`user ${name}`, (rest) => ({ users: [{ ...pupil(name), kinds: ['guardian'], ...rest }] })),
  );
const classOp = fc
  .constantFrom('k', 'l')
  .chain((name) => op(`class ${name}`, (rest) => ({ classes: [{ ...classOf(name), ...rest }] })));
const placeOp = fc
  .tuple(fc.constantFrom('a', 'b'), fc.constantFrom('k', 'l'))
  .chain(([name, where]) =>
    op(`place ${name}`, (rest) => ({
      enrolments: [{ ...place(name, where), sourcedId: `e-${name}`, ...rest }],
    })),
  );
/** One host never says two things under one version. */
const history = fc.uniqueArray(fc.oneof(userOp, guardianOp, classOp, placeOp), {
  selector: ({ key, version }) => `${key} ${version}`,
  maxLength: 16,
});

interface World {
  held: Held;
  waiting: Map<string, Quarantined>;
  versions: Map<string, number>;
}

function take(world: World, feed: Feed): World {
  const all = [...world.waiting.values()];
  const { changes, quarantine } = planSchool(
    input({
      ...feed,
      held: world.held,
      deletions: true,
      completeness: {
        users: 'delta',
        classes: 'delta',
        enrollments: 'delta',
        demographics: 'delta',
      },
      quarantined: all.filter((row): row is QuarantinedEnrolment => !('child' in row)),
      waitingAgents: all.filter((row): row is QuarantinedAgent => 'child' in row),
    }),
  );
  const waiting = new Map(world.waiting);
  for (const { sourcedId } of quarantine.drop) waiting.delete(sourcedId);
  for (const row of quarantine.put) waiting.set(row.sourcedId, row);
  return { ...world, held: applied(world.held, changes), waiting };
}

/** Who is at the school, and what ties those who are, after the operations came in this order. */
function after(ops: readonly Op[]) {
  let world: World = { held: emptySchool(), waiting: new Map(), versions: new Map() };
  for (const { key, version, feed } of ops) {
    if (version <= (world.versions.get(key) ?? 0)) continue;
    world = take(world, feed);
    world.versions.set(key, version);
  }
  const { people, classes, enrolments, guardians } = visible(take(world, {}).held, true);
  const here = new Set([...people, ...classes].map((row) => row['id']));
  const between = (one: string, other: string) => (row: Row) =>
    here.has(row[one] ?? null) && here.has(row[other] ?? null);
  return {
    people,
    classes,
    enrolments: enrolments.filter(between('class_id', 'person_id')),
    guardians: guardians.filter(between('child_id', 'guardian_id')),
  };
}

it('deltas end in the same school in whatever order they arrive', () => {
  fc.assert(
    fc.property(
      history.chain((ops) =>
        fc.tuple(fc.constant(ops), fc.shuffledSubarray(ops, { minLength: ops.length })),
      ),
      ([ops, shuffled]) => {
        expect(after(shuffled)).toEqual(after(ops.toSorted((a, b) => a.version - b.version)));
      },
    ),
    { numRuns: 1_000 },
  );
}, 60_000);
