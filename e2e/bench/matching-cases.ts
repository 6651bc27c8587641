import type { Fit, Seeker } from '@nastavnik/contracts/matching/objective';

/** A school's or a district's request map: seekers, and the places of each mentor. */
export interface MatchingCase {
  seekers: Seeker[];
  places: number[];
}

/** The same numbers from 0 to 1 each time. */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Each seeker fits so many mentors of all, with a random score each. */
export function matchingCase(
  next: () => number,
  {
    seekers,
    mentors,
    places,
    options,
  }: Record<'seekers' | 'mentors' | 'places' | 'options', number>,
): MatchingCase {
  const fitsOf = (): Fit[] => {
    const chosen = new Set<number>();
    while (chosen.size < options) chosen.add(Math.floor(next() * mentors));
    return [...chosen].map((mentor) => ({ mentor, score: Math.floor(next() * 1_001) }));
  };
  return {
    seekers: Array.from({ length: seekers }, () => ({ priority: 0, fits: fitsOf() })),
    places: Array.from({ length: mentors }, () => places),
  };
}
