import { createHash } from 'node:crypto';
import type { Guard, RosterTable } from '@nastavnik/contracts/sync-run';
import { piecesOf } from '../in-texts.ts';
import type { Relink } from './plan-input.ts';
import type { QuarantineChange } from './quarantine.ts';
import { type Change, columns, type Row, type Value } from './roster.ts';

/** Rows of one roster table. */
export type RosterStep =
  | {
      table: RosterTable;
      kind: 'insert';
      /** Values in the order of the table's columns. */
      rows: Value[][];
      sourcedIds: (string | null)[];
    }
  | { table: RosterTable; kind: 'update'; changes: Pick<Change, 'version' | 'before' | 'after'>[] };

/** What a plan does beside the roster: whom identifiers mean, and which rows wait. */
export type SideStep =
  | { kind: 'relink'; links: Relink[] }
  | ({ kind: 'quarantine' } & QuarantineChange);

/** One step of a plan and, once applied, of the journal: what a single transaction writes. */
export type Step = RosterStep | SideStep;

interface Stepped {
  relinks: readonly Relink[];
  changes: readonly Change[];
  quarantine: QuarantineChange;
}

/** With the identifiers of new people a step writes at most 1,000 rows. */
const ROWS_A_STEP = 500;

/** The plan cut into transactions: identifiers, tables in their order, new rows first, the rest. */
export function stepsOf({ relinks, changes, quarantine }: Stepped): Step[] {
  const steps: Step[] = [...piecesOf(relinks, ROWS_A_STEP)].map((links) => ({
    kind: 'relink',
    links,
  }));
  for (const table of Object.keys(columns) as RosterTable[]) {
    const ours = changes.filter((change) => change.table === table);
    for (const some of piecesOf(
      ours.filter(({ before }) => !before),
      ROWS_A_STEP,
    ))
      steps.push({
        table,
        kind: 'insert',
        rows: some.map(({ after }) => columns[table].map((column) => after[column] ?? null)),
        sourcedIds: some.map(({ sourcedId }) => sourcedId ?? null),
      });
    for (const some of piecesOf(
      ours.filter(({ before }) => before),
      ROWS_A_STEP,
    ))
      steps.push({
        table,
        kind: 'update',
        changes: some.map(({ version, before, after }) => ({ version, before, after })),
      });
  }
  for (const drop of piecesOf(quarantine.drop, ROWS_A_STEP))
    steps.push({ kind: 'quarantine', put: [], drop });
  for (const put of piecesOf(quarantine.put, ROWS_A_STEP))
    steps.push({ kind: 'quarantine', put, drop: [] });
  return steps;
}

/** The rows of an insert step by column name. */
export const rowsOf = (step: Extract<RosterStep, { kind: 'insert' }>): Row[] =>
  step.rows.map((values) =>
    Object.fromEntries(columns[step.table].map((column, index) => [column, values[index] ?? null])),
  );

/** What an approver approves: exactly these changes and exactly these guards. */
export function digestOf(steps: readonly Step[], guards: readonly Guard[]): string {
  const hash = createHash('sha256').update(guards.map(({ code }) => code).join());
  for (const step of steps) hash.update(JSON.stringify(step));
  return hash.digest('hex');
}
