import { type Sample, thing, version } from './sample.ts';

const said = ({ doneMenteeId }: { doneMenteeId: string }) => ({
  result: 'Стал увереннее',
  passedIds: [doneMenteeId],
});

/** Calls about the end of pairs. */
export const completionSamples: Record<string, Sample> = {
  'completions.show': thing(({ pairId }) => ({ params: { pairId } })),
  'completions.complete': thing((spot) => ({
    params: { pairId: spot.donePairId },
    body: { ...said(spot), goal: 'reached', next: 'none' },
    version,
  })),
  'completions.change': thing((spot) => ({
    params: { pairId: spot.completedPairId },
    body: said(spot),
    version,
  })),
};
