import { z } from 'zod';

/**
 * draft: being written; submitted: lies with the org above; returned: came back with remarks;
 * agreed: the org above has nothing against it; approved: an act has put it in force.
 */
export const RoadmapState = z.enum(['draft', 'submitted', 'returned', 'agreed', 'approved']);
export type RoadmapState = z.infer<typeof RoadmapState>;

/** Where the text of a roadmap may be changed. */
export const isOpen = (state: RoadmapState): boolean => state === 'draft' || state === 'returned';

/** How far an item is, of the turn that counts now. */
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
  /** Null where there is only a last day, or none at all. */
  from: string | null;
  /** Null where the due date hangs on a plan elsewhere, or was not understood. */
  by: string | null;
  proven: boolean;
  confirmed: boolean;
  /** It was shown, and the org above has sent that back. */
  returned: boolean;
}

/** Whether what was shown still shows anything: what was sent back from above does not. */
export const holds = ({ review }: { review: { state: string } | null }): boolean =>
  review?.state !== 'returned';

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

/** A turn that has only a last day is looked at so many days before it. */
const LEAD_DAYS = 60;
const DAY = 86_400_000;

/** The day from which a turn may be worked on; one without any day always may. */
export function opensOn({ from, by }: Pick<Turn, 'from' | 'by'>): string {
  if (from !== null) return from;
  if (by === null) return '';
  return new Date(Date.parse(`${by}T12:00:00Z`) - LEAD_DAYS * DAY).toISOString().slice(0, 10);
}

/**
 * The turn that counts: of those that have opened, the first that was sent back, or that nothing shows
 * yet after the last one that was shown; else the last shown one; else the next. Turns are in order.
 */
export function turnNow<T extends Turn>(turns: readonly T[], today: string): T | undefined {
  const shown = turns.findLastIndex(({ proven }) => proven);
  const open = turns.find((turn, at) => (at > shown || turn.returned) && opensOn(turn) <= today);
  return open ?? turns[shown] ?? turns[0];
}
