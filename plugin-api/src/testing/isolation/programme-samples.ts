import { newId } from '../../platform/db/id.ts';
import { packSeeds } from '../../modules/packs/pack-seeds.ts';
import { list, type Sample, thing, version } from './sample.ts';

const [federal] = await packSeeds();

/** Calls of programmes and of packs. */
export const programmeSamples: Record<string, Sample> = {
  'packs.show': list(),
  'packs.versions': list(),
  'packs.version': list(({ packId }) => ({ params: { packId } })),
  'packs.upload': list(() => ({
    body: { ...federal, code: `region-${newId().slice(-9)}`, effectiveFrom: '2099-01-01' },
  })),
  'programmes.list': list(),
  'programmes.counts': list(),
  'programmes.samples': list(),
  'programmes.show': thing(({ programmeId }) => ({ params: { programmeId } })),
  'programmes.create': list(() => ({ body: { form: 'PUPIL_PUPIL', schoolYear: 2027 } })),
  'programmes.update': thing(({ programmeId }) => ({
    params: { programmeId },
    body: { title: 'Программа' },
    version,
  })),
  'programmes.move': thing(({ programmeId }) => ({
    params: { programmeId },
    body: { step: 'cancel', reason: 'не нужна' },
    version,
  })),
  'programmes.mark': thing(({ programmeId }) => ({
    params: { programmeId, item: 'CURATOR' },
    body: { doneOn: '2026-09-10' },
  })),
  'programmes.carry': thing(({ programmeId }) => ({ body: { programmeIds: [programmeId] } })),
};
