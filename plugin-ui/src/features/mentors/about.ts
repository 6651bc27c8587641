import type { ConsentKind } from '@nastavnik/contracts/consents';
import type { Mentor, MentorState } from '@nastavnik/contracts/mentors';
import type { Pack } from '@nastavnik/contracts/packs';
import type { Signatory } from '../../shared/consents/receipt.ts';
import { neededConsents } from '../../shared/pack.ts';
import { fullName } from '../../shared/people.ts';
import { personAbout } from '../../shared/person.ts';
import type { State } from '../../shared/ui/status.tsx';

/** The shape of each state. */
export const stateShapes: Record<MentorState, State> = {
  no_consent: 'warn',
  free: 'ok',
  full: 'run',
  left: 'stop',
};

/** The kinds without which this mentor cannot be in a pair and which are not in force. */
export function lackingKinds(pack: Pack | undefined, { base, consents }: Mentor): ConsentKind[] {
  const side = pack?.bases.find(({ code }) => code === base)?.side;
  if (!pack || !side) return [];
  const inForce = new Set(
    consents.filter(({ state }) => state === 'active').map(({ kind }) => kind),
  );
  return neededConsents(pack, { of: 'mentor', side }).filter((kind) => !inForce.has(kind));
}

/** «10 «Б», 2010 г. р.», «учитель математики» */
export const mentorAbout = ({ person, birthYear }: Mentor): string =>
  [personAbout(person), person.classTitle && birthYear && `${birthYear}\u00a0г.\u00a0р.`]
    .filter(Boolean)
    .join(', ');

/** A mentor as the dialog of consents takes them. */
export const signatoryOf = ({ person }: Mentor): Signatory => ({
  id: person.id,
  name: fullName(person.name),
  pupil: person.classTitle !== null,
});

/** How many more a mentor takes. */
export const freePlaces = ({ capacity, mentees }: Mentor): number =>
  Math.max(0, capacity - mentees);
