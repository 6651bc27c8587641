import { newId } from '../../platform/db/id.ts';
import { list, type Sample, thing, version } from './sample.ts';

const someone = { family: 'Ким', given: 'Ян', kind: 'graduate' as const, place: 'Вуз' };

/** Calls about people from outside and the links by which they come. */
export const passSamples: Record<string, Sample> = {
  'passes.list': list(),
  'passes.make': thing(({ outsiderId }) => ({ body: { personId: outsiderId } })),
  'passes.renew': thing(({ passId }) => ({ params: { passId }, version })),
  'passes.end': thing(({ passId }) => ({ params: { passId }, version })),
  'externals.list': list(),
  'externals.add': list(() => ({
    body: { ...someone, middle: newId(), base: 'GRADUATES' },
  })),
  'externals.update': thing(({ outsiderId }) => ({
    params: { personId: outsiderId },
    body: someone,
    version,
  })),
  'recordChecks.uncheck': thing(({ outsiderId }) => ({
    params: { personId: outsiderId },
    version,
  })),
  'recordChecks.check': thing(({ outsiderId }) => ({
    params: { personId: outsiderId },
    body: { seenOn: '2026-09-15' },
  })),
};
