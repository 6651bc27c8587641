import type { z } from 'zod';
import type {
  OrClass,
  OrDemographics,
  OrEnrollment,
  OrUser,
  OrUser11,
} from '@nastavnik/contracts/oneroster-wire';
import { type Held, orgOf } from '../held-orgs.ts';
import type { ClassRow, EnrolmentRow, PersonRow } from '../query/rows.repository.ts';
import { baseOf, courseId, latest, termId } from './derived.ts';
import type { Writing } from './refs.ts';

/** One human under one of the host's names, with a row of each org. */
export interface Human {
  sourcedId: string;
  rows: PersonRow[];
  agents: string[];
}

type User = z.input<typeof OrUser> | z.input<typeof OrUser11>;
type Role = z.input<typeof OrUser>['roles'][number]['role'];

const truth = (value: boolean) => (value ? 'true' : 'false');
const grades = (grade: number | null) => (grade === null ? [] : [String(grade).padStart(2, '0')]);

export function userOf({ sourcedId, rows, agents }: Human, writing: Writing): User {
  const { held, ref, version } = writing;
  const current = rows.filter(({ active }) => active);
  // who is gone everywhere keeps the roles they had: a user has one at least
  const shown = current.length > 0 ? current : rows;
  const main = shown[0] as PersonRow;
  const { position, pedagogicalSince } = main;
  const orgs = shown.map((row) => ref('org', orgOf(held, row.schoolId).sourcedId));
  return {
    ...baseOf(sourcedId, current.length > 0, latest(rows.map(({ updatedAt }) => updatedAt))),
    metadata: {
      ...(position !== null && { 'ru.position': position }),
      ...(pedagogicalSince !== null && { 'ru.pedagogicalSince': pedagogicalSince }),
      ...(main.isStaff && { 'ru.partTime': truth(main.partTime) }),
    },
    enabledUser: truth(current.length > 0),
    givenName: main.given,
    familyName: main.family,
    ...(main.middle !== null && { middleName: main.middle }),
    ...(main.email !== null && { email: main.email }),
    ...(main.phone !== null && { phone: main.phone }),
    agents: agents.map((agent) => ref('user', agent)),
    grades: grades(main.grade),
    ...(version === '1.2'
      ? { roles: shown.flatMap((row) => rolesAt(row, writing)), primaryOrg: orgs[0] as never }
      : { username: sourcedId, role: role11(shown, held), orgs }),
  } as User;
}

/** Which staff were aides or heads is not kept: at a school they are teachers. */
function roleWords(row: PersonRow, held: Held): Role[] {
  const staff = orgOf(held, row.schoolId).kind === 'school' ? 'teacher' : 'districtAdministrator';
  const roles: Role[] = [
    ...(row.isStaff ? [staff as Role] : []),
    ...(row.isPupil ? ['student' as const] : []),
  ];
  return row.isGuardian || roles.length === 0 ? [...roles, row.relation ?? 'guardian'] : roles;
}

/** The first role at an org is the primary one there. */
function rolesAt(row: PersonRow, { held, ref }: Writing) {
  const org = ref('org', orgOf(held, row.schoolId).sourcedId);
  return roleWords(row, held).map((role, index) => ({
    roleType: index === 0 ? 'primary' : 'secondary',
    role,
    org,
  }));
}

function role11(rows: PersonRow[], held: Held): z.input<typeof OrUser11>['role'] {
  const role = rows.flatMap((row) => roleWords(row, held))[0];
  return role === 'districtAdministrator' ? 'administrator' : (role ?? 'guardian');
}

export function demographicsOf({ sourcedId, rows }: Human): z.input<typeof OrDemographics> {
  const birthDate = rows.find((row) => row.birthDate !== null)?.birthDate;
  const sex = rows.find((row) => row.sex !== null)?.sex;
  const active = rows.some((row) => row.active);
  return {
    ...baseOf(sourcedId, active, latest(rows.map(({ updatedAt }) => updatedAt))),
    ...(birthDate && { birthDate }),
    ...(sex && { sex }),
  };
}

export const classOf = (row: ClassRow, { held, ref }: Writing): z.input<typeof OrClass> => ({
  ...baseOf(row.sourcedId, row.active, row.updatedAt),
  metadata: row.letter === null ? {} : { 'ru.letter': row.letter },
  title: row.title,
  classType: row.kind,
  grades: grades(row.grade),
  course: ref('course', courseId(row.kind)),
  school: ref('org', orgOf(held, row.schoolId).sourcedId),
  terms: [ref('academicSession', termId(row.schoolYear))],
});

export const enrollmentOf = (
  row: EnrolmentRow,
  { held, ref }: Writing,
): z.input<typeof OrEnrollment> => ({
  ...baseOf(row.sourcedId, row.active, row.updatedAt),
  user: ref('user', row.user),
  class: ref('class', row.inClass),
  school: ref('org', orgOf(held, row.schoolId).sourcedId),
  role: row.role === 'pupil' ? 'student' : 'teacher',
  primary: truth(row.isPrimary),
});
