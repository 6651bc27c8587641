import type { Feedback, MeetingChanges, NewMeeting } from '@nastavnik/contracts/meetings';
import type { ProblemBody } from '@nastavnik/contracts/problem';
import type { Call } from '../connection.ts';

/** One call that waits on the device: ids, marks and what was typed, nothing that was read. */
export interface Entry {
  id: string;
  at: number;
  call: Call;
  /** Why the server did not take it. */
  refusal?: ProblemBody;
}

/** What an entry says. */
export type Said =
  | { kind: 'log'; pairId: string; body: NewMeeting }
  | { kind: 'correct'; meetingId: string; body: MeetingChanges }
  | { kind: 'answer'; meetingId: string; body: Feedback };

const LOG = /\/pairs\/([^/]+)\/meetings$/;
const ANSWER = /\/meetings\/([^/]+)\/feedback$/;
const CORRECT = /\/meetings\/([^/]+)$/;

export function saidIn({ call: { url, body } }: Pick<Entry, 'call'>): Said | undefined {
  const [pairId, answered, corrected] = [LOG, ANSWER, CORRECT].map((form) => form.exec(url)?.[1]);
  if (pairId) return { kind: 'log', pairId, body: body as NewMeeting };
  if (answered) return { kind: 'answer', meetingId: answered, body: body as Feedback };
  if (corrected) return { kind: 'correct', meetingId: corrected, body: body as MeetingChanges };
  return undefined;
}

const KEY = 'idempotency-key';

/** The same call for the first time: it was changed, so it may not pass for what was sent before. */
export const asNew = (call: Call): Call => ({
  ...call,
  headers: { ...call.headers, [KEY]: crypto.randomUUID() },
});

/**
 * A call that waits already and says the same thing about the same meeting: pressed twice it is one,
 * changed it is the later one. Two meetings of one pair are two.
 */
export function joined(entries: readonly Entry[], call: Call): Entry | undefined {
  const same = entries.find(
    (entry) => !entry.refusal && entry.call.method === call.method && entry.call.url === call.url,
  );
  if (!same) return undefined;
  const equal = JSON.stringify(same.call.body) === JSON.stringify(call.body);
  if (saidIn({ call })?.kind === 'log') return equal ? same : undefined;
  if (equal) return same;
  const body = { ...(same.call.body as object), ...(call.body as object) };
  return { ...same, call: asNew({ ...same.call, body }) };
}
