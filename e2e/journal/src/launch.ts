import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import type { JournalConfig } from './config.ts';
import type { Keys } from './keys.ts';

const lifetimeSeconds = 300;

/** Vouches once, for five minutes, that this user of the journal opens the section of this organisation. */
export function launchToken(
  config: Pick<JournalConfig, 'origin' | 'apiOrigin'>,
  keys: Pick<Keys, 'kid' | 'signingKey'>,
  who: { person: string; org: string },
  at = Date.now(),
): Promise<string> {
  const now = Math.floor(at / 1000);
  return new SignJWT({ school: who.org })
    .setProtectedHeader({ alg: 'ES256', kid: keys.kid, typ: 'nastavnik-launch+jwt' })
    .setIssuer(config.origin)
    .setAudience(config.apiOrigin)
    .setSubject(who.person)
    .setIssuedAt(now)
    .setExpirationTime(now + lifetimeSeconds)
    .setJti(randomUUID())
    .sign(keys.signingKey);
}
