import type { Finding } from '../issue-words.ts';
import type { PlanInput } from './plan-input.ts';
import { saidOf } from './said-of.ts';

/** Rows sent twice in one run: the feed was cut or read wrongly, so it cannot be trusted (G7). */
export function duplicatesIn(input: PlanInput): Finding[] {
  const { users, classes, enrolments, repeatedFacts } = input;
  const facts = repeatedFacts.flatMap((row) => [row, row]);
  return [users, classes, enrolments, facts].flatMap((rows) => {
    const seen = new Set<string>();
    return rows.flatMap((row) => {
      if (seen.has(row.sourcedId))
        return [
          { level: 'rejected', code: 'row.duplicate', ...saidOf(row, '/sourcedId') },
        ] as const;
      seen.add(row.sourcedId);
      return [];
    });
  });
}
