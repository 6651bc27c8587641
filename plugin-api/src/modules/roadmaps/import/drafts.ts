import type { ItemDraft } from '@nastavnik/contracts/roadmaps';
import type { PlannedItem } from './plan/plan-roadmap.ts';

const LONGEST_ANOMALY = 500;

/** Items as a roadmap keeps them; what was odd in the table stays beside them. */
export const draftsOf = (
  items: readonly PlannedItem[],
): (ItemDraft & { anomaly: string | null; dueAsk: null })[] =>
  items.map(({ number, section, title, bodies, due, dueNote, result, proof, remarks }) => ({
    number,
    section,
    title,
    bodies,
    due,
    dueNote,
    result,
    targets: [],
    proof: { kind: 'document', of: proof },
    dueAsk: null,
    anomaly: remarks.length > 0 ? remarks.join(' ').slice(0, LONGEST_ANOMALY) : null,
  }));
