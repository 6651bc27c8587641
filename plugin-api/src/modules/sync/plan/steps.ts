import { createHash } from 'node:crypto';
import type { Guard, RosterTable } from '@nastavnik/contracts/sync-run';
import type { Relink } from './plan-input.ts';
import type { QuarantineChange } from './quarantine.ts';
import { type Change, columns, type Row, type Value } from './roster.ts';

/** Rows of one roster table that are made or changed together. */
export type RosterWrite =
  | {
      table: RosterTable;
      kind: 'insert';
      /** Values in the order of the table's columns. */
      rows: Value[][];
      sourcedIds: (string | null)[];
    }
  | { table: RosterTable; kind: 'update'; changes: Pick<Change, 'version' | 'before' | 'after'>[] };

/** What a plan does beside the roster: whom identifiers mean, and which rows wait. */
export type SideWrite =
  | { kind: 'relink'; links: Relink[] }
  | ({ kind: 'quarantine' } & QuarantineChange);

type Write = RosterWrite | SideWrite;

/** One step of a plan and, once applied, of the journal: what a single transaction writes. */
export type Step = Write[];

interface Stepped {
  relinks: readonly Relink[];
  changes: readonly Change[];
  quarantine: QuarantineChange;
}

/** Small enough for a cluster. */
const ROWS_A_STEP = 1_000;

/** Fills one transaction after the other. */
class Steps {
  readonly list: Step[] = [];
  private room = 0;

  /** Adds what is to be written, cut where a transaction is full; each item is so many rows. */
  add<T>(items: readonly T[], rows: number, write: (some: T[]) => Write): void {
    for (let at = 0; at < items.length;) {
      if (this.room < rows) {
        this.list.push([]);
        this.room = ROWS_A_STEP;
      }
      const some = items.slice(at, at + Math.floor(this.room / rows));
      this.list.at(-1)?.push(write(some));
      this.room -= some.length * rows;
      at += some.length;
    }
  }
}

/** The plan cut into transactions: identifiers, tables in their order, new rows first, the rest. */
export function stepsOf({ relinks, changes, quarantine }: Stepped): Step[] {
  const steps = new Steps();
  steps.add(relinks, 2, (links) => ({ kind: 'relink', links }));
  for (const table of Object.keys(columns) as RosterTable[]) {
    const ours = changes.filter((change) => change.table === table);
    const made = ours.filter(({ before }) => !before);
    const named = table === 'people' || table === 'classes';
    steps.add(made, named ? 2 : 1, (some) => insertOf(table, some));
    const changed = ours.filter(({ before }) => before);
    steps.add(changed, 1, (some) => updateOf(table, some));
  }
  steps.add(quarantine.drop, 1, (drop) => ({ kind: 'quarantine', put: [], drop }));
  steps.add(quarantine.put, 1, (put) => ({ kind: 'quarantine', put, drop: [] }));
  return steps.list;
}

const insertOf = (table: RosterTable, some: readonly Change[]): RosterWrite => ({
  table,
  kind: 'insert',
  rows: some.map(({ after }) => columns[table].map((column) => after[column] ?? null)),
  sourcedIds: some.map(({ sourcedId }) => sourcedId ?? null),
});

const updateOf = (table: RosterTable, some: readonly Change[]): RosterWrite => ({
  table,
  kind: 'update',
  changes: some.map(({ version, before, after }) => ({ version, before, after })),
});

/** The rows of an insert by column name. */
export const rowsOf = (write: Extract<RosterWrite, { kind: 'insert' }>): Row[] =>
  write.rows.map((values) => {
    const row: Row = {};
    for (const [index, column] of columns[write.table].entries())
      row[column] = values[index] ?? null;
    return row;
  });

/** What an approver approves: exactly these steps, as JSON, and exactly these guards. */
export function digestOf(steps: readonly string[], guards: readonly Guard[]): string {
  const hash = createHash('sha256').update(guards.map(({ code }) => code).join());
  for (const step of steps) hash.update(step);
  return hash.digest('hex');
}
