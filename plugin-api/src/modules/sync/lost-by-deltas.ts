import type { LossOf } from './plan/losses.ts';

/** How many of each kind a part takes away. */
export type Lost = Partial<Record<LossOf, number>>;

/** A later part of the same school `p` that an approver has let take many away. */
const LET_THROUGH = `SELECT 1 FROM sync_parts a
  WHERE a.school_id = p.school_id AND a.state = 'applied' AND a.decision = 'approved'
    AND a.without_removals = 0 AND a.applied_at >= p.applied_at
    AND JSON_CONTAINS(a.guards, '{"code":"G2","effect":"hold"}')`;

/** What deltas have taken away at a school since a moment, each as JSON. */
export const LOST_BY_DELTAS = `SELECT p.lost FROM sync_parts p JOIN sync_runs r ON r.id = p.run_id
  WHERE p.school_id = ? AND p.state = 'applied' AND p.applied_at >= ? AND r.deletions = 1
    AND p.lost IS NOT NULL AND NOT EXISTS (${LET_THROUGH})`;

export function sumOf(parts: readonly { lost: string }[]): Lost {
  const sum: Lost = {};
  for (const { lost } of parts)
    for (const [of, count] of Object.entries(JSON.parse(lost) as Record<LossOf, number>))
      sum[of as LossOf] = (sum[of as LossOf] ?? 0) + count;
  return sum;
}
