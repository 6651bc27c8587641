import type { MatchLock } from '@nastavnik/contracts/matching-data';

/** Whom each person would like, and whom they would not have. */
export function wishesOf(rows: { fromId: string; toId: string; kind: string }[]) {
  const of = (kind: string) => {
    const said = new Map<string, string[]>();
    for (const row of rows)
      if (row.kind === kind) said.set(row.fromId, [...(said.get(row.fromId) ?? []), row.toId]);
    return said;
  };
  return { like: of('like'), avoid: of('avoid') };
}

/** Those of the mentors who answer for a child, or for whom the same person answers. */
export function relativesIn(
  rows: { childId: string; guardianId: string }[],
  mentorIds: ReadonlySet<string>,
): Map<string, string[]> {
  const children = Map.groupBy(rows, ({ guardianId }) => guardianId);
  const found = new Map<string, Set<string>>();
  for (const { childId, guardianId } of rows) {
    const known = found.get(childId) ?? new Set<string>();
    known.add(guardianId);
    for (const other of children.get(guardianId) ?? []) known.add(other.childId);
    known.delete(childId);
    found.set(childId, known);
  }
  return new Map(
    [...found].map(([childId, all]) => [
      childId,
      [...all].filter((id) => mentorIds.has(id)).toSorted(),
    ]),
  );
}

/** What was decided before, and over it what the curator says now of the same two or by holding a pair. */
export function locksTogether(decided: readonly MatchLock[], own: readonly MatchLock[]) {
  const held = new Set(own.flatMap(({ kind, menteeId }) => (kind === 'must' ? [menteeId] : [])));
  const nameOf = ({ menteeId, mentorId }: MatchLock) => menteeId + mentorId;
  const said = new Set(own.map(nameOf));
  const rest = decided.filter(
    (lock) => !said.has(nameOf(lock)) && !(lock.kind === 'must' && held.has(lock.menteeId)),
  );
  return [...rest, ...own];
}
