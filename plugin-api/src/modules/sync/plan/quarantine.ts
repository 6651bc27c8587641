import type { QuarantinedEnrolment } from './snapshot.ts';

/** What a plan does to the rows that wait for their class or user. */
export interface QuarantineChange {
  put: QuarantinedEnrolment[];
  drop: QuarantinedEnrolment[];
}

const sameRow = (one: QuarantinedEnrolment, other: QuarantinedEnrolment | undefined) =>
  other !== undefined &&
  (['user', 'class', 'role', 'primary', 'since'] as const).every(
    (name) => one[name] === other[name],
  );

/** The difference between what waits and what is going to wait, in the order of identifiers. */
export function quarantineChange(
  held: readonly QuarantinedEnrolment[],
  next: readonly QuarantinedEnrolment[],
): QuarantineChange {
  if (held.length === 0 && next.length === 0) return { put: [], drop: [] };
  const was = new Map(held.map((row) => [row.sourcedId, row]));
  const is = new Map(next.map((row) => [row.sourcedId, row]));
  const missing = (some: typeof was, from: typeof was) =>
    [...some.values()]
      .filter((row) => !sameRow(row, from.get(row.sourcedId)))
      .toSorted((a, b) => (a.sourcedId < b.sourcedId ? -1 : 1));
  return { put: missing(is, was), drop: missing(was, is) };
}
