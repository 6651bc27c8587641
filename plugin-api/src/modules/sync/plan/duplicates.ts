import type { Finding } from '../issue-words.ts';
import type { PlanInput } from './plan-input.ts';
import { saidOf } from './said-of.ts';
import type { SnapshotEntity } from './snapshot.ts';

export interface Duplicate extends Finding {
  entity: SnapshotEntity;
  sourcedId: string;
}

/** Rows sent twice in one run: the feed was cut or read wrongly, so it cannot be trusted (G7). */
export function duplicatesIn(input: PlanInput): Duplicate[] {
  const { users, classes, enrolments: enrollments, repeatedFacts } = input;
  const demographics = repeatedFacts.flatMap((row) => [row, row]);
  const all = { users, classes, enrollments, demographics };
  return Object.entries(all).flatMap(([name, rows]) => {
    const seen = new Set<string>();
    const entity = name as SnapshotEntity;
    return rows.flatMap((row): Duplicate[] => {
      const { sourcedId } = row;
      if (seen.size < seen.add(sourcedId).size) return [];
      const said = saidOf(row, '/sourcedId');
      return [{ level: 'rejected', code: 'row.duplicate', ...said, entity, sourcedId }];
    });
  });
}
