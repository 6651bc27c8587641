import type { PairStatus } from '@nastavnik/contracts/pairs';

/** What of a mentee is kept in its row; that a pair does not meet is seen on the day of reading. */
export type KeptState = 'no_consent' | 'no_mentor' | 'proposed' | 'awaits_order' | 'in_pair';

export interface OpenPair {
  pairId: string;
  status: PairStatus;
}

const RANK: Partial<Record<PairStatus, number>> = { proposed: 1, agreed: 2, active: 3 };
const BY_STATUS: Partial<Record<PairStatus, KeptState>> = {
  proposed: 'proposed',
  agreed: 'awaits_order',
  active: 'in_pair',
};

/** The pair that a mentee's row shows: the furthest one, of equals the newest. */
export const mainPair = (pairs: OpenPair[]): OpenPair | undefined =>
  pairs.toSorted(
    (a, b) => (RANK[b.status] ?? 0) - (RANK[a.status] ?? 0) || (a.pairId < b.pairId ? 1 : -1),
  )[0];

/** An active pair says more than a missing consent; without one the consent comes first. */
export function keptState(pair: OpenPair | undefined, lacksConsent: boolean): KeptState {
  if (pair?.status === 'active') return 'in_pair';
  if (lacksConsent) return 'no_consent';
  return (pair && BY_STATUS[pair.status]) ?? 'no_mentor';
}
