import { type MachineScope, machineScopes, type Right, rights } from './rights.ts';

export { type MachineScope, machineScopes, type Right, rights };

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

/** How far a right goes, from the narrowest: `own` is what one has filed, or what is addressed to one's office. */
export const reaches = [
  'own',
  'own-pair',
  'own-class',
  'school',
  'municipality',
  'region',
] as const;
export type Reach = (typeof reaches)[number];

/**
 * The one table of access: role → right → how far.
 * Guards, the isolation matrix and the documentation are made from it.
 */
export const access: Record<Role, Partial<Record<Right, Reach>>> = {
  curator: {
    'session.read': 'school',
    'packs.read': 'school',
    'programmes.read': 'school',
    'programmes.write': 'school',
    'training.read': 'school',
    'training.write': 'school',
    'roster.read': 'school',
    'classes.write': 'school',
    'consents.read': 'school',
    'consents.write': 'school',
    'tables.write': 'school',
    'requests.read': 'school',
    'requests.write': 'school',
    'requests.decide': 'school',
    'mentees.read': 'school',
    'mentees.write': 'school',
    'mentors.read': 'school',
    'mentors.write': 'school',
    'matching.read': 'school',
    'matching.write': 'school',
    'pairs.read': 'school',
    'pairs.write': 'school',
    'accords.read': 'school',
    'meetings.read': 'school',
    'meetings.write': 'school',
    'feedback.write': 'school',
    'plans.read': 'school',
    'plans.write': 'school',
    'plans.agree': 'school',
    'plans.remark': 'school',
    'completions.read': 'school',
    'completions.write': 'school',
    'reflections.write': 'school',
    'surveys.read': 'school',
    'surveys.write': 'school',
    'answers.write': 'school',
    'letterhead.write': 'school',
    'documents.read': 'school',
    'documents.write': 'school',
    'passes.read': 'school',
    'passes.write': 'school',
    'overview.read': 'school',
    'pulse.read': 'school',
    'pulse.answer': 'school',
    'signals.read': 'school',
    'signals.write': 'school',
    'support.write': 'school',
  },
  psychologist: {
    'session.read': 'school',
    'packs.read': 'school',
    'signals.read': 'own',
    'signals.write': 'own',
  },
  school_admin: {
    'session.read': 'school',
    'packs.read': 'school',
    'programmes.read': 'school',
    'connection.read': 'school',
    'connection.write': 'school',
    'grants.read': 'school',
    'grants.write': 'school',
    'sync.read': 'school',
    'sync.decide': 'school',
    'history.read': 'school',
    'roster.read': 'school',
    'consents.read': 'school',
    'letterhead.write': 'school',
    'documents.read': 'school',
    'overview.read': 'school',
  },
  municipal_coordinator: {
    'session.read': 'municipality',
    'packs.read': 'municipality',
    'territory.read': 'municipality',
    'targets.write': 'municipality',
  },
  regional_centre: {
    'session.read': 'region',
    'packs.read': 'region',
    'packs.write': 'region',
    'territory.read': 'region',
    'targets.write': 'region',
  },
  ministry: { 'session.read': 'region', 'territory.read': 'region' },
  pupil: { 'session.read': 'school', 'requests.read': 'own', 'requests.write': 'own' },
  teacher: { 'session.read': 'school', 'requests.read': 'own', 'requests.write': 'own' },
  class_teacher: {
    'requests.read': 'own-class',
    'requests.write': 'own-class',
    'mentees.read': 'own-class',
    'pairs.read': 'own-class',
    'meetings.read': 'own-class',
    'consents.read': 'own-class',
    'feedback.write': 'own-class',
    'plans.read': 'own-class',
    'completions.read': 'own-class',
  },
  invited: { 'accords.write': 'own-pair' },
  mentor: {
    'training.read': 'own',
    'pairs.read': 'own-pair',
    'accords.write': 'own-pair',
    'meetings.read': 'own-pair',
    'meetings.write': 'own-pair',
    'feedback.write': 'own-pair',
    'plans.read': 'own-pair',
    'completions.read': 'own-pair',
    'reflections.write': 'own-pair',
    'plans.write': 'own-pair',
    'plans.remark': 'own-pair',
    'answers.write': 'own-pair',
    'notes.read': 'own-pair',
    'notes.write': 'own-pair',
    'pulse.answer': 'own-pair',
    'signals.raise': 'own-pair',
  },
  mentee: {
    'pairs.read': 'own-pair',
    'accords.write': 'own-pair',
    'meetings.read': 'own-pair',
    'feedback.write': 'own-pair',
    'plans.read': 'own-pair',
    'completions.read': 'own-pair',
    'reflections.write': 'own-pair',
    'plans.remark': 'own-pair',
    'answers.write': 'own-pair',
    'pulse.answer': 'own-pair',
    'signals.raise': 'own-pair',
  },
  past_participant: {
    'pairs.read': 'own-pair',
    'meetings.read': 'own-pair',
    'plans.read': 'own-pair',
    'completions.read': 'own-pair',
    'reflections.write': 'own-pair',
    'notes.read': 'own-pair',
    'answers.write': 'own-pair',
  },
  listed_mentor: { 'training.read': 'own' },
  external_mentor: { 'session.read': 'school', 'training.read': 'own' },
  // of their own pair only the sheet that the pass names
  respondent: { 'session.read': 'school', 'answers.write': 'own-pair' },
};

/** The roles that a right belongs to. */
export const rolesWith = (right: Right): Role[] => roles.filter((role) => access[role][right]);
