import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { troubleInWords } from '@nastavnik/contracts/roadmap-packs';
import { packSeeds } from './modules/packs/pack-seeds.ts';
import { checkRoadmapPack } from './modules/roadmap-packs/check/check-pack.ts';
import { roadmapPackSeeds } from './modules/roadmap-packs/roadmap-pack-seeds.ts';
import { provenByTests } from './seeds/exercised-by.ts';
import { seedReport } from './seeds/seed-lines.ts';

const forms = (await packSeeds()).flatMap((pack) => pack.forms.map(({ code }) => code));

/** Says of a file whether it would be taken as a roadmap, and what is wrong with it. */
async function check(path: string): Promise<boolean> {
  const name = basename(path);
  const checked = checkRoadmapPack(await readFile(pathToFileURL(path), 'utf8'), forms);
  if (checked.troubles) {
    for (const trouble of checked.troubles) console.log(troubleInWords(name, trouble));
    console.log(`Мест с ошибками: ${checked.troubles.length}`);
    return false;
  }
  const { pack, remarks } = checked;
  for (const remark of remarks) console.log(`Замечание. ${remark}`);
  const byData = pack.items.filter(({ proof }) => proof.kind === 'data').length;
  console.log(`${name} годится: пунктов ${pack.items.length}, по данным – ${byData}`);
  return true;
}

/** Says of each of the 96 published items what proves it and which test exercises that. */
async function report(): Promise<boolean> {
  const items = (await roadmapPackSeeds(forms)).flatMap((pack) => pack.items);
  const tests = await provenByTests(new URL('../../', import.meta.url));
  const { lines, missing } = seedReport(items, tests);
  console.log(lines.join('\n'));
  return missing === 0;
}

const [file] = process.argv.slice(2);
process.exitCode = (await (file === undefined ? report() : check(file))) ? 0 : 1;
