import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Who is signed in to the journal, and in which organisation. */
export interface SignedIn {
  person: string;
  org: string;
}

const cookieName = 'journal_session';

const seal = (text: string, key: Buffer) =>
  createHmac('sha256', key).update(text).digest('base64url');

/** The cookie that signs a person in; a browser can not alter it. */
export function sessionCookie({ person, org }: SignedIn, key: Buffer): string {
  const text = `${person}/${org}`;
  return `${cookieName}=${text}.${seal(text, key)}; Path=/; HttpOnly; SameSite=Strict`;
}

export const endedSession = `${cookieName}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0`;

/** Reads the cookie back; nobody when it is absent or not ours. */
export function signedIn(request: IncomingMessage, key: Buffer): SignedIn | undefined {
  const found = /(?:^|;\s*)journal_session=([^;./]+)\/([^;./]+)\.([\w-]+)/.exec(
    request.headers.cookie ?? '',
  );
  if (!found) return undefined;
  const [, person, org, given] = found as unknown as [string, string, string, string];
  const expected = Buffer.from(seal(`${person}/${org}`, key));
  const actual = Buffer.from(given);
  const same = expected.length === actual.length && timingSafeEqual(expected, actual);
  return same ? { person, org } : undefined;
}
