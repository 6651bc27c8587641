import { GRANT_EXCHANGE, TYPE_JWT } from '@nastavnik/contracts/oauth';
import type { TokenResponse } from '@nastavnik/contracts/oauth';
import { noLaunch, offline, problemIn, Refused } from './problem.ts';

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
  /** Ends with the mount, and everything under way with it. */
  signal: AbortSignal;
}

interface Token {
  value: string;
  renewAt: number;
}

/** Seconds before its end at which a token is no longer used. */
const EARLY = 30;

/**
 * Exchanges the host's launch token for ours and keeps that in memory only; renews it before it
 * ends and once on 401. Calls made at the same time share one exchange.
 */
export function connect({ apiBase, getLaunchToken, signal }: Terms): Connection {
  let held: Token | undefined;
  let running: Promise<Token> | undefined;

  const reach = (url: string, init: RequestInit) =>
    fetch(apiBase + url, init).catch((error: unknown) => {
      throw init.signal?.aborted ? error : new Refused(offline);
    });

  async function exchange(): Promise<Token> {
    const launch = await getLaunchToken().catch(() => undefined);
    if (typeof launch !== 'string' || launch === '') throw new Refused(noLaunch);
    const response = await reach('/oauth2/token', {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: GRANT_EXCHANGE,
        subject_token: launch,
        subject_token_type: TYPE_JWT,
      }),
      signal,
    });
    if (!response.ok) throw new Refused(await problemIn(response));
    const answer = (await response.json()) as TokenResponse;
    return {
      value: answer.access_token,
      renewAt: Date.now() + (answer.expires_in - EARLY) * 1000,
    };
  }

  function current(): Token | Promise<Token> {
    if (held && held.renewAt > Date.now()) return held;
    running ??= exchange()
      .then((token) => (held = token))
      .finally(() => (running = undefined));
    return running;
  }

  const attempt = (call: Call, { value }: Token, until: AbortSignal) =>
    reach(call.url, {
      method: call.method,
      headers: {
        authorization: `Bearer ${value}`,
        ...(call.body !== undefined && { 'content-type': 'application/json' }),
        ...call.headers,
      },
      body: call.body === undefined ? undefined : JSON.stringify(call.body),
      signal: until,
    });

  return {
    async send(call, callSignal) {
      const until = callSignal ? AbortSignal.any([signal, callSignal]) : signal;
      const used = await current();
      const response = await attempt(call, used, until);
      if (response.status !== 401) return response;
      if (held === used) held = undefined;
      return attempt(call, await current(), until);
    },
  };
}
