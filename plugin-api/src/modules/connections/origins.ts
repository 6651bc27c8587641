import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { OriginSource } from '../../platform/scope/session-source.ts';
import { ConnectionsRepository } from './connections.repository.ts';

const FRESH_MS = 5_000;
const NONE: ReadonlySet<string> = new Set();

interface Known {
  all: ReadonlySet<string>;
  byConnection: ReadonlyMap<string, Set<string>>;
}

/** The exact origins of the hosts' pages, at most five seconds old. */
@Injectable()
export class Origins extends OriginSource {
  private readonly known: LRUCache<'known', Known>;

  constructor(private readonly connections: ConnectionsRepository) {
    super();
    this.known = new LRUCache({ max: 1, ttl: FRESH_MS, fetchMethod: () => this.read() });
  }

  async all(): Promise<ReadonlySet<string>> {
    return (await this.known.fetch('known'))?.all ?? NONE;
  }

  async of(connectionId: string): Promise<ReadonlySet<string>> {
    return (await this.known.fetch('known'))?.byConnection.get(connectionId) ?? NONE;
  }

  private async read(): Promise<Known> {
    const rows = await this.connections.origins();
    const byConnection = new Map<string, Set<string>>();
    for (const { connectionId, origin } of rows)
      byConnection.set(connectionId, (byConnection.get(connectionId) ?? new Set()).add(origin));
    return { all: new Set(rows.map(({ origin }) => origin)), byConnection };
  }
}
