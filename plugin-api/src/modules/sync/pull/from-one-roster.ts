import type { SyncEntity } from '@nastavnik/contracts/sync-run';
import { refOf, refsOf, type WireRow } from '../intake/wire.ts';

/** What 1.1 calls a school's administrator; 1.2 has several words for it. */
const roles: Record<string, string> = { administrator: 'siteAdministrator' };

/** A row of OneRoster 1.1 as 1.2 writes it, which is what intake reads. */
export function fromOneRoster11(entity: SyncEntity, row: WireRow): WireRow {
  if (entity === 'users') return userOf(row);
  if (entity === 'demographics') {
    const { birthdate, ...rest } = row;
    return { ...rest, birthDate: rest['birthDate'] ?? birthdate };
  }
  return row;
}

/** One role in every organisation; the first of them is the primary one. */
function userOf({ role, orgs, ...row }: WireRow): WireRow {
  const [primary] = refsOf(orgs);
  if (row['roles'] !== undefined || primary === undefined) return { ...row, role, orgs };
  const word = typeof role === 'string' ? (roles[role] ?? role) : role;
  return {
    ...row,
    roles: refsOf(orgs).map((org, at) => ({
      roleType: at === 0 ? 'primary' : 'secondary',
      role: word,
      org: { sourcedId: org },
    })),
    primaryOrg: row['primaryOrg'] ?? { sourcedId: primary },
  };
}

/** The organisations that a row names; empty when it names none. */
export function orgsOf(entity: SyncEntity, row: WireRow): string[] {
  if (entity === 'orgs') return refsOf(row['sourcedId']);
  if (entity !== 'users') return refsOf(row['school']);
  const given = Array.isArray(row['roles']) ? (row['roles'] as WireRow[]) : [];
  const named = given.flatMap((role) => refOf(role?.['org']) ?? []);
  return named.length > 0 ? named : [...refsOf(row['orgs']), ...refsOf(row['primaryOrg'])];
}
