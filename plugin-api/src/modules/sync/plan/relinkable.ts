import type { Churn } from './guards/churn.ts';
import type { RefType } from './plan-input.ts';
import type { Change, Held, Row } from './roster.ts';

/** What an approver may link anew: people with their names, and classes that follow of themselves. */
export interface Relinkable extends Pick<Churn, 'pairs' | 'unsure'> {
  classes: { id: string; sourcedId: string; title: string }[];
}

/** A reference as an approver wants it. */
export interface Link {
  type: RefType;
  sourcedId: string;
  id: string;
}

/** People by the churn; classes by title, grade and year, where that means one on either side. */
export function relinkable(
  { pairs, unsure }: Churn,
  changes: readonly Change[],
  held: Held,
): Relinkable {
  const closing = new Map<string, string[]>();
  const opening = new Map<string, { sourcedId: string; title: string }[]>();
  for (const { before, after, sourcedId } of changes) {
    const id = after['id'] as string;
    if (!before && sourcedId) push(opening, after, { sourcedId, title: String(after['title']) });
    const was = held.classes.get(id);
    if (was && before && after['active'] === false) push(closing, was, id);
  }
  const classes = [...closing].flatMap(([key, [id, ...twins]]) => {
    const [next, ...others] = opening.get(key) ?? [];
    return id && next && twins.length + others.length === 0 ? [{ id, ...next }] : [];
  });
  return {
    pairs,
    unsure,
    classes: classes.toSorted((a, b) => (a.sourcedId < b.sourcedId ? -1 : 1)),
  };
}

/** A class of a year that is not told could be last year's: it is never linked. */
function push<T>(into: Map<string, T[]>, row: Row, item: T): void {
  if (row['school_year'] === null) return;
  const key = [row['title'], row['grade'], row['kind'], row['school_year']].join('|');
  const known = into.get(key);
  if (known) known.push(item);
  else into.set(key, [item]);
}
