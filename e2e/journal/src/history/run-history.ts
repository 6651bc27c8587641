import type { ApiClient } from '../feed/api-client.ts';
import { feed } from '../feed/feed.ts';
import { snapshotOf, without } from '../feed/snapshot.ts';
import type { Snapshot } from '../feed/snapshot.ts';
import type { Region } from '../roster/roster.ts';
import type { User } from '../roster/wire.ts';

const gradeOf = (user: User) => Number(user.grades?.[0] ?? 0);

/** Three pupils of the last year are not on the list, two names are misspelt. */
function withMistakes(truth: Snapshot): Snapshot {
  const last = truth.roster.users.filter((user) => gradeOf(user) === 11);
  const gone = new Set(last.slice(0, 3));
  const misspelt = new Set(last.slice(3, 5));
  const users = truth.roster.users.map((user) =>
    misspelt.has(user) ? { ...user, familyName: `${user.familyName}-` } : user,
  );
  const missing = new Set([...gone].map((user) => user.sourcedId));
  return without({ ...truth, roster: { ...truth.roster, users } }, (user) =>
    missing.has(user.sourcedId),
  );
}

/** The pupils of the oldest years are cut off, as by an export that broke off. */
const brokenOff = (truth: Snapshot) => without(truth, (user) => gradeOf(user) > 8);

/**
 * What a school's administrator finds in the history of sync after the first import:
 * small changes, their correction, and a broken export that waits for a decision.
 */
export async function runHistory(api: ApiClient, region: Region, school: string): Promise<void> {
  const truth = snapshotOf(region, [school]);
  for (const snapshot of [withMistakes(truth), truth, brokenOff(truth)]) {
    await feed(api, snapshot);
  }
}
