import type { RosterTable } from '@nastavnik/contracts/sync-run';

export type Value = string | number | boolean | null;
export type Row = Record<string, Value>;
/** A row as the database holds it, with the version that a change of it is compared with. */
export type HeldRow = Row & { version: number };

/** The columns that sync writes; the first ones are the key inside a school. */
export const columns = {
  people: [
    'id',
    'family_name',
    'given_name',
    'middle_name',
    'sex',
    'birth_date',
    'is_pupil',
    'is_staff',
    'is_guardian',
    'grade',
    'class_id',
    'position',
    'pedagogical_since',
    'part_time',
    'email',
    'phone',
    'active',
    'missing_since',
  ],
  classes: ['id', 'title', 'grade', 'letter', 'kind', 'school_year', 'active'],
  enrolments: ['id', 'class_id', 'person_id', 'role', 'is_primary', 'active', 'sourced_id'],
  guardians: ['child_id', 'guardian_id', 'relation', 'active'],
} as const satisfies Record<RosterTable, readonly string[]>;

export const keyColumns: Record<RosterTable, readonly string[]> = {
  people: ['id'],
  classes: ['id'],
  enrolments: ['id'],
  guardians: ['child_id', 'guardian_id'],
};

/** Columns that hold uuids. */
export const idColumns: ReadonlySet<string> = new Set([
  'id',
  'class_id',
  'person_id',
  'child_id',
  'guardian_id',
]);

/** Names one row inside a school and a table. */
export const keyOf = (table: RosterTable, row: Row): string =>
  keyColumns[table].map((column) => row[column]).join(' ');

/** One row that a plan makes or changes, with what is needed to take it back. */
export interface Change {
  table: RosterTable;
  /** The version the row had when planned; 0 when there was none. */
  version: number;
  /** The columns that change, as they were; null when there was no row. */
  before: Row | null;
  /** The whole row when it is new, else the columns that change; always with the key. */
  after: Row;
  /** The host's identifier of a new person or class. */
  sourcedId?: string;
}

/** The change from the held row to the wanted one, or nothing when they are alike. */
export function changeOf(
  table: RosterTable,
  held: HeldRow | undefined,
  wanted: Row,
  sourcedId?: string,
): Change | undefined {
  if (!held) return { table, version: 0, before: null, after: wanted, sourcedId };
  let before: Row | undefined;
  let after: Row | undefined;
  for (const column of columns[table]) {
    const was = held[column] as Value;
    const is = wanted[column] as Value;
    if (was === is) continue;
    before ??= {};
    after ??= {};
    before[column] = was;
    after[column] = is;
  }
  if (!before || !after) return undefined;
  for (const column of keyColumns[table]) after[column] = held[column] as Value;
  return { table, version: held.version, before, after };
}

/** Everything that a school holds, by key. */
export type Held = Record<RosterTable, Map<string, HeldRow>>;
