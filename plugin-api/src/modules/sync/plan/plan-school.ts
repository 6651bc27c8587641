import type { Guard, Totals } from '@nastavnik/contracts/sync-run';
import type { Finding } from '../issue-words.ts';
import { type Duplicate, duplicatesIn } from './duplicates.ts';
import { type Churn, churnOf } from './guards/churn.ts';
import { type Flips, flipsOf } from './guards/flips.ts';
import { guardsOf } from './guards/guards.ts';
import { rolloverOf } from './guards/rollover.ts';
import { entriesOf } from './human-diff.ts';
import { inOrder } from './in-order.ts';
import { type LossOf, losses } from './losses.ts';
import { mergedUsers, placeablePeople } from './merged-users.ts';
import { planClasses } from './plan-classes.ts';
import { planEnrolments } from './plan-enrolments.ts';
import { planGuardians } from './plan-guardians.ts';
import type { Draft, PlanInput, Relink } from './plan-input.ts';
import { planPeople } from './plan-people.ts';
import { type QuarantineChange, quarantineChange } from './quarantine.ts';
import { relinkable, type Relinkable } from './relinkable.ts';
import type { Change } from './roster.ts';
import type { Sentence } from './sentences.ts';
import { totalsOf } from './totals.ts';
import { saidOf } from './said-of.ts';

/** What a snapshot is going to change at one school, and what stands against it. */
export interface SchoolPlan {
  /** Identifiers that lead elsewhere from now on; before all else. */
  relinks: readonly Relink[];
  /** In the order in which they are applied. */
  changes: Change[];
  quarantine: QuarantineChange;
  guards: Guard[];
  totals: Totals;
  entries: Sentence[];
  findings: Finding[];
  /** Records that came twice; among the findings too. */
  duplicates: Duplicate[];
  /** Who can be told to be whom, when the host has changed its identifiers (G4). */
  relinkable: Relinkable | null;
  /** How many of each kind leave; deltas of a day are counted together. */
  lost: Partial<Record<LossOf, number>>;
}

/** Compares a snapshot with what the school holds. Pure: same input, same plan. */
export function planSchool(given: PlanInput): SchoolPlan {
  const input = inOrder(given);
  const duplicates = duplicatesIn(input);
  const draft: Draft = {
    changes: { people: [], classes: [], enrolments: [], guardians: [] },
    findings: [...duplicates],
  };
  const classes = planClasses(input, draft);
  const enrolments = planEnrolments(input, classes, placeablePeople(input), draft);
  const people = planPeople(input, enrolments.homerooms, classes, draft);
  const guardians = planGuardians(input, people, draft);
  const { changes, findings } = draft;
  const planned = { people, classes, enrolments, changes };
  const lost = losses(input, planned);
  const flips = flipsOf(input, planned);
  findings.push(...flipFindings(flips, input));
  const churn = churnOf(input, planned);
  const rollover = rolloverOf(input, planned);
  const guards = guardsOf({
    input,
    people,
    changes,
    flips,
    churn,
    rollover,
    lost,
    dangling: [enrolments.dangling, guardians.dangling],
  });
  const quarantine = quarantineChange(
    [...input.quarantined, ...input.waitingAgents],
    [...enrolments.quarantined, ...guardians.waiting],
  );
  return {
    relinks: input.relinks,
    changes: [...changes.classes, ...changes.people, ...changes.enrolments, ...changes.guardians],
    quarantine,
    guards,
    totals: totalsOf(changes),
    entries: entriesOf(changes, { input, people, classes, flips, rollover, quarantine }),
    findings,
    duplicates,
    relinkable: relinkableOf(guards, churn, changes.classes, input),
    lost: Object.fromEntries(lost.flatMap((loss) => (loss.lost > 0 ? [[loss.of, loss.lost]] : []))),
  };
}

const relinkableOf = (
  guards: Guard[],
  churn: Churn,
  classes: Change[],
  { held }: PlanInput,
): Relinkable | null =>
  guards.some(({ code }) => code === 'G4') ? relinkable(churn, classes, held) : null;

function flipFindings({ people }: Flips, input: PlanInput): Finding[] {
  const users = mergedUsers(input);
  return people.map(({ id }) => {
    const user = users.get(id);
    const said = user ? saidOf(user, '/roles') : { pointer: '/roles', sourcedId: null };
    return { level: 'warning', code: 'role.flipped', ...said };
  });
}
