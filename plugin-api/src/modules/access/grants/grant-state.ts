import type { GrantState } from '@nastavnik/contracts/grants';

/** The days on which a role is held; both ends belong to it. */
export interface Period {
  from: string;
  until: string | null;
}

/** Where a grant stands on a day of the org's calendar. */
export function grantState(period: Period, revokedAt: string | null, today: string): GrantState {
  if (revokedAt !== null) return 'revoked';
  if (today < period.from) return 'upcoming';
  return period.until !== null && period.until < today ? 'ended' : 'active';
}

/** Whether two periods share a day. */
export const overlap = (one: Period, other: Period): boolean =>
  (one.until === null || other.from <= one.until) &&
  (other.until === null || one.from <= other.until);
