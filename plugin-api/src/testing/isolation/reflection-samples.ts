import type { Actor } from './places.ts';
import { type Sample, thing, version } from './sample.ts';
import type { Spot } from './spot.ts';

/** The actor's own when the pair is theirs. */
const sideOf = ({ mentorId, menteeId }: Spot, actor: Actor) =>
  actor === 'mentor' ? mentorId : menteeId;

/** Calls about how those of a pair and of a programme look back at it. */
export const reflectionSamples: Record<string, Sample> = {
  'reflections.show': thing(({ overPairId }) => ({ params: { pairId: overPairId } })),
  'reflections.save': thing((spot, actor) => ({
    params: { pairId: spot.overPairId, personId: sideOf(spot, actor) },
    body: { answers: { [actor === 'mentor' ? 'MENTOR_WISH' : 'MENTEE_WISH']: 'Спасибо' } },
    version,
  })),
  'closings.show': thing(({ runningId }) => ({ params: { programmeId: runningId } })),
  'closings.setEvent': thing(({ runningId }) => ({
    params: { programmeId: runningId },
    body: { on: '2026-09-10', place: 'Зал' },
    version,
  })),
  'closings.setReflection': thing(({ runningId }) => ({
    params: { programmeId: runningId },
    body: { on: '2026-09-10', present: 'Все', worked: 'Встречи', change: '', decisions: '' },
    version,
  })),
  'closings.ofPair': thing(({ overPairId }) => ({ params: { pairId: overPairId } })),
  'reflections.close': thing(({ saidPairId }) => ({ params: { pairId: saidPairId } })),
};
