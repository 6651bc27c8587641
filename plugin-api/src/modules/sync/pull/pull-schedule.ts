import type { PullBlackout, PullSchedule } from '@nastavnik/contracts/sync-pull';
import { dateIn } from '../../../platform/scope/scope.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** So that a thousand schools of one provider do not all ask at three at night. */
const JITTER = 15 * MINUTE;
const LOOKED_AHEAD = 400;

export interface Following {
  schedule: PullSchedule;
  blackouts: readonly PullBlackout[];
  timeZone: string;
}

/** The next moment to read at, strictly after `now`; null when a blackout covers all that is near. */
export function nextAt(
  { schedule, blackouts, timeZone }: Following,
  now: Date,
  random: number = Math.random(),
): Date | null {
  const jitter = Math.floor(random * JITTER);
  const rests = (day: string) => blackouts.some(({ from, to }) => from <= day && day <= to);
  if (schedule.kind === 'hours') {
    const due = new Date(now.getTime() + schedule.every * HOUR + jitter);
    if (!rests(dateIn(timeZone, due))) return due;
  }
  const times = schedule.kind === 'daily' ? schedule.times.toSorted() : ['00:00'];
  const [first] = times;
  const today = dateIn(timeZone, now);
  for (let ahead = 0; ahead < LOOKED_AHEAD; ahead++) {
    const day = new Date(Date.parse(today) + ahead * DAY).toISOString().slice(0, 10);
    if (rests(day)) continue;
    const due = (time: string) => momentIn(timeZone, day, time).getTime();
    const time = times.find((each) => due(each) > now.getTime()) ?? (ahead > 0 ? first : undefined);
    if (time !== undefined) return new Date(due(time) + jitter);
  }
  return null;
}

/** The moment that clocks in the zone show as this; the later one when they are put back. */
function momentIn(timeZone: string, day: string, time: string): Date {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  const guess = wanted - offsetAt(timeZone, wanted);
  return new Date(wanted - offsetAt(timeZone, guess));
}

function offsetAt(timeZone: string, moment: number): number {
  const clock = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(moment);
  return Date.parse(`${clock.replace(' ', 'T')}Z`) - Math.floor(moment / 1_000) * 1_000;
}
