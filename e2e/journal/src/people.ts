import { demoPeople, fullName } from './roster/demo-people.ts';
import type { DemoPerson } from './roster/demo-people.ts';
import { type Lesson, lessonsOf } from './roster/lessons.ts';
import type { Place } from './roster/places.ts';
import type { Region } from './roster/roster.ts';
import type { Class, Enrollment, User } from './roster/wire.ts';

export type Kind = 'pupil' | 'teacher' | 'head' | 'office';

/** A signed-in person as the journal's pages need them. */
export interface Viewer {
  user: User;
  name: string;
  kind: Kind;
  org: Place;
  /** The classes this person learns in or leads. */
  classes: Class[];
  /** The director: sees the tab even where the section is off, to switch it on. */
  principal: boolean;
}

/** The roster, indexed for pages: who somebody is, and who can be signed in as. */
export class People {
  readonly demo: DemoPerson[];
  readonly #region: Region;
  readonly #users: Map<string, User>;
  readonly #enrollments = new Map<string, Enrollment[]>();
  readonly #classes: Map<string, Class>;

  constructor(region: Region) {
    this.#region = region;
    this.demo = demoPeople(region);
    this.#users = new Map(region.roster.users.map((user) => [user.sourcedId, user]));
    this.#classes = new Map(region.roster.classes.map((one) => [one.sourcedId, one]));
    for (const entry of region.roster.enrollments) {
      const known = this.#enrollments.get(entry.user.sourcedId) ?? [];
      this.#enrollments.set(entry.user.sourcedId, [...known, entry]);
    }
  }

  viewer(person: string, org: string): Viewer | undefined {
    const user = this.#users.get(person);
    const role = user?.roles.find((one) => one.org.sourcedId === org);
    const place = this.#region.places.find((one) => one.sourcedId === org);
    if (!user || !role || !place || role.role === 'parent') return undefined;
    const classes = (this.#enrollments.get(person) ?? [])
      .map((entry) => this.#classes.get(entry.class.sourcedId)!)
      .filter((one) => one.school.sourcedId === org);
    const kinds: Partial<Record<typeof role.role, Kind>> = {
      student: 'pupil',
      principal: 'head',
      siteAdministrator: 'head',
      districtAdministrator: 'office',
    };
    return {
      user,
      name: fullName(user),
      kind: kinds[role.role] ?? 'teacher',
      org: place,
      classes,
      principal: role.role === 'principal',
    };
  }

  /** Anyone but guardians whose family name or school begins so, at most thirty. */
  search(beginning: string): Viewer[] {
    const wanted = beginning.trim().toLocaleLowerCase('ru');
    if (!wanted) return [];
    const begins = (text: string) => text.toLocaleLowerCase('ru').startsWith(wanted);
    const found: Viewer[] = [];
    for (const user of this.#region.roster.users) {
      for (const { org } of user.roles) {
        if (found.length === 30) return found;
        const viewer = this.viewer(user.sourcedId, org.sourcedId);
        if (viewer && (begins(viewer.name) || begins(viewer.org.shortName))) found.push(viewer);
      }
    }
    return found;
  }

  pupilsOf(one: Class): User[] {
    return this.#region.roster.enrollments
      .filter((entry) => entry.class.sourcedId === one.sourcedId && entry.role === 'student')
      .map((entry) => this.#users.get(entry.user.sourcedId)!)
      .toSorted((a, b) => fullName(a).localeCompare(fullName(b), 'ru'));
  }

  /** The week of a school; an office has none. */
  lessonsAt(org: string): Lesson[] {
    return lessonsOf(this.#region, org);
  }

  classesOf(org: string): Class[] {
    return this.#region.roster.classes.filter((one) => one.school.sourcedId === org);
  }

  schoolsUnder(org: Place): Place[] {
    return this.#region.schools.filter(
      (school) => org.kind === 'region' || school.parent === org.sourcedId,
    );
  }
}
