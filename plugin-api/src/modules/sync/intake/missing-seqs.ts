/** So many missing numbers are named, however many there are. */
const NAMED = 20;

/** The numbers left out between 0 and the largest one that came; `seqs` in ascending order. */
export function missingSeqs(seqs: readonly number[]): number[] {
  const missing: number[] = [];
  let next = 0;
  for (const seq of seqs) {
    for (; next < seq && missing.length < NAMED; next++) missing.push(next);
    next = seq + 1;
  }
  return missing;
}
