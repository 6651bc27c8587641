import { z } from 'zod';

/**
 * draft: being written; submitted: lies with the org above; returned: came back with remarks;
 * agreed: the org above has nothing against it; approved: an act has put it in force.
 */
export const RoadmapState = z.enum(['draft', 'submitted', 'returned', 'agreed', 'approved']);
export type RoadmapState = z.infer<typeof RoadmapState>;

/** Where the text of a roadmap may be changed. */
export const isOpen = (state: RoadmapState): boolean => state === 'draft' || state === 'returned';

/**
 * How far an item is, of the turn that counts now. Asked: its due date is not understood, so nobody
 * can say whether it is late.
 */
export const ItemState = z.enum([
  'planned',
  'in_progress',
  'done',
  'confirmed',
  'overdue',
  'not_applicable',
]);
export type ItemState = z.infer<typeof ItemState>;

/** What is known of one turn of an item: the last day of its due date, and what has been shown. */
export interface Turn {
  /** Null where the due date hangs on a plan elsewhere, or was not understood. */
  from: string | null;
  by: string | null;
  proven: boolean;
  confirmed: boolean;
}

interface Told {
  skipped: boolean;
  started: boolean;
  /** Some of what the item asks for is there already. */
  begun: boolean;
}

/** What an item is on a day. */
export function itemState(turn: Turn, { skipped, started, begun }: Told, today: string): ItemState {
  if (skipped) return 'not_applicable';
  if (turn.confirmed) return 'confirmed';
  if (turn.proven) return 'done';
  if (turn.by !== null && turn.by < today) return 'overdue';
  const isTime = turn.from !== null && turn.from <= today;
  return started || begun || isTime ? 'in_progress' : 'planned';
}

/**
 * The turn that counts: the first that is not shown yet and already began or passed, else the last
 * shown one, else the next. Turns are in order.
 */
export function turnNow<T extends Turn>(turns: readonly T[], today: string): T | undefined {
  const open = turns.find((turn) => !turn.proven && (turn.from ?? turn.by ?? today) <= today);
  if (open) return open;
  const shown = turns.findLast(({ proven }) => proven);
  const next = turns.find(({ proven }) => !proven);
  return shown ?? next;
}
