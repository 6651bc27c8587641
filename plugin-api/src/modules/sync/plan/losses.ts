import type { PlannedClass } from './plan-classes.ts';
import type { PlannedEnrolments } from './plan-enrolments.ts';
import type { PlannedEntity, PlanInput } from './plan-input.ts';
import type { Row } from './roster.ts';
import type { PersonKind } from './snapshot.ts';

export type LossOf = PersonKind | 'class' | 'place' | 'lesson';

/** How much of one kind a plan takes away. */
export interface Loss {
  of: LossOf;
  entity: PlannedEntity;
  before: number;
  after: number;
  /** Leave by this plan: deactivated, newly missing, or no longer of the kind. */
  lost: number;
  /** Left by deltas of the last 24 hours, so that many small ones count as the one they are. */
  recent: number;
}

type Counted = Omit<Loss, 'recent'>;

const kinds: PersonKind[] = ['pupil', 'staff', 'guardian'];

/** Counts what leaves, per kind; those already missing were counted when they went missing. */
export function losses(
  input: PlanInput,
  planned: {
    classes: ReadonlyMap<string, PlannedClass>;
    enrolments: PlannedEnrolments;
    people: ReadonlyMap<string, Row>;
  },
): Loss[] {
  const people = kinds.map((kind) => lossOfPeople(kind, input, planned.people));
  const { held } = input;
  const year = Math.max(0, ...[...planned.classes.values()].map((each) => each.schoolYear ?? 0));
  // Classes of a year that is over end by themselves.
  const lasting = [...held.classes].filter(
    ([, row]) => row['active'] && Number(row['school_year'] ?? year) >= year,
  );
  const classes: Counted = {
    of: 'class',
    entity: 'classes',
    before: lasting.length,
    after: [...planned.classes.values()].filter((each) => each.active).length,
    lost: lasting.filter(([id]) => !planned.classes.get(id)?.active).length,
  };
  const all = [
    ...people,
    classes,
    lossOfPlaces('pupil', input, planned),
    lossOfPlaces('teacher', input, planned),
  ];
  return all.map((loss) => ({ ...loss, recent: input.recent[loss.of] ?? 0 }));
}

const here = (row: Row | undefined, kind: PersonKind) =>
  row?.['active'] === true && row['missing_since'] === null && row[`is_${kind}`] === true;

function lossOfPeople(
  kind: PersonKind,
  { held }: PlanInput,
  people: ReadonlyMap<string, Row>,
): Counted {
  const loss: Counted = { of: kind, entity: 'users', before: 0, after: 0, lost: 0 };
  for (const [id, row] of people) {
    const was = here(held.people.get(id), kind);
    const is = here(row, kind);
    if (was) loss.before++;
    if (is) loss.after++;
    if (was && !is) loss.lost++;
  }
  return loss;
}

function lossOfPlaces(
  role: 'pupil' | 'teacher',
  { held }: PlanInput,
  { enrolments, people }: { enrolments: PlannedEnrolments; people: ReadonlyMap<string, Row> },
): Counted {
  const stays = (row: Row) => {
    const person = people.get(row['person_id'] as string);
    return person?.['active'] === true && person['missing_since'] === null;
  };
  return {
    of: role === 'pupil' ? 'place' : 'lesson',
    entity: 'enrollments',
    before: [...held.enrolments.values()].filter((row) => row['active'] && row['role'] === role)
      .length,
    after: enrolments.active.filter((row) => row['role'] === role).length,
    lost: enrolments.lost.filter((row) => row['role'] === role && stays(row)).length,
  };
}
