import { homeroomsOf, isHomePlace } from './homerooms.ts';
import type { PlannedClass } from './plan-classes.ts';
import type { Draft, PlanInput } from './plan-input.ts';
import { mergedUsers } from './merged-users.ts';
import { changeOf, type HeldRow, type Row } from './roster.ts';
import { mayReturn } from './quarantine.ts';
import { saidOf } from './said-of.ts';
import type { QuarantinedEnrolment, SnapshotEnrolment } from './snapshot.ts';

/** References of one kind in this feed, and how many of them lead nowhere. */
export interface Dangling {
  of: 'enrolment' | 'guardian';
  lost: number;
  all: number;
}

/** Who is going to be in which class. */
export interface PlannedEnrolments {
  /** Active rows after the plan. */
  active: Row[];
  /** Rows that end although their pupil has not moved to another class. */
  lost: Row[];
  /** Pupil → homeroom class. */
  homerooms: Map<string, string>;
  dangling: Dangling;
  /** Rows that are going to wait for what they name. */
  quarantined: QuarantinedEnrolment[];
}

type Classes = ReadonlyMap<string, PlannedClass>;

const same = (was: Row, row: Row) =>
  was['is_primary'] === row['is_primary'] && was['sourced_id'] === row['sourced_id'];

const nameOf = (row: Row) => `${row['class_id']} ${row['person_id']} ${row['role']}`;

/**
 * Plans the enrolments. An absent one goes at once: it is a place in a class, not a person. A name
 * of the host's stands at one row only: the last that it was given to.
 */
