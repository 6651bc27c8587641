/** OneRoster 1.2 as this journal writes it: the fields it knows, Russian extras in `metadata`. */
export interface Ref {
  sourcedId: string;
  type?: string;
}

interface Base {
  sourcedId: string;
  status: 'active' | 'tobedeleted';
  dateLastModified: string;
  metadata?: Record<string, string | boolean>;
}

export interface Org extends Base {
  name: string;
  type: 'state' | 'district' | 'school';
  identifier: string;
  parent?: Ref;
}

export interface AcademicSession extends Base {
  title: string;
  type: 'schoolYear';
  startDate: string;
  endDate: string;
  schoolYear: string;
}

export interface Class extends Base {
  title: string;
  classType: 'homeroom';
  school: Ref;
  terms: Ref[];
  grades: string[];
}

export interface Role {
  roleType: 'primary' | 'secondary';
  role:
    | 'student'
    | 'teacher'
    | 'aide'
    | 'counselor'
    | 'principal'
    | 'siteAdministrator'
    | 'districtAdministrator'
    | 'parent';
  org: Ref;
}

export interface User extends Base {
  enabledUser: 'true' | 'false';
  givenName: string;
  familyName: string;
  middleName: string;
  roles: Role[];
  userIds: never[];
  primaryOrg: Ref;
  agents?: Ref[];
  grades?: string[];
}

export interface Enrollment extends Base {
  user: Ref;
  class: Ref;
  school: Ref;
  role: 'student' | 'teacher';
  primary: 'true' | 'false';
}

export interface Demographics extends Base {
  birthDate: string;
  sex: 'male' | 'female';
}

/** Everything a journal knows of its schools, in the order in which it is sent. */
export interface Roster {
  orgs: Org[];
  academicSessions: AcademicSession[];
  classes: Class[];
  users: User[];
  enrollments: Enrollment[];
  demographics: Demographics[];
}

export type Entity = keyof Roster;

export const entities: readonly Entity[] = [
  'orgs',
  'academicSessions',
  'classes',
  'users',
  'enrollments',
  'demographics',
];
