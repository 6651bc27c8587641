import { occurrences, type DueCalendar } from '@nastavnik/contracts/due/occurrences';
import type { Turn } from '@nastavnik/contracts/roadmap-states';
import { NO_TURN, type RoadmapItemEntity, type RoadmapProofEntity } from './roadmap.entity.ts';

/** A turn of an item under the key that its proof has. */
export interface ItemTurn extends Turn {
  key: string;
}

interface Carried {
  item: Pick<RoadmapItemEntity, 'due'>;
  proofs: readonly RoadmapProofEntity[];
  period: { from: number; to: number };
  /** The day of the act; null before it. */
  since: string | null;
}

/**
 * All turns of an item within the years of its roadmap; an item without a date has one. Of what comes
 * again, turns before the act are nobody's debt. A proof whose turn is gone, since the due date was
 * changed, keeps its turn.
 */
export function itemTurns(
  { item, proofs, period, since }: Carried,
  calendar: DueCalendar,
): ItemTurn[] {
  const shown = new Map(proofs.map((proof) => [proof.turn, proof]));
  const window = { from: `${period.from}-01-01`, to: `${period.to}-12-31` };
  const dated = item.due ? occurrences(item.due, window, calendar) : [];
  const inForce = dated.filter(({ by }) => since === null || by >= since);
  const found = new Map<string, Pick<Turn, 'from' | 'by'>>(
    (inForce.length > 0 ? inForce : dated).map((each) => [each.by, each]),
  );
  for (const { turn } of proofs)
    if (!found.has(turn)) found.set(turn, { from: null, by: turn === NO_TURN ? null : turn });
  if (found.size === 0) found.set(NO_TURN, { from: null, by: null });
  return [...found]
    .map(([key, { from, by }]) => ({
      key,
      from,
      by,
      proven: shown.has(key),
      confirmed: shown.get(key)?.confirmedAt != null,
    }))
    .toSorted((one, other) => (one.key < other.key ? -1 : 1));
}
