import { expect, it } from 'vitest';
import { DAY, nextTry, retryAfterMs } from './retries.ts';

const now = new Date('2026-09-01T00:00:00Z');

it('tries ten times over a little more than three days', () => {
  let at = now;
  let attempts = 1;
  for (let next = nextTry(1, at); next; next = nextTry(attempts, at)) {
    expect(next.getTime()).toBeGreaterThan(at.getTime());
    at = next;
    attempts++;
  }
  expect(attempts).toBe(10);
  const days = (at.getTime() - now.getTime()) / DAY;
  expect(days).toBeGreaterThan(3);
  expect(days).toBeLessThan(4);
});

it('does not send two addresses at the same moment again', () => {
  const pauses = Array.from({ length: 50 }, () => nextTry(2, now)?.getTime());
  expect(new Set(pauses).size).toBeGreaterThan(40);
});

it('waits longer when asked, up to a day, and never shorter', () => {
  const pause = (ms: number) => (nextTry(1, now, ms)?.getTime() ?? 0) - now.getTime();
  expect(pause(60_000)).toBe(60_000);
  expect(pause(90 * DAY)).toBe(DAY);
  expect(pause(1)).toBeGreaterThanOrEqual(5_000);
});

it('reads Retry-After as seconds or as a date, and takes no rubbish', () => {
  expect(retryAfterMs('120', now)).toBe(120_000);
  expect(retryAfterMs('Tue, 01 Sep 2026 00:01:00 GMT', now)).toBe(60_000);
  for (const header of [undefined, '', '-5', 'soon', 'Tue, 01 Sep 2020 00:00:00 GMT'])
    expect(retryAfterMs(header, now)).toBe(0);
});
