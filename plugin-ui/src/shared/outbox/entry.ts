import type { Feedback, MeetingChanges, NewMeeting } from '@nastavnik/contracts/meetings';
import type { ProblemBody } from '@nastavnik/contracts/problem';
import type { PulseAnswer } from '@nastavnik/contracts/pulse';
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
  | { kind: 'answer'; meetingId: string; body: Feedback }
  | { kind: 'pulse'; pairId: string; body: PulseAnswer };

const LOG = /\/pairs\/([^/]+)\/meetings$/;
const PULSE = /\/pairs\/([^/]+)\/pulse$/;
const ANSWER = /\/meetings\/([^/]+)\/feedback$/;
const CORRECT = /\/meetings\/([^/]+)$/;

export function saidIn({ call: { url, body } }: Pick<Entry, 'call'>): Said | undefined {
  const forms = [LOG, PULSE, ANSWER, CORRECT];
  const [pairId, asked, answered, corrected] = forms.map((form) => form.exec(url)?.[1]);
  if (pairId) return { kind: 'log', pairId, body: body as NewMeeting };
  if (asked) return { kind: 'pulse', pairId: asked, body: body as PulseAnswer };
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

/** Whose words an answer is, when they were written down for somebody. */
const whose = ({ body }: Call) => (body as { personId?: string } | undefined)?.personId;

/**
 * A call that waits already and says the same thing about the same meeting: pressed twice it is one,
 * changed it is the later one. Two meetings of one pair are two, and so are the words of two people.
 */
export function joined(entries: readonly Entry[], call: Call): Entry | undefined {
  const { method, url } = call;
  const alike = entries.filter(
    (entry) =>
      !entry.refusal &&
      entry.call.method === method &&
      entry.call.url === url &&
      whose(entry.call) === whose(call),
  );
  const equal = alike.find(
    ({ call: { body } }) => JSON.stringify(body) === JSON.stringify(call.body),
  );
  if (equal || saidIn({ call })?.kind === 'log') return equal;
  const [same] = alike;
  if (!same) return undefined;
  const body = { ...(same.call.body as object), ...(call.body as object) };
  return { ...same, call: asNew({ ...same.call, body }) };
}
