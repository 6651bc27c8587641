import { believesGone, type Draft, type PlanInput } from './plan-input.ts';
import { changeOf, type HeldRow, type Row } from './roster.ts';
import { saidOf } from './said-of.ts';
import type { SnapshotClass } from './snapshot.ts';

/** A class as it is going to be. */
export interface PlannedClass {
  id: string;
  homeroom: boolean;
  active: boolean;
  grade: number | null;
  title: string;
  schoolYear: number | null;
}

/** Plans the classes; returns all of the school, held ones included, by id. */
export function planClasses(input: PlanInput, draft: Draft): Map<string, PlannedClass> {
  const { held, completeness, refs, newId } = input;
  const bulk = completeness.classes === 'bulk' && input.removals;
  const goes = believesGone(input, 'classes');
  const planned = new Map<string, PlannedClass>();
  for (const given of input.classes) {
    const id = refs.class.get(given.sourcedId) ?? newId('class', given.sourcedId);
    const was = held.classes.get(id);
    if (given.gone && !goes && was) draft.findings.push(ignored(given));
    if (planned.has(id) || (given.gone && (!was || !goes))) continue;
    const row: Row = given.gone
      ? { ...was, active: false }
      : {
          id,
          title: given.title,
          grade: given.grade === undefined ? (was?.['grade'] ?? null) : given.grade,
          letter: given.letter === undefined ? (was?.['letter'] ?? null) : given.letter,
          kind: given.homeroom ? 'homeroom' : 'scheduled',
          school_year: yearOf(given.terms, input, was),
          active: true,
        };
    planned.set(id, classOf(row));
    const change = changeOf('classes', was, row, given.sourcedId);
    if (change) draft.changes.classes.push(change);
  }
  for (const [id, was] of held.classes) {
    if (planned.has(id)) continue;
    const row = bulk ? { ...was, active: false } : was;
    planned.set(id, classOf(row));
    const change = changeOf('classes', was, row);
    if (change) draft.changes.classes.push(change);
  }
  return planned;
}

const ignored = (given: SnapshotClass) => ({
  level: 'warning' as const,
  code: 'delete.ignored' as const,
  ...saidOf(given, '/status'),
});

const classOf = (row: Row): PlannedClass => ({
  id: row['id'] as string,
  homeroom: row['kind'] === 'homeroom',
  active: row['active'] === true,
  grade: row['grade'] as number | null,
  title: row['title'] as string,
  schoolYear: row['school_year'] as number | null,
});

function yearOf(terms: string[], { schoolYears }: PlanInput, was: HeldRow | undefined) {
  for (const term of terms) {
    const year = schoolYears.get(term);
    if (year !== undefined) return year;
  }
  return was?.['school_year'] ?? null;
}
