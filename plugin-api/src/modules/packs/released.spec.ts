import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { QuestionnaireSet } from '@nastavnik/contracts/questionnaires';
import { expect, it } from 'vitest';
import { roadmapPackSeeds } from '../roadmap-packs/roadmap-pack-seeds.ts';
import { roadmapVersionOf } from '../roadmap-packs/roadmap-packs.service.ts';
import { packSeeds } from './pack-seeds.ts';
import { versionOf } from './packs.service.ts';

/**
 * What schools may already keep. A pack or a contract that changed under the same version stops the
 * boot of every database that has run before, and only of those: give it the next version and put
 * its digest here.
 */
const RELEASED = {
  'federal 9': 'f8e9c38b5666c537dcd543d799bbcd1de0929a37e6d8fb121f385dfbde6bd7d3',
  'questionnaires federal-questionnaires 3':
    '0deff784c0e15ed61c9dcf82c15b47bcd6f06e6395eaf61c42da1ab60f6fc98d',
  'roadmap bashkortostan 2': '7a0f08527d1b79c43392d154cb517ffb214e93ab61a183390b0f5968ec92b218',
  'roadmap chagoda 1': '9ee93741c1fd39e35fc0fc0f1ae26227eb44cdc58ef2509a556e2d48d8f2df85',
  'roadmap irkutsk 1': '80d097083d51ae1eb3f0e2f0a15a4602d0e0a262b39729526c3dd58fd6a05207',
  'roadmap muya 2': '21f48e057a41ad50b5733b500e35bebbdb33ec957b313d5cb437a044d6e6f48a',
  'roadmap tambov 1': '9dd937394e1ba1e356480d4af8a4703ae1649cb4cff5f70c6c14d631316341f9',
};

it('what is shipped is what its version says', async () => {
  const lists = await packSeeds();
  const packs = lists.map(versionOf);
  const forms = lists.flatMap((pack) => pack.forms.map(({ code }) => code));
  const roadmaps = (await roadmapPackSeeds(forms)).map(roadmapVersionOf);
  const file = new URL('../../../packs/questionnaires/federal.json', import.meta.url);
  const set = QuestionnaireSet.parse(JSON.parse(await readFile(file, 'utf8')));
  const sha256 = createHash('sha256').update(JSON.stringify(set)).digest('hex');
  const shipped = Object.fromEntries([
    ...packs.map((pack) => [`${pack.code} ${pack.version}`, pack.sha256]),
    [`questionnaires ${set.code} ${set.version}`, sha256],
    ...roadmaps.map((pack) => [`roadmap ${pack.code} ${pack.version}`, pack.sha256]),
  ]);
  expect(shipped).toEqual(RELEASED);
});

it('samples of programmes end no stage after the programme', async () => {
  for (const { samples } of await packSeeds())
    for (const { title, days, stages } of samples)
      expect(Math.max(...stages.map(({ to }) => to)), title).toBeLessThanOrEqual(days);
});
