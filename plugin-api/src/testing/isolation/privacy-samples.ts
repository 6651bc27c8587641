import { type Sample, thing } from './sample.ts';

const body = { ground: 'Заявление родителя' };

/** Calls that hand out everything about one person. */
export const privacySamples: Record<string, Sample> = {
  'personData.json': thing(({ menteeId }) => ({ params: { personId: menteeId }, body })),
  'personData.pdf': thing(({ menteeId }) => ({ params: { personId: menteeId }, body })),
};
