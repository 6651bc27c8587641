import { schoolYearOf } from '@nastavnik/contracts/primitives';
import { vi } from 'vitest';
import { daysAgo } from './make.ts';

/** Puts the clock into the September in which the next school year begins; gives that year. */
export function toSeptember(day = 15): number {
  const ended = schoolYearOf(daysAgo(0));
  const now = `${ended}-09-${String(day).padStart(2, '0')}T08:00:00Z`;
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) });
  return ended + 1;
}

/** Back to today. */
export const backToToday = (): void => void vi.useRealTimers();
