import type { TrialAnswer } from '@nastavnik/contracts/matching-run';
import type { MatchPair } from '@nastavnik/contracts/matching-data';

/** Whether an answer is of the other side of a pair that the reader is proposed for. */
export const ofOtherSide =
  (pairs: readonly Pick<MatchPair, 'menteeId' | 'mentorId'>[], reader: string) =>
  ({ menteeId, side }: Pick<TrialAnswer, 'menteeId' | 'side'>): boolean => {
    const pair = pairs.find((each) => each.menteeId === menteeId);
    if (!pair || (pair.menteeId !== reader && pair.mentorId !== reader)) return false;
    return (side === 'mentee' ? pair.menteeId : pair.mentorId) !== reader;
  };

/** The answers of a run as somebody may read them: none of the other side of their own pair. */
export const readableBy = (
  reader: string,
  pairs: readonly Pick<MatchPair, 'menteeId' | 'mentorId'>[],
  answers: readonly TrialAnswer[],
): TrialAnswer[] => {
  const others = ofOtherSide(pairs, reader);
  return answers.filter((answer) => !others(answer));
};
