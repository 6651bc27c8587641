import { ControlMatter, SchoolMatter } from '@nastavnik/contracts/control-matters';
import type {
  ControlLine,
  ControlSchool,
  ControlSheet,
  ControlSheetBrief,
} from '@nastavnik/contracts/control-sheets';
import type { Org } from '../../platform/scope/scope.ts';
import type { ControlPartEntity, ControlSheetEntity, Counts, Numbers } from './control.entity.ts';
import type { Answered } from './sheets.repository.ts';

const schoolMatters: ReadonlySet<ControlMatter> = new Set(SchoolMatter.options);

export const isOfSchools = (matter: ControlMatter): matter is SchoolMatter =>
  schoolMatters.has(matter);

/** The lines that a sheet has, in order; sums of schools tell how many have any. */
export function linesOf(
  { counts, beforeWas, marks }: Numbers,
  summed: { having: Counts; done: Counts } | null,
): ControlLine[] {
  return ControlMatter.options.flatMap((matter): ControlLine[] => {
    const count = counts[matter];
    if (count === undefined) return [];
    const schools =
      summed && isOfSchools(matter)
        ? { having: summed.having[matter] ?? 0, done: summed.done[matter] ?? 0 }
        : null;
    const before = beforeWas?.[matter] ?? null;
    return [{ matter, count, before, schools, mark: marks[matter] ?? null }];
  });
}

/** A sheet as the org that it is about reads it. */
export function sheetView(
  row: ControlSheetEntity,
  org: Org,
  answered: Answered | null,
): ControlSheet {
  const { having, done } = { having: row.havingAny ?? {}, done: answered?.done ?? {} };
  return {
    ...headOf(row),
    id: row.id,
    org: { id: org.id, name: org.name, kind: org.kind },
    former: row.former,
    lines: linesOf(row, row.covered && { having, done }),
    schools: row.covered && { ...row.covered, read: answered?.read ?? 0 },
    read: row.seen,
    version: row.version,
  };
}

/** The sheet of a school as its municipality keeps it. */
export const partView = (part: ControlPartEntity, sheet: ControlSheetEntity): ControlSheet => ({
  ...headOf(sheet),
  id: part.id,
  org: { id: part.aboutId, name: part.aboutName, kind: 'school' },
  former: part.beforeWas && sheet.former,
  lines: linesOf(part, null),
  schools: null,
  read: part.seen,
  version: part.version,
});

function headOf(row: ControlSheetEntity) {
  const { number, drawnOn, asOf, drawnBy, issuerId, issuerName, conclusion, due } = row;
  const issuer = { id: issuerId, name: issuerName };
  return { number, drawnOn, asOf, drawnBy, issuer, conclusion, due };
}

export function briefView(row: ControlSheetEntity): ControlSheetBrief {
  const { id, number, drawnOn, issuerId, issuerName, due, counts, marks, seen } = row;
  return {
    id,
    number,
    drawnOn,
    issuer: { id: issuerId, name: issuerName },
    due,
    read: seen,
    found: Object.values(counts).filter((count) => count > 0).length,
    done: Object.keys(marks).length,
  };
}

export const schoolView = (matter: SchoolMatter, part: ControlPartEntity): ControlSchool => ({
  id: part.id,
  name: part.aboutName,
  count: part.counts[matter] ?? 0,
  before: part.beforeWas?.[matter] ?? null,
  read: part.seen,
  mark: part.marks[matter] ?? null,
});

/** Whether somebody may say of a line what was done: a sum is dealt with by the schools. */
export const mayMark = (row: ControlSheetEntity, matter: ControlMatter): boolean =>
  (row.counts[matter] ?? 0) > 0 && (row.covered === null || !isOfSchools(matter));
