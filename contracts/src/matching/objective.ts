import type { Coverage, Keep } from '../matching-data.ts';
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
  /** Points that a pair of today is worth more than a new one; or that it stays before all fit. */
  keep: Keep;
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
  /** 1 for a mentee who must not be left alone, having one way that is certainly free. */
  held?: Uint8Array;
  /** 1 for a mentee of whom a mentor takes one at most. */
  single?: Uint8Array;
}

/** Lists as edges. */
export function edgesOf(
  seekers: readonly Seeker[],
  places: readonly number[],
  { keep, crowding }: Pick<Weights, 'keep' | 'crowding'>,
): Edges {
  const starts = new Int32Array(seekers.length + 1);
  for (const [index, { fits }] of seekers.entries())
    starts[index + 1] = (starts[index] as number) + fits.length;
  const fits = seekers.flatMap((seeker) => seeker.fits);
  const worth = keptWorth(keep, seekers.length, crowding * top(places));
  return {
    starts,
    mentors: Int32Array.from(fits, ({ mentor }) => mentor),
    gains: Float64Array.from(fits, ({ score, kept }) => score + (kept ? worth : 0)),
    places: Int32Array.from(places),
    priorities: Int32Array.from(seekers, ({ priority }) => priority),
  };
}

const TOP = 1_000;

/**
 * What a pair that stays is worth: where that comes before fit, more than everybody's score
 * together, and whatever their mentors have to carry.
 */
export const keptWorth = (keep: Keep, people: number, carried: number): number =>
  keep === 'first' ? (TOP + carried + 1) * (people + 1) : keep;

/**
 * The objective as costs: coverage with priority groups first, then the score, then pairs that stay,
 * then an even load; or pairs that stay before the score. Throws RangeError when there are too many
 * groups to be told apart exactly.
 */
export function costed(edges: Edges, weights: Omit<Weights, 'keep'>): Instance {
  return {
    starts: edges.starts,
    mentors: edges.mentors,
    costs: edges.gains.map((gain) => -gain),
    places: edges.places,
    alone: aloneCosts(edges, weights),
    crowding: weights.crowding,
    ...(edges.single && { single: edges.single }),
  };
}

export const instanceOf = (
  seekers: readonly Seeker[],
  places: readonly number[],
  weights: Weights,
): Instance => costed(edgesOf(seekers, places, weights), weights);

function top(list: Iterable<number>): number {
  let most = 0;
  for (const each of list) if (each > most) most = each;
  return most;
}

/**
 * One person of a group outweighs all that lower groups and everybody's gains can make together.
 * Where the slider trades coverage for fit, it trades that of the lowest group alone.
 */
function aloneCosts(edges: Edges, { coverage, crowding }: Omit<Weights, 'keep'>): Float64Array {
  const { places, priorities, held } = edges;
  const sizes = new Map<number, number>();
  for (const group of priorities) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  let least = 1 + spread(edges) + crowding * top(places) * priorities.length;
  const costs = new Map<number, number>();
  for (const [group, size] of [...sizes].toSorted(([a], [b]) => a - b)) {
    const traded = group === 0 && coverage !== 'first';
    costs.set(group, traded ? 0 - coverage : least);
    least += size * (traded ? coverage : least);
  }
  if (top(costs.values()) * 2 > Number.MAX_SAFE_INTEGER)
    throw new RangeError(`${sizes.size} priority groups of ${priorities.length} mentees`);
  return Float64Array.from(priorities, (priority, mentee) =>
    held?.[mentee] ? Infinity : (costs.get(priority) as number),
  );
}

/** The most by which two choices of mentors can differ in what everybody gains. */
function spread({ starts, gains }: Edges): number {
  let sum = 0;
  for (let mentee = 0; mentee + 1 < starts.length; mentee++) {
    let [most, least] = [0, 0];
    for (let edge = starts[mentee] as number; edge < (starts[mentee + 1] as number); edge++) {
      const gain = gains[edge] as number;
      if (gain > most) most = gain;
      if (gain < least) least = gain;
    }
    sum += most - least;
  }
  return sum;
}
