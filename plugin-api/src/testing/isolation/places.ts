import type { Reach, Role } from '@nastavnik/contracts/access';

/** Where a thing may lie, seen from the person who asks for it. */
export const places = [
  'own-pair',
  'other-pair',
  'own-class',
  'other-class',
  'own-school',
  'other-school',
  'other-municipality',
  'other-platform',
] as const;
export type Place = (typeof places)[number];

const school: Place[] = ['own-pair', 'other-pair', 'own-class', 'other-class', 'own-school'];

/** The places that each reach covers. */
const covered: Record<Reach, readonly Place[]> = {
  // nobody of the matrix has filed anything
  own: [],
  'own-pair': ['own-pair'],
  'own-class': ['own-class'],
  school,
  municipality: [...school, 'other-school'],
  region: [...school, 'other-school', 'other-municipality'],
};

export const covers = (reaches: Iterable<Reach>, place: Place): boolean =>
  [...reaches].some((reach) => covered[reach].includes(place));

/** Everyone who may call: people by role, and a machine client with every scope. */
export type Actor = Role | 'platform_client' | 'nobody';

/** The roles that a person with one role has besides: a mentor is also a pupil, and so on. */
export const alsoRoles: Partial<Record<Role, Role[]>> = {
  curator: ['teacher'],
  school_admin: ['teacher'],
  psychologist: ['teacher'],
  class_teacher: ['teacher'],
  mentor: ['pupil', 'listed_mentor'],
  listed_mentor: ['pupil'],
  mentee: ['pupil'],
  past_participant: ['pupil'],
  invited: ['pupil'],
};
