import type { PlanInput } from './plan-input.ts';
import type { QuarantinedAgent, QuarantinedEnrolment } from './snapshot.ts';

export type Quarantined = QuarantinedEnrolment | QuarantinedAgent;

const KEPT_MS = 14 * 24 * 60 * 60 * 1000;

/** Whether a row that was put aside may still be tried. */
export const mayReturn = ({ since }: Quarantined, { sealedAt }: PlanInput): boolean =>
  Date.parse(since) >= Date.parse(sealedAt) - KEPT_MS;

/** What a plan does to the rows that wait for their class or user. */
export interface QuarantineChange {
  put: Quarantined[];
  drop: Quarantined[];
}

const FIELDS = ['user', 'class', 'role', 'primary', 'child', 'agent', 'since'] as const;

const sameRow = (one: Quarantined, other: Quarantined | undefined) => {
  const [a, b] = [one, other] as (Partial<Record<string, unknown>> | undefined)[];
  return b !== undefined && FIELDS.every((name) => a?.[name] === b[name]);
};

/** The difference between what waits and what is going to wait, in the order of identifiers. */
export function quarantineChange(
  held: readonly Quarantined[],
  next: readonly Quarantined[],
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
