import { daysAgo } from '../make.ts';
import { list, type Sample, thing, version } from './sample.ts';

/** What the sides of pairs say of them, and who leads them while a mentor is away. */
export const accordSamples: Record<string, Sample> = {
  'accords.ofPair': thing(({ pairId }) => ({ params: { pairId } })),
  'accords.enter': thing(({ pairId, menteeId }) => ({
    params: { pairId },
    body: { personId: menteeId, stage: 'trial', word: 'fits', heardBy: 'paper' },
  })),
  'pairs.replace': thing(({ undecidedPairId, idleMentorId }) => ({
    params: { pairId: undecidedPairId },
    body: { mentorId: idleMentorId, reason: 'NO_TIME' },
    version,
  })),
  'groups.leave': thing(({ pairId, menteeId }) => ({
    params: { pairId },
    body: { menteeId, on: daysAgo(0), reason: 'OTHER' },
    version,
  })),
  'groups.join': thing(({ pairId, loneMenteeId }) => ({
    params: { pairId },
    body: { menteeIds: [loneMenteeId], number: '7-нг', date: daysAgo(0) },
    version,
  })),
  'substitutes.ofPair': thing(({ pairId }) => ({ params: { pairId } })),
  'substitutes.name': thing(({ pairId, idleMentorId }) => ({
    params: { pairId },
    body: { mentorId: idleMentorId, from: '2099-04-01', until: '2099-04-10', reason: 'болезнь' },
  })),
  'substitutes.end': thing(({ substituteId }) => ({ params: { substituteId }, version })),
  'accords.mine': list(),
  'accords.answer': thing(({ pairId, proposedPairId }, actor) => ({
    body:
      actor === 'invited'
        ? { pairId: proposedPairId, stage: 'proposal', word: 'unsure' }
        : { pairId, stage: 'trial', word: 'unsure' },
  })),
};
