import type { Finding } from '../issue-words.ts';
import type { PlanInput } from './plan-input.ts';

/** Rows sent twice in one run: the feed was cut or read wrongly, so it cannot be trusted (G7). */
export function duplicatesIn(input: PlanInput): Finding[] {
  const { users, classes, enrolments, repeatedFacts } = input;
  const facts = repeatedFacts.flatMap((sourcedId) => [{ sourcedId }, { sourcedId }]);
  return [users, classes, enrolments, facts].flatMap((rows) => {
    const seen = new Set<string>();
    return rows.flatMap(({ sourcedId }) => {
      if (seen.has(sourcedId))
        return [
          { level: 'rejected', code: 'row.duplicate', pointer: '/sourcedId', sourcedId },
        ] as const;
      seen.add(sourcedId);
      return [];
    });
  });
}
