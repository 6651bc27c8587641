import type { ConsentKind } from '@nastavnik/contracts/consents';
import type { Mentee, MenteeState } from '@nastavnik/contracts/mentees';
import type { Pack } from '@nastavnik/contracts/packs';
import type { Signatory } from '../../shared/consents/receipt.ts';
import { neededConsents } from '../../shared/pack.ts';
import { fullName } from '../../shared/people.ts';
import { personAbout } from '../../shared/person.ts';
import type { State } from '../../shared/ui/status.tsx';

/** The shape of each state. */
export const stateShapes: Record<MenteeState, State> = {
  no_consent: 'warn',
  no_mentor: 'warn',
  proposed: 'run',
  awaits_order: 'run',
  in_pair: 'ok',
  not_meeting: 'bad',
  left: 'stop',
};

const isPupil = ({ person }: Mentee) => person.classTitle !== null;

/** The kinds without which this mentee cannot be in a pair and which are not in force. */
export function lackingKinds(pack: Pack | undefined, mentee: Mentee): ConsentKind[] {
  if (!pack) return [];
  const { form, consents } = mentee;
  const side = isPupil(mentee) ? 'pupil' : 'staff';
  const inForce = new Set(
    consents.filter(({ state }) => state === 'active').map(({ kind }) => kind),
  );
  return neededConsents(pack, { of: 'mentee', side, form }).filter((kind) => !inForce.has(kind));
}

/** «8 «Б», 2012 г. р.» */
export const menteeAbout = ({ person, birthYear }: Mentee): string =>
  [personAbout(person), birthYear && `${birthYear}\u00a0г.\u00a0р.`].filter(Boolean).join(', ');

/** A mentee as the dialog of consents takes them. */
export const signatoryOf = (mentee: Mentee): Signatory => ({
  id: mentee.person.id,
  name: fullName(mentee.person.name),
  pupil: isPupil(mentee),
});
