/** What a feed says about one school, read and freed of the wire's variety. */

export type PersonKind = 'pupil' | 'staff' | 'guardian';
export type Relation = 'parent' | 'guardian' | 'relative';

export interface Sourced {
  sourcedId: string;
  /** The host says that it is deleted, disabled or over. */
  gone?: true;
  /** The uploaded file and the line in it. */
  at?: [file: string, line: number];
}

/** `undefined` leaves what we hold as it is; `null` empties it. */
export interface SnapshotUser extends Sourced {
  family: string;
  given: string;
  middle: string | null;
  kinds: PersonKind[];
  relation?: Relation;
  grade?: number | null;
  position?: string | null;
  pedagogicalSince?: string | null;
  partTime?: boolean;
  email?: string | null;
  phone?: string | null;
  /** Users who answer for this child. */
  agents?: string[];
}

export interface SnapshotClass extends Sourced {
  title: string;
  homeroom: boolean;
  grade?: number | null;
  letter?: string | null;
  /** Sessions that tell the school year. */
  terms: string[];
}

export interface SnapshotEnrolment extends Sourced {
  user: string;
  class: string;
  role: 'pupil' | 'teacher';
  primary: boolean;
}

/** A row that named somebody unknown; it is tried again with each run until its time is over. */
export interface QuarantinedEnrolment extends SnapshotEnrolment {
  since: string;
}

/** A child named a guardian who has not come yet. */
export interface QuarantinedAgent {
  /** `child\nagent`: no identifier of a host holds a line break. */
  sourcedId: string;
  child: string;
  agent: string;
  since: string;
}

export interface SnapshotDemographics extends Sourced {
  birthDate?: string | null;
  sex?: 'male' | 'female' | null;
}

export interface SnapshotSession extends Sourced {
  schoolYear: number | null;
}

/** The collections that are kept per school. */
export interface SnapshotRows {
  users: SnapshotUser;
  classes: SnapshotClass;
  enrollments: SnapshotEnrolment;
  demographics: SnapshotDemographics;
}
export type SnapshotEntity = keyof SnapshotRows;
export type SnapshotRow = SnapshotRows[SnapshotEntity];
