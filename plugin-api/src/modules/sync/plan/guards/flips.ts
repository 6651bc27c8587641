import type { PlannedClass } from '../plan-classes.ts';
import type { PlannedEnrolments } from '../plan-enrolments.ts';
import type { PlanInput } from '../plan-input.ts';
import type { Row } from '../roster.ts';

export interface Flip {
  id: string;
  to: 'staff' | 'pupil';
}

/** People who change sides, and what would come of it by itself. */
export interface Flips {
  people: readonly Flip[];
  /** Pupils and staff before the plan. */
  all: number;
  /** Pupils, also of former days, who would become class teachers and so see a class. */
  teachers: readonly string[];
}

/** Finds pupils who become staff and staff who become pupils. */
export function flipsOf(
  { held }: PlanInput,
  planned: {
    people: ReadonlyMap<string, Row>;
    enrolments: PlannedEnrolments;
    classes: ReadonlyMap<string, PlannedClass>;
  },
): Flips {
  const flipped: Flip[] = [];
  let all = 0;
  for (const [id, was] of held.people) {
    if (!was['active'] || (!was['is_pupil'] && !was['is_staff'])) continue;
    all++;
    const is = planned.people.get(id);
    if (!was['is_staff'] && is?.['is_staff']) flipped.push({ id, to: 'staff' });
    if (!was['is_pupil'] && is?.['is_pupil']) flipped.push({ id, to: 'pupil' });
  }
  return { people: flipped, all, teachers: newTeachers(held, planned) };
}

function newTeachers(
  held: PlanInput['held'],
  {
    enrolments,
    classes,
  }: { enrolments: PlannedEnrolments; classes: ReadonlyMap<string, PlannedClass> },
): string[] {
  const leads = (row: Row | undefined) => row?.['active'] === true && row['is_primary'] === true;
  const fresh = enrolments.active.filter(
    (row) =>
      row['role'] === 'teacher' &&
      leads(row) &&
      !leads(held.enrolments.get(row['id'] as string)) &&
      classes.get(row['class_id'] as string)?.homeroom === true,
  );
  if (fresh.length === 0) return [];
  const pupils = new Set<string>();
  for (const row of held.enrolments.values())
    if (row['role'] === 'pupil') pupils.add(row['person_id'] as string);
  const ids = new Set(fresh.map((row) => row['person_id'] as string));
  return [...ids].filter((id) => pupils.has(id) || held.people.get(id)?.['is_pupil'] === true);
}
