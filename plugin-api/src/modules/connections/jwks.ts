import { Injectable } from '@nestjs/common';
import {
  type CryptoKey,
  createLocalJWKSet,
  type JSONWebKeySet,
  type JWSHeaderParameters,
} from 'jose';
import { LRUCache } from 'lru-cache';
import { Outbound } from './outbound.ts';

const MAX_BYTES = 64_000;
const FRESH_MS = 5 * 60_000;
const PAUSE_MS = 30_000;
const STALE_MS = 24 * 3_600_000;

/** The host's keys cannot be had at the moment. */
export class KeysUnavailable extends Error {}
/** The host has no such key. */
export class KeyUnknown extends Error {}

interface Kept {
  keys: JSONWebKeySet | null;
  readAt: number;
  triedAt: number;
  reading: Promise<void> | null;
}

/**
 * Hosts' public keys by the registered address: read at most once in 30 s, and a known key serves
 * for a day while the host does not answer.
 */
@Injectable()
export class Jwks {
  private readonly kept = new LRUCache<string, Kept>({ max: 1_000 });

  constructor(private readonly outbound: Outbound) {}

  async key(uri: string, header: JWSHeaderParameters): Promise<CryptoKey> {
    const kept = this.of(uri);
    const age = Date.now() - kept.readAt;
    if (!has(kept.keys, header.kid) || age > FRESH_MS) await this.refresh(uri, kept);
    if (!kept.keys || Date.now() - kept.readAt > STALE_MS) throw new KeysUnavailable();
    if (!has(kept.keys, header.kid)) throw new KeyUnknown();
    try {
      return await createLocalJWKSet(kept.keys)(header);
    } catch {
      throw new KeyUnknown();
    }
  }

  private of(uri: string): Kept {
    let kept = this.kept.get(uri);
    if (!kept) {
      kept = { keys: null, readAt: -Infinity, triedAt: -Infinity, reading: null };
      this.kept.set(uri, kept);
    }
    return kept;
  }

  private async refresh(uri: string, kept: Kept): Promise<void> {
    if (!kept.reading) {
      if (Date.now() - kept.triedAt < PAUSE_MS) return;
      kept.triedAt = Date.now();
      kept.reading = this.read(uri, kept).finally(() => {
        kept.reading = null;
      });
    }
    await kept.reading;
  }

  /** Keeps what it had when the host gives nothing usable. */
  private async read(uri: string, kept: Kept): Promise<void> {
    try {
      const keys = await this.outbound.json(uri, MAX_BYTES);
      if (!isKeySet(keys)) return;
      kept.keys = keys;
      kept.readAt = Date.now();
    } catch {
      // the keys that are known serve on
    }
  }
}

const has = (set: JSONWebKeySet | null, kid: string | undefined) =>
  kid !== undefined && (set?.keys.some((key) => key.kid === kid) ?? false);

const isKeySet = (value: unknown): value is JSONWebKeySet =>
  typeof value === 'object' &&
  value !== null &&
  Array.isArray((value as { keys?: unknown }).keys) &&
  (value as { keys: unknown[] }).keys.every((key) => typeof key === 'object' && key !== null);
