import { createHash } from 'node:crypto';
import type { Guard, RosterTable } from '@nastavnik/contracts/sync-run';
import { piecesOf } from '../in-texts.ts';
import { type Change, columns, type Row, type Value } from './roster.ts';

/** One step of a plan and, once applied, of the journal: what a single transaction writes. */
export type Step =
  | {
      table: RosterTable;
      kind: 'insert';
      /** Values in the order of the table's columns. */
      rows: Value[][];
      sourcedIds: (string | null)[];
    }
  | { table: RosterTable; kind: 'update'; changes: Pick<Change, 'version' | 'before' | 'after'>[] };

/** With the identifiers of new people a step writes at most 1,000 rows. */
const ROWS_A_STEP = 500;

/** The plan cut into transactions, tables in their order, new rows first. */
export function stepsOf(changes: readonly Change[]): Step[] {
  const steps: Step[] = [];
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
  return steps;
}

/** The rows of an insert step by column name. */
export const rowsOf = (step: Extract<Step, { kind: 'insert' }>): Row[] =>
  step.rows.map((values) =>
    Object.fromEntries(columns[step.table].map((column, index) => [column, values[index] ?? null])),
  );

/** What an approver approves: exactly these changes and exactly these guards. */
export function digestOf(steps: readonly Step[], guards: readonly Guard[]): string {
  const hash = createHash('sha256').update(guards.map(({ code }) => code).join());
  for (const step of steps) hash.update(JSON.stringify(step));
  return hash.digest('hex');
}
