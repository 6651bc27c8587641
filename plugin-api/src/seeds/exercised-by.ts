import { glob, readFile } from 'node:fs/promises';

/** A test that exercises a way of proving items. */
export interface ExercisedBy {
  file: string;
  title: string;
}

/**
 * `it('proof PAIRS_FIXED: …')`, `it('proof DECISIONS_TAKEN, proof DECISIONS_MEASURED: …')`; a test that
 * is skipped or only planned exercises nothing.
 */
const TITLE =
  /(?<![\w.])(?:it|test)(?:\.each\([^`]*?\))?\(\s*(['"`])((proof \w+(?:, proof \w+)*): .*?)\1/gs;

/** The tests that one file names so, by what they prove. */
export function provenIn(file: string, text: string): [string, ExercisedBy][] {
  const code = text.replaceAll(/^\s*\/\/.*$/gm, '');
  return [...code.matchAll(TITLE)].flatMap(([, , title = '', ways = '']) =>
    ways.split(', ').map((way): [string, ExercisedBy] => [way.slice(6), { file, title }]),
  );
}

/** Every test of the product that exercises a proof: a fact by its code, `document` or `mark`. */
export async function provenByTests(root: URL): Promise<Map<string, ExercisedBy>> {
  const found = new Map<string, ExercisedBy>();
  const specs = '{contracts/src,plugin-api/src,plugin-ui/src,e2e/stories}/**/*.spec.{ts,tsx}';
  for await (const file of glob(specs, { cwd: root }))
    for (const [by, test] of provenIn(file, await readFile(new URL(file, root), 'utf8')))
      if (!found.has(by)) found.set(by, test);
  return found;
}
