import { type Sample, thing, version } from './sample.ts';

/** Calls about individual plans. */
export const planSamples: Record<string, Sample> = {
  'plans.show': thing(({ pairId }) => ({ params: { pairId } })),
  'plans.versions': thing(({ pairId }) => ({ params: { pairId } })),
  'plans.save': thing(({ pairId }) => ({
    params: { pairId },
    body: { goal: 'Средний балл 3,8', lines: [{ section: 'DIRECTIONS', task: 'дроби' }] },
    version,
  })),
  'plans.agree': thing(({ pairId }) => ({ params: { pairId }, version })),
  'plans.remark': thing(({ pairId }) => ({
    params: { pairId },
    body: { kind: 'comment', text: 'можно раньше' },
  })),
};
