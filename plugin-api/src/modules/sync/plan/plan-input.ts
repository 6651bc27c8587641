import type { Completeness, RosterTable } from '@nastavnik/contracts/sync-run';
import type { LossOf } from './losses.ts';
import type { Finding } from '../issue-words.ts';
import type { GuardPolicy } from './guards/policy.ts';
import type { Change, Held } from './roster.ts';
import type {
  QuarantinedAgent,
  QuarantinedEnrolment,
  SnapshotClass,
  SnapshotDemographics,
  SnapshotEnrolment,
  SnapshotUser,
  Sourced,
} from './snapshot.ts';

export type PlannedEntity = 'users' | 'classes' | 'enrollments' | 'demographics';
export type RefType = 'user' | 'class';

/** A host's identifier that is to lead to another id than before. */
export interface Relink {
  type: RefType;
  sourcedId: string;
  was: string | null;
  id: string;
  /** The name in use till now, when a former one of the same comes to life again. */
  instead?: string;
}

/** Everything a plan depends on; the same input always gives the same plan. */
export interface PlanInput {
  users: readonly SnapshotUser[];
  classes: readonly SnapshotClass[];
  enrolments: readonly SnapshotEnrolment[];
  demographics: ReadonlyMap<string, SnapshotDemographics>;
  /** Demographics that came twice. */
  repeatedFacts: readonly Sourced[];
  /** Enrolments of earlier runs that wait for their class or user. */
  quarantined: readonly QuarantinedEnrolment[];
  /** Guardians whom children of earlier deltas named before they came. */
  waitingAgents: readonly QuarantinedAgent[];
  /** Session → the year in which its school year ends. */
  schoolYears: ReadonlyMap<string, number>;
  completeness: Record<PlannedEntity, Completeness>;
  held: Held;
  /** The id behind a host's identifier, when there is one. */
  refs: Record<RefType, ReadonlyMap<string, string>>;
  /** Identifiers that an approver has led to people we know; `refs` follow them already. */
  relinks: readonly Relink[];
  /** The id that a host's new person or class is going to have. */
  newId: (type: RefType | 'enrolment', name: string) => string;
  /** Users whose rows were refused at intake: nothing is known of them, so they are left alone. */
  refused: ReadonlySet<string>;
  /** People who never came from this host (external mentors): no feed can miss them. */
  unfed: ReadonlySet<string>;
  /** Active school administrators; the last one stays. */
  admins: ReadonlySet<string>;
  sealedAt: string;
  /** The school's calendar day of `sealedAt`. */
  day: string;
  /** The limits of the guards in force for this school. */
  policy: GuardPolicy;
  /** Rows that say they are deleted are believed although the rest did not come in full. */
  deletions: boolean;
  /** What deltas of the last 24 hours have taken away already. */
  recent: Partial<Record<LossOf, number>>;
  /** False: nobody and nothing is deactivated, whatever the feed lacks. */
  removals: boolean;
}

/** Whether a row of the collection that says it is gone takes anything away. */
export const believesGone = (
  { removals, deletions, completeness }: PlanInput,
  entity: PlannedEntity,
): boolean => removals && (deletions || completeness[entity] === 'bulk');

/** What the parts of the planner hand on to each other. */
export interface Draft {
  changes: Record<RosterTable, Change[]>;
  findings: Finding[];
}
