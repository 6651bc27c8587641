import { list, type Sample, thing } from './sample.ts';

/** What the sides of pairs say of them. */
export const accordSamples: Record<string, Sample> = {
  'accords.ofPair': thing(({ pairId }) => ({ params: { pairId } })),
  'accords.enter': thing(({ pairId, menteeId }) => ({
    params: { pairId },
    body: { personId: menteeId, stage: 'trial', word: 'fits', heardBy: 'paper' },
  })),
  'accords.mine': list(),
  'accords.answer': thing(({ pairId, proposedPairId }, actor) => ({
    body:
      actor === 'invited'
        ? { pairId: proposedPairId, stage: 'proposal', word: 'unsure' }
        : { pairId, stage: 'trial', word: 'unsure' },
  })),
};
