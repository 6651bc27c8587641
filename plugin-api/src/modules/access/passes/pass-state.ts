import { PASS_DAYS, type PassState, SESSION_HOURS } from '@nastavnik/contracts/passes';

/** The moments that say where a pass stands. */
export interface PassTimes {
  expiresAt: string;
  openedAt: string | null;
  untilAt: string | null;
  endedAt: string | null;
}

export function passState({ expiresAt, untilAt, endedAt }: PassTimes, now: Date): PassState {
  const at = now.toISOString();
  if (endedAt !== null) return 'ended';
  if (untilAt !== null) return untilAt > at ? 'open' : 'over';
  return expiresAt > at ? 'waiting' : 'expired';
}

const later = (now: Date, hours: number) =>
  new Date(now.getTime() + hours * 3_600_000).toISOString();

/** Until when a pass made or renewed now may be used. */
export const waitsUntil = (now: Date): string => later(now, PASS_DAYS * 24);

/** Until when a session opened or renewed now lasts. */
export const lastsUntil = (now: Date): string => later(now, SESSION_HOURS);
