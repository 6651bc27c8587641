import { Problem } from '../../platform/problem/problem.ts';

interface Sorted<P> {
  held: P[];
  left: { pairId: string; why: string }[];
}

/**
 * Sorts pairs into those that `hold` lets pass and those that it refuses, each with its words: refused
 * ones are looked for by halves, so that many good ones are asked about together.
 */
export async function heldAmong<P extends { id: string }>(
  pairs: readonly P[],
  hold: (some: P[]) => Promise<void>,
): Promise<Sorted<P>> {
  const [only] = pairs;
  if (!only) return { held: [], left: [] };
  try {
    await hold([...pairs]);
    return { held: [...pairs], left: [] };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (pairs.length === 1) return { held: [], left: [{ pairId: only.id, why: error.words }] };
  }
  const middle = Math.ceil(pairs.length / 2);
  const first = await heldAmong(pairs.slice(0, middle), hold);
  const second = await heldAmong(pairs.slice(middle), hold);
  return { held: [...first.held, ...second.held], left: [...first.left, ...second.left] };
}
