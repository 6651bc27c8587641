import { GRANT_EXCHANGE, TYPE_JWT } from '@nastavnik/contracts/oauth';
import type { TokenResponse } from '@nastavnik/contracts/oauth';
import { noLaunch, problemIn, Refused } from './problem.ts';

/** Our access token; it is kept in memory only. */
export interface Token {
  value: string;
  renewAt: number;
}

/** Seconds before its end at which a token is no longer used. */
const EARLY = 30;
/** Milliseconds that the host has to give a launch token. */
const PATIENCE = 15_000;

type Send = (url: string, init: RequestInit) => Promise<Response>;

/** A host that never answers is a host that refuses. */
async function launchFrom(getLaunchToken: () => Promise<string>): Promise<string> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((give) => {
    timer = setTimeout(() => give(undefined), PATIENCE);
  });
  const launch = await Promise.race([getLaunchToken().catch(() => undefined), late]);
  clearTimeout(timer);
  if (typeof launch !== 'string' || launch === '') throw new Refused(noLaunch);
  return launch;
}

async function exchange(send: Send, launch: string, launchType: string): Promise<Token> {
  const response = await send('/oauth2/token', {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: GRANT_EXCHANGE,
      subject_token: launch,
      subject_token_type: launchType,
    }),
  });
  if (!response.ok) throw new Refused(await problemIn(response));
  const answer = (await response.json()) as TokenResponse;
  return { value: answer.access_token, renewAt: Date.now() + (answer.expires_in - EARLY) * 1000 };
}

/**
 * Holds the token of one mount: exchanged for the host's launch token (RFC 8693) when it is first
 * needed, before it ends, and after it was dropped. Who asks meanwhile waits for the same exchange.
 */
export function holdToken(
  send: Send,
  getLaunchToken: () => Promise<string>,
  launchType: string = TYPE_JWT,
) {
  let held: Token | undefined;
  let running: Promise<Token> | undefined;
  return {
    current(): Token | Promise<Token> {
      if (held && held.renewAt > Date.now()) return held;
      running ??= launchFrom(getLaunchToken)
        .then((launch) => exchange(send, launch, launchType))
        .then((token) => (held = token))
        .finally(() => (running = undefined));
      return running;
    },
    /** The API no longer takes this token; a newer one stays. */
    drop(token: Token) {
      if (held === token) held = undefined;
    },
  };
}
