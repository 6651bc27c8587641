import type { Stay } from '@nastavnik/contracts/pair-members';
import type { Pair } from '@nastavnik/contracts/pairs';

/** The days of a pair that its reader may know of. */
export type KnownDays = Pick<Pair, 'stays' | 'seenUntil'>;

const holds = ({ from, until }: Stay, day: string): boolean =>
  (from === null || from <= day) && (until === null || day <= until);

/** Whether the reader's side was in the group on the day; of a pair that is known whole, always. */
export const isKnown = ({ stays }: KnownDays, day: string): boolean =>
  stays === undefined || stays.some((each) => holds(each, day));

/** Whether the day is one after which nothing is told. */
export const isPast = ({ seenUntil }: KnownDays, day: string): boolean =>
  seenUntil !== undefined && seenUntil < day;

/** Whether the reader's side was there on some of these days. */
export const isKnownSome = ({ stays }: KnownDays, days: Stay): boolean =>
  stays === undefined ||
  stays.some(
    ({ from, until }) =>
      (from === null || days.until === null || from <= days.until) &&
      (until === null || days.from === null || days.from <= until),
  );

/** To whoever has left, nothing goes further than their last day. */
export const knownUntil = ({ seenUntil }: KnownDays, until: string): string =>
  seenUntil !== undefined && seenUntil < until ? seenUntil : until;
