import type { Wire } from '../query/small-sets.ts';
import { type CsvFile, headerOf, listCell } from './csv.ts';

type Ref = { sourcedId: string } | undefined;
type Cells = Record<string, string | undefined>;

const idOf = (value: unknown) => (value as Ref)?.sourcedId;
const idsOf = (value: unknown) =>
  listCell((value as NonNullable<Ref>[]).map((ref) => ref.sourcedId));
const list = (value: unknown) => listCell(value as string[]);
const metadata = (object: Wire): Cells =>
  Object.fromEntries(
    Object.entries(object['metadata'] as Record<string, string>).map(([name, value]) => [
      `metadata.${name}`,
      value,
    ]),
  );

/** What the CSV binding names otherwise than the JSON one, by file. */
const renamed: Partial<Record<CsvFile, (object: Wire) => Cells>> = {
  academicSessions: ({ parent }) => ({ parentSourcedId: idOf(parent) }),
  orgs: ({ parent }) => ({ parentSourcedId: idOf(parent) }),
  classes: (object) => ({
    grades: list(object['grades']),
    courseSourcedId: idOf(object['course']),
    schoolSourcedId: idOf(object['school']),
    termSourcedIds: idsOf(object['terms']),
    ...metadata(object),
  }),
  users: (object) => ({
    agentSourcedIds: idsOf(object['agents']),
    grades: list(object['grades']),
    primaryOrgSourcedId: idOf(object['primaryOrg']),
    ...metadata(object),
  }),
  roles: ({ org }) => ({ orgSourcedId: idOf(org) }),
  enrollments: (object) => ({
    classSourcedId: idOf(object['class']),
    schoolSourcedId: idOf(object['school']),
    userSourcedId: idOf(object['user']),
  }),
};

/** An object as the cells of its file; bulk has neither status nor date. */
export function cellsOf(file: CsvFile, object: Wire): string[] {
  const cells = {
    ...object,
    status: '',
    dateLastModified: '',
    ...renamed[file]?.(object),
  } as Cells;
  return headerOf(file).map((name) => (typeof cells[name] === 'string' ? cells[name] : ''));
}

/** The rows of roles.csv that a user makes; their identifiers are ours. */
export const rolesOf = (user: Wire): Wire[] =>
  (user['roles'] as { role: string; org: { sourcedId: string } }[]).map((role) => ({
    ...role,
    sourcedId: `${String(user['sourcedId'])}-${role.role}-${role.org.sourcedId}`,
    userSourcedId: user['sourcedId'],
  }));
