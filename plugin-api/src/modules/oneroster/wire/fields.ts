import type { OrCollection } from '@nastavnik/contracts/oneroster';
import { Problem } from '../../../platform/problem/problem.ts';

const names = (...given: string[]) =>
  new Set(['sourcedId', 'status', 'dateLastModified', 'metadata', ...given.join(' ').split(' ')]);

const org = names('name type identifier parent children');
const session = names('title startDate endDate type schoolYear parent children');
const user = names(
  'enabledUser givenName familyName middleName email phone agents grades roles primaryOrg',
  'role orgs userMasterIdentifier username userIds preferredFirstName preferredMiddleName',
  'preferredLastName pronouns userProfiles identifier sms password resources',
);

/** The fields that the standard gives an object, held here or not. */
export const standardFields: Record<OrCollection, ReadonlySet<string>> = {
  academicSessions: session,
  classes: names(
    'title classType grades course school terms',
    'classCode location subjects subjectCodes periods resources',
  ),
  courses: names('title courseCode schoolYear grades subjects org subjectCodes resources'),
  demographics: names(
    'birthDate sex americanIndianOrAlaskaNative asian blackOrAfricanAmerican',
    'nativeHawaiianOrOtherPacificIslander white demographicRaceTwoOrMoreRaces',
    'hispanicOrLatinoEthnicity countryOfBirthCode stateOfBirthAbbreviation cityOfBirth',
    'publicSchoolResidenceStatus',
  ),
  enrollments: names('user class school role primary beginDate endDate'),
  gradingPeriods: session,
  orgs: org,
  schools: org,
  students: user,
  teachers: user,
  terms: session,
  users: user,
};

/** Of the standard's fields those that nothing is held of: they can be asked for, and are empty. */
const unheld: Partial<Record<OrCollection, string>> = {
  users:
    'userMasterIdentifier username identifier sms pronouns preferredFirstName preferredMiddleName preferredLastName',
  classes: 'classCode location subjects subjectCodes periods',
};

export function isUnheld(collection: OrCollection, field: string): boolean {
  const like = collection === 'students' || collection === 'teachers' ? 'users' : collection;
  return unheld[like]?.split(' ').includes(field) ?? false;
}

/** The properties to send: those asked for, by their first names; all when nothing is. */
export function pick(collection: OrCollection, fields: string | undefined): string[] | undefined {
  if (fields === undefined) return undefined;
  const asked = fields.split(',').map((field) => field.trim());
  const wrong = asked.find((field) => !standardFields[collection].has(field.split('.')[0] ?? ''));
  if (wrong !== undefined) throw new Problem('selection.unknown-field', { field: wrong });
  return [...new Set(asked.map((field) => field.split('.')[0] as string))];
}
