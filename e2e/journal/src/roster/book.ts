import type { FullName } from './names.ts';
import type { Sex } from './names.ts';
import type { SchoolYear } from './school-year.ts';
import type { Class, Ref, Role, Roster, User } from './wire.ts';

/** What a school secretary types in about a person, beside the name. */
export interface Entry {
  roles: [Role['role'], ...Role['role'][]];
  orgs: [string, ...string[]];
  sex?: Sex;
  birthDate?: string;
  agents?: string[];
  grade?: number;
  metadata?: Record<string, string | boolean>;
  /** Who was written down after the others, so that nobody's number moves. */
  sourcedId?: string;
}

const ref = (sourcedId: string): Ref => ({ sourcedId });
const grade = (year: number) => String(year).padStart(2, '0');

/** The roster while it is written: hands out numbers as a journal's database does. */
export class Book {
  readonly roster: Roster = {
    orgs: [],
    academicSessions: [],
    classes: [],
    users: [],
    enrollments: [],
    demographics: [],
  };
  readonly year: SchoolYear;
  readonly #base: { status: 'active'; dateLastModified: string };
  #last = { person: 104_000, class: 7_000, enrollment: 500_000 };

  constructor(year: SchoolYear) {
    this.year = year;
    this.#base = { status: 'active', dateLastModified: `${year.start}T05:00:00.000Z` };
    this.roster.academicSessions.push({
      ...this.#base,
      sourcedId: `y-${year.code}`,
      title: year.title,
      type: 'schoolYear',
      startDate: year.start,
      endDate: year.end,
      schoolYear: year.code,
    });
  }

  org(sourcedId: string, type: 'state' | 'district' | 'school', name: string, parent?: string) {
    this.roster.orgs.push({
      ...this.#base,
      sourcedId,
      name,
      type,
      identifier: sourcedId,
      ...(parent ? { parent: ref(parent) } : {}),
    });
  }

  class(school: string, year: number, letter: string): Class {
    const made: Class = {
      ...this.#base,
      sourcedId: `c-${(this.#last.class += 1)}`,
      title: `${year}${letter}`,
      classType: 'homeroom',
      school: ref(school),
      terms: [ref(`y-${this.year.code}`)],
      grades: [grade(year)],
      metadata: { 'ru.letter': letter },
    };
    this.roster.classes.push(made);
    return made;
  }

  person(name: FullName, entry: Entry): User {
    const sourcedId = entry.sourcedId ?? `p-${(this.#last.person += 1)}`;
    const made: User = {
      ...this.#base,
      sourcedId,
      enabledUser: 'true',
      ...name,
      roles: entry.orgs.map((org, at) => ({
        roleType: at === 0 ? 'primary' : 'secondary',
        role: entry.roles[at] ?? entry.roles[0],
        org: ref(org),
      })),
      userIds: [],
      primaryOrg: ref(entry.orgs[0]),
      ...(entry.agents ? { agents: entry.agents.map(ref) } : {}),
      ...(entry.grade ? { grades: [grade(entry.grade)] } : {}),
      ...(entry.metadata ? { metadata: entry.metadata } : {}),
    };
    this.roster.users.push(made);
    if (entry.birthDate && entry.sex) {
      const { birthDate, sex } = entry;
      this.roster.demographics.push({ ...this.#base, sourcedId, birthDate, sex });
    }
    return made;
  }

  enrol(user: User, into: Class, role: 'student' | 'teacher') {
    this.roster.enrollments.push({
      ...this.#base,
      sourcedId: `e-${(this.#last.enrollment += 1)}`,
      user: ref(user.sourcedId),
      class: ref(into.sourcedId),
      school: into.school,
      role,
      primary: role === 'teacher' ? 'true' : 'false',
    });
  }
}
