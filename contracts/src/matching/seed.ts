/** Numbers from 0 to 1, the same ones for the same seed. */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** By id, in whatever order they came: one order for everybody who asks. */
export const byId = <T extends { id: string }>(one: T, other: T): number =>
  one.id < other.id ? -1 : one.id > other.id ? 1 : 0;

/** An order that favours nobody by name and hangs on the seed alone. */
export function shuffled<T extends { id: string }>(people: readonly T[], seed: number): T[] {
  const next = numbers(seed);
  const order = people.toSorted(byId);
  for (let last = order.length - 1; last > 0; last--) {
    const at = Math.floor(next() * (last + 1));
    [order[last], order[at]] = [order[at] as T, order[last] as T];
  }
  return order;
}
