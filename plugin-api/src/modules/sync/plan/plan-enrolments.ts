import type { PlannedClass } from './plan-classes.ts';
import type { Draft, PlanInput } from './plan-input.ts';
import { changeOf, type HeldRow, type Row } from './roster.ts';

/** Who is going to be in which class. */
export interface PlannedEnrolments {
  /** Active rows after the plan. */
  active: Row[];
  /** Rows that end although their pupil has not moved to another class. */
  lost: Row[];
  /** Pupil → homeroom class. */
  homerooms: Map<string, string>;
}

type Classes = ReadonlyMap<string, PlannedClass>;

const nameOf = (row: Row) => `${row['class_id']} ${row['person_id']} ${row['role']}`;

/** Plans the enrolments. An absent one goes at once: it is a place in a class, not a person. */
export function planEnrolments(
  input: PlanInput,
  classes: Classes,
  people: ReadonlySet<string>,
  draft: Draft,
): PlannedEnrolments {
  const held = new Map<string, HeldRow>();
  for (const row of input.held.enrolments.values()) held.set(nameOf(row), row);
  const { wanted, ended } = wantedOf(input, classes, people, draft);
  const active: Row[] = [];
  const lost: Row[] = [];
  for (const [name, row] of wanted) {
    const was = held.get(name);
    if (was?.['active'] && was['is_primary'] === row['is_primary']) {
      active.push(was);
      continue;
    }
    const next = { ...row, id: was?.['id'] ?? input.newId('enrolment', name) };
    active.push(next);
    const change = changeOf('enrolments', was, next);
    if (change) draft.changes.enrolments.push(change);
  }
  const told = active.length;
  const housed = homeroomsOf(active, classes);
  for (const [name, was] of held) {
    if (wanted.has(name) || !was['active']) continue;
    const moved = isHomePlace(was, classes) && housed.has(was['person_id'] as string);
    const absent = input.completeness.enrollments === 'bulk' && (input.removals || moved);
    if (!absent && !ended.has(name)) {
      active.push(was);
      continue;
    }
    if (!moved) lost.push(was);
    const change = changeOf('enrolments', was, { ...was, active: false });
    if (change) draft.changes.enrolments.push(change);
  }
  const homerooms = active.length === told ? housed : homeroomsOf(active, classes);
  return { active, lost, homerooms };
}

const isHomePlace = (row: Row, classes: Classes) =>
  row['role'] === 'pupil' && classes.get(row['class_id'] as string)?.homeroom === true;

function wantedOf(input: PlanInput, classes: Classes, people: ReadonlySet<string>, draft: Draft) {
  const wanted = new Map<string, Row>();
  const ended = new Set<string>();
  for (const given of input.enrolments) {
    const classId = input.refs.class.get(given.class) ?? input.newId('class', given.class);
    const personId = input.refs.user.get(given.user) ?? input.newId('user', given.user);
    const key = { class_id: classId, person_id: personId, role: given.role };
    const name = nameOf(key);
    if (given.gone) {
      if (input.removals) ended.add(name);
    } else if (!classes.get(classId)?.active || !people.has(personId)) {
      const pointer = people.has(personId) ? '/class' : '/user';
      const { sourcedId } = given;
      draft.findings.push({ level: 'warning', code: 'enrolment.dangling', pointer, sourcedId });
    } else {
      const twin = wanted.get(name);
      if (twin) twin['is_primary'] ||= given.primary;
      else wanted.set(name, { ...key, is_primary: given.primary, active: true });
    }
  }
  return { wanted, ended };
}

/** A pupil's class: the homeroom marked primary, of the latest year, first by id. */
function homeroomsOf(active: Row[], classes: Classes): Map<string, string> {
  const homerooms = new Map<string, Row>();
  for (const row of active) {
    if (!isHomePlace(row, classes) || !classes.get(row['class_id'] as string)?.active) continue;
    const pupil = row['person_id'] as string;
    const known = homerooms.get(pupil);
    if (!known || rank(row, known, classes) < 0) homerooms.set(pupil, row);
  }
  return new Map([...homerooms].map(([pupil, row]) => [pupil, row['class_id'] as string]));
}

function rank(a: Row, b: Row, classes: Classes): number {
  const year = (row: Row) => classes.get(row['class_id'] as string)?.schoolYear ?? 0;
  return (
    Number(b['is_primary']) - Number(a['is_primary']) ||
    year(b) - year(a) ||
    (String(a['class_id']) < String(b['class_id']) ? -1 : 1)
  );
}
