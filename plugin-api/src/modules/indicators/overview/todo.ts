import type { TodoCode, TodoItem } from '@nastavnik/contracts/indicators';

export type Matter = Omit<TodoItem, 'weight'>;

const WEIGHT: Record<TodoCode, TodoItem['weight']> = {
  needs_decision: 'late',
  unclosed_meetings: 'late',
  not_meeting: 'late',
  awaits_order: 'late',
  no_consent: 'blocking',
  no_mentor: 'blocking',
  proposed: 'soon',
  consent_ends_soon: 'soon',
};

const ORDER = Object.keys(WEIGHT);

/** What waits for the curator, worst first; what nobody waits for is left out. */
export const todoOf = (matters: readonly Matter[]): TodoItem[] =>
  matters
    .filter(({ count }) => count > 0)
    .map((matter) => ({ ...matter, weight: WEIGHT[matter.code] }))
    .sort((a, b) => ORDER.indexOf(a.code) - ORDER.indexOf(b.code));