export function planEnrolments(
  input: PlanInput,
  classes: Classes,
  people: ReadonlySet<string>,
  draft: Draft,
): PlannedEnrolments {
  const held = new Map<string, HeldRow>();
  for (const row of input.held.enrolments.values()) held.set(nameOf(row), row);
  const { wanted, ended, waiting } = wantedOf(input, classes, people, draft);
  const active: Row[] = [];
  const lost: Row[] = [];
  for (const [name, row] of wanted) {
    const was = held.get(name);
    if (was?.['active'] && same(was, row)) {
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
  const named = new Set([...wanted.values()].map((row) => row['sourced_id']));
  const change = (was: HeldRow, next: Row) => {
    const source = named.has(was['sourced_id'] ?? null) ? null : was['sourced_id'];
    const changed = changeOf('enrolments', was, { ...next, sourced_id: source ?? null });
    if (changed) draft.changes.enrolments.push(changed);
  };
  for (const [name, was] of held) {
    if (wanted.has(name)) continue;
    if (!was['active']) {
      change(was, was);
      continue;
    }
    const moved = isHomePlace(was, classes) && housed.has(was['person_id'] as string);
    const absent = input.completeness.enrollments === 'bulk' && (input.removals || moved);
    if (!absent && !ended.has(name)) {
      active.push(was);
      continue;
    }
    if (!moved) lost.push(was);
    change(was, { ...was, active: false });
  }
  const homerooms = active.length === told ? housed : homeroomsOf(active, classes);
  const { dangling, quarantined } = quarantineOf(input, waiting);
  return { active, lost, homerooms, dangling, quarantined };
}

function wantedOf(input: PlanInput, classes: Classes, people: ReadonlySet<string>, draft: Draft) {
  const wanted = new Map<string, Row>();
  const ended = new Set<string>();
  const waiting = new Set<string>();
  const known = knownIn(input, classes, people);
  const moved = heldBySource(input);
  for (const given of [...input.enrolments, ...retried(input)]) {
    const classId = input.refs.class.get(given.class) ?? input.newId('class', given.class);
    const personId = input.refs.user.get(given.user) ?? input.newId('user', given.user);
    const key = { class_id: classId, person_id: personId, role: given.role };
    const name = nameOf(key);
    const before = moved.get(given.sourcedId);
    if (before !== undefined && before !== name && input.removals) ended.add(before);
    if (given.gone) {
      if (input.removals) ended.add(name);
    } else if (!known.fits(classId, personId)) {
      const pointer = people.has(personId) ? '/class' : '/user';
      const over = pointer === '/class' ? known.class(classId) : known.user(personId);
      if (!over || input.deletions) waiting.add(given.sourcedId);
      const code = over ? 'enrolment.over' : 'enrolment.dangling';
      if (!('since' in given))
        draft.findings.push({ level: 'warning', code, ...saidOf(given, pointer) });
    } else {
      const twin = wanted.get(name);
      const source = given.sourcedId;
      const row = { ...key, is_primary: given.primary, active: true, sourced_id: source };
      wanted.set(name, twin ? joined(twin, row) : row);
    }
  }
  return { wanted, ended, waiting };
}

/** Whether a class or person is known and simply no longer here, as against never heard of. */
function knownIn(input: PlanInput, classes: Classes, people: ReadonlySet<string>) {
  const { held, completeness, refs, newId } = input;
  const told = new Set(
    input.classes.map(({ sourcedId }) => refs.class.get(sourcedId) ?? newId('class', sourcedId)),
  );
  const users = mergedUsers(input);
  return {
    // A delta tells of a place alone: it stands whether or not its class and person are here today.
    fits: (classId: string, personId: string) =>
      input.deletions
        ? classes.has(classId) && (people.has(personId) || held.people.has(personId))
        : classes.get(classId)?.active === true && people.has(personId),
    class: (id: string) =>
      told.has(id) || (completeness.classes !== 'bulk' && held.classes.has(id)),
    user: (id: string) => users.has(id) || (completeness.users !== 'bulk' && held.people.has(id)),
  };
}

/** Rows put aside by earlier runs; a complete collection brings them itself or has dropped them. */
function retried(input: PlanInput) {
  const { quarantined, enrolments, completeness } = input;
  if (completeness.enrollments === 'bulk' || quarantined.length === 0) return [];
  const sent = new Set(enrolments.map(({ sourcedId }) => sourcedId));
  return quarantined.filter((row) => !sent.has(row.sourcedId) && mayReturn(row, input));
}

function quarantineOf(input: PlanInput, waiting: ReadonlySet<string>) {
  const since = new Map(input.quarantined.map((row) => [row.sourcedId, row.since]));
  const put = (row: SnapshotEnrolment): QuarantinedEnrolment[] =>
    waiting.has(row.sourcedId)
      ? [{ ...withoutPlace(row), since: since.get(row.sourcedId) ?? input.sealedAt }]
      : [];
  const fresh = waiting.size === 0 ? [] : input.enrolments.flatMap(put);
  const old = waiting.size === 0 ? [] : retried(input).flatMap(put);
  const dangling: Dangling = {
    of: 'enrolment',
    // What waits already was held or let through when it was new.
    lost: fresh.filter(({ sourcedId }) => !since.has(sourcedId)).length,
    all: input.enrolments.length + (input.deletions ? input.held.enrolments.size : 0),
  };
  return { dangling, quarantined: [...fresh, ...old] };
}

/** One place told twice: primary if either is, and whatever the order of the feed the same name. */
const joined = (one: Row, other: Row): Row => ({
  ...one,
  is_primary: one['is_primary'] === true || other['is_primary'] === true,
  sourced_id: [String(one['sourced_id']), String(other['sourced_id'])].toSorted()[0] as string,
});

/** Where the host's enrolments stand now, to see that one has moved; a full feed ends the rest by itself. */
function heldBySource({ completeness, deletions, held }: PlanInput): Map<string, string> {
  if (completeness.enrollments === 'bulk' || !deletions) return new Map();
  return new Map(
    [...held.enrolments.values()].flatMap((row) =>
      row['active'] && row['sourced_id'] ? [[row['sourced_id'] as string, nameOf(row)]] : [],
    ),
  );
}

/** Rows that wait are tried with other feeds, whose lines are others. */
function withoutPlace<T extends SnapshotEnrolment>(row: T): T {
  const rest = { ...row };
  delete rest.at;
  return rest;
}
