import type { MeetingNorm, NormPeriod } from '@nastavnik/contracts/programme-rules';
import { daysBetween } from '../../roster/age.ts';

const DAYS: Record<Exclude<NormPeriod, 'programme'>, number> = {
  week: 7,
  two_weeks: 14,
  month: 365 / 12,
};

/** How many meetings a norm makes from one day to another; null while the days are not known. */
export function meetingsOfNorm(
  { meetings, per }: Pick<MeetingNorm, 'meetings' | 'per'>,
  from: string | null,
  until: string | null,
): number | null {
  if (per === 'programme') return meetings;
  if (from === null || until === null) return null;
  const days = daysBetween(from, until) + 1;
  return Math.max(1, Math.round((days / DAYS[per]) * meetings));
}
