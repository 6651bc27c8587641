import type { Coverage } from '../matching-data.ts';
import type { Instance } from './assignment.ts';

/** A mentor whom a mentee may go to: all hard rules hold. */
export interface Fit {
  mentor: number;
  /** 0–1000, a whole number. */
  score: number;
  /** They are a pair already, or the previous run proposed them. */
  kept?: boolean;
}

export interface Seeker {
  /** 0 for most; a mentee of a higher group gets a mentor before any number of lower ones. */
  priority: number;
  fits: readonly Fit[];
}

/** What a run weighs; kept with the run. */
export interface Weights {
  /** Points that a pair of today is worth more than a new one. */
  keep: number;
  /** Points that each mentee a mentor has already takes from the next one. */
  crowding: number;
  /** How many are covered comes before how well they fit; or the least score that is worth a pair. */
  coverage: Coverage;
}

/** Possible pairs in compressed rows, as an instance has them, and what each would bring. */
export interface Edges {
  starts: Int32Array;
  mentors: Int32Array;
  /** Score, bonus for a pair that stays, less what the mentor has to carry already. */
  gains: Float64Array;
  places: Int32Array;
  priorities: Int32Array;
}

/** Lists as edges. */
export function edgesOf(
  seekers: readonly Seeker[],
  places: readonly number[],
  { keep }: Pick<Weights, 'keep'>,
): Edges {
  const starts = new Int32Array(seekers.length + 1);
  for (const [index, { fits }] of seekers.entries())
    starts[index + 1] = (starts[index] as number) + fits.length;
  const fits = seekers.flatMap((seeker) => seeker.fits);
  return {
    starts,
    mentors: Int32Array.from(fits, ({ mentor }) => mentor),
    gains: Float64Array.from(fits, ({ score, kept }) => score + (kept ? keep : 0)),
    places: Int32Array.from(places),
    priorities: Int32Array.from(seekers, ({ priority }) => priority),
  };
}

/**
 * The objective as costs: coverage with priority groups first, then the score, then pairs that stay,
 * then an even load. Throws RangeError when there are too many groups to be told apart exactly.
 */
export function costed(edges: Edges, weights: Omit<Weights, 'keep'>): Instance {
  return {
    starts: edges.starts,
    mentors: edges.mentors,
    costs: edges.gains.map((gain) => -gain),
    places: edges.places,
    alone: aloneCosts(edges, weights),
    crowding: weights.crowding,
  };
}

export const instanceOf = (
  seekers: readonly Seeker[],
  places: readonly number[],
  weights: Weights,
): Instance => costed(edgesOf(seekers, places, weights), weights);

/** Where the slider trades coverage for fit, it trades that of the lowest group alone. */
function aloneCosts(
  { gains, places, priorities }: Edges,
  { coverage, crowding }: Omit<Weights, 'keep'>,
): Float64Array {
  const most = (list: Iterable<number>) => {
    let top = 0;
    for (const each of list) if (each > top) top = each;
    return top;
  };
  const losses = gains.map((gain) => -gain);
  // More than one person's place can change in all that everybody gains together.
  const least = coverage === 'first' ? 0 : coverage;
  const step =
    (most(gains) + most(losses) + least + crowding * most(places) + 1) * (priorities.length + 1);
  const groups = [...new Set(priorities)].toSorted((a, b) => a - b);
  const costs = new Map(
    groups.map((group, rank) => [group, step * (priorities.length + 1) ** rank]),
  );
  if (coverage !== 'first' && groups.includes(0)) costs.set(0, 0 - coverage);
  if (most(costs.values()) * 2 > Number.MAX_SAFE_INTEGER)
    throw new RangeError(`${groups.length} priority groups of ${priorities.length} mentees`);
  return Float64Array.from(priorities, (priority) => costs.get(priority) as number);
}
