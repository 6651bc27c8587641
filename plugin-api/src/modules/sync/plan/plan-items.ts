import type { FieldChange, PlanItem, RosterField } from '@nastavnik/contracts/sync-plan';
import type { Change, Row, Value } from './roster.ts';
import { effectOf } from './totals.ts';

const fields: Record<string, RosterField> = {
  family_name: 'family',
  given_name: 'given',
  middle_name: 'middle',
  sex: 'sex',
  birth_date: 'birthDate',
  grade: 'grade',
  class_id: 'class',
  position: 'position',
  pedagogical_since: 'pedagogicalSince',
  part_time: 'partTime',
  email: 'email',
  phone: 'phone',
  missing_since: 'missingSince',
  title: 'title',
  letter: 'letter',
  kind: 'kind',
  school_year: 'schoolYear',
};
const roles = ['pupil', 'staff', 'guardian'] as const;

/** What is called how before and after a plan. */
export interface Titles {
  person: (id: string) => Row;
  /** Of a class, whether it is held, new or both. */
  classTitle: (id: Value | undefined) => string | null;
  /** The class in which somebody is held who has none in the plan. */
  heldClass: (personId: string) => Value | undefined;
}

export const nameOf = (row: Row): string =>
  [row['family_name'], row['given_name'], row['middle_name']].filter(Boolean).join(' ');

/** A person of a sentence, with the class and, of those who stay, what changes. */
export function personItem(change: Change, titles: Titles): PlanItem {
  const { before, after } = change;
  const id = after['id'] as string;
  const row = titles.person(id);
  const place = row['class_id'] ?? (row['is_pupil'] ? titles.heldClass(id) : null);
  return {
    name: nameOf(row),
    className: titles.classTitle(place),
    changes:
      before && effectOf(change) === 'updated'
        ? [...roleChange(before, row), ...changesOf({ before, after }, titles)]
        : [],
  };
}

/** A class of a sentence. */
export const classItem = ({ before, after }: Change, titles: Titles): PlanItem => ({
  name: titles.classTitle(after['id']) ?? '?',
  className: null,
  changes: before ? changesOf({ before, after }, titles) : [],
});

/** Somebody or something that is only called by name. */
export const named = (name: string): PlanItem => ({ name, className: null, changes: [] });

function changesOf(
  { before, after }: { before: Row; after: Row },
  { classTitle }: Titles,
): FieldChange[] {
  return Object.keys(before).flatMap((column) => {
    const field = fields[column];
    if (!field) return [];
    const said = (value: Value | undefined) =>
      column === 'class_id' ? classTitle(value) : textOf(value);
    return [{ field, was: said(before[column]), becomes: said(after[column]) }];
  });
}

const textOf = (value: Value | undefined): string | null =>
  value === null || value === undefined ? null : String(value);

/** The roles as one field: `pupil`, `staff,guardian`. */
function roleChange(before: Row, row: Row): FieldChange[] {
  if (!roles.some((role) => `is_${role}` in before)) return [];
  const said = (of: Row) => roles.filter((role) => of[`is_${role}`]).join() || null;
  return [{ field: 'roles', was: said({ ...row, ...before }), becomes: said(row) }];
}

/** By class, then by family name: «2А» before «10А», «Ё» with «Е»; who has no class comes last. */
export function inClassOrder(items: PlanItem[]): PlanItem[] {
  const keyed = items.map((item) => ({ item, key: keyOf(item) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ item }) => item);
}

function keyOf({ className, name }: PlanItem): string {
  const place = className?.replace(/^\d+/, (grade) => grade.padStart(2, '0')) ?? '\uffff';
  return `${place}|${name}`.toLowerCase().replaceAll('ё', 'е');
}
