import type { MeetingType } from '@nastavnik/contracts/meetings';
import type { PairCard } from '@nastavnik/contracts/pair-cards';
import { card as say } from './card-words.ts';

type Stage = 'proposed' | 'agreed' | 'fixed' | MeetingType;
const order: readonly Stage[] = [
  'proposed',
  'agreed',
  'fixed',
  'INTRO',
  'TRIAL',
  'PLANNING',
  'REGULAR',
  'FINAL',
];

/** How many stages are behind a pair. */
function behind({ pair }: PairCard): number {
  if (pair.status === 'proposed') return 1;
  if (pair.status === 'agreed') return 2;
  if (pair.startedOn === null) return pair.agreedOn === null ? 1 : 2;
  return pair.stage === 'DONE' ? order.length : order.indexOf(pair.stage);
}

/** What was entered after the order had been signed has no day of its own to show. */
const beforeOrder = (date: string | null, order: string | null) =>
  date !== null && order !== null && date > order ? null : date;

function dateOf({ pair, meetings }: PairCard, stage: Stage): string | null {
  if (stage === 'proposed') return beforeOrder(pair.proposedOn, pair.startedOn);
  if (stage === 'agreed') return beforeOrder(pair.agreedOn, pair.startedOn);
  if (stage === 'fixed') return pair.startedOn;
  const held = meetings.filter(({ type, status }) => type === stage && status === 'held');
  return held.map(({ date }) => date).toSorted()[0] ?? null;
}

/** The way of a pair from its proposal to the final meeting, with the days it got there. */
export function stagesOf(card: PairCard, day: (date: string) => string) {
  const done = behind(card);
  const ended = card.pair.endedOn !== null;
  return order.map((stage, place) => {
    const is = place < done ? 'done' : place === done && !ended ? 'now' : 'next';
    const date = dateOf(card, stage);
    const working = stage === 'REGULAR' && is === 'now';
    const note = working
      ? say.of(card.pair.meetings, card.meetingsPlanned)
      : is === 'done' && date
        ? day(date)
        : undefined;
    return { title: say.stage[stage], is, note } as const;
  });
}
