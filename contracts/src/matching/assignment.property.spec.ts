import fc from 'fast-check';
import { munkres } from 'munkres';
import { expect, it } from 'vitest';
import { assign, type Instance } from './assignment.ts';

interface Case {
  places: number[];
  crowding: number;
  mentees: { alone: number; costs: (number | null)[] }[];
}

const cases: fc.Arbitrary<Case> = fc
  .record({ mentors: fc.integer({ min: 0, max: 6 }), mentees: fc.integer({ min: 0, max: 14 }) })
  .chain(({ mentors, mentees }) =>
    fc.record({
      places: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: mentors, maxLength: mentors }),
      crowding: fc.integer({ min: 0, max: 30 }),
      mentees: fc.array(
        fc.record({
          alone: fc.constantFrom(0, 500, 100_000, 10_000_000),
          costs: fc.array(fc.option(fc.integer({ min: -1_000, max: 1_000 }), { freq: 2 }), {
            minLength: mentors,
            maxLength: mentors,
          }),
        }),
        { minLength: mentees, maxLength: mentees },
      ),
    }),
  );

const instanceOf = ({ places, crowding, mentees }: Case): Instance => {
  const options = mentees.map(({ costs }) =>
    costs.flatMap((cost, mentor) => (cost === null ? [] : [{ mentor, cost }])),
  );
  const starts = [0];
  for (const { length } of options) starts.push((starts.at(-1) as number) + length);
  return {
    starts: Int32Array.from(starts),
    mentors: Int32Array.from(options.flat().map(({ mentor }) => mentor)),
    costs: Float64Array.from(options.flat().map(({ cost }) => cost)),
    places: Int32Array.from(places),
    alone: Float64Array.from(mentees.map(({ alone }) => alone)),
    crowding,
  };
};

/** The least cost by the Hungarian method: each place a column, and one more for each mentee to stay alone in. */
function leastCost({ places, crowding, mentees }: Case): number {
  const never = 1e12;
  const columns = places.flatMap((count, mentor) =>
    Array.from({ length: count }, (_, place) => ({ mentor, more: crowding * place })),
  );
  const matrix = mentees.map(({ alone, costs }) => [
    ...columns.map(({ mentor, more }) => (costs[mentor] ?? never) + more),
    ...mentees.map(() => alone),
  ]);
  if (matrix.length === 0) return 0;
  return munkres(matrix).reduce((sum, [row, column]) => sum + (matrix[row]?.[column] ?? NaN), 0);
}

it('costs as little as the Hungarian method finds, on 1,000 random instances', () => {
  fc.assert(
    fc.property(cases, (given) => {
      const { mentorOf, cost } = assign(instanceOf(given));
      expect(cost).toBe(leastCost(given));
      const loads = given.places.map(() => 0);
      for (const [mentee, mentor] of mentorOf.entries()) {
        if (mentor === -1) continue;
        expect(given.mentees[mentee]?.costs[mentor]).not.toBeNull();
        loads[mentor]++;
      }
      for (const [mentor, load] of loads.entries())
        expect(load).toBeLessThanOrEqual(given.places[mentor]);
    }),
    { numRuns: 1_000 },
  );
});

it('covers as many as can be covered when being alone costs more than any fit', () => {
  const { mentorOf } = assign({
    starts: Int32Array.of(0, 2, 3),
    mentors: Int32Array.of(0, 1, 0),
    costs: Float64Array.of(-1_000, 900, 900),
    places: Int32Array.of(1, 1),
    alone: Float64Array.of(10_000, 10_000),
    crowding: 0,
  });
  expect([...mentorOf]).toEqual([1, 0]);
});

const few: fc.Arbitrary<Case & { single: boolean[] }> = fc
  .record({ mentors: fc.integer({ min: 0, max: 3 }), mentees: fc.integer({ min: 0, max: 6 }) })
  .chain(({ mentors, mentees }) =>
    fc.record({
      places: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: mentors, maxLength: mentors }),
      crowding: fc.integer({ min: 0, max: 30 }),
      single: fc.array(fc.boolean(), { minLength: mentees, maxLength: mentees }),
      mentees: fc.array(
        fc.record({
          alone: fc.constantFrom(0, 500, 100_000),
          costs: fc.array(fc.option(fc.integer({ min: -1_000, max: 1_000 }), { freq: 4 }), {
            minLength: mentors,
            maxLength: mentors,
          }),
        }),
        { minLength: mentees, maxLength: mentees },
      ),
    }),
  );

/** The least cost of all ways there are. */
function leastOfAll({ places, crowding, mentees, single }: Case & { single: boolean[] }): number {
  const loads = places.map(() => 0);
  const gates = places.map(() => 0);
  const from = (at: number): number => {
    const mentee = mentees[at];
    if (!mentee) return 0;
    let least = mentee.alone + from(at + 1);
    for (const [mentor, cost] of mentee.costs.entries()) {
      const isSingle = single[at] ?? false;
      if (cost === null || loads[mentor] >= places[mentor]) continue;
      if (isSingle && gates[mentor] > 0) continue;
      const more = cost + crowding * loads[mentor];
      loads[mentor]++;
      gates[mentor] += Number(isSingle);
      least = Math.min(least, more + from(at + 1));
      loads[mentor]--;
      gates[mentor] -= Number(isSingle);
    }
    return least;
  };
  return from(0);
}

it('is the best of all ways when a mentor takes one of some mentees at most', () => {
  let narrowed = 0;
  fc.assert(
    fc.property(few, (given) => {
      const { mentorOf, cost } = assign({
        ...instanceOf(given),
        single: Uint8Array.from(given.single, Number),
      });
      expect(cost).toBe(leastOfAll(given));
      narrowed += Number(cost > leastCost(given));
      const gated = given.single.flatMap((is, mentee) => (is ? [mentorOf[mentee]] : []));
      const taken = gated.filter((mentor) => mentor !== -1);
      expect(new Set(taken).size).toBe(taken.length);
    }),
    { numRuns: 3_000 },
  );
  expect(narrowed).toBeGreaterThan(200);
});
