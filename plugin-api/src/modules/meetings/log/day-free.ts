import { Problem } from '../../../platform/problem/problem.ts';
import type { KeptMeeting } from './meeting-book.ts';

/** Refuses one more meeting on a day, unless it was asked for; those that were missed do not stand. */
export function needDayFree(others: KeptMeeting[], date: string, again?: boolean): void {
  const taken = others.find(({ heldOn, status }) => heldOn === date && status !== 'missed');
  if (!taken || again) return;
  const { id: meetingId, type, status } = taken;
  throw new Problem('meeting.day-taken', { meetingId, date, type, status });
}
