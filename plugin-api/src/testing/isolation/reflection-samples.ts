import type { Actor } from './places.ts';
import { type Sample, thing, version } from './sample.ts';
import type { Spot } from './spot.ts';

/** The actor's own when the pair is theirs. */
const sideOf = ({ mentorId, menteeId }: Spot, actor: Actor) =>
  actor === 'mentor' ? mentorId : menteeId;

/** Calls about how those of a pair look back at it. */
export const reflectionSamples: Record<string, Sample> = {
  'reflections.show': thing(({ overPairId }) => ({ params: { pairId: overPairId } })),
  'reflections.save': thing((spot, actor) => ({
    params: { pairId: spot.overPairId, personId: sideOf(spot, actor) },
    body: { answers: { [actor === 'mentor' ? 'MENTOR_WISH' : 'MENTEE_WISH']: 'Спасибо' } },
    version,
  })),
  'reflections.close': thing(({ saidPairId }) => ({ params: { pairId: saidPairId } })),
};
