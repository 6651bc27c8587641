import { createHash, timingSafeEqual } from 'node:crypto';

/** The secret that every copy of the demo knows; holds only where the demo was started. */
export const DEMO_SECRET = 'demo-journal-secret';

/** Name and secret of `client_secret_basic`, as RFC 6749 §2.3.1 encodes them. */
export function basicOf(header: string | undefined): { id: string; secret: string } | null {
  const encoded = /^Basic ([A-Za-z0-9+/=]{1,2000})$/i.exec(header ?? '')?.[1];
  if (encoded === undefined) return null;
  const [id, ...secret] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  if (!id || secret.length === 0) return null;
  try {
    return { id: decode(id), secret: decode(secret.join(':')) };
  } catch {
    return null;
  }
}

const decode = (text: string) => decodeURIComponent(text.replaceAll('+', ' '));

/** What is kept of a secret: secrets are long and random, so a plain digest does. */
export const digestOf = (secret: string): string =>
  createHash('sha256').update(secret).digest('hex');

/** Compares in constant time; a client without a secret matches nothing. */
export function secretMatches(secret: string, kept: string | null): boolean {
  const given = Buffer.from(digestOf(secret), 'hex');
  const expected = kept === null ? Buffer.alloc(32) : Buffer.from(kept, 'hex');
  return timingSafeEqual(given, expected) && kept !== null;
}
