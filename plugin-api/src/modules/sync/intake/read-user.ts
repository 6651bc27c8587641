import type { PersonKind, Relation, SnapshotUser } from '../plan/snapshot.ts';
import { type OrgInRun, type Placed, place } from './placing.ts';
import {
  dateOf,
  extra,
  falsehood,
  gradeOf,
  isCurrent,
  isDeleted,
  refOf,
  refsOf,
  RowRefused,
  sourcedIdOf,
  textOf,
  truth,
  type Warn,
  type WireRow,
} from './wire.ts';

const STAFF = new Set([
  'teacher',
  'aide',
  'counselor',
  'proctor',
  'principal',
  'siteAdministrator',
]);
const ABOVE_SCHOOLS = new Set(['districtAdministrator', 'systemAdministrator']);
const RELATIONS: Record<string, Relation> = {
  guardian: 'guardian',
  parent: 'parent',
  relative: 'relative',
};

interface Membership {
  org: OrgInRun;
  current: boolean;
  kind: PersonKind;
  relation?: Relation;
}

/** One user as every organisation of the run sees it: each gets only its own roles. */
export function readUser(
  row: WireRow,
  orgs: ReadonlyMap<string, OrgInRun>,
  warn: Warn,
): Placed<SnapshotUser>[] {
  const sourcedId = sourcedIdOf(row);
  const user = { sourcedId, ...namesOf(row, warn), ...detailsOf(row, warn) };
  const left = isDeleted(row, warn) || falsehood(row['enabledUser']);
  const placed = new Map<string, Placed<SnapshotUser>>();
  for (const { org, current, kind, relation } of membershipsOf(row, orgs, warn)) {
    const known = placed.get(org.id) ?? { org, row: { ...user, kinds: [], gone: true } };
    placed.set(org.id, known);
    if (!current) continue;
    if (!left) delete known.row.gone;
    if (!known.row.kinds.includes(kind)) known.row.kinds.push(kind);
    if (relation) known.row.relation = relation;
  }
  return [...placed.values()];
}

function membershipsOf(
  row: WireRow,
  orgs: ReadonlyMap<string, OrgInRun>,
  warn: Warn,
): Membership[] {
  const roles = rolesOf(row);
  const found: Membership[] = [];
  let refused: RowRefused | undefined;
  for (const role of roles) {
    const org = place(refOf(role['org']) ?? refOf(row['primaryOrg']), orgs, '/roles/org');
    if (org instanceof RowRefused) {
      refused ??= org;
      continue;
    }
    const meant = kindOf(String(role['role']), org, warn);
    if (meant) found.push({ org, current: isCurrent(role, org.today, warn), ...meant });
  }
  if (found.length === 0) throw refused ?? new RowRefused('role.missing', '/roles');
  if (refused) warn(refused.code, refused.pointer);
  return found;
}

/** OneRoster 1.2 has `roles[]`; 1.1 has one `role` and `orgs[]`. */
function rolesOf(row: WireRow): WireRow[] {
  const roles = row['roles'];
  if (Array.isArray(roles))
    return roles.filter((role): role is WireRow => typeof role === 'object' && role !== null);
  return refsOf(row['orgs']).map((org) => ({ role: row['role'], org }));
}

function kindOf(role: string, org: OrgInRun, warn: Warn) {
  const relation = RELATIONS[role];
  if (relation) return { kind: 'guardian' as const, relation };
  if (role === 'student') return { kind: 'pupil' as const };
  if (STAFF.has(role)) return { kind: 'staff' as const };
  if (ABOVE_SCHOOLS.has(role) && org.kind !== 'school') return { kind: 'staff' as const };
  warn(ABOVE_SCHOOLS.has(role) ? 'role.no-access' : 'role.unknown', '/roles/role');
  return undefined;
}

function namesOf(row: WireRow, warn: Warn) {
  const family = textOf(row, 'familyName', 100, warn);
  const given = textOf(row, 'givenName', 100, warn);
  if (!family && !given) throw new RowRefused('name.missing', '/familyName');
  if (!family || !given) warn('name.partial', family ? '/givenName' : '/familyName');
  return {
    family: family ?? '',
    given: given ?? '',
    middle: textOf(row, 'middleName', 100, warn) ?? null,
  };
}

function detailsOf(row: WireRow, warn: Warn) {
  const partTime = extra(row, 'partTime');
  const position = extra(row, 'position');
  const agents = row['agents'];
  return {
    grade: gradeOf(row['grades'] ?? row['grade'], warn),
    position: textOf({ position }, 'position', 200, warn),
    pedagogicalSince: dateOf(extra(row, 'pedagogicalSince'), '/metadata/ru.pedagogicalSince', warn),
    partTime: partTime === undefined ? undefined : truth(partTime),
    email: textOf(row, 'email', 200, warn),
    phone: textOf(row, 'phone', 50, warn),
    agents: agents === undefined ? undefined : refsOf(agents),
  };
}
