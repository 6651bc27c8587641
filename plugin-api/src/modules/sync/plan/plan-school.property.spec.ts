import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanInput } from './plan-input.ts';
import { planSchool } from './plan-school.ts';
import { applied, classOf, emptySchool, input, place, undone, visible } from './school-fixture.ts';
import type { SnapshotUser } from './snapshot.ts';

const names = fc.constantFrom('u1', 'u2', 'u3', 'u4', 'u5', 'u6', 'u7', 'u8');
const classNames = fc.constantFrom('c1', 'c2', 'c3');

const user: fc.Arbitrary<SnapshotUser> = fc.record(
  {
    sourcedId: names,
    family: fc.constantFrom('Иванов', 'Петрова'),
    given: fc.constantFrom('Пётр', 'Анна'),
    middle: fc.constantFrom(null, 'Олегович'),
    kinds: fc.uniqueArray(fc.constantFrom('pupil', 'staff', 'guardian'), { minLength: 1 }),
    gone: fc.constant(true as const),
    grade: fc.constantFrom(null, 7, 8),
    agents: fc.uniqueArray(names, { maxLength: 2 }),
    partTime: fc.boolean(),
  },
  { requiredKeys: ['sourcedId', 'family', 'given', 'middle', 'kinds'] },
);

const snapshot = fc.record({
  users: fc.uniqueArray(user, { selector: ({ sourcedId }) => sourcedId, maxLength: 8 }),
  classes: fc.uniqueArray(
    classNames.map((name) => classOf(name)),
    { selector: ({ sourcedId }) => sourcedId },
  ),
  enrolments: fc.uniqueArray(
    fc
      .tuple(names, classNames, fc.constantFrom('pupil' as const, 'teacher' as const))
      .map((args) => place(...args)),
    { selector: ({ sourcedId }) => sourcedId, maxLength: 10 },
  ),
});
const how: fc.Arbitrary<Partial<PlanInput>> = fc.record({
  removals: fc.boolean(),
  completeness: fc.record({
    users: fc.constantFrom('bulk', 'delta', 'absent'),
    classes: fc.constantFrom('bulk', 'delta', 'absent'),
    enrollments: fc.constantFrom('bulk', 'delta', 'absent'),
    demographics: fc.constantFrom('bulk', 'delta', 'absent'),
  }),
});

const schoolAfter = (feeds: Partial<PlanInput>[]) =>
  feeds.reduce(
    (held, feed) => applied(held, planSchool(input({ ...feed, held })).changes),
    emptySchool(),
  );

describe('whatever a feed says', () => {
  it('applying it twice changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.array(snapshot, { maxLength: 2 }), snapshot, how, (past, last, rest) => {
        const feed = { ...last, ...rest };
        const held = schoolAfter([...past, feed]);
        expect(planSchool(input({ ...feed, held })).changes).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('undoing it brings back what was there', () => {
    fc.assert(
      fc.property(fc.array(snapshot, { maxLength: 2 }), snapshot, how, (past, last, rest) => {
        const held = schoolAfter(past);
        const { changes } = planSchool(input({ ...last, ...rest, held }));
        const back = undone(applied(held, changes), changes);
        expect(visible(back, true)).toEqual(visible(held, true));
        for (const [id, row] of held.people)
          expect(back.people.get(id)).toMatchObject({ ...row, version: expect.anything() });
      }),
      { numRuns: 500 },
    );
  });

  it('nobody is deactivated unless users came in full', () => {
    fc.assert(
      fc.property(snapshot, snapshot, how, (past, last, rest) => {
        const held = schoolAfter([past]);
        const { changes } = planSchool(input({ ...last, ...rest, held }));
        if (rest.removals && rest.completeness?.users === 'bulk') return;
        for (const { table, after } of changes)
          if (table === 'people')
            expect([after['active'], after['missing_since'] ?? null]).not.toEqual([
              false,
              expect.anything(),
            ]);
        for (const { table, after } of changes)
          if (table === 'people') expect(after['active']).not.toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('the order of its rows does not matter, and nothing else does: same input, same plan', () => {
    fc.assert(
      fc.property(snapshot, snapshot, (past, last) => {
        const held = schoolAfter([past]);
        const turned = {
          users: last.users.toReversed(),
          classes: last.classes.toReversed(),
          enrolments: last.enrolments.toReversed(),
        };
        expect(planSchool(input({ ...turned, held }))).toEqual(
          planSchool(input({ ...last, held })),
        );
      }),
      { numRuns: 300 },
    );
  });
});
