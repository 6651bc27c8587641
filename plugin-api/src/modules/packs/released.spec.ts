import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { QuestionnaireSet } from '@nastavnik/contracts/questionnaires';
import { expect, it } from 'vitest';
import { packSeeds } from './pack-seeds.ts';
import { versionOf } from './packs.service.ts';

/**
 * What schools may already keep. A pack or a contract that changed under the same version stops the
 * boot of every database that has run before, and only of those: give it the next version and put
 * its digest here.
 */
const RELEASED = {
  'federal 6': '33d1142d53e7e19c13a44ac0f427d723f51795833ff17d34c04233bae15bf19d',
  'questionnaires federal-questionnaires 3':
    '0deff784c0e15ed61c9dcf82c15b47bcd6f06e6395eaf61c42da1ab60f6fc98d',
};

it('what is shipped is what its version says', async () => {
  const packs = (await packSeeds()).map(versionOf);
  const file = new URL('../../../packs/questionnaires/federal.json', import.meta.url);
  const set = QuestionnaireSet.parse(JSON.parse(await readFile(file, 'utf8')));
  const sha256 = createHash('sha256').update(JSON.stringify(set)).digest('hex');
  const shipped = Object.fromEntries([
    ...packs.map((pack) => [`${pack.code} ${pack.version}`, pack.sha256]),
    [`questionnaires ${set.code} ${set.version}`, sha256],
  ]);
  expect(shipped).toEqual(RELEASED);
});
