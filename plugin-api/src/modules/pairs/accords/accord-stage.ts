import type { AccordStage } from '@nastavnik/contracts/accords';
import type { Pair } from '@nastavnik/contracts/pairs';

type Standing = Pick<Pair, 'status' | 'stage'>;

/** The stage at which answers about a pair are taken now; null when none are. */
export function takenStage({ status, stage }: Standing): AccordStage | null {
  if (status === 'proposed') return 'proposal';
  return status === 'active' && stage !== 'INTRO' && stage !== 'TRIAL' ? 'trial' : null;
}

/** The stage that is asked about: after the trial until they have planned; late answers are taken still. */
export const askedStage = (pair: Standing): AccordStage | null =>
  pair.status === 'active' && pair.stage !== 'PLANNING' ? null : takenStage(pair);
