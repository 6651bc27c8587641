/** How many letters must be put in, taken out or changed to make one word of another. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [above, letter] of Array.from(from).entries()) {
    const next = [above + 1];
    for (let at = 1; at <= to.length; at++) {
      const changed = (row[at - 1] ?? 0) + Number(to[at - 1] !== letter);
      next.push(Math.min((row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1, changed));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}

const LONGEST = 60;

/** The word that was probably meant; none when nothing is near. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  const given = word.slice(0, LONGEST);
  const measured = words.map((each) => ({ each, far: distance(given, each) }));
  const [best] = measured.toSorted((a, b) => a.far - b.far);
  return best && best.far <= Math.max(2, given.length / 3) ? best.each : undefined;
}
