import { believesGone, type PlanInput } from './plan-input.ts';
import type { SnapshotUser } from './snapshot.ts';
import { inBlackout } from './summer.ts';

const merged = new WeakMap<PlanInput, Map<string, SnapshotUser>>();

/** The feed's users by our id; several identifiers of one human become one user with all roles. */
export function mergedUsers(input: PlanInput): Map<string, SnapshotUser> {
  const known = merged.get(input);
  if (known) return known;
  const users = new Map<string, SnapshotUser>();
  for (const user of input.users) {
    const id = input.refs.user.get(user.sourcedId) ?? input.newId('user', user.sourcedId);
    const twin = users.get(id);
    users.set(id, twin ? merge(twin, user) : user);
  }
  merged.set(input, users);
  return users;
}

function merge(one: SnapshotUser, other: SnapshotUser): SnapshotUser {
  if (one.gone) return other;
  if (other.gone) return one;
  // Whatever the order of the feed, the same identifier lends the names.
  if (other.sourcedId < one.sourcedId) return merge(other, one);
  const agents =
    one.agents || other.agents ? [...(one.agents ?? []), ...(other.agents ?? [])] : undefined;
  return { ...one, kinds: [...new Set([...one.kinds, ...other.kinds])], agents };
}

/** People of whom the feed says nothing certain, so that nothing may be concluded about them. */
export function leftAlone({ refused, refs, unfed }: PlanInput): Set<string> {
  const left = new Set(unfed);
  for (const sourcedId of refused) {
    const id = refs.user.get(sourcedId);
    if (id) left.add(id);
  }
  return left;
}

/** Whether a plan may let people go at all: never by half a feed, nor in summer (G11). */
export const peopleMayLeave = (input: PlanInput): boolean =>
  input.completeness.users === 'bulk' && input.removals && !inBlackout(input);

/** Whether those leave of whom the feed says so itself; nobody does in summer (G11). */
export const goersLeave = (input: PlanInput): boolean =>
  believesGone(input, 'users') && !inBlackout(input);

/** People whom enrolments may name: those in the feed, and held ones that it need not repeat. */
export function placeablePeople(input: PlanInput): Set<string> {
  const people = new Set<string>();
  for (const [id, user] of mergedUsers(input)) if (!user.gone) people.add(id);
  const complete = peopleMayLeave(input);
  const left = leftAlone(input);
  for (const [id, was] of input.held.people)
    if (was['active'] && (!complete || left.has(id)) && !goneIn(input, id)) people.add(id);
  return people;
}

/** Whether the feed says of somebody that they are gone, and is believed. */
const goneIn = (input: PlanInput, id: string): boolean =>
  goersLeave(input) && mergedUsers(input).get(id)?.gone === true;
