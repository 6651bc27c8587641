import { z } from 'zod';

/** waiting: lies with the receiver; withdrawn: the sender took it back before a decision. */
export const SubmissionState = z.enum(['waiting', 'agreed', 'returned', 'withdrawn']);
export type SubmissionState = z.infer<typeof SubmissionState>;

/** What may be handed over. */
export const SubjectKind = z.enum(['roadmap', 'school_list']);
export type SubjectKind = z.infer<typeof SubjectKind>;

/** After the day the round is late; what was agreed to counts by the day when it was handed over. */
export function isLate(
  { state, due }: { state: SubmissionState; due: string | null },
  { sentOn, today }: { sentOn: string; today: string },
): boolean {
  if (due === null || state === 'withdrawn') return false;
  return (state === 'agreed' ? sentOn : today) > due;
}
