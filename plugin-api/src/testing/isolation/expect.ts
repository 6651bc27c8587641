import { access, type Reach, type Right, type Role } from '@nastavnik/contracts/access';
import type { May } from '@nastavnik/contracts/route';
import { type Actor, alsoRoles, covers, type Place } from './places.ts';
import type { Sample } from './sample.ts';

export type Expected = 'no-session' | 'denied' | 'not-found' | 'done';

const rightOf = (may: May): Right | undefined =>
  may === 'public' ? undefined : typeof may === 'string' ? may : may.right;

/** The reaches that an actor's roles give a route, straight from the access table. */
export function reachesOf(may: May, actor: Role): Reach[] {
  const right = rightOf(may);
  if (right === undefined) return [];
  return [actor, ...(alsoRoles[actor] ?? [])].flatMap((role) => access[role][right] ?? []);
}

/** What the access table says of one call, without a look at the code that serves it. */
export function expected(may: May, actor: Actor, sample: Sample, place: Place): Expected {
  if (actor === 'nobody') return 'no-session';
  if (actor === 'platform_client') {
    if (typeof may !== 'object') return 'denied';
    if (sample.kind === 'none') return 'not-found';
    return sample.kind === 'list' || place !== 'other-platform' ? 'done' : 'not-found';
  }
  const reaches = reachesOf(may, actor);
  if (reaches.length === 0) return 'denied';
  if (sample.kind === 'list') return 'done';
  const near = sample.platform ? place !== 'other-platform' : covers(reaches, place);
  return near ? 'done' : 'not-found';
}

/** Whose texts an actor may see on this route. */
export function maySee(may: May, actor: Actor, place: Place, sample: Sample): boolean {
  if (actor === 'nobody') return false;
  if (actor === 'platform_client') return place !== 'other-platform';
  return (
    covers(reachesOf(may, actor), place) && (!above.has(actor) || isDirectlyUnder(actor, sample))
  );
}

/** Of schools only their municipality is told. */
const isDirectlyUnder = (actor: Actor, { toldAbove }: Sample): boolean =>
  toldAbove === true && actor === 'municipal_coordinator';

/** Nobody above the school sees a name or a text of it. */
const above = new Set<Actor>(['municipal_coordinator', 'regional_centre', 'ministry']);
