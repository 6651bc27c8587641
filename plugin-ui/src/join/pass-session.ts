import {
  GRANT_EXCHANGE,
  TYPE_PASS,
  TYPE_REFRESH,
  type TokenResponse,
} from '@nastavnik/contracts/oauth';
import { words } from './words.ts';

/** Why nobody was let in, in words for a person. */
export interface Trouble {
  code: string;
  text: string;
}

/** Lives as long as the tab, so that a reload does not lock a person out; the section never sees it. */
const KEPT = 'nastavnik-pass';

const offline: Trouble = { code: 'network.failed', text: words.offline };

async function troubleIn(response: Response): Promise<Trouble> {
  const body = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  const { code, error_description: text } = body;
  return typeof code === 'string' && typeof text === 'string'
    ? { code, text }
    : { code: 'answer.unexpected', text: words.unexpected };
}

const post = (path: string, fields: Record<string, string>) =>
  fetch(path, { method: 'POST', body: new URLSearchParams(fields), cache: 'no-store' });

/** The key of the session that this tab has open. */
export const keptKey = (): string | null => sessionStorage.getItem(KEPT);

export const forget = (): void => sessionStorage.removeItem(KEPT);

/** Uses a link or a code up. */
export async function openBy(secret: string): Promise<Trouble | null> {
  const before = keptKey();
  try {
    const response = await post('/oauth2/token', {
      grant_type: GRANT_EXCHANGE,
      subject_token: secret,
      subject_token_type: TYPE_PASS,
    });
    if (!response.ok) return await troubleIn(response);
    const { refresh_token: key } = (await response.json()) as TokenResponse;
    if (key === undefined) return { code: 'answer.unexpected', text: words.unexpected };
    sessionStorage.setItem(KEPT, key);
  } catch {
    return offline;
  }
  // whoever sat here before did not say goodbye
  if (before !== null) await revoke(before);
  return null;
}

const revoke = (token: string): Promise<boolean> =>
  post('/oauth2/revoke', { token }).then(
    ({ ok }) => ok,
    () => false,
  );

/** Whether the session that was over has been renewed. */
export async function goOn(): Promise<Trouble | null> {
  try {
    const response = await post('/oauth2/token', {
      grant_type: GRANT_EXCHANGE,
      subject_token: keptKey() ?? '',
      subject_token_type: TYPE_REFRESH,
    });
    return response.ok ? null : await troubleIn(response);
  } catch {
    return offline;
  }
}

/** Ends the session here and, when the line holds, at the server; says whether it did. */
export async function leave(): Promise<boolean> {
  const key = keptKey();
  forget();
  return key === null || revoke(key);
}

/** What the section exchanges for its access tokens, as it would a journal's launch token. */
export const launch = {
  launchType: TYPE_REFRESH,
  getLaunchToken: async (): Promise<string> => keptKey() ?? '',
};
