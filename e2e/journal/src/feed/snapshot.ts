import type { Region } from '../roster/roster.ts';
import type { Roster } from '../roster/wire.ts';

export interface Snapshot {
  /** The organisations that this snapshot is complete for. */
  orgs: string[];
  roster: Roster;
}

/** What may leave the journal: schools where the section is off send nobody's data. */
export function snapshotOf({ places, schools, roster }: Region): Snapshot {
  const off = new Set(schools.filter((school) => school.off).map((school) => school.sourcedId));
  const shown = (org: string) => !off.has(org);
  const classes = roster.classes.filter((one) => shown(one.school.sourcedId));
  const users = roster.users
    .map((user) => ({ ...user, roles: user.roles.filter((role) => shown(role.org.sourcedId)) }))
    .filter((user) => user.roles.length > 0);
  const people = new Set(users.map((user) => user.sourcedId));
  return {
    orgs: places.map((place) => place.sourcedId).filter(shown),
    roster: {
      orgs: roster.orgs.filter((one) => shown(one.sourcedId)),
      academicSessions: roster.academicSessions,
      classes,
      users,
      enrollments: roster.enrollments.filter((entry) => shown(entry.school.sourcedId)),
      demographics: roster.demographics.filter((one) => people.has(one.sourcedId)),
    },
  };
}
