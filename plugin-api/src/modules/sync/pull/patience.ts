import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';

const BACKOFF_MS = 1_000;

/** How long a provider is waited for: each answer, how often, and all waiting of one reading. */
@Injectable()
export class Patience {
  answerMs = 30_000;
  tries = 5;
  totalMs = 10 * 60_000;

  wait(ms: number, signal: AbortSignal): Promise<void> {
    return sleep(ms, undefined, { signal });
  }
}

/** For a person who looks at the screen meanwhile. */
export const briefly: Patience = Object.assign(new Patience(), { answerMs: 10_000, tries: 1 });

/** How long to wait after a try: as `Retry-After` says, in seconds or as a date, or twice as long. */
export function pauseMs(attempt: number, retryAfter: string | undefined): number {
  const doubled = BACKOFF_MS * 2 ** (attempt - 1);
  if (retryAfter === undefined) return doubled;
  const seconds = Number(retryAfter);
  const ms = Number.isNaN(seconds) ? Date.parse(retryAfter) - Date.now() : seconds * 1_000;
  return Number.isNaN(ms) ? doubled : Math.max(ms, 0);
}
