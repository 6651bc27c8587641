import type { ItemProof, RoadmapItemView } from '@nastavnik/contracts/roadmaps';
import { itemState, opensOn } from '@nastavnik/contracts/roadmap-states';
import { NO_TURN, type RoadmapProofEntity } from './roadmap.entity.ts';
import { draftOf } from './roadmap-content.ts';
import type { Line } from './roadmap-lines.ts';

export interface ItemContext {
  /** The day of the act that has put the roadmap in force; null before it. */
  since: string | null;
  today: string;
  nameOf: (personId: string | null) => string;
}

/** An item with how far it is today. */
export function itemView(line: Line, { since, today, nameOf }: ItemContext): RoadmapItemView {
  const { item, turn, turns, open, facts, proofs } = line;
  const told = {
    skipped: item.skipReason !== null,
    started: item.startedOn !== null && item.startedOn >= opensOn(turn),
    begun: facts.some(({ value }) => value > 0),
  };
  return {
    ...draftOf(item),
    id: item.id,
    dueAsk: item.dueAsk,
    from: turn.from,
    by: turn.by,
    lastDay: turn.lastDay,
    turns: [...turns],
    openTurns: open.map((key) => (key === NO_TURN ? null : key)),
    // a text that was never in force is nobody's debt
    state:
      since === null && !told.skipped
        ? 'planned'
        : itemState({ ...turn, by: turn.lastDay }, told, today),
    skipReason: item.skipReason,
    facts: [...facts],
    proofs: proofs.map((proof) => proofView(proof, nameOf)),
    anomaly: item.anomaly,
    version: item.version,
  };
}

function proofView(proof: RoadmapProofEntity, nameOf: ItemContext['nameOf']): ItemProof {
  const { id, turn, kind, text, number, day, byId, at, confirmedId, confirmedAt, review } = proof;
  return {
    id,
    turn: turn === NO_TURN ? null : turn,
    kind,
    text,
    number,
    day,
    by: nameOf(byId),
    at,
    review,
    confirmed: confirmedAt === null ? null : { by: nameOf(confirmedId), at: confirmedAt },
  };
}
