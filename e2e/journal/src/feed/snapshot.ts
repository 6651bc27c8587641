import type { Region } from '../roster/roster.ts';
import type { Roster, User } from '../roster/wire.ts';

export interface Snapshot {
  /** The organisations that this snapshot is complete for. */
  orgs: string[];
  roster: Roster;
}

/** Everything that the journal knows of these organisations, and of nobody else. */
export function snapshotOf({ roster }: Region, orgs: readonly string[]): Snapshot {
  const wanted = new Set(orgs);
  const users = roster.users
    .map((user) => ({
      ...user,
      roles: user.roles.filter((role) => wanted.has(role.org.sourcedId)),
    }))
    .filter((user) => user.roles.length > 0);
  const people = new Set(users.map((user) => user.sourcedId));
  return {
    orgs: [...orgs],
    roster: {
      orgs: roster.orgs.filter((one) => wanted.has(one.sourcedId)),
      academicSessions: roster.academicSessions,
      classes: roster.classes.filter((one) => wanted.has(one.school.sourcedId)),
      users,
      enrollments: roster.enrollments.filter((entry) => wanted.has(entry.school.sourcedId)),
      demographics: roster.demographics.filter((one) => people.has(one.sourcedId)),
    },
  };
}

/** What may leave the journal: schools where the section is off send nobody's data. */
export function wholeSnapshot(region: Region): Snapshot {
  const off = new Set(region.schools.filter((one) => one.off).map((one) => one.sourcedId));
  const orgs = region.places.map((place) => place.sourcedId).filter((org) => !off.has(org));
  return snapshotOf(region, orgs);
}

/** The same snapshot without some people and all that is about them. */
export function without(snapshot: Snapshot, gone: (user: User) => boolean): Snapshot {
  const { roster } = snapshot;
  const left = new Set(roster.users.filter(gone).map((user) => user.sourcedId));
  return {
    ...snapshot,
    roster: {
      ...roster,
      users: roster.users.filter((user) => !left.has(user.sourcedId)),
      enrollments: roster.enrollments.filter((entry) => !left.has(entry.user.sourcedId)),
      demographics: roster.demographics.filter((one) => !left.has(one.sourcedId)),
    },
  };
}
