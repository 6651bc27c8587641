const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Pauses after the first, second … failed attempt: a little over three days in all. */
const PAUSES = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];
const JITTER = 0.2;

/**
 * When to try again after so many failed attempts; null when it was the last. The receiver may ask
 * for more time, up to a day; jitter only makes the pause longer.
 */
export function nextTry(failed: number, now: Date, retryAfterMs = 0): Date | null {
  const pause = PAUSES[failed - 1];
  if (pause === undefined) return null;
  const ours = pause * (1 + JITTER * Math.random());
  return new Date(now.getTime() + Math.max(ours, Math.min(retryAfterMs, DAY)));
}

/** `Retry-After` in milliseconds: seconds or a date; 0 when there is none that can be read. */
export function retryAfterMs(header: string | undefined, now: Date): number {
  if (header === undefined) return 0;
  const asked = /^\d{1,9}$/.test(header)
    ? Number(header) * SECOND
    : Date.parse(header) - now.getTime();
  return asked > 0 ? asked : 0;
}
