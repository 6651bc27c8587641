const FIRST_MS = 5_000;
const LONGEST_MS = 600_000;
const GIVEN_UP_MS = 3 * 3_600_000;

/** Tries of what fails again and again: ever rarer, and after some hours no more. */
export class PatienceWith {
  private readonly failing = new Map<string, { since: number; next: number; pause: number }>();

  /** Whether it is to be tried now. */
  isDue(key: string): boolean {
    return (this.failing.get(key)?.next ?? 0) <= Date.now();
  }

  /** Notes a failure; true when it has failed for so long that it is given up. */
  failed(key: string): boolean {
    const now = Date.now();
    const before = this.failing.get(key);
    const since = before?.since ?? now;
    const pause = before ? Math.min(2 * before.pause, LONGEST_MS) : FIRST_MS;
    this.failing.set(key, { since, pause, next: now + pause });
    return now - since >= GIVEN_UP_MS;
  }

  forget(key: string): void {
    this.failing.delete(key);
  }
}
