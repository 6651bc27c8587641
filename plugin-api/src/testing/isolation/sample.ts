import type { LooseInput } from '@nastavnik/contracts/route';
import type { Actor } from './places.ts';
import type { Spot } from './spot.ts';

/**
 * thing: the call names one thing of the spot; a stranger gets 404.
 * list: the call names nothing, or only narrows a list; nobody is refused, nothing foreign is shown.
 * none: nobody has such a thing.
 */
export interface Sample {
  kind: 'thing' | 'list' | 'none';
  input: (spot: Spot, actor: Actor) => LooseInput;
  /** The thing belongs to the platform, and the caller's own org is meant by the session. */
  platform?: true;
  /** What the caller’s own orgs below have put in force is told on this call, in their words. */
  toldAbove?: true;
}

export const thing = (input: Sample['input'], platform?: true): Sample => ({
  kind: 'thing',
  input,
  platform,
});
export const list = (input: Sample['input'] = () => ({})): Sample => ({ kind: 'list', input });
/** The version that a thing has when nothing was done to it yet. */
export const version = 1;
