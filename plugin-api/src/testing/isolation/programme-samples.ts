import { newId } from '../../platform/db/id.ts';
import { packSeeds } from '../../modules/packs/pack-seeds.ts';
import { list, type Sample } from './sample.ts';

const [federal] = await packSeeds();

/** Calls of programmes, of packs and of the training of mentors. */
export const programmeSamples: Record<string, Sample> = {
  'packs.show': list(),
  'packs.versions': list(),
  'packs.version': list(({ packId }) => ({ params: { packId } })),
  'packs.upload': list(() => ({
    body: { ...federal, code: `region-${newId().slice(-9)}`, effectiveFrom: '2099-01-01' },
  })),
};
