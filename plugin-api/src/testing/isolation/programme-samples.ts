import { newId } from '../../platform/db/id.ts';
import { packSeeds } from '../../modules/packs/pack-seeds.ts';
import { list, type Sample, thing, version } from './sample.ts';

const [federal] = await packSeeds();

const packFile = () => {
  const pack = { ...federal, code: `region-${newId().slice(-9)}` };
  const file = new File([JSON.stringify(pack)], 'справочник.json');
  return { kind: 'lists', file, effectiveFrom: '2099-01-01' };
};

/** Calls of programmes and of packs. */
export const programmeSamples: Record<string, Sample> = {
  'packs.show': list(),
  'packFiles.versions': list(() => ({ query: { kind: 'lists' } })),
  'packFiles.file': list(() => ({ params: { kind: 'questionnaires' } })),
  'packs.version': list(({ packId }) => ({ params: { packId } })),
  'packFiles.check': list(() => ({ body: packFile() })),
  'packFiles.upload': list(() => ({ body: packFile() })),
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
