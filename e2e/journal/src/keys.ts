import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK } from 'jose';
import type { CryptoKey, JWK } from 'jose';

export interface Keys {
  kid: string;
  signingKey: CryptoKey;
  /** What `/.well-known/jwks.json` answers: public halves only. */
  jwks: { keys: JWK[] };
  /** Seals the cookies of this journal's own sessions. */
  cookieKey: Buffer;
}

function kept(file: string, make: () => string): string {
  if (!existsSync(file)) writeFileSync(file, make(), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

async function newSigningKey(): Promise<string> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return JSON.stringify(await exportJWK(privateKey));
}

/** The journal's own keys; made once and kept, so that a restart signs nobody out. */
export async function loadKeys(dataDir: string): Promise<Keys> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = join(dataDir, 'signing-key.json');
  const fresh = existsSync(file) ? '' : await newSigningKey();
  const secret = JSON.parse(kept(file, () => fresh)) as JWK;
  const { d: _secretHalf, ...open } = secret;
  const kid = await calculateJwkThumbprint(open);
  const cookieFile = join(dataDir, 'cookie-key');
  return {
    kid,
    signingKey: (await importJWK(secret, 'ES256')) as CryptoKey,
    jwks: { keys: [{ ...open, kid, alg: 'ES256', use: 'sig' }] },
    cookieKey: Buffer.from(
      kept(cookieFile, () => randomBytes(32).toString('base64')),
      'base64',
    ),
  };
}
