import type { ProblemBody } from '@nastavnik/contracts/problem';
import { offline, Refused } from './problem.ts';
import type { Token } from './token.ts';
import { holdToken } from './token.ts';

/** One call to the API, ready to be sent. */
export interface Call {
  method: string;
  url: string;
  headers?: Record<string, string>;
  body?: unknown;
}

/** The signed-in line to the API of one mount. */
export interface Connection {
  /** Sends a call as the signed-in person; throws Refused when nobody could be signed in. */
  send(call: Call, signal?: AbortSignal): Promise<Response>;
}

interface Terms {
  apiBase: string;
  getLaunchToken: () => Promise<string>;
  /** What the launch token is, where it is no journal's. */
  launchType?: string | undefined;
  /** Is told, beside who asked, that the server lets this person in no more. */
  onRefused?: (problem: ProblemBody) => void;
  /** Ends with the mount, and everything under way with it. */
  signal: AbortSignal;
}

const KEY = 'idempotency-key';

/** What a body says; of a file what tells it from another one. */
const saidIn = (body: unknown): string =>
  JSON.stringify(
    body instanceof FormData
      ? [...body].map(([name, value]) =>
          value instanceof File
            ? [name, value.name, value.size, value.lastModified]
            : [name, value],
        )
      : body,
  );

/**
 * Gives a call that got no answer the key of its first try when it is sent again, so that pressing
 * «Записать» twice over a bad line records one meeting.
 */
function rememberKeys() {
  const unanswered = new Map<string, string>();
  const identity = ({ method, url, body }: Call) => `${method} ${url} ${saidIn(body)}`;
  return {
    before(call: Call): Call {
      const key = unanswered.get(identity(call));
      return key ? { ...call, headers: { ...call.headers, [KEY]: key } } : call;
    },
    answered: (call: Call) => void unanswered.delete(identity(call)),
    lost(call: Call) {
      const key = call.headers?.[KEY];
      if (key) unanswered.set(identity(call), key);
    },
  };
}

/** A form goes as it is: its content type and boundary are the browser's to say. */
function requestOf({ method, headers, body }: Call, token: Token): RequestInit {
  const asItIs = body === undefined || body instanceof FormData;
  return {
    method,
    headers: {
      authorization: `Bearer ${token.value}`,
      ...(!asItIs && { 'content-type': 'application/json' }),
      ...headers,
    },
    body: asItIs ? body : JSON.stringify(body),
  };
}

/** Signs in when first needed and again once when the API answers 401; says when the net is down. */
export function connect(terms: Terms): Connection {
  const { apiBase, getLaunchToken, launchType, onRefused, signal } = terms;
  const reach = (url: string, init: RequestInit) =>
    fetch(apiBase + url, { signal, ...init }).catch((error: unknown) => {
      throw (init.signal ?? signal).aborted ? error : new Refused(offline);
    });
  const token = holdToken(reach, getLaunchToken, launchType);
  const keys = rememberKeys();

  async function answerTo(call: Call, until: AbortSignal): Promise<Response> {
    const used = await token.current();
    const response = await reach(call.url, { ...requestOf(call, used), signal: until });
    if (response.status !== 401) return response;
    token.drop(used);
    return reach(call.url, { ...requestOf(call, await token.current()), signal: until });
  }

  return {
    async send(asked, callSignal) {
      const until = callSignal ? AbortSignal.any([signal, callSignal]) : signal;
      const call = keys.before(asked);
      try {
        const response = await answerTo(call, until);
        keys.answered(call);
        return response;
      } catch (error) {
        keys.lost(call);
        if (error instanceof Refused && error.problem.status > 0) onRefused?.(error.problem);
        throw error;
      }
    },
  };
}
