import { readdir, readFile } from 'node:fs/promises';
import { troubleInWords, type RoadmapPack } from '@nastavnik/contracts/roadmap-packs';
import { checkRoadmapPack } from './check/check-pack.ts';

const FOLDER = new URL('../../../packs/territories/', import.meta.url);

/** The roadmaps of territories that come with the product, in the order of their file names. */
export async function roadmapPackSeeds(forms: readonly string[]): Promise<RoadmapPack[]> {
  const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.json')).toSorted();
  return Promise.all(
    files.map(async (file) => {
      const checked = checkRoadmapPack(await readFile(new URL(file, FOLDER), 'utf8'), forms);
      if (checked.troubles)
        throw new Error(checked.troubles.map((each) => troubleInWords(file, each)).join('\n'));
      return checked.pack;
    }),
  );
}
