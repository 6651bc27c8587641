import type { PlannedClass } from './plan-classes.ts';
import type { Row } from './roster.ts';

type Classes = ReadonlyMap<string, PlannedClass>;

/** Whether a pupil's row is a place in a homeroom class. */
export const isHomePlace = (row: Row, classes: Classes) =>
  row['role'] === 'pupil' && classes.get(row['class_id'] as string)?.homeroom === true;

/** A pupil's class: the homeroom marked primary, of the latest year, first by id. */
export function homeroomsOf(active: Row[], classes: Classes): Map<string, string> {
  const homerooms = new Map<string, Row>();
  for (const row of active) {
    if (!isHomePlace(row, classes) || !classes.get(row['class_id'] as string)?.active) continue;
    const pupil = row['person_id'] as string;
    const known = homerooms.get(pupil);
    if (!known || rank(row, known, classes) < 0) homerooms.set(pupil, row);
  }
  return new Map([...homerooms].map(([pupil, row]) => [pupil, row['class_id'] as string]));
}

function rank(a: Row, b: Row, classes: Classes): number {
  const year = (row: Row) => classes.get(row['class_id'] as string)?.schoolYear ?? 0;
  return (
    Number(b['is_primary']) - Number(a['is_primary']) ||
    year(b) - year(a) ||
    (String(a['class_id']) < String(b['class_id']) ? -1 : 1)
  );
}
