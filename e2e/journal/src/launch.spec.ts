import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { afterAll, describe, expect, it } from 'vitest';
import { loadKeys } from './keys.ts';
import { launchToken } from './launch.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'journal-keys-'));
afterAll(() => rmSync(dataDir, { recursive: true }));

const config = { origin: 'http://localhost:4300', apiOrigin: 'http://localhost:4301' };
const who = { person: 'p-1', org: 's-1' };

describe('a launch token', () => {
  it('can be checked by the published key and says who, where and for whom', async () => {
    const keys = await loadKeys(dataDir);
    const { payload, protectedHeader } = await jwtVerify(
      await launchToken(config, keys, who),
      createLocalJWKSet(keys.jwks),
      { issuer: config.origin, audience: config.apiOrigin, typ: 'nastavnik-launch+jwt' },
    );
    expect(payload).toMatchObject({ sub: 'p-1', school: 's-1' });
    expect(payload.exp! - payload.iat!).toBe(300);
    expect(protectedHeader.alg).toBe('ES256');
  });

  it('is never the same twice', async () => {
    const keys = await loadKeys(dataDir);
    const [one, two] = await Promise.all([
      launchToken(config, keys, who),
      launchToken(config, keys, who),
    ]);
    expect(one).not.toBe(two);
  });

  it('is signed with the same key after a restart, whose secret half is not published', async () => {
    const [before, after] = [await loadKeys(dataDir), await loadKeys(dataDir)];
    expect(after.kid).toBe(before.kid);
    expect(after.jwks.keys[0]).not.toHaveProperty('d');
  });
});
