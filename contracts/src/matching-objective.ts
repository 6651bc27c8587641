import type { Instance } from './assignment.ts';

/** A mentor whom a mentee may go to: all hard rules hold. */
export interface Fit {
  mentor: number;
  /** 0–1000 and the additions on top, a whole number. */
  score: number;
  /** They are a pair already. */
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
  coverage: 'first' | number;
}

/**
 * The objective as costs: coverage with priority groups first, then the score, then pairs that stay,
 * then an even load. Throws RangeError when there are too many groups to be told apart exactly.
 */
export function instanceOf(
  seekers: readonly Seeker[],
  places: readonly number[],
  weights: Weights,
): Instance {
  const { keep, crowding } = weights;
  const starts = new Int32Array(seekers.length + 1);
  for (const [index, { fits }] of seekers.entries())
    starts[index + 1] = (starts[index] as number) + fits.length;
  const fits = seekers.flatMap((seeker) => seeker.fits);
  const gains = fits.map(({ score, kept }) => score + (kept ? keep : 0));
  return {
    starts,
    mentors: Int32Array.from(fits, ({ mentor }) => mentor),
    costs: Float64Array.from(gains, (gain) => -gain),
    places: Int32Array.from(places),
    alone: aloneCosts(seekers, { gains, places, weights }),
    crowding,
  };
}

function aloneCosts(
  seekers: readonly Seeker[],
  given: { gains: readonly number[]; places: readonly number[]; weights: Weights },
): Float64Array {
  const { gains, places, weights } = given;
  const { coverage, crowding } = weights;
  if (coverage !== 'first') return new Float64Array(seekers.length).fill(-coverage);
  const most = (list: readonly number[]) => list.reduce((top, each) => Math.max(top, each), 0);
  // More than one person's place can change in all that everybody gains together.
  const step = (most(gains) + crowding * most(places) + 1) * (seekers.length + 1);
  const groups = [...new Set(seekers.map(({ priority }) => priority))].toSorted((a, b) => a - b);
  const costs = new Map(groups.map((group, rank) => [group, step * (seekers.length + 1) ** rank]));
  const dearest = most([...costs.values()]) * 2;
  if (dearest > Number.MAX_SAFE_INTEGER)
    throw new RangeError(`${groups.length} priority groups of ${seekers.length} mentees`);
  return Float64Array.from(seekers, ({ priority }) => costs.get(priority) as number);
}
