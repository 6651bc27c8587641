import type { SyncEntity } from '@nastavnik/contracts/sync-run';
import type { Warn, WireRow } from './wire.ts';

const common = ['sourcedId', 'status', 'dateLastModified', 'metadata'];
const spans = ['beginDate', 'endDate'];

/** What OneRoster 1.1 and 1.2 define; anything else is told once a run. */
const known: Record<SyncEntity, ReadonlySet<string>> = {
  orgs: new Set([...common, 'name', 'type', 'identifier', 'parent', 'children']),
  academicSessions: new Set([
    ...common,
    'title',
    'startDate',
    'endDate',
    'type',
    'parent',
    'children',
    'schoolYear',
  ]),
  classes: new Set(
    [
      ...common,
      'title',
      'course',
      'school',
      'terms',
      'classCode',
      'classType',
      'grades',
      'grade',
    ].concat(['subjects', 'subjectCodes', 'periods', 'location', 'resources']),
  ),
  users: new Set(
    [
      ...common,
      'enabledUser',
      'givenName',
      'familyName',
      'middleName',
      'preferredFirstName',
    ].concat(
      ['preferredMiddleName', 'preferredLastName', 'pronouns', 'roles', 'role', 'orgs', 'userIds'],
      ['primaryOrg', 'identifier', 'email', 'phone', 'sms', 'agents', 'grades', 'grade'],
      ['username', 'userMasterIdentifier', 'userProfiles', 'resources'],
    ),
  ),
  enrollments: new Set([...common, ...spans, 'user', 'class', 'school', 'role', 'primary']),
  demographics: new Set([...common, 'birthDate', 'sex']),
};
const extras = new Set(['ru.letter', 'ru.position', 'ru.pedagogicalSince', 'ru.partTime', 'ru']);
const SENSITIVE = /passw|парол|snils|снилс|passport|паспорт|\binn\b|\bинн\b/i;

/** Tells of fields that are not taken; passwords and document numbers are named as such. */
export function noteFields(entity: SyncEntity, row: WireRow, warn: Warn): void {
  for (const name in row) if (!known[entity].has(name)) note(name, `/${name}`, warn);
  const metadata = row['metadata'];
  if (typeof metadata !== 'object' || metadata === null) return;
  for (const name in metadata) if (!extras.has(name)) note(name, `/metadata/${name}`, warn);
}

const note = (name: string, pointer: string, warn: Warn) =>
  warn(SENSITIVE.test(name) ? 'field.dropped' : 'field.unknown', pointer.slice(0, 200));
