import { useState } from 'react';
import type { Approval } from '@nastavnik/contracts/sync-asks';
import type { RelinkList } from '@nastavnik/contracts/sync-plan';

/** Whom an administrator links among those in doubt: a person's new number, empty for nobody. */
export type Doubts = Readonly<Record<string, string>>;

/** What of the people under new numbers is linked: the certain ones, and who was named by hand. */
export interface Relinking {
  list: RelinkList | null;
  doubts: Doubts;
  /** An empty number leaves the person as in the plan. */
  choose: (personId: string, sourcedId: string) => void;
}

/** Keeps what is chosen while the plan is read. */
export function useRelinking(list: RelinkList | null): Relinking {
  const [doubts, setDoubts] = useState<Doubts>({});
  const choose = (personId: string, sourcedId: string) =>
    setDoubts((known) => ({ ...known, [personId]: sourcedId }));
  return { list, doubts, choose };
}

/** Who was named by hand. */
const chosenIn = (doubts: Doubts) =>
  Object.entries(doubts).flatMap(([personId, sourcedId]) =>
    sourcedId === '' ? [] : [{ personId, sourcedId }],
  );

/** How many would be linked. */
export const linkedCount = ({ list, doubts }: Relinking): number =>
  (list?.pairs.length ?? 0) + chosenIn(doubts).length;

/** What is sent: all that are certain at once, or each by name when some were in doubt. */
export function askedLinks({ list, doubts }: Relinking): Approval['relink'] {
  const chosen = chosenIn(doubts);
  if (!list || chosen.length === 0) return true;
  return [...list.pairs.map(({ personId, sourcedId }) => ({ personId, sourcedId })), ...chosen];
}
