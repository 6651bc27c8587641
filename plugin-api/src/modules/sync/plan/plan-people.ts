import { keptAdmins } from './kept-admins.ts';
import { goersLeave, leftAlone, mergedUsers, peopleMayLeave } from './merged-users.ts';
import type { Draft, PlanInput } from './plan-input.ts';
import type { PlannedClass } from './plan-classes.ts';
import { changeOf, type HeldRow, type Row, type Value } from './roster.ts';
import type { SnapshotUser } from './snapshot.ts';
import { saidOf } from './said-of.ts';

const TWO_STRIKES_MS = 12 * 60 * 60 * 1000;

/** Plans the people; returns every row as it is going to be. */
export function planPeople(
  input: PlanInput,
  homerooms: ReadonlyMap<string, string>,
  classes: ReadonlyMap<string, PlannedClass>,
  draft: Draft,
): Map<string, Row> {
  const complete = peopleMayLeave(input);
  const goes = goersLeave(input);
  const users = mergedUsers(input);
  const next = new Map<string, Row>();
  for (const [id, user] of users) {
    const was = input.held.people.get(id);
    if (!user.gone) next.set(id, personOf(id, user, was, input));
    else if (was && goes) next.set(id, { ...was, active: false });
    else if (was) {
      next.set(id, was);
      const said = saidOf(user, '/status');
      draft.findings.push({ level: 'warning', code: 'delete.ignored', ...said });
    }
  }
  for (const [id, row] of factsAlone(input, users)) next.set(id, row);
  const left = leftAlone(input);
  for (const [id, was] of input.held.people)
    if (!next.has(id)) next.set(id, complete && !left.has(id) ? absent(was, input) : was);
  for (const id of keptAdmins(input, next)) {
    next.set(id, { ...(input.held.people.get(id) as Row) });
    draft.findings.push({ level: 'warning', code: 'admin.kept', pointer: '' });
  }
  for (const [id, row] of next) {
    const placed = inClass(row, homerooms.get(id), classes);
    if (placed !== row) next.set(id, placed);
    const change = changeOf('people', input.held.people.get(id), placed, users.get(id)?.sourcedId);
    if (change) draft.changes.people.push(change);
  }
  return next;
}

/** Held people of whom the feed brings nothing but a birth date or a sex. */
function* factsAlone(
  { demographics, completeness, refs, held }: PlanInput,
  users: ReadonlyMap<string, SnapshotUser>,
): Generator<[string, Row]> {
  if (completeness.users === 'bulk') return;
  for (const [sourcedId, { gone, sex, birthDate }] of demographics) {
    const id = refs.user.get(sourcedId);
    const was = id === undefined ? undefined : held.people.get(id);
    if (id === undefined || !was || gone || users.has(id)) continue;
    yield [
      id,
      {
        ...was,
        ...(sex !== undefined && { sex }),
        ...(birthDate !== undefined && { birth_date: birthDate }),
      },
    ];
  }
}

/** Two strikes (G13): the first absence is noted, the second, 12 hours later, deactivates. */
function absent(was: HeldRow, { sealedAt }: PlanInput): Row {
  if (!was['active']) return was;
  const since = was['missing_since'] as string | null;
  if (since === null) return { ...was, missing_since: sealedAt };
  const old = Date.parse(sealedAt) - Date.parse(since) >= TWO_STRIKES_MS;
  return old ? { ...was, active: false } : was;
}

function personOf(id: string, user: SnapshotUser, was: HeldRow | undefined, input: PlanInput): Row {
  const facts = input.demographics.get(user.sourcedId);
  const or = (given: Value | undefined, column: string, empty: Value = null): Value =>
    given === undefined ? (was?.[column] ?? empty) : given;
  return {
    id,
    family_name: user.family,
    given_name: user.given,
    middle_name: user.middle,
    sex: or(facts?.gone ? undefined : facts?.sex, 'sex'),
    birth_date: or(facts?.gone ? undefined : facts?.birthDate, 'birth_date'),
    is_pupil: user.kinds.includes('pupil'),
    is_staff: user.kinds.includes('staff'),
    is_guardian: user.kinds.includes('guardian'),
    grade: or(user.grade, 'grade'),
    class_id: was?.['class_id'] ?? null,
    position: or(user.position, 'position'),
    pedagogical_since: or(user.pedagogicalSince, 'pedagogical_since'),
    part_time: or(user.partTime, 'part_time', false),
    email: or(user.email, 'email'),
    phone: or(user.phone, 'phone'),
    active: true,
    missing_since: null,
  };
}

/** A pupil's class follows the enrolments, and the grade follows the class when it has one. */
function inClass(
  row: Row,
  classId: string | undefined,
  classes: ReadonlyMap<string, PlannedClass>,
): Row {
  const place = row['is_pupil'] && row['active'] ? (classId ?? null) : null;
  const grade = (place && classes.get(place)?.grade) ?? row['grade'] ?? null;
  const same = row['class_id'] === place && row['grade'] === grade;
  return same ? row : { ...row, class_id: place, grade };
}
