/** Roles that people have: some granted by an act, some derived from the roster and from pairs. */
export const grantedRoles = [
  'curator',
  'school_admin',
  'psychologist',
  'municipal_coordinator',
  'regional_centre',
  'ministry',
] as const;
export type GrantedRole = (typeof grantedRoles)[number];

export const derivedRoles = [
  'pupil',
  'teacher',
  'class_teacher',
  'mentor',
  'mentee',
  /** Named in a proposed pair and asked whether it fits. */
  'invited',
  /** Of the roster and in the base of mentors, whether in a pair or not yet. */
  'listed_mentor',
  /** Was a mentor or a mentee in a pair that has ended. */
  'past_participant',
  /** A mentor who neither studies nor works at the school: a graduate, a student, from a partner. */
  'external_mentor',
  /** Came by a pass to answer one questionnaire; has no other role while so. */
  'respondent',
] as const;
export type DerivedRole = (typeof derivedRoles)[number];

export type Role = GrantedRole | DerivedRole;
export const roles: readonly Role[] = [...grantedRoles, ...derivedRoles];
