import { absentees } from '../absentees.ts';
import { mergedUsers } from '../merged-users.ts';
import type { PlannedClass } from '../plan-classes.ts';
import type { PlannedEnrolments } from '../plan-enrolments.ts';
import type { Draft, PlanInput } from '../plan-input.ts';
import type { Row, Value } from '../roster.ts';

/** Somebody who leaves or joins, as far as two records can be told to be one human. */
interface Candidate {
  id: string;
  sourcedId: string;
  row: Row;
  /** Titles of the classes of the person, or of a guardian's children. */
  titles: ReadonlySet<string>;
}

export interface Said {
  personId: string;
  /** «Иванов Пётр Олегович, 7Б» as we hold it. */
  was: string;
  wasBorn: string | null;
}
export interface Joiner {
  sourcedId: string;
  becomes: string;
  born: string | null;
}
/** Who is who when a host has changed its identifiers. */
export interface Churn {
  leavers: number;
  /** Leavers for whom the feed has the same person under another identifier. */
  matched: number;
  /** One leaver, one joiner, no doubt. */
  pairs: (Said & Joiner)[];
  /** The name fits, but fits several or is not borne out by birth date or class. */
  unsure: (Said & { candidates: Joiner[] })[];
}

export interface Planned {
  people: ReadonlyMap<string, Row>;
  classes: ReadonlyMap<string, PlannedClass>;
  enrolments: PlannedEnrolments;
  changes: Draft['changes'];
}

/** Looks among those who join for those who leave: by name and birth date or class. */
export function churnOf(input: PlanInput, planned: Planned): Churn {
  const absent = absentees(input);
  const joiners = Map.groupBy(joinersOf(input, planned), ({ row }) => nameKey(row));
  const found = (joiners.size === 0 ? [] : leaversOf(absent, input)).map((leaver) => {
    const alike = (joiners.get(nameKey(leaver.row)) ?? []).filter((one) => mayBe(leaver, one));
    return { leaver, alike, sure: alike.filter((one) => isBorneOut(leaver, one)) };
  });
  const claims = new Map<string, number>();
  for (const { sure } of found)
    for (const { id } of sure) claims.set(id, (claims.get(id) ?? 0) + 1);
  const churn: Churn = { leavers: absent.length, matched: 0, pairs: [], unsure: [] };
  for (const { leaver, alike, sure } of found) {
    if (sure.length > 0) churn.matched++;
    const [only, ...others] = sure;
    const said = { personId: leaver.id, was: wordsOf(leaver), wasBorn: bornOf(leaver) };
    if (only && others.length === 0 && claims.get(only.id) === 1)
      churn.pairs.push({ ...said, ...joinerOf(only) });
    else if (alike.length > 0)
      churn.unsure.push({ ...said, candidates: alike.map(joinerOf).toSorted(bySourcedId) });
  }
  churn.pairs.sort(byWords);
  return { ...churn, unsure: leftOver(churn) };
}

/** Who is taken for certain is no longer in doubt. */
function leftOver({ pairs, unsure }: Churn): Churn['unsure'] {
  const taken = new Set(pairs.map(({ sourcedId }) => sourcedId));
  return unsure
    .map((each) => ({
      ...each,
      candidates: each.candidates.filter(({ sourcedId }) => !taken.has(sourcedId)),
    }))
    .filter(({ candidates }) => candidates.length > 0)
    .toSorted(byWords);
}

function leaversOf(absent: string[], { held }: PlanInput): Candidate[] {
  const ids = new Set(absent);
  const titles = titlesOf(
    ids,
    [...held.enrolments.values()].filter((row) => row['active']),
    [...held.guardians.values()].filter((row) => row['active']),
    (id) => held.classes.get(id)?.['title'],
  );
  return absent.map((id) => ({
    id,
    sourcedId: '',
    row: held.people.get(id) as Row,
    titles: titles.get(id) ?? new Set(),
  }));
}

function joinersOf(
  input: PlanInput,
  { people, classes, enrolments, changes }: Planned,
): Candidate[] {
  const ids = new Set<string>();
  for (const { before, after } of changes.people) if (!before) ids.add(after['id'] as string);
  if (ids.size === 0) return [];
  const guardians = changes.guardians.flatMap(({ before, after }) => (before ? [] : [after]));
  const titles = titlesOf(ids, enrolments.active, guardians, (id) => classes.get(id)?.title);
  const users = mergedUsers(input);
  return [...ids].map((id) => ({
    id,
    sourcedId: users.get(id)?.sourcedId ?? '',
    row: people.get(id) as Row,
    titles: titles.get(id) ?? new Set(),
  }));
}

/** Class titles of some people: their own, and for guardians their children's. */
function titlesOf(
  ids: ReadonlySet<string>,
  places: readonly Row[],
  guardians: readonly Row[],
  titleOf: (classId: string) => unknown,
): Map<string, Set<string>> {
  const parents = new Map<string, string[]>();
  for (const row of guardians) {
    const [guardian, child] = [row['guardian_id'] as string, row['child_id'] as string];
    if (!ids.has(guardian)) continue;
    const known = parents.get(child);
    if (known) known.push(guardian);
    else parents.set(child, [guardian]);
  }
  const titles = new Map<string, Set<string>>();
  for (const row of places) {
    const person = row['person_id'] as string;
    const title = titleOf(row['class_id'] as string);
    if (typeof title !== 'string') continue;
    for (const id of [...(ids.has(person) ? [person] : []), ...(parents.get(person) ?? [])])
      titles.set(id, (titles.get(id) ?? new Set()).add(title));
  }
  return titles;
}

const plain = (text: Value | undefined) =>
  `${text ?? ''}`.trim().toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ');
const nameKey = (row: Row) => `${plain(row['family_name'])}|${plain(row['given_name'])}`;

const kinds = ['is_pupil', 'is_staff', 'is_guardian'];

/** Nothing speaks against the two being one. */
function mayBe({ row: was }: Candidate, { row: is }: Candidate): boolean {
  const agree = (column: string) =>
    !was[column] || !is[column] || plain(was[column]) === plain(is[column]);
  return agree('middle_name') && agree('birth_date') && kinds.some((kind) => was[kind] && is[kind]);
}

/** Birth date or class says so too. */
const isBorneOut = (was: Candidate, is: Candidate) =>
  (was.row['birth_date'] !== null && was.row['birth_date'] === is.row['birth_date']) ||
  [...was.titles].some((title) => is.titles.has(title));

function wordsOf({ row, titles }: Candidate): string {
  const name = ['family_name', 'given_name', 'middle_name'].map((column) => row[column]);
  return [name.filter(Boolean).join(' '), ...[...titles].toSorted()].join(', ');
}

const bornOf = ({ row }: Candidate) => (row['birth_date'] ?? null) as string | null;

const joinerOf = (one: Candidate): Joiner => ({
  sourcedId: one.sourcedId,
  becomes: wordsOf(one),
  born: bornOf(one),
});
const bySourcedId = (a: Joiner, b: Joiner) => (a.sourcedId < b.sourcedId ? -1 : 1);
const byWords = (a: Said, b: Said) =>
  a.was === b.was ? (a.personId < b.personId ? -1 : 1) : a.was < b.was ? -1 : 1;
