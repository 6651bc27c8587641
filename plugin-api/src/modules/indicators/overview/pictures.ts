import { type FunnelStep, quietWeeks, type TrendPoint } from '@nastavnik/contracts/indicators';
import { daysAfter, mondayOf } from '../../roster/age.ts';
import type { Reached } from './overview.repository.ts';

const STEPS = [
  'base',
  'consent',
  'proposed',
  'agreed',
  'fixed',
  'intro',
  'plan',
  'meeting',
] as const satisfies (keyof Reached)[];

/** How many reached each step, and how many of the step before did not. */
export const funnelOf = (reached: Reached): FunnelStep[] =>
  STEPS.map((code, at) => {
    const before = STEPS[at - 1];
    return {
      code,
      reached: reached[code],
      lost: before === undefined ? 0 : Math.max(0, reached[before] - reached[code]),
    };
  });

const WEEKS = 12;

/** Unique pupils involved since 1 January, week by week up to today. */
export function trendOf(since: Iterable<string>, today: string): TrendPoint[] {
  const days = [...since].sort();
  const first = `${today.slice(0, 4)}-01-01`;
  const dates = Array.from({ length: WEEKS }, (_, week) =>
    daysAfter(today, -7 * (WEEKS - 1 - week)),
  );
  return dates
    .filter((date) => date >= first)
    .map((date) => ({ date, involved: days.filter((day) => day <= date).length }));
}

/** The Monday with which the strip of a quiet pair begins. */
export const stripFrom = (today: string): string =>
  daysAfter(mondayOf(today), -7 * (quietWeeks - 1));

/** In which of the last weeks a meeting was held, oldest first, this week last. */
export function stripOf(heldOn: readonly string[], today: string): boolean[] {
  const mondays = new Set(heldOn.map((date) => mondayOf(date)));
  const first = stripFrom(today);
  return Array.from({ length: quietWeeks }, (_, week) => mondays.has(daysAfter(first, 7 * week)));
}
