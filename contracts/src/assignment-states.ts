import { z } from 'zod';

/**
 * Of one addressee. issued: nothing has come yet; returned: what came is to be put right;
 * withdrawn: the issuer took it back before accepting a reply.
 */
export const ReplyState = z.enum(['issued', 'answered', 'returned', 'accepted', 'withdrawn']);
export type ReplyState = z.infer<typeof ReplyState>;

/** Whether the addressee is to do something. */
export const isAwaited = (state: ReplyState): boolean => state === 'issued' || state === 'returned';

/** What kind of a result is asked for beside words. */
export const AskedResult = z.enum(['words', 'number', 'document']);
export type AskedResult = z.infer<typeof AskedResult>;

/** How the addressee's list is narrowed. */
export const ReceivedView = z.enum(['open', 'overdue', 'answered', 'accepted', 'withdrawn']);
export type ReceivedView = z.infer<typeof ReceivedView>;

/** How the issuer's list is narrowed; one assignment may be in several. */
export const IssuedView = z.enum(['open', 'overdue', 'to_accept', 'accepted', 'withdrawn']);
export type IssuedView = z.infer<typeof IssuedView>;

/** How the addressees of one assignment are narrowed. */
export const ReplyView = z.enum(['open', 'overdue', 'answered', 'accepted', 'withdrawn']);
export type ReplyView = z.infer<typeof ReplyView>;

interface Timed {
  state: ReplyState;
  due: string;
  answeredOn: string | null;
}

/** Nothing came until the day; of a reply, it came after the day. */
export function isLate({ state, due, answeredOn }: Timed, today: string): boolean {
  if (state === 'withdrawn') return false;
  return (isAwaited(state) ? today : (answeredOn ?? today)) > due;
}
