import type { PlanInput } from './plan-input.ts';

interface Named {
  sourcedId: string;
}

/** The same input with its rows by identifier: in whatever order a feed comes, its plan is the same. */
export function inOrder(input: PlanInput): PlanInput {
  const { users, classes, enrolments, quarantined, waitingAgents } = input;
  return {
    ...input,
    users: sorted(users),
    classes: sorted(classes),
    enrolments: sorted(enrolments),
    quarantined: sorted(quarantined),
    waitingAgents: sorted(waitingAgents),
  };
}

function sorted<T extends Named>(rows: readonly T[]): readonly T[] {
  const inPlace = rows.every(
    (row, at) => at === 0 || (rows[at - 1] as T).sourcedId <= row.sourcedId,
  );
  if (inPlace) return rows;
  return rows.toSorted((a, b) =>
    a.sourcedId === b.sourcedId ? 0 : a.sourcedId < b.sourcedId ? -1 : 1,
  );
}
