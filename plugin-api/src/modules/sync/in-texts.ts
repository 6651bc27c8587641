const SIZES = [1, 5, 20, 100, 500, 1_000];

/** How many texts one statement asks for at most. */
export const ASKED = 1_000;

/**
 * Marks and parameters for `IN (…)`, filled up to a few lengths by repeating the last text, so that
 * the guard and the server meet few different statements.
 */
export function inTexts(texts: readonly string[]): { marks: string; params: string[] } {
  const last = texts.at(-1);
  if (last === undefined) return { marks: 'NULL', params: [] };
  const size = SIZES.find((each) => each >= texts.length) ?? texts.length;
  const params = [...texts, ...Array.from({ length: size - texts.length }, () => last)];
  return { marks: params.map(() => '?').join(', '), params };
}

/** Cuts a list into pieces of at most so many. */
export function* piecesOf<T>(list: readonly T[], size: number): Generator<T[]> {
  for (let start = 0; start < list.length; start += size) yield list.slice(start, start + size);
}
