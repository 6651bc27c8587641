import type { TodoCode, TodoItem } from '@nastavnik/contracts/indicators';

export type Matter = Omit<TodoItem, 'weight'>;

const WEIGHT: Record<TodoCode, TodoItem['weight']> = {
  needs_decision: 'late',
  unmarked_meetings: 'late',
  unclosed_meetings: 'late',
  not_meeting: 'late',
  awaits_order: 'late',
  no_consent: 'blocking',
  no_mentor: 'blocking',
  proposed: 'soon',
  consent_ends_soon: 'soon',
};

const WEIGHTS = ['late', 'blocking', 'soon'];
const ORDER = Object.keys(WEIGHT);

const placeOf = ({ weight, code }: TodoItem) =>
  WEIGHTS.indexOf(weight) * ORDER.length + ORDER.indexOf(code);

/**
 * What waits for the curator, worst first; what nobody waits for is left out. An order is late when
 * a pair has waited for it since before that day: to wait for a director's signature is usual.
 */
export const todoOf = (matters: readonly Matter[], orderSince: string | null): TodoItem[] =>
  matters
    .filter(({ count }) => count > 0)
    .map((matter): TodoItem => {
      const { code, since } = matter;
      const late = orderSince !== null && since !== null && since < orderSince;
      return { ...matter, weight: code === 'awaits_order' && !late ? 'soon' : WEIGHT[code] };
    })
    .sort((a, b) => placeOf(a) - placeOf(b));
