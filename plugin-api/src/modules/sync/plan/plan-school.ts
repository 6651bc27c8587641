import type { Guard, PlanEntry, Totals } from '@nastavnik/contracts/sync-run';
import type { Finding } from '../issue-words.ts';
import { guardsOf } from './guards.ts';
import { entriesOf } from './human-diff.ts';
import { duplicatesIn } from './duplicates.ts';
import { losses } from './losses.ts';
import { placeablePeople } from './merged-users.ts';
import { planClasses } from './plan-classes.ts';
import { planEnrolments } from './plan-enrolments.ts';
import { planGuardians } from './plan-guardians.ts';
import type { Draft, PlanInput } from './plan-input.ts';
import { planPeople } from './plan-people.ts';
import type { Change } from './roster.ts';
import { totalsOf } from './totals.ts';

/** What a snapshot is going to change at one school, and what stands against it. */
export interface SchoolPlan {
  /** In the order in which they are applied. */
  changes: Change[];
  guards: Guard[];
  totals: Totals;
  entries: PlanEntry[];
  findings: Finding[];
}

/** Compares a snapshot with what the school holds. Pure: same input, same plan. */
export function planSchool(input: PlanInput): SchoolPlan {
  const draft: Draft = {
    changes: { people: [], classes: [], enrolments: [], guardians: [] },
    findings: duplicatesIn(input),
  };
  const classes = planClasses(input, draft);
  const enrolments = planEnrolments(input, classes, placeablePeople(input), draft);
  const people = planPeople(input, enrolments.homerooms, classes, draft);
  planGuardians(input, people, draft);
  const { changes, findings } = draft;
  return {
    changes: [...changes.classes, ...changes.people, ...changes.enrolments, ...changes.guardians],
    guards: guardsOf(losses(input, { classes, enrolments, people }), people, input),
    totals: totalsOf(changes),
    entries: entriesOf(changes, { input, people, classes }),
    findings,
  };
}
