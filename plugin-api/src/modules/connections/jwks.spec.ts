import { exportJWK, generateKeyPair, type JSONWebKeySet } from 'jose';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Jwks, KeysUnavailable, KeyUnknown } from './jwks.ts';
import type { Outbound } from './outbound.ts';

const URI = 'https://journal.example/jwks.json';
const key = async (kid: string) => {
  const { publicKey } = await generateKeyPair('ES256', { extractable: true });
  return { ...(await exportJWK(publicKey)), kid, alg: 'ES256' };
};
const header = (kid?: string) => ({ alg: 'ES256', kid });

/** A host that answers with what it is given, or not at all. */
class Host {
  reads = 0;
  answer: JSONWebKeySet | Error = { keys: [] };

  json = async () => {
    this.reads++;
    await Promise.resolve();
    if (this.answer instanceof Error) throw this.answer;
    return this.answer;
  };
}

describe("a host's keys", () => {
  let host: Host;
  let jwks: Jwks;
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    host = new Host();
    host.answer = { keys: [await key('a')] };
    jwks = new Jwks(host as unknown as Outbound);
  });
  afterEach(() => vi.useRealTimers());
  const wait = (ms: number) => vi.setSystemTime(Date.now() + ms);

  it('are read once for many launches at once', async () => {
    await Promise.all(Array.from({ length: 50 }, () => jwks.key(URI, header('a'))));
    expect(host.reads).toBe(1);
  });

  it('are read again for an unknown key, but once in 30 seconds at most', async () => {
    await jwks.key(URI, header('a'));
    for (let n = 0; n < 20; n++)
      await expect(jwks.key(URI, header(`x${n}`))).rejects.toThrow(KeyUnknown);
    expect(host.reads).toBe(1);
    wait(31_000);
    host.answer = { keys: [await key('b')] };
    await expect(jwks.key(URI, header('b'))).resolves.toBeDefined();
    expect(host.reads).toBe(2);
  });

  it('that the host has withdrawn are refused after the next reading', async () => {
    await jwks.key(URI, header('a'));
    host.answer = { keys: [await key('b')] };
    wait(6 * 60_000);
    await expect(jwks.key(URI, header('a'))).rejects.toThrow(KeyUnknown);
  });

  it('serve a day while the host does not answer, and no longer', async () => {
    await jwks.key(URI, header('a'));
    host.answer = new Error('down');
    wait(23 * 3_600_000);
    await expect(jwks.key(URI, header('a'))).resolves.toBeDefined();
    wait(2 * 3_600_000);
    await expect(jwks.key(URI, header('a'))).rejects.toThrow(KeysUnavailable);
  });

  it('cannot be had when the host has never answered', async () => {
    host.answer = new Error('down');
    await expect(jwks.key(URI, header('a'))).rejects.toThrow(KeysUnavailable);
  });

  it('are not replaced by an answer that is no key set', async () => {
    await jwks.key(URI, header('a'));
    host.answer = { nonsense: true } as unknown as JSONWebKeySet;
    wait(6 * 60_000);
    await expect(jwks.key(URI, header('a'))).resolves.toBeDefined();
  });

  it('are never guessed for a token that names none', async () => {
    await expect(jwks.key(URI, header())).rejects.toThrow(KeyUnknown);
  });
});
